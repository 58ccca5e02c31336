package kanshiki.publish.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.language.Language;
import kanshiki.publish.Frauds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendsTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant KEPT = Instant.parse("2022-02-28T03:00:00Z");

  private static CaseFacts fraud(String day, String... brands) {
    return new CaseFacts(
        LocalDate.parse(day),
        true,
        Stream.of(brands).map(brand -> new CaseFacts.Item(Kind.BRAND, brand)).toList());
  }

  private static Trends january() {
    var sum = new Trends.Sum(Span.parse("2026-01").orElseThrow());
    sum.add(fraud("2025-11-03", "jcb"));
    sum.add(fraud("2025-11-04", "jcb"));
    sum.add(fraud("2025-11-05", "jcb"));
    sum.add(fraud("2025-12-24", "jcb"));
    sum.add(fraud("2026-01-01", "mercari"));
    sum.add(fraud("2026-01-31", "jcb"));
    sum.add(fraud("2026-01-31", "mercari"));
    sum.add(new CaseFacts(LocalDate.parse("2026-01-05"), false, List.of()));
    sum.add(fraud("2026-02-01", "mercari"));
    return sum.trends();
  }

  @Test
  void addsUpOnePeriod() {
    Trends trends = january();
    assertThat(trends.kept()).isEqualTo(4);
    assertThat(trends.frauds()).isEqualTo(3);
    assertThat(trends.fraudsBefore()).isEqualTo(1);
    assertThat(trends.days()).hasSize(31).startsWith(1, 0).endsWith(0, 2);
  }

  @Test
  void tellsFirstSeenAndPeak() {
    List<Trends.Line> brands = january().lines().getOrDefault(Kind.BRAND, List.of());
    Trends.Line mercari = brands.getFirst();
    Trends.Line jcb = brands.getLast();

    assertThat(mercari.value()).isEqualTo("mercari");
    assertThat(mercari.isNew(january().span())).isTrue();
    assertThat(mercari.peak().id()).isEqualTo("2026-01");
    assertThat(jcb.count()).isEqualTo(1);
    assertThat(jcb.before()).isEqualTo(1);
    assertThat(jcb.first()).isEqualTo("2025-11-03");
    assertThat(jcb.peak().id()).isEqualTo("2025-11");
    assertThat(jcb.peakCount()).isEqualTo(3);
    assertThat(jcb.course()).hasSize(12).endsWith(3, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-01-01, 2026-01-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2026-W01, 2025-12-29, 2026-01-04",
    "2020-W53, 2020-12-28, 2021-01-03",
  })
  void readsPeriods(String text, LocalDate first, LocalDate last) {
    Span span = Span.parse(text).orElseThrow();
    assertThat(span.first()).isEqualTo(first);
    assertThat(span.last()).isEqualTo(last);
    assertThat(span.id()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2026-13", "2026-00", "2025-W53", "2026-W00", "last month", "2026-1"})
  void refusesWhatIsNoPeriod(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }

  @Test
  void countsWhatACaseShows() {
    CaseFacts facts = CaseFacts.of(Frauds.live(), KEPT, TOKYO);

    assertThat(facts.day()).isEqualTo("2022-02-27");
    assertThat(facts.items())
        .contains(
            new CaseFacts.Item(Kind.BRAND, "sakura-internet"),
            new CaseFacts.Item(Kind.STORY, "payment"),
            new CaseFacts.Item(Kind.TLD, "example"),
            new CaseFacts.Item(Kind.REGISTRAR, "Alibaba Cloud Computing (Beijing) Co., Ltd."),
            new CaseFacts.Item(Kind.PAGE_NETWORK, "An Operator"),
            new CaseFacts.Item(Kind.SENDER_NETWORK, "SAKURA Internet Inc."));
    assertThat(facts.text()).doesNotContain(Frauds.SECRETS);
    assertThat(CaseFacts.read(facts.day(), facts.text())).isEqualTo(facts);
  }

  /** Anybody can write any date; a server's own is believed unless it lies ahead. */
  @Test
  void countsOnTheDayOfKeepingWhereTheDateIsNotSane() {
    String mail =
        """
        From: さくらインターネット <x@evil.example>
        To: a@b.example
        Subject: 【重要】さくらインターネット お支払い情報の確認
        Date: %s

        与信失敗により失効を回避するため、以下URLより24時間以内にお支払い情報の更新をお願いします。
        https://sakura-login.example/
        """;
    assertThat(day(mail.formatted("Fri, 25 Feb 2022 10:00:00 +0900"))).isEqualTo("2022-02-25");
    assertThat(day(mail.formatted("Fri, 25 Feb 2000 10:00:00 +0900"))).isEqualTo("2022-02-28");
    assertThat(day(mail.formatted("Fri, 25 Feb 2044 10:00:00 +0900"))).isEqualTo("2022-02-28");
    assertThat(day(mail.formatted("yesterday"))).isEqualTo("2022-02-28");
  }

  private static LocalDate day(String mail) {
    return CaseFacts.of(Frauds.offline(mail), KEPT, TOKYO).day();
  }

  @Test
  void readsOnlyWhatItKnows() {
    LocalDate day = LocalDate.parse("2026-01-01");
    assertThat(CaseFacts.read(day, "fraud\nbrand jcb\nunheard-of x\n\nbrand"))
        .isEqualTo(fraud("2026-01-01", "jcb"));
    assertThat(CaseFacts.read(day, "").isFraud()).isFalse();
  }

  @Test
  void isToldInBothLanguages() {
    assertThat(TrendMarkdown.of(january(), Language.JA))
        .startsWith("# フィッシングの動向 2026年1月\n\nこの期間に保存したメールは 4 件、うち詐欺は 3 件です。\n前の期間より 200 % 増えています。\n")
        .contains("| メルカリ 新規 | 2 | 0 | ···········█ | 2026-01-01 | 2026-01 (2) |");
    assertThat(TrendMarkdown.of(january(), Language.EN))
        .startsWith("# Phishing trends of January 2026\n")
        .contains("| JCB | 1 | 1 | ·········█▃▃ | 2025-11-03 | 2025-11 (3) |");
  }

  @Test
  void drawsChartsThatAreAlsoTold() {
    String page = TrendHtml.of(january(), Language.EN);
    assertThat(page)
        .contains("<html lang=\"en\">", "aria-label=\"2026-01-01: 1, 2026-01-02: 0", "<rect ")
        .contains("aria-label=\"0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 1\"")
        .doesNotContain("<script", "http");
  }

  @Test
  void writesNothingOfAStrangerAsMarkup() {
    var sum = new Trends.Sum(Span.parse("2026-01").orElseThrow());
    sum.add(
        new CaseFacts(
            LocalDate.parse("2026-01-01"),
            true,
            List.of(new CaseFacts.Item(Kind.REGISTRAR, "<b>|[x](y)\u202e"))));
    assertThat(TrendHtml.of(sum.trends(), Language.EN)).contains("&lt;b&gt;|[x](y)\ufffd");
    assertThat(TrendMarkdown.of(sum.trends(), Language.EN))
        .contains("\\<b\\>\\|\\[x\\]\\(y\\)\ufffd");
  }

  @Test
  void tellsAnEmptyPeriod() {
    Trends empty = new Trends.Sum(Span.parse("2026-W03").orElseThrow()).trends();
    assertThat(TrendMarkdown.of(empty, Language.JA)).contains("うち詐欺は 0 件です");
    assertThat(TrendHtml.of(empty, Language.JA)).doesNotContain("<svg");
  }
}
