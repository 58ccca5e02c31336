package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseCharactersInJapaneseTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new ChineseCharactersInJapanese());
  }

  @Test
  void simplifiedCharacterInAJapaneseSentence() {
    assertThat(findingsIn("お知らせ", "下记のURLよりお客様の账户をご確認ください。"))
        .containsExactly("chinese-characters-in-japanese 记\", \"账户");
  }

  @Test
  void taiwaneseCharacterInTheSubject() {
    assertThat(findingsIn("アカウントの內容をご確認ください", "ご確認をお願いします。"))
        .containsExactly("chinese-characters-in-japanese 內");
  }

  @Test
  void japaneseFormsOfTheSameCharacters() {
    assertThat(findingsIn("お知らせ", "下記の口座の内容を説明します。戸籍の値を検査のうえ、産業為替を請求します。")).isEmpty();
  }

  @Test
  void customerWithAChineseName() {
    assertThat(findingsIn("ご予約の確認", "张伟様、ご予約をありがとうございます。鄧さんもお待ちです。")).isEmpty();
  }

  @Test
  void chineseParagraphBesideTheJapaneseOne() {
    assertThat(
            findingsIn(
                "ご案内",
                """
                日本語の案内は以上です。

                尊敬的客户，请查看您的账户。

                """))
        .isEmpty();
  }

  @Test
  void mailInChinese() {
    assertThat(findingsIn("通知", "尊敬的客户，请查看您的账户。")).isEmpty();
  }
}
