package kanshiki.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Rating;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.TablePages;
import kanshiki.lookup.TableWorld;
import kanshiki.mail.RawMessage;
import kanshiki.page.Captures;
import kanshiki.page.Device;
import kanshiki.report.Report;

/** Mails with the world around them, as reports, for tests of what is told to others. */
public final class Frauds {
  /** The recipient of all of them; none of these words may reach anybody. */
  public static final List<String> SECRETS =
      List.of("yamada.hanako", "yamada-seika", "山田", "花子", "7730-2214", "u8Kx3PqZ91");

  public static final String LINK = "https://sakura.ssoban.example/login?u=u8Kx3PqZ91&m=7730-2214";

  /** A fraud in the name of a brand, from a host of the brand's own customers. */
  public static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.example>
      Delivered-To: yamada.hanako@yamada-seika.example
      Received: from campaign-vps.example (unknown [203.0.113.80])
      \tby mx.yamada-seika.example (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
      \tfor <yamada.hanako@yamada-seika.example>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.example>
      From: さくらインターネット <zqci@campaign-vps.example>
      To: 山田 花子 <yamada.hanako@yamada-seika.example>
      Subject: 【重要】山田 花子様 ご利用の会員IDとサービスについて
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      山田 花子 様(会員番号 7730-2214)
      さくらインターネットをご利用いただきありがとうございます。
      与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
      """
          + LINK
          + "\n";

  private Frauds() {}

  /** {@link #MAIL} with a world that answers everything. */
  public static Report live() {
    return live(MAIL, world());
  }

  public static Report live(String mail, TableWorld world) {
    return Kanshiki.offline(Own.UNKNOWN).investigate(raw(mail), "mail.eml", world, Runnable::run);
  }

  public static Report offline(String mail) {
    return Kanshiki.offline(Own.UNKNOWN).investigate(raw(mail), "mail.eml");
  }

  /** What the world answers. */
  public static TableWorld world() {
    var pages = new TablePages();
    for (Device device : Device.values()) {
      pages.with(
          Captures.of(device, LINK)
              .titled("会員認証 さくらインターネット")
              .certificateFrom("2022-02-19T00:00:00Z")
              .form(LINK)
              .field("text", "会員ID")
              .field("password", "パスワード")
              .field("text", "カード番号")
              .build());
    }
    return TableWorld.of("sakura.ssoban.example A 198.51.100.31")
        .network(
            "203.0.113.80",
            network("203.0.113.0/24", 9370, "SAKURA Internet Inc.", "JP", "abuse@network.example"))
        .network(
            "198.51.100.31",
            network("198.51.100.0/24", 4766, "An Operator", "KR", "abuse@operator.example"))
        .registration(
            "ssoban.example",
            new RegistrationFacts(
                Optional.of("Alibaba Cloud Computing (Beijing) Co., Ltd."),
                Optional.empty(),
                Optional.of("yahoo.com"),
                Optional.of("CN"),
                Optional.of(OffsetDateTime.parse("2022-02-18T20:14:51+08:00")),
                Optional.empty(),
                Optional.empty(),
                List.of("dns27.hichina.example"),
                List.of("ok"),
                Optional.of("abuse@registrar.example")))
        .rating(LINK, Rating.Value.DANGEROUS, Rating.Scope.URL)
        .pages(pages);
  }

  public static NetworkFacts network(
      String cidr,
      long asn,
      String organisation,
      String country,
      String abuse,
      NetworkFacts.Kind... kinds) {
    return new NetworkFacts(
        Optional.of(cidr),
        OptionalLong.of(asn),
        Optional.of(organisation),
        Optional.empty(),
        Optional.of(country),
        Optional.empty(),
        Optional.empty(),
        Optional.of(abuse).filter(address -> !address.isEmpty()),
        List.of(kinds));
  }

  public static RawMessage raw(String mail) {
    return new RawMessage(mail.replace("\n", "\r\n").getBytes(UTF_8));
  }
}
