package kanshiki.app.keeping;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import kanshiki.app.data.DataFolder;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.publish.trend.CaseFacts;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import kanshiki.store.Cases;
import kanshiki.store.Counted;
import kanshiki.store.Database;
import kanshiki.store.KeptCase;
import kanshiki.store.Observations;
import kanshiki.store.StoreException;
import kanshiki.store.Waves;

/** The store that the settings name, with all that is remembered about a case. Thread-safe. */
public final class Store implements AutoCloseable {
  private static final String FILE = "cases.db";
  private static final int COLUMNS = 80;

  /** In which days begin and end. */
  public static final ZoneId ZONE = ZoneId.systemDefault();

  private final Database database;
  private final Cases cases;
  private final Waves waves;
  private final Observations observations;
  private final Counted counted;
  private final Rendering rendering;

  private Store(Database database, Rendering rendering, InstantSource clock) {
    this.database = database;
    this.rendering = rendering;
    this.waves = new Waves(database, clock);
    this.cases = new Cases(database, clock).alsoKeeping(waves::follow);
    this.observations = new Observations(database, cases);
    this.counted = new Counted(database, cases, Store::count);
  }

  /**
   * Opens it to keep something; makes it when it is not there, and forgets what has been kept for
   * longer than the settings want.
   *
   * @param language in which reports are kept
   * @throws StoreException when it cannot be opened
   */
  public static Store open(Settings settings, DataFolder data, Language language) {
    InstantSource clock = InstantSource.system();
    var rendering = new Rendering(language, Voice.TECHNICAL, COLUMNS, false);
    var store = new Store(Database.open(url(settings, data)), rendering, clock);
    settings
        .find(Keys.STORE_KEEP_FOR)
        .ifPresent(most -> store.cases().eraseOlderThan(clock.instant().minus(most)));
    return store;
  }

  /**
   * Opens it to look something up; empty when nothing was ever kept.
   *
   * @throws StoreException when it cannot be opened
   */
  public static Optional<Store> openExisting(
      Settings settings, DataFolder data, Language language) {
    return Database.isThere(url(settings, data))
        ? Optional.of(open(settings, data, language))
        : Optional.empty();
  }

  private static String url(Settings settings, DataFolder data) {
    return settings
        .find(Keys.STORE_URL)
        .map(URI::toString)
        .orElseGet(() -> "jdbc:sqlite:" + data.path().resolve(FILE));
  }

  public Cases cases() {
    return cases;
  }

  /** What is counted of them for trends. */
  public Counted counted() {
    return counted;
  }

  private static Counted.Row count(Report report, Instant kept) {
    CaseFacts facts = CaseFacts.of(report, kept, ZONE);
    return new Counted.Row(facts.day(), facts.text());
  }

  /** What has become of their pages and ratings. */
  public Observations observations() {
    return observations;
  }

  /** Which of them are of one making. */
  public Waves waves() {
    return waves;
  }

  public Database database() {
    return database;
  }

  /**
   * Keeps an investigation. When this returns, it outlives whatever happens.
   *
   * @throws StoreException when it cannot be kept
   */
  public Cases.Kept keep(RecordedCase recorded, Report report) {
    return cases.keep(recorded, report, json(report));
  }

  /**
   * Looks once more at what a kept mail leads to, and keeps what has become of it.
   *
   * @param examiner asks the world and records
   */
  public void revisit(KeptCase kept, Examiner examiner) {
    RecordedCase before = cases.recorded(kept);
    Examiner.Examined examined = examiner.examine(before.mail(), before.input());
    cases.revisit(examined.recorded().orElseThrow(), examined.report(), json(examined.report()));
  }

  /** Examines as {@code examiner} does, and keeps each mail before its report is given back. */
  public Examiner keeping(Examiner examiner) {
    return (mail, input) -> {
      Examiner.Examined examined = examiner.examine(mail, input);
      keep(examined.recorded().orElseThrow(), examined.report());
      return examined;
    };
  }

  private String json(Report report) {
    var text = new StringWriter();
    try {
      Format.JSON.write(report, rendering, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
    return text.toString();
  }

  @Override
  public void close() {
    database.close();
  }
}
