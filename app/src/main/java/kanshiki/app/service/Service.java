package kanshiki.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kanshiki.app.data.DataFolder;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.mailflow.Judge;

/**
 * All parts of the service, which start, change and end together. Its methods are for one thread at
 * a time; to be closed.
 */
public final class Service implements AutoCloseable {
  /** How long the end waits for mails under way. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private final ServiceLog log;
  private final AskingPart asking;
  private final Judge judge;
  private final MilterPart milter;
  private final StorePart store;
  private final WatchPart watch;
  private final DeskPart desk;
  private final WebPart web;

  /** In the order in which they start, each after what it needs. */
  private final List<ServicePart> parts = new ArrayList<>();

  private boolean finished;

  private Service(
      Settings settings,
      DataFolder data,
      Map<String, String> environment,
      Language language,
      String version,
      ServiceLog log) {
    var meters = new Meters();
    this.log = log;
    this.asking = new AskingPart(data, environment, version, log);
    this.store = new StorePart(settings, data, language, asking::full, log, meters);
    this.desk = new DeskPart(asking, store, language, log, meters);
    this.judge = new AnswersAside(asking, desk::memory);
    this.milter = new MilterPart(judge, log, meters, store);
    this.watch = new WatchPart(new ThoroughJudge(judge, asking, store), store, log, meters);
    this.web = new WebPart(() -> parts, meters);
    parts.addAll(List.of(asking, store, milter, watch, desk, web));
  }

  /**
   * Starts what the settings want.
   *
   * @param environment the process's
   * @param language in which reports are kept
   * @throws IOException when a part that is wanted cannot start, said in one sentence
   */
  public static Service start(
      Settings settings,
      DataFolder data,
      Map<String, String> environment,
      Language language,
      String version,
      ServiceLog log)
      throws IOException {
    var service = new Service(settings, data, environment, language, version, log);
    try {
      for (ServicePart part : service.parts) {
        part.apply(settings);
      }
    } catch (IOException e) {
      service.close();
      throw e;
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("version", version);
    fields.put("parts", service.running());
    log.info("started", fields);
    return service;
  }

  private List<String> running() {
    return parts.stream()
        .filter(part -> part.health().state() != Health.State.OFF)
        .map(ServicePart::name)
        .toList();
  }

  /** Whether anything is switched on at all. */
  public static boolean isWanted(Settings settings) {
    return settings.find(Keys.MILTER_LISTEN).isPresent()
        || !settings.get(Keys.MAILBOXES).isEmpty()
        || settings.find(Keys.REPORT_DESK_URL).isPresent()
        || settings.find(Keys.WEB_LISTEN).isPresent();
  }

  /** Goes by other settings; a part that cannot goes on as before, which is logged. */
  public void reload(Settings settings) {
    for (ServicePart part : parts) {
      try {
        part.apply(settings);
      } catch (IOException | RuntimeException e) {
        log.warn("reload", part.name() + ": " + e.getMessage());
      }
    }
    log.info("reloaded", Map.of("parts", running()));
  }

  /** Judges for the mail filter. */
  Judge judge() {
    return judge;
  }

  /** The mail filter. */
  MilterPart milter() {
    return milter;
  }

  /** What is kept. */
  StorePart store() {
    return store;
  }

  /** The watched mailboxes. */
  WatchPart watch() {
    return watch;
  }

  /** The report desk. */
  DeskPart desk() {
    return desk;
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
    // Who brings mail in ends first, then what the others need; the pages tell of the end to the
    // last.
    for (ServicePart part : List.of(milter, watch, desk, store, asking, web)) {
      try {
        part.finish(GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    log.info("stopped", Map.of());
  }
}
