package kanshiki.lookup.visit;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Pages;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.AskedUrl;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import kanshiki.page.Journey;

/** Reads captures, fresh ones and recorded ones alike. Thread-safe. */
public final class WirePages implements Pages {
  private final Wire wire;
  private final boolean enabled;

  /**
   * Asks nothing yet.
   *
   * @param enabled whether the settings let pages be opened
   */
  public WirePages(Wire wire, boolean enabled) {
    this.wire = wire;
    this.enabled = enabled;
  }

  @Override
  public boolean areEnabled() {
    return enabled;
  }

  @Override
  public Answer<Capture> open(Url address, Device device) {
    Optional<URI> asked = AskedUrl.of(address);
    if (asked.isEmpty()) {
      return new Answer.Unavailable<>(Trouble.NO_SERVER, "browser", Instant.EPOCH);
    }
    return switch (wire.ask(new Request.Visit(asked.get(), device))) {
      case Reply.Failed(Trouble why, String source, var at) ->
          new Answer.Unavailable<>(why, source, at);
      case Reply.Received received -> answer(received);
    };
  }

  private static Answer<Capture> answer(Reply.Received received) {
    Optional<Capture> read = CaptureFile.read(received.body());
    if (read.isEmpty()) {
      return new Answer.Unavailable<>(Trouble.NONSENSE, received.source(), received.at());
    }
    Optional<Trouble> trouble = read.get().journey().failure().flatMap(WirePages::trouble);
    return trouble.isPresent()
        ? new Answer.Unavailable<>(trouble.get(), received.source(), received.at())
        : new Answer.Found<>(read.get(), received.source(), received.at());
  }

  /** What hindered us says nothing about the page; all else is a find. */
  private static Optional<Trouble> trouble(Journey.Failure failure) {
    return switch (failure) {
      case TIMEOUT -> Optional.of(Trouble.TIMEOUT);
      case FORBIDDEN -> Optional.of(Trouble.FORBIDDEN);
      case NO_ADDRESS, NO_CONNECTION, TLS, MAZE, DOWNLOAD, BROKEN -> Optional.empty();
    };
  }
}
