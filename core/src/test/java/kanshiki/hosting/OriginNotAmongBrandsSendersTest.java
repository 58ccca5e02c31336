package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class OriginNotAmongBrandsSendersTest {
  private static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.example>
      Received: from campaign-vps.example (mail.campaign-vps.example [203.0.113.80])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ; Thu, 15 Jan 2026 06:12:33 +0900 (JST)
      From: さくらインターネット <zqci@campaign-vps.example>
      To: owner@example.jp
      Subject: 【重要】さくらインターネット お支払い情報の確認
      Date: Thu, 15 Jan 2026 06:12:27 +0900

      さくらインターネットをご利用いただきありがとうございます。
      """;

  private static TableWorld world(String list) {
    return TableWorld.of(
        "campaign-vps.example A 203.0.113.80\nsakura.ad.jp A 192.0.2.1\n"
            + (list.isEmpty() ? "" : "sakura.ad.jp TXT " + list + "\n"));
  }

  @Test
  void theCompanysOwnListDoesNotNameTheServer() {
    for (String last : new String[] {"-all", "~all"}) {
      assertThat(
              world("v=spf1 ip4:192.0.2.0/24 " + last)
                  .findings(MAIL, new OriginNotAmongBrandsSenders()))
          .containsExactly(
              "origin-not-among-brands-senders SAKURA internet 203.0.113.80 sakura.ad.jp");
    }
  }

  @Test
  void saysNothingOfAServerThatIsOnTheList() {
    assertThat(
            world("v=spf1 ip4:203.0.113.0/24 -all")
                .findings(MAIL, new OriginNotAmongBrandsSenders()))
        .isEmpty();
  }

  @Test
  void saysNothingWhereTheListLeavesItOpenOrThereIsNone() {
    for (String list :
        new String[] {"", "v=spf1 ip4:192.0.2.0/24 ?all", "words", "v=spf1 nonsense"}) {
      assertThat(world(list).findings(MAIL, new OriginNotAmongBrandsSenders())).as(list).isEmpty();
    }
  }

  @Test
  void saysNothingOfTheBrandsOwnMailNorOfOldMail() {
    TableWorld world = world("v=spf1 ip4:192.0.2.0/24 -all");
    String own = MAIL.replace("zqci@campaign-vps.example", "info@sakura.ad.jp");
    assertThat(world.findings(own, new OriginNotAmongBrandsSenders())).isEmpty();
    String old = MAIL.replace("15 Jan 2026", "15 Jan 2015");
    assertThat(world.findings(old, new OriginNotAmongBrandsSenders())).isEmpty();
  }

  @Test
  void saysNothingOfAMailThatDoesNotTellItsWay() {
    String bare = MAIL.substring(MAIL.indexOf("From:"));
    assertThat(world("v=spf1 -all").findings(bare, new OriginNotAmongBrandsSenders())).isEmpty();
  }
}
