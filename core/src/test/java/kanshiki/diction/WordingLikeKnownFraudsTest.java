package kanshiki.diction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.learnt.Wording;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;

class WordingLikeKnownFraudsTest {
  /** Knows the words of one fraud, which is none of the real ones. */
  private static final WordingLikeKnownFrauds INDICATOR =
      new WordingLikeKnownFrauds(taught("アカウントを凍結しました", "your account is suspended"));

  private static Wording taught(String... texts) {
    var weights = new HashMap<Integer, Double>();
    for (String text : texts) {
      Wording.grams(Folding.fold(text).text(), (key, _, _) -> weights.put(key, 6.0));
      String symbols =
          ReadingExamination.read(Folding.fold(""), Folding.fold(text), text.length(), "")
              .symbols();
      Wording.grams(symbols, (key, _, _) -> weights.put(key, 6.0));
    }
    return Wording.of(weights, -3, -2, 3);
  }

  private static List<Finding> look(String mail) {
    var investigator = new Investigator(Kanshiki.examinations(), List.of(INDICATOR));
    var message = Message.parse(new RawMessage(mail.getBytes(StandardCharsets.UTF_8)));
    return investigator.investigate(CaseFile.of(message, Own.UNKNOWN), Runnable::run).findings();
  }

  private static List<String> quoted(Finding finding) {
    return finding.evidence().stream()
        .map(evidence -> ((Evidence.MessageEvidence) evidence).quoted())
        .toList();
  }

  @Test
  void namesTheJapaneseWordsItRestsOn() {
    List<Finding> findings = look("Subject: =?UTF-8?B?44GK55+l44KJ44Gb?=\n\nお客様のアカウントを凍結しました。\n");

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().degree()).isBetween(0.05, 1.0);
    assertThat(quoted(findings.getFirst())).contains("アカウントを凍結しました");
    assertThat(findings.getFirst().arguments().getFirst().in(Language.JA)).isNotBlank();
  }

  @Test
  void namesTheEnglishWordsItRestsOn() {
    Finding finding = look("Subject: Hello\n\nYour ACCOUNT is suspended.\n").getFirst();

    assertThat(quoted(finding)).contains("ACCOUNT", "suspended");
    assertThat(finding.evidence()).allMatch(evidence -> evidence.subject().equals("body"));
  }

  @Test
  void saysNothingOfOrdinaryWords() {
    assertThat(look("Subject: Lunch\n\nShall we meet at noon?\n")).isEmpty();
    assertThat(look("Subject: x\n\n\n")).isEmpty();
    assertThat(look("\n")).isEmpty();
  }

  @Test
  void readsNoHeaderBeyondTheSubject() {
    String body = "Subject: Lunch\n\nShall we meet at noon?\n";

    assertThat(look("X-Note: your account is suspended\n" + body)).isEmpty();
  }

  @Test
  void theBuiltInTableKnowsNoFraudAmongDevelopers() {
    assertThat(
            TestMails.findings(
                "Subject: Re: driver\n\nThe patch fixes a race in the kernel driver, I think.\n",
                Own.UNKNOWN,
                Kanshiki.examinations(),
                new WordingLikeKnownFrauds()))
        .isEmpty();
  }
}
