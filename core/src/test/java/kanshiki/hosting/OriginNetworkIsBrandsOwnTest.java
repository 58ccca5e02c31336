package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class OriginNetworkIsBrandsOwnTest {

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
  void seesACustomersServerByTheNetworksName() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.80", "SAKURA Internet Inc.", "JP", "abuse@net.example");
    assertThat(world.findings(MAIL, new OriginNetworkIsBrandsOwn()))
        .containsExactly("origin-network-is-brands-own SAKURA internet 203.0.113.80");
  }

  @Test
  void seesItByTheAddressForComplaints() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.80", "Holder", "JP", "abuse@sakura.ad.jp");
    assertThat(world.findings(MAIL, new OriginNetworkIsBrandsOwn()))
        .containsExactly("origin-network-is-brands-own SAKURA internet 203.0.113.80");
  }

  @Test
  void saysNothingOfAnyOtherNetwork() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.80", "Another Hoster", "JP", "abuse@hoster.example");
    assertThat(world.findings(MAIL, new OriginNetworkIsBrandsOwn())).isEmpty();
  }

  @Test
  void saysNothingOfTheBrandsOwnMail() {
    String mail = MAIL.replace("zqci@campaign-vps.example", "info@sakura.ad.jp");
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .network("203.0.113.80", "SAKURA Internet Inc.", "JP", "abuse@sakura.ad.jp");
    assertThat(world.findings(mail, new OriginNetworkIsBrandsOwn())).isEmpty();
  }
}
