package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressAsNameTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new AddressAsName());
  }

  @Test
  void japaneseTitleBehindTheAddress() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                hanako@umi.example 様

                いつもご利用いただきありがとうございます。

                """))
        .containsExactly("address-as-name hanako@umi.example 様");
  }

  @Test
  void greetingBeforeTheAddress() {
    assertThat(
            findingsIn(
                "Notice",
                """
                Dear hanako@umi.example,

                your mailbox is full.

                """))
        .containsExactly("address-as-name Dear hanako@umi.example,");
  }

  @Test
  void localPartOfTheRecipient() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                hanako.sato様

                アカウントをご確認ください。

                """))
        .containsExactly("address-as-name hanako.sato様");
  }

  @Test
  void customerByName() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                佐藤 花子 様

                ご登録のメールアドレスは hanako@umi.example です。
                hanako@umi.example

                """))
        .isEmpty();
  }

  @Test
  void dearAllWithAnAddressInTheSentence() {
    assertThat(
            findingsIn(
                "Notice",
                """
                Dear customer,

                Hello, please write to support@midori.example for help.

                """))
        .isEmpty();
  }
}
