package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class FoldedBodyExaminationTest {
  private static String folded(String html) {
    String head = "Subject: x\nContent-Type: text/html; charset=utf-8\n\n";
    return new Investigator(List.of(new BodyExamination(), new FoldedBodyExamination()), List.of())
        .investigate(TestMails.message(head + html + "\n"), Own.UNKNOWN)
        .file()
        .get(FoldedBody.TOPIC)
        .folded()
        .text();
  }

  /** The reader reads Paypal and カード each time. */
  @Test
  void splitAndTurnedWordsAreWhole() {
    assertThat(folded("Pay<b style='display:none'>zq</b>pal")).isEqualTo("paypal");
    assertThat(folded("<style>i{font-size:0}</style>カ<i>猫</i>ー<i>犬</i>ド")).isEqualTo("カード");
    assertThat(folded("Pay\u200b\u2060pal")).isEqualTo("paypal");
    assertThat(folded("<bdo dir=rtl>lapyaP</bdo>")).isEqualTo("paypal");
    assertThat(folded("\u202elapyaP\u202c")).isEqualTo("paypal");
  }

  @Test
  void whatIsHiddenIsNotThere() {
    assertThat(folded("<p>hey</p><div style='color:#fffffe'>Amazon</div>")).isEqualTo("hey");
  }

  @Test
  void ofAVeryLongTextBothEnds() {
    String folded = folded("start " + "x".repeat(3 * FoldedBodyExamination.MAX_BODY) + " end");
    assertThat(folded).startsWith("start").endsWith("end");
    assertThat(folded.length()).isLessThanOrEqualTo(FoldedBodyExamination.MAX_BODY);
  }
}
