package kanshiki.mailflow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kanshiki.examination.Own;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.mail.Envelope;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judgement;
import kanshiki.observable.IpAddress;
import kanshiki.store.Database;
import kanshiki.store.StoreException;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What journal, follow-ups and diary promise, whatever database is behind them. */
abstract class JournalContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(MONDAY);

  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private Database database;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void actionsAreListedTheLatestFirst() throws Exception {
    Diary diary = diary(1 << 20);
    for (int i = 0; i < 1_200; i++) {
      diary.note(
          action("Q" + i, MONDAY.plusSeconds(i)),
          Optional.of(judged(Classification.BENIGN, false)),
          Optional.empty());
    }
    diary.finish(Duration.ofMinutes(1));
    var actions = new ArrayList<Action>();
    new Journal(database).forEach(actions::add);
    assertThat(actions).hasSize(1_200);
    assertThat(actions.getFirst()).isEqualTo(action("Q1199", MONDAY.plusSeconds(1_199)));
    assertThat(new Journal(database).eraseOlderThan(MONDAY.plusSeconds(1_000))).isEqualTo(1_000);
  }

  @Test
  void agreementIsCountedByTheWeek() throws Exception {
    Diary diary = diary(1 << 20);
    Instant sunday = MONDAY.minusSeconds(1);
    note(diary, sunday, Classification.UNWANTED, true);
    note(diary, sunday, Classification.PHISHING, false);
    note(diary, MONDAY, Classification.SUSPICIOUS, true);
    note(diary, MONDAY, Classification.UNDETERMINED, false);
    note(diary, MONDAY, Classification.BENIGN, true);
    note(diary, MONDAY, Classification.BENIGN, true);
    diary.note(
        Action.unjudged(MONDAY, "milter", "Q", "unexamined", "too-big"),
        Optional.empty(),
        Optional.empty());
    diary.finish(Duration.ofMinutes(1));
    List<Journal.Week> weeks = new Journal(database).weeks();
    assertThat(weeks).extracting(Journal.Week::week).containsExactly("2026-W48", "2026-W47");
    assertThat(weeks.getFirst().number(Agreement.ONLY_EARLIER)).isEqualTo(2);
    assertThat(weeks.getFirst().number(Agreement.BOTH)).isEqualTo(1);
    assertThat(weeks.getFirst().number(Agreement.NEITHER)).isEqualTo(1);
    assertThat(weeks.getFirst().number(Agreement.ONLY_OURS)).isZero();
    assertThat(weeks.getLast().number(Agreement.ONLY_OURS)).isEqualTo(1);
  }

  @Test
  void followUpsOutliveWhoTookThem() throws Exception {
    Diary diary = diary(1 << 20);
    RecordedCase recorded = recorded("one");
    diary.note(action("Q1", MONDAY), Optional.empty(), Optional.of(recorded));
    diary.note(action("Q2", MONDAY), Optional.empty(), Optional.of(recorded("one")));
    diary.note(action("Q3", MONDAY), Optional.empty(), Optional.of(recorded("two")));
    diary.finish(Duration.ofMinutes(1));
    var followUps = new FollowUps(database);
    assertThat(followUps.waiting()).isEqualTo(2);
    FollowUps.FollowUp first = followUps.take(MONDAY).orElseThrow();
    assertThat(first.recorded().mail().bytes()).isEqualTo(recorded.mail().bytes());
    assertThat(first.recorded().mail().envelope()).isEqualTo(recorded.mail().envelope());
    FollowUps.FollowUp second = followUps.take(MONDAY).orElseThrow();
    followUps.done(second);
    assertThat(followUps.take(MONDAY)).isEmpty();
    // Whoever had the first one never came back.
    Instant later = MONDAY.plus(Duration.ofHours(1));
    FollowUps.FollowUp again = followUps.take(later).orElseThrow();
    assertThat(again.recorded().mail().bytes()).isEqualTo(recorded.mail().bytes());
    assertThat(again.attempts()).isEqualTo(1);
    followUps.done(again);
    assertThat(followUps.waiting()).isZero();
  }

  @Test
  void whatFailsAgainAndAgainIsGivenUp() throws Exception {
    Diary diary = diary(1 << 20);
    diary.note(action("Q1", MONDAY), Optional.empty(), Optional.of(recorded("one")));
    diary.finish(Duration.ofMinutes(1));
    var followUps = new FollowUps(database);
    Instant now = MONDAY;
    for (int i = 0; i < 4; i++) {
      assertThat(followUps.failed(followUps.take(now).orElseThrow(), now)).isTrue();
      assertThat(followUps.take(now)).isEmpty();
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(followUps.failed(followUps.take(now).orElseThrow(), now)).isFalse();
    assertThat(followUps.waiting()).isZero();
  }

  @Test
  void aStoreThatIsAwayHoldsNobodyUp() throws Exception {
    var away = new AtomicBoolean(true);
    var told = new CountDownLatch(1);
    var diary =
        new Diary(
            () -> {
              if (away.get()) {
                throw new StoreException("gone");
              }
              return database;
            },
            CLOCK,
            1_000,
            what -> {
              troubles.add(what);
              told.countDown();
            });
    for (int i = 0; i < 12_000; i++) {
      diary.note(
          action("Q" + i, MONDAY),
          Optional.empty(),
          i < 2 ? Optional.of(recorded("x".repeat(700))) : Optional.empty());
    }
    told.await();
    assertThat(diary.failing()).contains("gone");
    away.set(false);
    diary.finish(Duration.ofMinutes(1));
    var actions = new ArrayList<Action>();
    new Journal(database).forEach(actions::add);
    // One follow-up too many for the memory, and some actions.
    assertThat(diary.leftOut()).isBetween(1_500L, 2_001L);
    assertThat(actions.size() + diary.leftOut() - 1).isEqualTo(12_000);
    assertThat(new FollowUps(database).waiting()).isEqualTo(1);
    assertThat(troubles.getFirst()).isEqualTo("the store takes no entries: gone");
    assertThat(troubles.getLast()).isEqualTo("the store takes entries again");
  }

  private Diary diary(long bytes) {
    return new Diary(() -> database, CLOCK, bytes, troubles::add);
  }

  private static void note(Diary diary, Instant at, Classification verdict, boolean stamped) {
    diary.note(action("Q", at), Optional.of(judged(verdict, stamped)), Optional.empty());
  }

  private static Action action(String mark, Instant at) {
    return Action.of(at, "milter", mark, "pass", judged(Classification.BENIGN, false));
  }

  private static Judgement judged(Classification verdict, boolean stamped) {
    return new Judgement(verdict, 0.5, "1234", List.of("a-ground"), stamped, Optional.empty(), "");
  }

  private static RecordedCase recorded(String text) {
    var envelope =
        new Envelope(
            IpAddress.parse("192.0.2.7"),
            Optional.of("client.example"),
            "helo.example",
            Optional.of("login"),
            "a@b.example",
            List.of("c@d.example"),
            "mx.example.jp",
            "ESMTPS",
            "Q1",
            MONDAY);
    byte[] mail = ("From: a@b.example\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    return RecordedCase.offline(new RawMessage(mail).in(envelope), "-", Own.UNKNOWN, List.of());
  }
}
