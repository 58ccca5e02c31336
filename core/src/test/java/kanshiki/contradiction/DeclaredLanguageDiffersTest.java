package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredLanguageDiffersTest {
  @Test
  void aJapaneseTextMadeOnAChineseComputer() {
    assertThat(
            ContradictionMails.findings(
                """
                From: a@shop.example
                Subject: x
                Content-Type: text/html; charset=utf-8

                <html lang="zh-CN"><body><p>お客様のアカウントを確認してください。</p></body></html>
                """,
                new DeclaredLanguageDiffers()))
        .containsExactly("declared-language-differs zh-CN Chinese");
  }

  @Test
  void inTheField() {
    assertThat(
            ContradictionMails.findings(
                """
                From: a@shop.example
                Subject: x
                Content-Language: ko
                Content-Type: text/plain; charset=utf-8

                お客様のアカウントを確認してください。
                """,
                new DeclaredLanguageDiffers()))
        .containsExactly("declared-language-differs ko Korean");
  }

  @Test
  void theLanguageOfTemplates() {
    assertThat(
            ContradictionMails.findings(
                """
                From: a@shop.example
                Subject: x
                Content-Type: text/html; charset=utf-8

                <html lang="en"><body><p>ご注文ありがとうございます。</p></body></html>
                """,
                new DeclaredLanguageDiffers()))
        .isEmpty();
  }

  @Test
  void aChineseMail() {
    assertThat(
            ContradictionMails.findings(
                """
                From: a@shop.example
                Subject: x
                Content-Type: text/html; charset=utf-8

                <html lang="zh-TW"><body><p>您的訂單已確認，感謝您的購買。</p></body></html>
                """,
                new DeclaredLanguageDiffers()))
        .isEmpty();
  }
}
