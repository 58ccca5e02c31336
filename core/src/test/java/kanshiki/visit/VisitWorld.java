package kanshiki.visit;

import java.util.List;
import kanshiki.examination.Indicator;
import kanshiki.lookup.TablePages;
import kanshiki.lookup.TableWorld;
import kanshiki.page.Captures;
import kanshiki.page.Device;

/** A mail with one link, and what is shown behind it. */
final class VisitWorld {
  static final String LINK = "https://member.ssoban.example/login";

  private static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.example>
      Received: from campaign-vps.example (mail.campaign-vps.example [203.0.113.80])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      From: さくらインターネット <zqci@campaign-vps.example>
      To: owner@example.jp
      Subject: 【重要】さくらインターネット お支払い情報の確認
      Date: Sun, 27 Feb 2022 06:12:27 +0900

      さくらインターネットをご利用いただきありがとうございます。
      https://member.ssoban.example/login をご確認ください。
      """;

  private static final String NAMES =
      """
      campaign-vps.example A 203.0.113.80
      campaign-vps.example MX 10 mx.campaign-vps.example
      member.ssoban.example A 203.0.113.9
      """;

  private VisitWorld() {}

  /** The link's host as sentences show it. */
  static final String HOST = "member[.]ssoban[.]example";

  static Captures signIn() {
    return phone().form(LINK).field("text", "会員ID").field("password", "パスワード");
  }

  static Captures phone() {
    return Captures.of(Device.PHONE, LINK);
  }

  static Captures desktop() {
    return Captures.of(Device.DESKTOP, LINK);
  }

  /** What {@code indicator} sees when a computer is shown the same as the phone. */
  static List<String> findings(Indicator indicator, Captures seen) {
    return findings(indicator, seen, null);
  }

  static List<String> findings(
      Indicator indicator, Captures phone, @org.jspecify.annotations.Nullable Captures desktop) {
    var pages = new TablePages().with(phone.build());
    pages.with(
        desktop == null
            ? new kanshiki.page.Capture(
                Device.DESKTOP,
                LINK,
                phone.build().journey(),
                phone.build().document(),
                List.of(),
                phone.build().views(),
                phone.build().happenings())
            : desktop.build());
    return TableWorld.of(NAMES).pages(pages).findings(MAIL, indicator);
  }
}
