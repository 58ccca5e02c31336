package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandExaminationTest {
  private static String from(String displayName) {
    return """
        From: "%s" <info@host.example>
        Subject: 重要

        ご確認ください。
        """
        .formatted(displayName);
  }

  private static String subject(String subject) {
    return """
        From: info@host.example
        Subject: %s

        ご確認ください。
        """
        .formatted(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "三 井 住 友 カード, smbc-card",
    "イオンカ一ド, aeon-card",
    "A m a z o n, amazon",
    "Аmazon, amazon",
    "Ama\u200bzon, amazon",
    "Ama\u00adzon, amazon",
    "Amazon, amazon",
    "AMAZON.CO.JP, amazon",
    "メルカリ, mercari",
    "ﾔﾏﾄ運輸, yamato-transport",
    "ヤマト运输, yamato-transport",
    "やまと運輸, yamato-transport",
    "PayPaI, paypal",
    "ＪＣＢ, jcb",
    "au, au",
    "さくらサポート, sakura-internet",
    "JCB 事務局, jcb",
    "警察庁, npa",
    "【ソニー】公式, sony-japan",
    "LINEアカウント, line",
  })
  void nameInTheDisplayNameHoweverItIsWritten(String name, String brand) {
    assertThat(BrandMails.claimed(from(name))).isEqualTo(brand);
  }

  @ParameterizedTest
  @CsvSource({
    "三井住友トラストクラブ, diners-club",
    "三井住友信託銀行, sumitomo-mitsui-trust",
    "三井住友カード, smbc-card",
    "三井住友銀行, smbc-bank",
    "楽天カード, rakuten-card",
    "楽天銀行, rakuten-bank",
    "楽天市場, rakuten",
    "au PAY, au-pay",
    "auじぶん銀行, jibun-bank",
    "PayPay銀行, paypay-bank",
    "イオン銀行, aeon-bank",
    "ソニー銀行, sony-bank",
    "PayPayカード, paypay-card",
  })
  void longerNameRatherThanTheOneItBeginsWith(String name, String brand) {
    BrandClaims claims = BrandMails.claims(from(name));

    assertThat(claims.main()).map(claim -> claim.brand().id()).hasValue(brand);
    assertThat(claims.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "【楽天市場】会員情報の更新, rakuten",
    "[Amazon] お支払い方法, amazon",
    "「えきねっと」アカウントの自動退会処理, eki-net",
    "Amazon.co.jp アカウントの確認, amazon",
    "【重要】【JCB】ご利用確認, jcb",
    "DHL: your parcel, dhl",
  })
  void nameAtTheHeadOfTheSubject(String subject, String brand) {
    BrandClaims claims = BrandMails.claims(subject(subject));

    assertThat(claims.main()).map(claim -> claim.brand().id()).hasValue(brand);
    assertThat(claims.main().orElseThrow().places()).containsKey(Place.SUBJECT_HEAD);
  }

  @Test
  void nameInTheLocalPartTheOpeningAndTheSignature() {
    BrandClaims claims =
        BrandMails.claims(
            """
            From: mercari-info@host.example
            Subject: 重要なお知らせ

            メルカリをご利用いただきありがとうございます。
            %s
            株式会社メルカリ
            東京都港区六本木
            """
                .formatted("本人確認の手続きが完了していません。\n".repeat(20)));

    assertThat(claims.main()).map(claim -> claim.brand().id()).hasValue("mercari");
    assertThat(claims.main().orElseThrow().places())
        .containsKeys(Place.LOCAL_PART, Place.OPENING, Place.SIGNATURE);
  }

  @Test
  void namesOfHostsAndTextsOfPicturesCountALittle() {
    BrandClaims claims =
        BrandMails.claims(
            """
            From: info@host.example
            Subject: 重要
            Content-Type: text/html; charset=utf-8

            <img src="cid:1" alt="Amazon"><p>ご確認ください。
            <a href="https://amazon.host.example/">開く</a>
            <a href="https://www.amazon.co.jp/">ヘルプ</a></p>
            """);

    assertThat(claims.main()).isEmpty();
    assertThat(claims.all())
        .singleElement()
        .satisfies(
            claim ->
                assertThat(claim.places())
                    .containsOnlyKeys(Place.LINK_HOST, Place.OFFICIAL_LINK, Place.IMAGE_ALT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jay Lake",
        "Alex Wise",
        "ライオン株式会社",
        "ユニオン労働組合",
        "インテリア館",
        "日本エネルギー研究会",
        "バクテリア研究所",
        "山田太郎",
        "松井太郎",
        "野村",
        "大和花子",
        "山田さくら",
        "三越太郎",
        "みなと商店",
        "Online Account Team",
      })
  void nameOfSomebodyElse(String displayName) {
    assertThat(BrandMails.claimed(from(displayName))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: 昨日のAmazonの件",
        "Fwd: Amazon",
        "[PATCH 02/12] mm: fix the page lock",
        "ONLINEアカウント登録のお知らせ",
        "Visa application: your appointment",
        "Target date for the next release",
        "Free signal test in the orange room",
        "明日、Amazonで買った本を持っていきます",
      })
  void subjectThatSpeaksOfSomethingElse(String subject) {
    assertThat(BrandMails.claimed(subject(subject))).isEmpty();
  }

  @Test
  void developersWhoseAddressesAreAtABrand() {
    assertThat(
            BrandMails.claimed(
                """
                From: Taro Tanaka <taro@project.example>
                To: dev@lists.example
                Cc: someone@google.com, other@amazon.com
                List-Id: <dev.lists.example>
                Subject: [PATCH 02/12] net: fix a race

                On Monday, Some One <someone@google.com> wrote:
                > See https://groups.google.com/g/dev and https://developers.google.com/x
                > Reported-by: Other <other@amazon.com>
                Reviewed-by: Some One <someone@google.com>
                """))
        .isEmpty();
  }

  @Test
  void newsletterThatMentionsAService() {
    assertThat(
            BrandMails.claimed(
                """
                From: Payments Weekly <news@payments-weekly.example>
                Subject: What changes in November

                PayPal raises its fees from next month. The change was announced
                yesterday. PayPal and Klarna follow others in the market.
                Read more: https://payments-weekly.example/1
                """))
        .isEmpty();
  }

  @Test
  void shopThatNamesItsMeansOfPayment() {
    assertThat(
            BrandMails.claimed(
                """
                From: 山田文具店 <order@yamada-bungu.example>
                Subject: ご注文ありがとうございます

                ご注文ありがとうございます。
                お支払い方法: 楽天ペイ
                楽天ペイでのお支払いが完了しました。
                """))
        .isEmpty();
  }

  @Test
  void addressThroughWhichStrangersWriteIsNoClaim() {
    BrandClaims claims =
        BrandMails.claims(
            """
            From: Drive <drive-shares-noreply@google.com>
            Subject: 書類が共有されました

            ご確認ください。
            """);

    assertThat(claims.main()).isEmpty();
    assertThat(claims.genuine()).isEmpty();
  }

  @Test
  void genuineOnlyWhenTheReceiverProvedIt() {
    String mail =
        """
        From: Amazon <info@amazon.co.jp>
        Subject: 【Amazon】お知らせ

        お知らせです。
        """;

    assertThat(BrandMails.claims(mail).genuine()).isEmpty();
    assertThat(
            BrandMails.claims(BrandMails.received("dmarc=pass header.from=amazon.co.jp", mail))
                .genuine())
        .hasValue(true);
    assertThat(
            BrandMails.claims(BrandMails.received("dmarc=fail header.from=amazon.co.jp", mail))
                .genuine())
        .hasValue(false);
    assertThat(BrandMails.claims(from("Amazon")).genuine()).hasValue(false);
  }

  @Test
  void veryLongTextIsSearchedAtBothEnds() {
    String mail =
        """
        From: info@host.example
        Subject: 【メルカリ】重要

        %s
        メルカリ事務局
        """
            .formatted("お客様各位\n".repeat(60_000));

    assertThat(BrandMails.claims(mail).main().orElseThrow().places()).containsKey(Place.SIGNATURE);
  }

  /** Many fakes of Japanese firms carry co.jp in the middle of their host. */
  @Test
  void countryInAHostsNameIsNoCompany() {
    String mail =
        """
        From: Amazon <info@host.example>
        Subject: Amazon

        https://www.co.jp.host.example/
        """;

    assertThat(BrandMails.claims(mail).all())
        .extracting(claim -> claim.brand().id())
        .doesNotContain("japan-post");
  }
}
