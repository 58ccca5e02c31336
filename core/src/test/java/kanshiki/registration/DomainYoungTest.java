package kanshiki.registration;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class DomainYoungTest {

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
  void seesADomainOfSomeMonths() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .registration("ssoban.example", "2021-12-01T00:00:00+09:00", "Registrar", "");
    assertThat(world.findings(MAIL, new DomainYoung()))
        .containsExactly("domain-young ssoban[.]example 88 Registrar");
  }

  @Test
  void saysNothingOfAnOldDomain() {
    var world =
        TableWorld.of(
                """
            campaign-vps.example A 203.0.113.80
            campaign-vps.example MX 10 mx.campaign-vps.example
            sakura.ssoban.example A 203.0.113.9
            """)
            .registration("ssoban.example", "2011-12-01T00:00:00+09:00", "Registrar", "");
    assertThat(world.findings(MAIL, new DomainYoung())).isEmpty();
  }
}
