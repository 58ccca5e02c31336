package kanshiki.app.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kanshiki.app.data.DataFolder;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.Severity;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.journal.Diary;
import kanshiki.mailflow.journal.FollowUps;
import kanshiki.mailflow.journal.Journal;
import kanshiki.mailflow.milter.Treated;
import kanshiki.store.Database;
import kanshiki.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the mail flow does, and examines doubtful mails in full once they were answered for.
 *
 * <p>The store may be away when the service starts, and may go and come back: mail does not wait
 * for it.
 */
final class StorePart implements ServicePart, Aftermath {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration DAY = Duration.ofDays(1);

  private final DataFolder data;
  private final Language language;
  private final Supplier<Examiner> examiner;
  private final ServiceLog log;
  private final Meters meters;
  private final InstantSource clock = InstantSource.system();
  private final Diary diary;
  private final Thread worker;
  private volatile Settings settings;
  private volatile @Nullable Store store;
  private volatile boolean ending;
  private volatile int followUpsWaiting;
  private Instant lastTry = Instant.EPOCH;
  private Instant lastErasure = Instant.EPOCH;

  /**
   * @param examiner examines in full, and records it
   */
  StorePart(
      Settings settings,
      DataFolder data,
      Language language,
      Supplier<Examiner> examiner,
      ServiceLog log,
      Meters meters) {
    this.settings = settings;
    this.data = data;
    this.language = language;
    this.examiner = examiner;
    this.log = log;
    this.meters = meters;
    long share = Runtime.getRuntime().maxMemory() / 16;
    this.diary = new Diary(() -> store().database(), clock, share, what -> log.warn("store", what));
    meters.show("kanshiki.journal.waiting", "Actions that wait to be written down", diary::waiting);
    meters.show(
        "kanshiki.journal.left_out", "Actions and follow-ups that were left out", diary::leftOut);
    meters.show(
        "kanshiki.followups.waiting",
        "Mails that wait for their full examination",
        () -> followUpsWaiting);
    this.worker = Thread.ofPlatform().daemon().name("follow-up").unstarted(this::run);
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public void apply(Settings next) {
    settings = next;
    if (worker.getState() == Thread.State.NEW) {
      worker.start();
    }
  }

  /**
   * The store, opened when it is first needed.
   *
   * @throws StoreException while it cannot be opened
   */
  private Store store() {
    Store open = store;
    return open == null ? open() : open;
  }

  private synchronized Store open() {
    Store open = store;
    if (open != null) {
      return open;
    }
    Instant now = clock.instant();
    if (now.isBefore(lastTry.plus(BETWEEN_TRIES))) {
      throw new StoreException("the store could not be opened");
    }
    lastTry = now;
    Store opened = Store.open(settings, data, language);
    store = opened;
    return opened;
  }

  @Override
  public void treated(Treated mail) {
    Severity keepAt = settings.get(Keys.MILTER_KEEP_AT);
    boolean keep =
        mail.judgement().filter(judged -> keepAt.isMetBy(judged.classification())).isPresent();
    Action action =
        mail.judgement()
            .map(
                judged ->
                    Action.of(
                        mail.envelope().at(),
                        "milter",
                        mail.envelope().queueId(),
                        mail.treatment().action(),
                        judged))
            .orElseGet(
                () ->
                    Action.unjudged(
                        mail.envelope().at(),
                        "milter",
                        mail.envelope().queueId(),
                        mail.treatment().action(),
                        mail.why()));
    Optional<RecordedCase> followUp =
        keep
            ? mail.mail()
                .map(raw -> RecordedCase.offline(raw, "-", settings.own(), java.util.List.of()))
            : Optional.empty();
    diary.note(action, mail.judgement(), followUp);
  }

  private void run() {
    while (!ending) {
      try {
        if (!followUp()) {
          TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        if (!(e instanceof StoreException)) {
          log.warn("follow-up", String.valueOf(e));
        }
        try {
          TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException _) {
          return;
        }
      }
    }
  }

  /** Examines one; false when none is due. */
  private boolean followUp() {
    Store open = store();
    Instant now = clock.instant();
    forgetTheOld(open, now);
    var followUps = new FollowUps(open.database());
    followUpsWaiting = followUps.waiting();
    Optional<FollowUps.FollowUp> next =
        followUpsWaiting == 0 ? Optional.empty() : followUps.take(now);
    if (next.isEmpty()) {
      return false;
    }
    RecordedCase recorded = next.get().recorded();
    try {
      Examiner.Examined examined = examiner.get().examine(recorded.mail(), recorded.input());
      open.keep(examined.recorded().orElseThrow(), examined.report());
      followUps.done(next.get());
      meters.count("kanshiki.followups", "Mails that were examined in full", "result", "kept");
      log.info(
          "kept",
          Map.of(
              "case", recorded.id(), "verdict", examined.report().verdict().classification().id()));
    } catch (StoreException e) {
      throw e; // tried again when the store is back
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      boolean again = followUps.failed(next.get(), now);
      meters.count("kanshiki.followups", "Mails that were examined in full", "result", "failed");
      log.warn(
          "follow-up",
          "case " + recorded.id() + (again ? " is tried again: " : " is given up: ") + e);
    }
    return true;
  }

  private void forgetTheOld(Store open, Instant now) {
    if (now.isBefore(lastErasure.plus(DAY))) {
      return;
    }
    lastErasure = now;
    settings
        .find(Keys.STORE_KEEP_FOR)
        .ifPresent(
            most -> {
              open.cases().eraseOlderThan(now.minus(most));
              new Journal(open.database()).eraseOlderThan(now.minus(most));
            });
  }

  @Override
  public Health health() {
    return diary.failing().map(Health::down).orElse(Health.UP);
  }

  /**
   * What is written down of a mail must be whole; an examination under way is begun again later.
   */
  @Override
  public void finish(Duration longest) throws InterruptedException {
    ending = true;
    diary.finish(longest);
    worker.interrupt();
    worker.join(Duration.ofSeconds(5));
    Store open = store;
    if (open != null) {
      open.close();
    }
  }

  /**
   * The database.
   *
   * @throws StoreException while it cannot be opened
   */
  Database needed() {
    return store().database();
  }

  /**
   * Keeps an examination at once.
   *
   * @throws StoreException when that cannot be done
   */
  void keep(Examiner.Examined examined) {
    store().keep(examined.recorded().orElseThrow(), examined.report());
  }

  /**
   * Writes down what was done to a mail, later.
   *
   * @param judged to be laid beside what an earlier filter said
   */
  void note(Action action, Optional<Judgement> judged) {
    diary.note(action, judged, Optional.empty());
  }

  /** The database, when the store is open. */
  Optional<Database> database() {
    return Optional.ofNullable(store).map(Store::database);
  }
}
