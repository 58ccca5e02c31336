package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Words;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Test;

class DeclaredChineseTest {
  /** The GB2312 bytes of a text, one a character. */
  private static List<String> findingsInGb2312(String text) {
    String mail =
        "From: info@midori.example\r\nSubject: x\r\nContent-Type: text/plain; charset=GB2312\r\n\r\n"
            + text;
    var message = Message.parse(new RawMessage(mail.getBytes(Charset.forName("GB2312"))));
    return new Investigator(Kanshiki.examinations(), List.of(new DeclaredChinese()))
        .investigate(message, Own.UNKNOWN).findings().stream()
            .map(finding -> finding.arguments().stream().map(Words::en).toList().toString())
            .toList();
  }

  @Test
  void japaneseInAChineseCharset() {
    assertThat(findingsInGb2312("アカウントをご確認ください。")).containsExactly("[GB2312]");
  }

  @Test
  void pageThatCallsItselfChinese() {
    assertThat(
            WritingMails.inHtml(
                "<html lang=\"zh-CN\"><body>カードのご利用をご確認ください。</body></html>", new DeclaredChinese()))
        .containsExactly("declared-chinese zh-CN");
  }

  @Test
  void chineseInAChineseCharset() {
    assertThat(findingsInGb2312("请查看您的账户。谢谢。")).isEmpty();
  }

  @Test
  void japanesePageWithAChineseQuotation() {
    assertThat(
            WritingMails.inHtml(
                "<html lang=\"ja\"><body>次の語をご覧ください。<span lang=\"zh\">你好</span></body></html>",
                new DeclaredChinese()))
        .isEmpty();
  }
}
