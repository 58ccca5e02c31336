package kanshiki.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.app.data.DataFolder;
import kanshiki.app.outside.Outside;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.mailflow.Judge;

/**
 * All parts of the service, which start, change and end together. Its methods are for one thread at
 * a time; to be closed.
 */
public final class Service implements AutoCloseable {
  /** How long the end waits for mails under way. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private final ServiceLog log;
  private final Optional<Outside> outside;
  private final MilterPart milter;
  private final WebPart web;
  private final List<ServicePart> parts = new ArrayList<>();
  private boolean finished;

  private Service(ServiceLog log, Optional<Outside> outside, Judge judge, Aftermath aftermath) {
    var meters = new Meters();
    this.log = log;
    this.outside = outside;
    this.milter = new MilterPart(judge, log, meters, aftermath);
    this.web = new WebPart(() -> parts, meters);
    parts.add(milter);
    parts.add(web);
  }

  /**
   * Opens what the parts need, and starts those that the settings want.
   *
   * @param environment the process's
   * @throws IOException when a part that is wanted cannot start, said in one sentence
   */
  public static Service start(
      Settings settings,
      DataFolder data,
      Map<String, String> environment,
      String version,
      ServiceLog log)
      throws IOException {
    PictureDesk pictures = Outside.pictures(settings, environment);
    Optional<Outside> outside =
        settings.get(Keys.LOOKUPS_ENABLED)
            ? Optional.of(
                Outside.open(settings, data, pictures, version, line -> log.warn("data", line)))
            : Optional.empty();
    var service = new Service(log, outside, new QuickJudge(settings.own(), outside), _ -> {});
    try {
      service.apply(settings);
    } catch (IOException e) {
      service.close();
      throw e;
    }
    log.info("started", Map.of("version", version, "parts", service.running()));
    return service;
  }

  private void apply(Settings settings) throws IOException {
    for (ServicePart part : parts) {
      part.apply(settings);
    }
  }

  private List<String> running() {
    return parts.stream()
        .filter(part -> part.health().state() == Health.State.UP)
        .map(ServicePart::name)
        .toList();
  }

  /** Whether anything is switched on at all. */
  public static boolean isWanted(Settings settings) {
    return settings.find(Keys.MILTER_LISTEN).isPresent()
        || settings.find(Keys.WEB_LISTEN).isPresent();
  }

  /** Goes by other settings; a part that cannot goes on as before, which is logged. */
  public void reload(Settings settings) {
    for (ServicePart part : parts) {
      try {
        part.apply(settings);
      } catch (IOException e) {
        log.warn("reload", String.valueOf(e.getMessage()));
      }
    }
    log.info("reloaded", Map.of("parts", running()));
  }

  /** The mail filter. */
  MilterPart milter() {
    return milter;
  }

  /** The pages for machines. */
  WebPart web() {
    return web;
  }

  /** Finishes what was accepted, and ends. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    finished = true;
    web.announceEnd();
    for (ServicePart part : parts) {
      try {
        part.finish(GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      if (outside.isPresent()) {
        outside.get().close();
      }
    } catch (IOException e) {
      log.warn("stopping", String.valueOf(e.getMessage()));
    }
    log.info("stopped", Map.of());
  }
}
