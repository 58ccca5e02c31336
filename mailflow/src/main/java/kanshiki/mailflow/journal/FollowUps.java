package kanshiki.mailflow.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanshiki.lookup.recorded.CaseArchive;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.store.Database;
import org.jdbi.v3.core.Handle;

/** The mails that are still to be examined in full. Outlives the process. Thread-safe. */
public final class FollowUps {
  /** As many as wait at most: a night of a busy server. */
  static final int MAX_WAITING = 10_000;

  /** How long one that was taken belongs to who took it. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int MAX_ATTEMPTS = 5;

  private final Database database;

  public FollowUps(Database database) {
    this.database = database;
  }

  /**
   * One mail to be examined.
   *
   * @param recorded the mail with its envelope
   * @param attempts that failed before
   */
  public record FollowUp(long number, RecordedCase recorded, int attempts) {}

  /** A row as it lies there. */
  private static final class Row {
    final long number;
    final int attempts;
    final byte[] archive;

    Row(long number, int attempts, byte[] archive) {
      this.number = number;
      this.attempts = attempts;
      this.archive = archive;
    }
  }

  /** What is kept of a mail that waits; outside of any transaction, as it takes a while. */
  static byte[] archive(RecordedCase recorded) {
    var bytes = new ByteArrayOutputStream();
    try {
      CaseArchive.write(recorded, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  /** Adds one; false when there are too many already. The same bytes wait once. */
  static boolean add(Handle handle, String sha256, byte[] archive, Instant due) {
    if (waiting(handle) >= MAX_WAITING) {
      return false;
    }
    handle
        .createUpdate(
            "INSERT INTO follow_up (sha256, due, attempts, archive) VALUES (:sha256, :due, 0,"
                + " :archive) ON CONFLICT (sha256) DO NOTHING")
        .bind("sha256", sha256)
        .bind("due", due.toEpochMilli())
        .bind("archive", archive)
        .execute();
    return true;
  }

  private static int waiting(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM follow_up").mapTo(Integer.class).one();
  }

  /** How many wait. */
  public int waiting() {
    return database.reading(FollowUps::waiting);
  }

  /**
   * Takes the one that has waited longest. Until {@link #done} or {@link #failed} is said of it,
   * nobody else gets it for a while.
   */
  public Optional<FollowUp> take(Instant now) {
    Optional<Row> row =
        database.inTransaction(
            handle ->
                handle
                    .createQuery(
                        "UPDATE follow_up SET due = :leased, attempts = attempts + 1 WHERE number ="
                            + " (SELECT number FROM follow_up WHERE due <= :now ORDER BY due,"
                            + " number LIMIT 1) AND due <= :now RETURNING number, attempts,"
                            + " archive")
                    .bind("leased", now.plus(LEASE).toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .map((rs, _) -> new Row(rs.getLong(1), rs.getInt(2) - 1, rs.getBytes(3)))
                    .findFirst());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    try {
      RecordedCase recorded = CaseArchive.read(row.get().archive);
      return Optional.of(new FollowUp(row.get().number, recorded, row.get().attempts));
    } catch (IOException e) {
      done(row.get().number);
      return take(now);
    }
  }

  /** It was examined and kept. */
  public void done(FollowUp followUp) {
    done(followUp.number());
  }

  private void done(long number) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM follow_up WHERE number = :number")
                .bind("number", number)
                .execute());
  }

  /** It could not be examined; true when it is tried again later, a few times. */
  public boolean failed(FollowUp followUp, Instant now) {
    if (followUp.attempts() + 1 >= MAX_ATTEMPTS) {
      done(followUp);
      return false;
    }
    Instant due = now.plus(Duration.ofMinutes(1L << followUp.attempts()));
    database.inTransaction(
        handle ->
            handle
                .createUpdate("UPDATE follow_up SET due = :due WHERE number = :number")
                .bind("due", due.toEpochMilli())
                .bind("number", followUp.number())
                .execute());
    return true;
  }
}
