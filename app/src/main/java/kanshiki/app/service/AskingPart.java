package kanshiki.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanshiki.app.data.DataFolder;
import kanshiki.app.outside.Examiner;
import kanshiki.app.outside.Outside;
import kanshiki.app.outside.Suffixes;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.lookup.session.Exchange;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import org.jspecify.annotations.Nullable;

/** Examines mail for all other parts: in a hurry, or in full. */
final class AskingPart implements ServicePart, Judge {
  private final DataFolder data;
  private final Map<String, String> environment;
  private final String version;
  private final ServiceLog log;
  private volatile @Nullable Means means;

  /** What examinations go by until the settings change. */
  private record Means(Judge quick, Examiner full, Optional<Outside> outside, Duration deadline) {}

  AskingPart(DataFolder data, Map<String, String> environment, String version, ServiceLog log) {
    this.data = data;
    this.environment = environment;
    this.version = version;
    this.log = log;
  }

  @Override
  public String name() {
    return "lookups";
  }

  @Override
  public void apply(Settings settings) throws IOException {
    boolean ask = settings.get(Keys.LOOKUPS_ENABLED);
    if (ask) {
      Optional<String> refusal = Outside.refusal(settings);
      if (refusal.isPresent()) {
        throw new IOException(refusal.get());
      }
    }
    List<Exchange> basis = Suffixes.useFetched(data, line -> log.warn("data", line));
    PictureDesk pictures = Outside.pictures(settings, environment);
    Optional<Outside> outside =
        ask
            ? Optional.of(
                Outside.open(settings, data, pictures, version, line -> log.warn("data", line)))
            : Optional.empty();
    Examiner full =
        outside.isPresent()
            ? Examiner.live(
                settings.own(), outside.get().world(), outside.get().setup(), true, basis, _ -> {})
            : Examiner.offline(settings.own(), pictures, true, basis);
    Means before = means;
    means =
        new Means(
            new QuickJudge(settings.own(), outside),
            full,
            outside,
            settings.get(Keys.LOOKUPS_DEADLINE));
    if (before != null) {
      closeLater(before);
    }
  }

  /** Examinations that were begun with the old connections end with them. */
  private void closeLater(Means old) {
    Thread.ofVirtual()
        .name("closing-connections")
        .start(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(old.deadline().plusSeconds(60).toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              close(old);
            });
  }

  private void close(Means old) {
    try {
      if (old.outside().isPresent()) {
        old.outside().get().close();
      }
    } catch (IOException e) {
      log.warn("lookups", String.valueOf(e.getMessage()));
    }
  }

  private Means means() {
    Means now = means;
    if (now == null) {
      throw new IllegalStateException("not started");
    }
    return now;
  }

  @Override
  public Judgement judge(RawMessage mail, Duration within) {
    return means().quick().judge(mail, within);
  }

  /** Examines in full, and records it. */
  Examiner full() {
    return means().full();
  }

  @Override
  public Health health() {
    Means now = means;
    return now == null || now.outside().isEmpty() ? Health.OFF : Health.UP;
  }

  @Override
  public void finish(Duration longest) {
    Means now = means;
    if (now != null) {
      close(now);
    }
  }
}
