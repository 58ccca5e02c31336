package kanshiki.mailflow.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kanshiki.mail.RawMessage;
import kanshiki.store.Database;

/**
 * What was handed in at the desk, and the answers that are still to be sent; over restarts.
 * Thread-safe.
 *
 * <p>Its methods throw {@link kanshiki.store.StoreException} while the store is away.
 */
public final class DeskMemory {
  /** Answers that may wait; when there are more, no mail is taken in. */
  static final int MAX_WAITING = 1_000;

  /** How long an answer that was taken belongs to who took it. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Supplier<Database> store;

  /**
   * @param store gives the database; throws {@link kanshiki.store.StoreException} while there is
   *     none
   */
  public DeskMemory(Supplier<Database> store) {
    this.store = store;
  }

  /**
   * A mail that was taken in.
   *
   * @param sender digest of the author's address
   * @param caseId empty when it was not examined
   * @param outcome {@code answer}, {@code hint} or {@code no-answer}
   */
  record Taken(
      String desk,
      String fingerprint,
      long validity,
      long uid,
      Instant at,
      String sender,
      String caseId,
      String outcome) {}

  /**
   * An answer to be sent.
   *
   * @param attempts this one included
   */
  record Outgoing(long number, String recipient, RawMessage mail, int attempts) {}

  boolean knows(String desk, long validity, long uid) {
    return store
        .get()
        .reading(
            handle ->
                handle
                        .createQuery(
                            "SELECT count(*) FROM desk_mail WHERE desk = :desk AND uid_validity = :validity AND"
                                + " uid = :uid")
                        .bind("desk", desk)
                        .bind("validity", validity)
                        .bind("uid", uid)
                        .mapTo(Long.class)
                        .one()
                    > 0);
  }

  boolean knows(String desk, String fingerprint) {
    return store
        .get()
        .reading(
            handle ->
                handle
                        .createQuery(
                            "SELECT count(*) FROM desk_mail WHERE desk = :desk AND fingerprint = :fingerprint")
                        .bind("desk", desk)
                        .bind("fingerprint", fingerprint)
                        .mapTo(Long.class)
                        .one()
                    > 0);
  }

  /** Answers since {@code moment}, to one sender or, with an empty one, to all. */
  long answers(String desk, String sender, Instant moment) {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM desk_mail WHERE desk = :desk AND outcome <> 'no-answer' AND at >"
                            + " :moment AND (:sender = '' OR sender = :sender)")
                    .bind("desk", desk)
                    .bind("moment", moment.toEpochMilli())
                    .bind("sender", sender)
                    .mapTo(Long.class)
                    .one());
  }

  /** Notes that a mail was taken in and, in one, what is to be sent for it: once for each mail. */
  void note(Taken taken, Optional<Answer> answer) {
    store
        .get()
        .inTransaction(
            handle -> {
              int added =
                  handle
                      .createUpdate(
                          "INSERT INTO desk_mail (desk, fingerprint, uid_validity, uid, at, sender, case_id,"
                              + " outcome, answer) VALUES (:desk, :fingerprint, :validity, :uid, :at, :sender,"
                              + " :case, :outcome, :answer) ON CONFLICT (desk, fingerprint) DO NOTHING")
                      .bind("desk", taken.desk())
                      .bind("fingerprint", taken.fingerprint())
                      .bind("validity", taken.validity())
                      .bind("uid", taken.uid())
                      .bind("at", taken.at().toEpochMilli())
                      .bind("sender", taken.sender())
                      .bind("case", taken.caseId())
                      .bind("outcome", taken.outcome())
                      .bind("answer", answer.map(Answer::bodyDigest).orElse(""))
                      .execute();
              if (added > 0 && answer.isPresent()) {
                handle
                    .createUpdate(
                        "INSERT INTO outbox (desk, recipient, mail, due, attempts) VALUES (:desk, :recipient,"
                            + " :mail, :due, 0)")
                    .bind("desk", taken.desk())
                    .bind("recipient", answer.get().recipient())
                    .bind("mail", answer.get().mail().bytes())
                    .bind("due", taken.at().toEpochMilli())
                    .execute();
              }
              return added;
            });
  }

  /** How many answers wait. */
  public int waiting(String desk) {
    return store
        .get()
        .reading(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM outbox WHERE desk = :desk")
                    .bind("desk", desk)
                    .mapTo(Integer.class)
                    .one());
  }

  /** Takes the answer that is due first. */
  Optional<Outgoing> take(String desk, Instant now) {
    return store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createQuery(
                        "UPDATE outbox SET due = :leased, attempts = attempts + 1 WHERE number = (SELECT"
                            + " number FROM outbox WHERE desk = :desk AND due <= :now ORDER BY due, number"
                            + " LIMIT 1) AND due <= :now RETURNING number, recipient, mail, attempts")
                    .bind("leased", now.plus(LEASE).toEpochMilli())
                    .bind("desk", desk)
                    .bind("now", now.toEpochMilli())
                    .map(
                        (rs, _) ->
                            new Outgoing(
                                rs.getLong(1),
                                rs.getString(2),
                                new RawMessage(rs.getBytes(3)),
                                rs.getInt(4)))
                    .findOne());
  }

  /** Has one tried again. */
  void later(Outgoing outgoing, Instant due) {
    store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createUpdate("UPDATE outbox SET due = :due WHERE number = :number")
                    .bind("due", due.toEpochMilli())
                    .bind("number", outgoing.number())
                    .execute());
  }

  /** Forgets one that was sent or given up. */
  void done(Outgoing outgoing) {
    store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createUpdate("DELETE FROM outbox WHERE number = :number")
                    .bind("number", outgoing.number())
                    .execute());
  }

  /** Whether a mail is one of our own answers, with not a word changed. */
  public boolean isAnswer(byte[] mail) {
    String digest = Answer.bodyDigest(mail);
    return store
        .get()
        .reading(
            handle ->
                handle
                        .createQuery("SELECT count(*) FROM desk_mail WHERE answer = :digest")
                        .bind("digest", digest)
                        .mapTo(Long.class)
                        .one()
                    > 0);
  }

  /** Forgets what was handed in before {@code moment}. */
  void eraseOlderThan(Instant moment) {
    store
        .get()
        .inTransaction(
            handle ->
                handle
                    .createUpdate("DELETE FROM desk_mail WHERE at < :moment")
                    .bind("moment", moment.toEpochMilli())
                    .execute());
  }
}
