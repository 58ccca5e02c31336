package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseLeftInJapaneseTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new ChineseLeftInJapanese());
  }

  @Test
  void replyMarkOfAChineseMailProgram() {
    assertThat(findingsIn("回复： あなたのアカウントは停止されました", "ご確認ください。"))
        .containsExactly("chinese-left-in-japanese 回复：");
  }

  @Test
  void unsubscribeLineInChinese() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                カードのご利用をご確認ください。
                如果您不想收到，退订此邮件

                """))
        .containsExactly("chinese-left-in-japanese 退订\", \"此邮件\", \"如果您");
  }

  @Test
  void japaneseMail() {
    assertThat(findingsIn("返信: お知らせ", "本メールへの返信はご遠慮ください。回覆の字は使いません。")).isEmpty();
  }

  @Test
  void chineseMail() {
    assertThat(findingsIn("回复：通知", "尊敬的客户，请查看您的账户。如果您有问题，请勿回复此邮件。")).isEmpty();
  }

  @Test
  void chineseNameInAnEnglishMail() {
    assertThat(findingsIn("回覆: your patch", "Thanks, I will test it. — 王小明")).isEmpty();
  }
}
