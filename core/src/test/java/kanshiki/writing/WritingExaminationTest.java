package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingExaminationTest {
  private static Writing writing(String subject, String body) {
    return new Investigator(Kanshiki.examinations(), List.of())
        .investigate(
            TestMails.message(
                "Subject: " + subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + body),
            Own.UNKNOWN)
        .file()
        .get(Writing.TOPIC);
  }

  @Test
  void readsSubjectAndTheBeginningOfTheBody() {
    Writing writing = writing("お知らせ", "ご確認ください。".repeat(10_000));

    assertThat(writing.language()).isEqualTo("ja");
    assertThat(writing.passages()).extracting(Passage::place).containsExactly("Subject", "body");
    assertThat(writing.passages().getLast().text()).hasSize(20_000);
  }

  @Test
  void noHalfOfASurrogatePairIsKept() {
    Writing writing = writing("x", "あ" + "\ud83d\ude00".repeat(20_000));

    assertThat(writing.passages().getLast().text()).hasSize(19_999);
  }

  @Test
  void mailWithoutSubjectAndBody() {
    assertThat(writing("", "").oddWords()).isEmpty();
  }

  /** Nothing here looks twice at what it has read: the worst texts take no longer than others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{{",
        "[[",
        "##",
        "%",
        "<%=",
        "0",
        "0-",
        "(03)-",
        "@",
        "a@",
        "·",
        "あ◯",
        "ロ◯",
        "銉",
        "を",
        "a0 ",
        "あ ",
        "ア カ ",
        "©",
        "Аa",
        "font-family:",
        "回",
        "记あ",
        "利 ",
        "\n",
        " "
      })
  @Timeout(10)
  void hostileTexts(String piece) {
    String body = "ご利用ありがとうございます。\n" + piece.repeat(40_000 / piece.length());
    var mail =
        TestMails.message("Subject: x\nContent-Type: text/html; charset=utf-8\n\n<p>" + body);
    var investigator = new Investigator(Kanshiki.examinations(), WritingIndicators.ALL);

    assertThat(investigator.investigate(mail, Own.UNKNOWN).notExamined())
        .noneMatch(gap -> gap.reason().en().contains("error"));
  }
}
