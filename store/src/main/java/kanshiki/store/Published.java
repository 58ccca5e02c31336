package kanshiki.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanshiki.data.Digest;

/**
 * What was published of cases, and what became of it. It outlives the cases, since what was told to
 * everybody is not untold by forgetting. Thread-safe.
 */
public final class Published {
  private static final String COLUMNS =
      "case_id, published_at, revision, corrected_at, correction, withdrawn_at, reason, posted";

  private final Database database;
  private final InstantSource clock;

  public Published(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A correction or a withdrawal.
   *
   * @param note what readers are told of it; may be empty
   */
  public record Change(Instant at, String note) {}

  /**
   * One published case.
   *
   * @param revision another one whenever its publication is another
   * @param posted what of it was posted elsewhere last, see {@link #posted}; empty for nothing
   */
  public record Issue(
      String caseId,
      Instant published,
      String revision,
      Optional<Change> corrected,
      Optional<Change> withdrawn,
      String posted) {

    /** Another one whenever anything of it is another. */
    public String state() {
      return revision + " " + corrected + " " + withdrawn;
    }
  }

  /**
   * Publishes a case, or publishes it anew: also one that was withdrawn.
   *
   * @param publication as JSON
   * @return whether readers see anything new
   */
  public boolean publish(String caseId, String publication) {
    String revision = Digest.sha256(publication.getBytes(StandardCharsets.UTF_8));
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "INSERT INTO published (case_id, published_at, revision, publication,"
                            + " correction, reason, posted) VALUES (:id, :now, :revision,"
                            + " :publication, '', '', '') ON CONFLICT (case_id) DO UPDATE SET"
                            + " revision = excluded.revision, publication = excluded.publication,"
                            + " withdrawn_at = NULL, reason = '' WHERE published.revision <>"
                            + " excluded.revision OR published.withdrawn_at IS NOT NULL")
                    .bind("id", caseId)
                    .bind("now", clock.millis())
                    .bind("revision", revision)
                    .bind("publication", Cases.gzip(publication))
                    .execute()
                > 0);
  }

  /**
   * Tells readers that a published case was corrected.
   *
   * @return false when it is not published
   */
  public boolean correct(String caseId, String note) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE published SET corrected_at = :now, correction = :note WHERE case_id"
                            + " = :id AND withdrawn_at IS NULL")
                    .bind("id", caseId)
                    .bind("now", clock.millis())
                    .bind("note", note)
                    .execute()
                > 0);
  }

  /**
   * Takes a published case back: what was published of it is forgotten, that it was is not.
   *
   * @return false when it is not published, or was withdrawn before
   */
  public boolean withdraw(String caseId, String reason) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE published SET withdrawn_at = :now, reason = :reason, publication ="
                            + " NULL WHERE case_id = :id AND withdrawn_at IS NULL")
                    .bind("id", caseId)
                    .bind("now", clock.millis())
                    .bind("reason", reason)
                    .execute()
                > 0);
  }

  /** Remembers what was posted elsewhere. */
  public void posted(String caseId, String state) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("UPDATE published SET posted = :posted WHERE case_id = :id")
                .bind("id", caseId)
                .bind("posted", state)
                .execute());
  }

  public Optional<Issue> find(String caseId) {
    return database.reading(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM published WHERE case_id = :id")
                .bind("id", caseId)
                .map((rs, _) -> issue(rs))
                .findOne());
  }

  /** All that were ever published, also those withdrawn; the first published first. */
  public List<Issue> all() {
    return database.reading(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM published ORDER BY published_at, case_id")
                .map((rs, _) -> issue(rs))
                .list());
  }

  /**
   * The publication as JSON.
   *
   * @throws StoreException when there is none (any more)
   */
  public String publication(String caseId) {
    return database
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT publication FROM published WHERE case_id = :id AND publication IS"
                            + " NOT NULL")
                    .bind("id", caseId)
                    .mapTo(byte[].class)
                    .findOne())
        .map(Cases::gunzip)
        .orElseThrow(() -> new StoreException("the case " + caseId + " is not published"));
  }

  private static Issue issue(ResultSet rs) throws SQLException {
    return new Issue(
        rs.getString("case_id"),
        Instant.ofEpochMilli(rs.getLong("published_at")),
        rs.getString("revision"),
        change(rs, "corrected_at", "correction"),
        change(rs, "withdrawn_at", "reason"),
        rs.getString("posted"));
  }

  private static Optional<Change> change(ResultSet rs, String at, String note) throws SQLException {
    long millis = rs.getLong(at);
    return rs.wasNull()
        ? Optional.empty()
        : Optional.of(new Change(Instant.ofEpochMilli(millis), rs.getString(note)));
  }
}
