package kanshiki.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kanshiki.brand.BrandClaims;
import kanshiki.data.Digest;
import kanshiki.identity.Identity;
import kanshiki.lookup.recorded.CaseArchive;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.observable.Mailbox;
import kanshiki.report.Report;
import kanshiki.verdict.Classification;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The kept cases. Thread-safe. */
public final class Cases {
  /** Examinations kept of one mail: the first, and the latest ones. */
  private static final int MAX_EXAMINATIONS = 20;

  private static final int PAGE = 500;

  /** More words than this only cost time. */
  private static final int MAX_WORDS = 32;

  private static final int MIN_PREFIX = 4;

  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]+");

  private static final String COLUMNS =
      "number, id, sha256, first_kept, last_kept, times_kept, mail_date, subject, sender_name,"
          + " sender, brand, language, classification, probability";

  private final Database database;
  private final InstantSource clock;
  private final List<BiConsumer<Handle, Kept>> followers = new ArrayList<>();

  public Cases(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A case that has just been kept.
   *
   * @param number its place in the store
   * @param isNew whether these bytes were not kept before
   * @param isCurrent whether what was found is now what the case says
   */
  public record Kept(
      long number, RecordedCase recorded, Report report, boolean isNew, boolean isCurrent) {}

  /**
   * Has something else be remembered about every case, in the transaction that keeps it. To be
   * called before the first case is kept.
   */
  public Cases alsoKeeping(BiConsumer<Handle, Kept> follower) {
    followers.add(follower);
    return this;
  }

  /**
   * Keeps a case. When this returns it outlives whatever happens.
   *
   * <p>The same bytes are one case however often they are kept. A further examination is kept
   * beside the others when the world was asked.
   *
   * @param report of {@code recorded}
   * @param json the report as it was told
   * @throws StoreException when it cannot be kept; then nothing of it is
   */
  public Kept keep(RecordedCase recorded, Report report, String json) {
    byte[] archive = archive(recorded);
    String words = ReceivedWords.of(report);
    return database.inTransaction(
        handle -> {
          Kept kept = keep(handle, recorded, report, archive, json);
          if (kept.isCurrent()) {
            describe(handle, kept.number(), report, words);
          }
          followers.forEach(follower -> follower.accept(handle, kept));
          return kept;
        });
  }

  /**
   * Keeps what has become of a case when it was looked at once more. What the case says stays.
   *
   * @param recorded of the same mail
   * @throws StoreException when it cannot be kept, or the case was erased meanwhile
   */
  public Kept revisit(RecordedCase recorded, Report report, String json) {
    byte[] archive = archive(recorded);
    return database.inTransaction(
        handle -> {
          long number =
              handle
                  .createQuery("SELECT number FROM mail_case WHERE id = :id")
                  .bind("id", recorded.id())
                  .mapTo(Long.class)
                  .findOne()
                  .orElseThrow(
                      () ->
                          new StoreException(
                              "the case " + recorded.id() + " was erased meanwhile"));
          examined(handle, number, recorded, archive, json, true);
          var kept = new Kept(number, recorded, report, false, false);
          followers.forEach(follower -> follower.accept(handle, kept));
          return kept;
        });
  }

  private Kept keep(
      Handle handle, RecordedCase recorded, Report report, byte[] archive, String json) {
    long now = clock.millis();
    String sha256 = recorded.mail().sha256();
    record Row(long number, int times, String sha256) {}
    Row row =
        handle
            .createQuery(
                "INSERT INTO mail_case (id, sha256, first_kept, last_kept, times_kept, subject,"
                    + " sender_name, sender, brand, language, classification, probability) VALUES"
                    + " (:id, :sha256, :now, :now, 1, '', '', '', '', '', '', 0) ON CONFLICT (id)"
                    + " DO UPDATE SET last_kept = excluded.last_kept, times_kept ="
                    + " mail_case.times_kept + 1 RETURNING number, times_kept, sha256")
            .bind("id", recorded.id())
            .bind("sha256", sha256)
            .bind("now", now)
            .map((rs, _) -> new Row(rs.getLong(1), rs.getInt(2), rs.getString(3)))
            .one();
    if (!row.sha256().equals(sha256)) {
      throw new StoreException("another mail has the id " + recorded.id() + " already");
    }
    boolean isCurrent = examined(handle, row.number(), recorded, archive, json, false);
    return new Kept(row.number(), recorded, report, row.times() == 1, isCurrent);
  }

  /** Keeps one more examination, unless it was offline and there is one already. */
  private boolean examined(
      Handle handle,
      long number,
      RecordedCase recorded,
      byte[] archive,
      String json,
      boolean isRevisit) {
    int last =
        handle
            .createQuery(
                "SELECT coalesce(max(number), 0) FROM examination WHERE case_number = :case")
            .bind("case", number)
            .mapTo(Integer.class)
            .one();
    if (last > 0 && recorded.isOffline()) {
      return false;
    }
    handle
        .createUpdate(
            "INSERT INTO examination (case_number, number, kept_at, offline, revisit, sha256,"
                + " archive, report) VALUES (:case, :number, :now, :offline, :revisit, :sha256,"
                + " :archive, :report)")
        .bind("case", number)
        .bind("number", last + 1)
        .bind("now", clock.millis())
        .bind("offline", recorded.isOffline() ? 1 : 0)
        .bind("revisit", isRevisit ? 1 : 0)
        .bind("sha256", Digest.sha256(archive))
        .bind("archive", archive)
        .bind("report", gzip(json))
        .execute();
    handle
        .createUpdate(
            "DELETE FROM examination WHERE case_number = :case AND number > 1 AND number <="
                + " :oldest")
        .bind("case", number)
        .bind("oldest", last + 1 - (MAX_EXAMINATIONS - 1))
        .execute();
    return true;
  }

  private void describe(Handle handle, long number, Report report, String words) {
    Optional<Mailbox> author = report.file().find(Identity.TOPIC).flatMap(Identity::author);
    handle
        .createUpdate(
            "UPDATE mail_case SET mail_date = :date, subject = :subject, sender_name = :name,"
                + " sender = :sender, brand = :brand, language = :language, classification ="
                + " :classification, probability = :probability WHERE number = :number")
        .bind("number", number)
        .bind("date", report.date().map(date -> date.toInstant().toEpochMilli()))
        .bind("subject", clean(report.subject()))
        .bind("name", clean(author.map(Mailbox::displayName).orElse("")))
        .bind("sender", clean(author.map(Mailbox::address).orElse("")))
        .bind("brand", brand(report))
        .bind("language", report.mailLanguage())
        .bind("classification", report.verdict().classification().id())
        .bind("probability", report.verdict().probability())
        .execute();
    forgetWords(handle, number);
    handle
        .createUpdate(
            "INSERT INTO case_words ("
                + database.dialect().wordsKey()
                + ", words) VALUES (:number, :words)")
        .bind("number", number)
        .bind("words", words)
        .execute();
  }

  private static String brand(Report report) {
    return report
        .file()
        .find(BrandClaims.TOPIC)
        .flatMap(BrandClaims::main)
        .map(claim -> claim.brand().id())
        .orElse("");
  }

  private void forgetWords(Handle handle, long number) {
    handle
        .createUpdate(
            "DELETE FROM case_words WHERE " + database.dialect().wordsKey() + " = :number")
        .bind("number", number)
        .execute();
  }

  /** A database takes no NUL in a text. */
  private static String clean(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /**
   * The case with that id, or the only one whose id begins so.
   *
   * @throws StoreException when several begin so
   */
  public Optional<KeptCase> find(String id) {
    String wanted = id.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() < MIN_PREFIX
        || !wanted.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    List<KeptCase> found =
        database.reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM mail_case WHERE id >= :from AND id < :to ORDER BY id LIMIT 2")
                    .bind("from", wanted)
                    .bind("to", wanted + "g")
                    .map((rs, _) -> row(rs))
                    .list());
    if (found.size() > 1) {
      throw new StoreException("several cases have an id that begins with " + wanted);
    }
    return found.stream().findFirst();
  }

  /** Hands over every case, the one first kept last first. */
  public void forEach(Consumer<KeptCase> each) {
    pages("", List.of(), each);
  }

  /** Hands over every case that was first kept after {@code moment}, the latest first. */
  public void keptSince(Instant moment, Consumer<KeptCase> each) {
    pages(" AND first_kept > " + moment.toEpochMilli(), List.of(), each);
  }

  /**
   * Hands over every case that holds all of the words in what a person received (subject, sender,
   * words, hosts, paths), the one first kept last first.
   *
   * <p>Width, case, hiragana or katakana and white space make no difference; a defanged host is
   * understood.
   *
   * @param text words with blanks between them
   */
  public void search(String text, Consumer<KeptCase> each) {
    List<String> words =
        BLANK
            .splitAsStream(refang(text))
            .map(ReceivedWords::fold)
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MAX_WORDS)
            .toList();
    if (words.isEmpty()) {
      return;
    }
    Dialect dialect = database.dialect();
    var conditions = new StringBuilder();
    var bound = new ArrayList<String>();
    for (String word : words) {
      boolean isLong = word.codePointCount(0, word.length()) >= Dialect.SHORT;
      String name = "w" + bound.size();
      conditions
          .append(" AND ")
          .append(isLong ? dialect.holdsLongWord(name) : dialect.holdsShortWord(name));
      bound.add(isLong ? dialect.longWord(word) : dialect.shortWord(word));
    }
    pages(conditions.toString(), bound, each);
  }

  private static String refang(String text) {
    return text.replace("[.]", ".").replace("[:]", ":").replaceAll("(?i)\\bhxxp", "http");
  }

  private void pages(String conditions, List<String> bound, Consumer<KeptCase> each) {
    long before = Long.MAX_VALUE;
    List<KeptCase> page;
    do {
      page = page(conditions, bound, before);
      for (KeptCase kept : page) {
        each.accept(kept);
        before = kept.number();
      }
    } while (page.size() == PAGE);
  }

  private List<KeptCase> page(String conditions, List<String> bound, long before) {
    return database.reading(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "SELECT "
                          + COLUMNS
                          + " FROM mail_case WHERE number < :before"
                          + conditions
                          + " ORDER BY number DESC LIMIT "
                          + PAGE)
                  .bind("before", before);
          IntStream.range(0, bound.size()).forEach(i -> query.bind("w" + i, bound.get(i)));
          return query.map((rs, _) -> row(rs)).list();
        });
  }

  private static KeptCase row(ResultSet rs) throws SQLException {
    long date = rs.getLong("mail_date");
    boolean isDated = !rs.wasNull();
    return new KeptCase(
        rs.getLong("number"),
        rs.getString("id"),
        rs.getString("sha256"),
        Instant.ofEpochMilli(rs.getLong("first_kept")),
        Instant.ofEpochMilli(rs.getLong("last_kept")),
        rs.getInt("times_kept"),
        isDated ? Optional.of(Instant.ofEpochMilli(date)) : Optional.empty(),
        rs.getString("subject"),
        rs.getString("sender_name"),
        rs.getString("sender"),
        rs.getString("brand"),
        rs.getString("language"),
        Stream.of(Classification.values())
            .filter(each -> each.id().equals(string(rs, "classification")))
            .findFirst()
            .orElse(Classification.UNDETERMINED),
        rs.getDouble("probability"));
  }

  private static String string(ResultSet rs, String column) {
    try {
      return rs.getString(column);
    } catch (SQLException e) {
      throw new StoreException("the store refused: " + e.getMessage(), e);
    }
  }

  /**
   * Which examination a case speaks by: the latest for which the world was asked, else the last.
   */
  private static final String CURRENT =
      " FROM examination WHERE case_number = :case ORDER BY revisit, offline, number DESC"
          + " LIMIT 1";

  /**
   * All that the case's examination rested on.
   *
   * @throws StoreException when it cannot be read any more
   */
  public RecordedCase recorded(KeptCase kept) {
    try {
      return CaseArchive.read(archive(kept));
    } catch (IOException e) {
      throw new StoreException("the case " + kept.id() + " is damaged: " + e.getMessage(), e);
    }
  }

  /** The case file, as {@code --record} writes it. */
  public byte[] archive(KeptCase kept) {
    return current(kept, "archive");
  }

  /** The JSON report as it was told when the case was kept. */
  public String report(KeptCase kept) {
    return gunzip(current(kept, "report"));
  }

  private byte[] current(KeptCase kept, String column) {
    return database
        .reading(
            handle ->
                handle
                    .createQuery("SELECT " + column + CURRENT)
                    .bind("case", kept.number())
                    .mapTo(byte[].class)
                    .findOne())
        .orElseThrow(() -> new StoreException("the case " + kept.id() + " was erased meanwhile"));
  }

  /**
   * One of the times at which a mail was examined.
   *
   * @param isRevisit only to see what has become of it
   * @param archiveSha256 of the case file
   */
  public record Examined(
      int number, Instant at, boolean isOffline, boolean isRevisit, String archiveSha256) {}

  /** When the mail was examined, the first time first. */
  public List<Examined> examinations(KeptCase kept) {
    return database.reading(
        handle ->
            handle
                .createQuery(
                    "SELECT number, kept_at, offline, revisit, sha256 FROM examination WHERE"
                        + " case_number = :case ORDER BY number")
                .bind("case", kept.number())
                .map(
                    (rs, _) ->
                        new Examined(
                            rs.getInt(1),
                            Instant.ofEpochMilli(rs.getLong(2)),
                            rs.getInt(3) != 0,
                            rs.getInt(4) != 0,
                            rs.getString(5)))
                .list());
  }

  /**
   * The case file of one examination.
   *
   * @throws StoreException when it is gone
   */
  public byte[] archive(KeptCase kept, Examined examined) {
    return database
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT archive FROM examination WHERE case_number = :case AND number ="
                            + " :number")
                    .bind("case", kept.number())
                    .bind("number", examined.number())
                    .mapTo(byte[].class)
                    .findOne())
        .orElseThrow(() -> new StoreException("the case " + kept.id() + " was erased meanwhile"));
  }

  /**
   * Takes over from another store when and how often a mail was kept there.
   *
   * <p>What is known here already is only widened.
   */
  public void keptBefore(KeptCase kept, Instant first, Instant last, int times) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    "UPDATE mail_case SET first_kept = CASE WHEN first_kept < :first THEN"
                        + " first_kept ELSE :first END, last_kept = CASE WHEN times_kept <= :times"
                        + " THEN :last ELSE last_kept END, times_kept = CASE WHEN times_kept <="
                        + " :times THEN :times ELSE times_kept END WHERE number = :number")
                .bind("first", first.toEpochMilli())
                .bind("last", last.toEpochMilli())
                .bind("times", times)
                .bind("number", kept.number())
                .execute());
  }

  /** How many cases there are. */
  public long count() {
    return database.reading(
        handle -> handle.createQuery("SELECT count(*) FROM mail_case").mapTo(Long.class).one());
  }

  /** Forgets a case with all that was kept of it. */
  public void erase(KeptCase kept) {
    database.inTransaction(
        handle -> {
          erase(handle, kept.number());
          return kept;
        });
  }

  /**
   * Forgets every case that was kept last before {@code moment}.
   *
   * @return how many
   */
  public int eraseOlderThan(Instant moment) {
    return database.inTransaction(
        handle -> {
          List<Long> old =
              handle
                  .createQuery("SELECT number FROM mail_case WHERE last_kept < :moment")
                  .bind("moment", moment.toEpochMilli())
                  .mapTo(Long.class)
                  .list();
          old.forEach(number -> erase(handle, number));
          return old.size();
        });
  }

  private void erase(Handle handle, long number) {
    forgetWords(handle, number);
    handle
        .createUpdate("DELETE FROM mail_case WHERE number = :number")
        .bind("number", number)
        .execute();
  }

  private static byte[] archive(RecordedCase recorded) {
    var bytes = new ByteArrayOutputStream();
    try {
      CaseArchive.write(recorded, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  static String gunzip(byte[] zipped) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("a text in the store is damaged", e);
    }
  }
}
