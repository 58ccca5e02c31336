package kanshiki.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes only when it is told to. */
final class TestClock implements InstantSource {
  private final AtomicLong now =
      new AtomicLong(Instant.parse("2026-11-24T09:00:00Z").toEpochMilli());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now.get());
  }

  void pass(long millis) {
    now.addAndGet(millis);
  }
}
