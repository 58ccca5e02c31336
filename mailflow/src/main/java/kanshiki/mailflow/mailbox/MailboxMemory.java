package kanshiki.mailflow.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kanshiki.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * What was read and judged in each mailbox, over restarts. Thread-safe.
 *
 * <p>Its methods throw {@link kanshiki.store.StoreException} while the store is away.
 */
public final class MailboxMemory {
  private static final String COLUMNS =
      "mailbox, fingerprint, uid_validity, uid, at, case_id, verdict, probability, action, correction,"
          + " corrected_at";

  private final Supplier<Database> store;

  /**
   * @param store gives the database; throws {@link kanshiki.store.StoreException} while there is
   *     none
   */
  public MailboxMemory(Supplier<Database> store) {
    this.store = store;
  }

  /** What was done with a judged mail. */
  public enum Act {
    /** It was left where it is. */
    LEFT,
    /** It would have been moved, had that not been a trial. */
    WOULD_MOVE,
    /** It is about to be moved. */
    MOVING,
    /** It was moved to the junk folder. */
    MOVED
  }

  /** What the owner of a mailbox said by moving a mail by hand. */
  public enum Correction {
    NONE,
    /** We had moved it away, and it was taken back. */
    NOT_JUNK,
    /** We had left it, and it was thrown into the junk folder. */
    JUNK;

    /** As output names it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * How far a folder was read.
   *
   * @param extent the validity, and the least UID that was not handed over yet
   * @param at when it was looked at last
   */
  public record Progress(Extent extent, Instant at) {}

  /**
   * A mail that was judged.
   *
   * @param caseId empty when it was not examined
   * @param verdict the classification's id, or {@code none}
   * @param correctedAt of no meaning without a correction
   */
  public record Judged(
      String mailbox,
      String fingerprint,
      long validity,
      long uid,
      Instant at,
      String caseId,
      String verdict,
      double probability,
      Act act,
      Correction correction,
      Instant correctedAt) {

    Judged as(Act next) {
      return new Judged(
          mailbox,
          fingerprint,
          validity,
          uid,
          at,
          caseId,
          verdict,
          probability,
          next,
          correction,
          correctedAt);
    }

    Judged seenAt(long nowValidity, long nowUid) {
      return new Judged(
          mailbox,
          fingerprint,
          nowValidity,
          nowUid,
          at,
          caseId,
          verdict,
          probability,
          act,
          correction,
          correctedAt);
    }

    Judged corrected(Correction by, Instant now) {
      return new Judged(
          mailbox, fingerprint, validity, uid, at, caseId, verdict, probability, act, by, now);
    }
  }

  /** How far a folder was read; empty when it was never followed. */
  public Optional<Progress> progress(String mailbox, String folder) {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT uid_validity, next_uid, seen_at FROM followed_folder WHERE mailbox ="
                            + " :mailbox AND folder = :folder")
                    .bind("mailbox", mailbox)
                    .bind("folder", folder)
                    .map(
                        (rs, _) ->
                            new Progress(
                                new Extent(rs.getLong(1), rs.getLong(2)),
                                Instant.ofEpochMilli(rs.getLong(3))))
                    .findOne());
  }

  /** Notes how far a folder was read. */
  public void progress(String mailbox, String folder, Progress progress) {
    store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO followed_folder (mailbox, folder, uid_validity, next_uid, seen_at)"
                            + " VALUES (:mailbox, :folder, :validity, :next, :at) ON CONFLICT (mailbox,"
                            + " folder) DO UPDATE SET uid_validity = excluded.uid_validity, next_uid ="
                            + " excluded.next_uid, seen_at = excluded.seen_at")
                    .bind("mailbox", mailbox)
                    .bind("folder", folder)
                    .bind("validity", progress.extent().validity())
                    .bind("next", progress.extent().next())
                    .bind("at", progress.at().toEpochMilli())
                    .execute());
  }

  Optional<Judged> at(String mailbox, long validity, long uid) {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM judged_mail WHERE mailbox = :mailbox AND uid_validity = :validity AND uid"
                            + " = :uid ORDER BY at DESC LIMIT 1")
                    .bind("mailbox", mailbox)
                    .bind("validity", validity)
                    .bind("uid", uid)
                    .map((rs, _) -> row(rs))
                    .findOne());
  }

  Optional<Judged> known(String mailbox, String fingerprint) {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM judged_mail WHERE mailbox = :mailbox AND fingerprint = :fingerprint")
                    .bind("mailbox", mailbox)
                    .bind("fingerprint", fingerprint)
                    .map((rs, _) -> row(rs))
                    .findOne());
  }

  void note(Judged mail) {
    store.get().inTransaction(handle -> note(handle, mail));
  }

  private static int note(Handle handle, Judged mail) {
    return handle
        .createUpdate(
            "INSERT INTO judged_mail ("
                + COLUMNS
                + ") VALUES (:mailbox, :fingerprint, :validity, :uid, :at, :case, :verdict, :probability,"
                + " :action, :correction, :corrected) ON CONFLICT (mailbox, fingerprint) DO UPDATE SET"
                + " uid_validity = excluded.uid_validity, uid = excluded.uid, at = excluded.at, case_id ="
                + " excluded.case_id, verdict = excluded.verdict, probability = excluded.probability,"
                + " action = excluded.action, correction = excluded.correction, corrected_at ="
                + " excluded.corrected_at")
        .bind("mailbox", mail.mailbox())
        .bind("fingerprint", mail.fingerprint())
        .bind("validity", mail.validity())
        .bind("uid", mail.uid())
        .bind("at", mail.at().toEpochMilli())
        .bind("case", mail.caseId())
        .bind("verdict", mail.verdict())
        .bind("probability", mail.probability())
        .bind("action", mail.act().name())
        .bind("correction", mail.correction().name())
        .bind("corrected", mail.correctedAt().toEpochMilli())
        .execute();
  }

  private static Judged row(ResultSet rs) throws SQLException {
    return new Judged(
        rs.getString("mailbox"),
        rs.getString("fingerprint"),
        rs.getLong("uid_validity"),
        rs.getLong("uid"),
        Instant.ofEpochMilli(rs.getLong("at")),
        rs.getString("case_id"),
        rs.getString("verdict"),
        rs.getDouble("probability"),
        Act.valueOf(rs.getString("action")),
        Correction.valueOf(rs.getString("correction")),
        Instant.ofEpochMilli(rs.getLong("corrected_at")));
  }

  /** Every mail about which its owner thought otherwise, the latest correction first. */
  public List<Judged> corrections() {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM judged_mail WHERE correction <> 'NONE' ORDER BY corrected_at DESC,"
                            + " fingerprint")
                    .map((rs, _) -> row(rs))
                    .list());
  }

  /** Forgets what was judged before {@code moment}; corrections stay. */
  public int eraseOlderThan(Instant moment) {
    return store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM judged_mail WHERE at < :moment AND correction = 'NONE'")
                    .bind("moment", moment.toEpochMilli())
                    .execute());
  }
}
