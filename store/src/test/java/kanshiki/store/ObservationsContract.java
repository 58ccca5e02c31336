package kanshiki.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanshiki.mail.RawMessage;
import kanshiki.store.Observations.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store promises about what has become of a case, whatever database is behind it. */
abstract class ObservationsContract {
  private static final RawMessage FRAUD =
      Mails.mail(
          "【重要】ご利用の会員IDとサービスについて",
          "さくらインターネット <zqci@campaign-vps.com>",
          "与信失敗により\n失効を回避するため、以下URLより\nhttps://sakura.ssoban.cn/");
  private static final String URL = "https://sakura.ssoban.cn/";

  private final TestClock clock = new TestClock();
  private Database database;
  private Cases cases;
  private Observations observations;
  private KeptCase kept;

  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(url());
    cases = new Cases(database, clock);
    observations = new Observations(database, cases);
    Mails.keep(cases, FRAUD);
    kept = cases.find(Mails.offline(FRAUD).id()).orElseThrow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aNewRowOnlyWhenSomethingHasChanged() {
    Instant begun = clock.instant();
    page("alive", "Example Hosting");
    hours(1);
    page("alive", "Example Hosting");
    hours(1);
    page("gone", "");
    hours(1);
    page("gone", "");
    rating("unrated");
    hours(1);
    rating("dangerous phishing");

    assertThat(observations.of(kept))
        .extracting(
            Observation::value, Observation::operator, Observation::first, Observation::last)
        .containsExactly(
            tuple("alive", "Example Hosting", begun, 0, 1),
            tuple("gone", "Example Hosting", begun, 2, 3),
            tuple("unrated", "", begun, 3, 3),
            tuple("dangerous phishing", "", begun, 4, 4));
  }

  private static org.assertj.core.groups.Tuple tuple(
      String value, String operator, Instant begun, int first, int last) {
    return org.assertj.core.groups.Tuple.tuple(
        value, operator, begun.plus(Duration.ofHours(first)), begun.plus(Duration.ofHours(last)));
  }

  @Test
  void whatIsOlderThanWhatIsKnownChangesNothing() {
    hours(5);
    page("gone", "");
    take(Observations.Kind.PAGE, "browser", "alive", "", clock.instant().minusSeconds(60));
    assertThat(observations.of(kept)).extracting(Observation::value).containsExactly("gone");
  }

  @Test
  void theSoonerTheYounger() {
    var looked = new ArrayList<Long>();
    Instant begun = clock.instant();
    for (int hour = 0; hour < 24 * 100; hour++) {
      if (!observations.due(clock.instant()).isEmpty()) {
        looked.add(Duration.between(begun, clock.instant()).toHours());
        cases.revisit(Mails.live(FRAUD, clock.instant()), Mails.report(Mails.offline(FRAUD)), "{}");
      }
      hours(1);
    }
    assertThat(looked).startsWith(1L, 2L, 3L, 5L, 8L, 12L, 18L, 27L, 41L, 62L);
    assertThat(looked.getLast()).isBetween(24 * 80L, 24 * 90L);
    assertThat(looked).hasSizeLessThan(30);
  }

  @Test
  void noMoreOncePagesHaveBeenGoneForAWeek() {
    page("gone", "");
    hours(24 * 6);
    page("gone", "");
    hours(24);
    assertThat(observations.due(clock.instant())).hasSize(1);
    page("gone", "");
    assertThat(observations.due(clock.instant())).isEmpty();
  }

  @Test
  void aRevisitLeavesWhatTheCaseSays() {
    Mails.keep(cases, Mails.live(FRAUD, clock.instant()));
    Instant said = cases.recorded(kept).startedAt();
    hours(2);
    cases.revisit(Mails.live(FRAUD, clock.instant()), Mails.report(Mails.offline(FRAUD)), "{}");
    assertThat(cases.recorded(kept).startedAt()).isEqualTo(said);
    assertThat(cases.examinations(kept)).last().matches(Cases.Examined::isRevisit);
    assertThat(cases.find(kept.id()).orElseThrow().timesKept()).isEqualTo(2);
  }

  @Test
  void tellsHowLongOperatorsTake() {
    page("alive", "Quick Hosting");
    hours(3);
    page("gone", "");
    var other = Mails.mail("お支払いの確認", "Amazon <a@evil.example>", "https://evil.example/");
    Mails.keep(cases, other);
    kept = cases.find(Mails.offline(other).id()).orElseThrow();
    page("alive", "Slow Hosting");
    hours(300);
    page("alive", "Slow Hosting");
    assertThat(observations.operators())
        .containsExactlyInAnyOrder(
            new Observations.Operator(
                "Quick Hosting", 1, 0, java.util.Optional.of(Duration.ofHours(3))),
            new Observations.Operator("Slow Hosting", 1, 1, java.util.Optional.empty()));
  }

  private void hours(int hours) {
    clock.pass(Duration.ofHours(hours).toMillis());
  }

  private void page(String state, String operator) {
    take(Observations.Kind.PAGE, "browser", state, operator, clock.instant());
  }

  private void rating(String value) {
    take(Observations.Kind.RATING, "feed test", value, "", clock.instant());
  }

  private void take(
      Observations.Kind kind, String source, String value, String operator, Instant at) {
    var sight = new Sight(kind, URL, source, value, operator, at);
    database.inTransaction(
        handle -> {
          Observations.take(handle, kept.number(), sight);
          return List.of();
        });
  }
}
