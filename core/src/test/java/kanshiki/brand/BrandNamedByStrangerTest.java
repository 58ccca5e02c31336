package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandNamedByStrangerTest {
  @Test
  void subjectInBracketsOnly() {
    assertThat(
            BrandMails.findings(
                """
                From: info <info@host.example>
                Subject: 【楽天市場】会員情報の更新

                会員情報を更新してください。
                """,
                new BrandNamedByStranger()))
        .containsExactly("brand-named-by-stranger Rakuten host.example rakuten.co.jp");
  }

  @Test
  void shopThatNamesAMeansOfPayment() {
    assertThat(
            BrandMails.findings(
                """
                From: 山田文具店 <order@yamada-bungu.example>
                Subject: ご注文ありがとうございます

                ご注文ありがとうございます。
                お支払い方法: 楽天ペイ
                楽天ペイでのお支払いが完了しました。
                """,
                new BrandNamedByStranger()))
        .isEmpty();
  }

  @Test
  void answerAmongFriends() {
    assertThat(
            BrandMails.findings(
                """
                From: Hanako <hanako@friend.example>
                Subject: Re: 昨日のAmazonの件

                Amazonで買ったものが届きました。
                """,
                new BrandNamedByStranger()))
        .isEmpty();
  }

  @Test
  void senderWhoCallsHimselfByTheName() {
    assertThat(
            BrandMails.findings(
                """
                From: 楽天市場 <info@host.example>
                Subject: 【楽天市場】会員情報の更新

                会員情報を更新してください。
                """,
                new BrandNamedByStranger()))
        .isEmpty();
  }

  @Test
  void ownDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: info <info@rakuten.co.jp>
                Subject: 【楽天市場】会員情報の更新

                会員情報を更新してください。
                """,
                new BrandNamedByStranger()))
        .isEmpty();
  }
}
