package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.examination.Finding;
import kanshiki.language.Language;
import kanshiki.verdict.Classification;
import kanshiki.verdict.Verdict;
import kanshiki.verdict.Weighed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NarratorTest {
  private static final Rendering JA = new Rendering(Language.JA, Voice.LAY, 80, false);

  /** The fraud's findings under another verdict. */
  private static Report judged(String mail, Classification classification, double probability) {
    Report report = Reports.on(mail);
    List<Weighed> findings = report.verdict().findings();
    var investigation =
        new kanshiki.examination.Investigation(
            report.file(), findings.stream().map(Weighed::finding).toList(), List.of());
    return new Report(
        "mail.eml", investigation, new Verdict(classification, probability, findings));
  }

  private static Story tell(String mail, Classification classification) {
    return new Narrator(judged(mail, classification, 0.5), JA).tell();
  }

  @Test
  void aFraudInACompanysNameSaysSoFirst() {
    Story story = new Narrator(Reports.on(Reports.FRAUD), JA).tell();
    assertThat(story.classification()).isEqualTo(Classification.PHISHING);
    assertThat(story.headline()).startsWith("偽物です。アメリカン・エキスプレス").endsWith("の正規ドメインから送られていません。");
    assertThat(story.label()).isEqualTo("詐欺メール");
    assertThat(story.advice().getFirst()).contains("開かないでください");
    assertThat(story.advice()).anyMatch(line -> line.contains("americanexpress.com"));
    assertThat(story.advice()).anyMatch(line -> line.contains("もし入力してしまったときは"));
    assertThat(story.stake()).hasValueSatisfying(stake -> assertThat(stake).contains("カード番号"));
  }

  @ParameterizedTest
  @CsvSource({
    "SUSPICIOUS, 疑わしいメール, 確かめられません, 3",
    "UNWANTED, 迷惑メール, 迷惑メールと判定, 2",
    "BENIGN, 不審な点は見つかりません, 見つかりませんでした, 1",
    "UNDETERMINED, 判定できません, 分かりません, 2"
  })
  void everyVerdictHasItsOwnWordsAndAdvice(
      Classification classification, String label, String headline, int advice) {
    Story story = tell(Reports.FRAUD, classification);
    assertThat(story.label()).isEqualTo(label);
    assertThat(story.headline()).contains(headline);
    assertThat(story.advice()).hasSize(advice);
    assertThat(story.stake().isPresent()).isEqualTo(classification == Classification.SUSPICIOUS);
  }

  @ParameterizedTest
  @EnumSource(Classification.class)
  void aMailOfNoBrandIsToldWithoutOne(Classification classification) {
    for (Language language : Language.values()) {
      Story story =
          new Narrator(
                  judged(Reports.HARMLESS, classification, 0.5),
                  new Rendering(language, Voice.LAY, 80, false))
              .tell();
      assertThat(story.headline()).isNotBlank().doesNotContain("{");
      assertThat(story.advice()).isNotEmpty().noneMatch(line -> line.contains("{"));
    }
  }

  /** Nothing offline is certain. */
  @Test
  void theLikelihoodIsNeverAllOrNothing() {
    assertThat(
            new Narrator(judged(Reports.FRAUD, Classification.PHISHING, 1), JA).tell().certainty())
        .contains("99%");
    assertThat(new Narrator(judged(Reports.FRAUD, Classification.BENIGN, 0), JA).tell().certainty())
        .contains(" 1%");
  }

  @Test
  void layReadersGetFewReasonsAndTechniciansAll() {
    Report report = Reports.on(Reports.FRAUD);
    Story technical =
        new Narrator(report, new Rendering(Language.EN, Voice.TECHNICAL, 80, false)).tell();
    assertThat(technical.reasons().size() + technical.remarks().size())
        .isEqualTo(report.verdict().findings().size());
    assertThat(technical.reasons().getFirst().detail()).isPresent();
    Story lay = new Narrator(report, JA).tell();
    assertThat(lay.reasons()).hasSizeLessThanOrEqualTo(12).allMatch(r -> r.detail().isEmpty());
  }

  @Test
  void everyReasonHasItsExplanationAndTheWordsItRestsOn() {
    for (Language language : Language.values()) {
      Story story =
          new Narrator(
                  Reports.on(Reports.FRAUD), new Rendering(language, Voice.TECHNICAL, 80, false))
              .tell();
      assertThat(story.reasons())
          .allSatisfy(
              reason -> {
                assertThat(reason.text()).isNotBlank().doesNotContain("{0}");
                assertThat(reason.why()).isNotBlank().doesNotContain("{0}").doesNotContain("{1}");
                assertThat(reason.quotes()).isNotEmpty();
              });
    }
  }

  @Test
  void whatWasNotExaminedIsSaid() {
    Story story = new Narrator(Reports.on(Reports.FRAUD), JA).tell();
    assertThat(story.notExamined()).singleElement().asString().contains("DNS").contains("登録");
  }

  @Test
  void aMailWithoutAnythingIsToldToo() {
    Story story = new Narrator(Reports.on(new byte[0]), JA).tell();
    assertThat(story.subject()).isEqualTo("(なし)");
    assertThat(story.headline()).isNotBlank();
    assertThat(story.route()).singleElement().asString().contains("Received");
    assertThat(story.cards()).isEmpty();
  }

  @Test
  void findingsAreNotTouched() {
    Report report = Reports.on(Reports.FRAUD);
    List<Finding> before = report.verdict().findings().stream().map(Weighed::finding).toList();
    new Narrator(report, JA).tell();
    assertThat(report.verdict().findings().stream().map(Weighed::finding).toList())
        .isEqualTo(before);
  }
}
