package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class PageAbroadTest {

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
      https://sakura.ssoban.example/login をご確認ください。
      """;

  @Test
  void seesAPageInAnotherCountry() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.9", "Hoster", "KR", "abuse@hoster.example");
    assertThat(world.findings(MAIL, new PageAbroad()))
        .containsExactly("page-abroad SAKURA internet sakura[.]ssoban[.]example South Korea");
  }

  @Test
  void saysNothingOfANetworkThatSpansTheWorld() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.9", "Cdn", "US", "abuse@cdn.example", NetworkFacts.Kind.CDN);
    assertThat(world.findings(MAIL, new PageAbroad())).isEmpty();
  }

  @Test
  void saysNothingOfTheBrandsOwnPages() {
    String mail = MAIL.replace("sakura.ssoban.example", "secure.sakura.ad.jp");
    var world =
        TableWorld.of(
                """
            secure.sakura.ad.jp A 203.0.113.9
            """)
            .network("203.0.113.9", "Hoster", "KR", "abuse@hoster.example");
    assertThat(world.findings(mail, new PageAbroad())).isEmpty();
  }
}
