package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.language.Language;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  private static String write(String name, String subject, Voice voice) {
    String mail =
        """
        From: "%s" <info@evil.test>
        To: hanako@example.jp
        Subject: %s
        Date: Mon, 5 Jan 2026 10:00:00 +0900

        アカウントが停止されます。24時間以内に https://evil.test/ で確認してください。
        """
            .formatted(name, subject);
    return Reports.write(mail, Format.MARKDOWN, Language.JA, voice);
  }

  @Test
  void markupOfTheMailStaysText() {
    String attack =
        "[click](http://evil.test) ![x](http://evil.test/i.png) <b>B</b> <http://evil.test> `c` **b**"
            + " &lt; ~~s~~ | a | $x$ @team #1";
    String report = write(attack, attack, Voice.TECHNICAL);
    assertThat(report.replaceAll("\\\\.", ""))
        .doesNotContain("](")
        .doesNotContain("<")
        .doesNotContain("`")
        .doesNotContain("~~")
        .doesNotContain("&")
        .doesNotContain("|")
        .doesNotContain("$")
        .doesNotContain("@");
  }

  @Test
  void noLineOfTheMailStartsAList() {
    for (String subject :
        new String[] {"12345. x", "- x", "+ x", "* x", "> x", "# x", "1) x", "---"}) {
      assertThat(write("x", subject, Voice.LAY).lines().findFirst())
          .hasValueSatisfying(line -> assertThat(line).matches("# (\\d*)\\\\.*"));
    }
  }

  @Test
  void explanationsBelongToTheirReason() {
    String report = Reports.write(Reports.FRAUD, Format.MARKDOWN, Language.EN, Voice.TECHNICAL);
    assertThat(report).containsPattern("\n1\\. \\*\\*[^\n]+\n\n {3}[A-Z]");
    assertThat(report).endsWith("\n");
  }
}
