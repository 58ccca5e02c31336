package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class OriginHasNoNameTest {

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
  void seesAnAddressWithoutAName() {
    var world =
        TableWorld.of(
            """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """);
    assertThat(world.findings(MAIL, new OriginHasNoName()))
        .containsExactly("origin-has-no-name 203.0.113.80");
  }

  @Test
  void isContentWithAName() {
    var world =
        TableWorld.of(
            """
            80.113.0.203.in-addr.arpa PTR mail.campaign-vps.example
            """);
    assertThat(world.findings(MAIL, new OriginHasNoName())).isEmpty();
  }

  @Test
  void takesSilenceForNothing() {
    var world =
        TableWorld.of(
            """
            80.113.0.203.in-addr.arpa TIMEOUT
            """);
    assertThat(world.findings(MAIL, new OriginHasNoName())).isEmpty();
  }
}
