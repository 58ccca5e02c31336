package kanshiki.publish.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.TableWorld;
import kanshiki.publish.Frauds;
import org.junit.jupiter.api.Test;

class SceneTest {
  private static final String HEAD =
      """
      Return-Path: <info@%1$s>
      Received: from %1$s (mail.%1$s [203.0.113.80])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      From: さくらインターネット <info@%1$s>
      To: owner@example.jp
      Subject: 【重要】さくらインターネット お支払い情報の確認
      Date: Sun, 27 Feb 2022 06:12:27 +0900
      Content-Type: text/plain; charset=utf-8

      与信失敗により失効を回避するため、以下URLより24時間以内にお支払い情報の更新をお願いします。
      さくらインターネットの会員IDとパスワード、カード番号をご入力ください。
      """;

  private static Scene offline(String author, String... links) {
    return Scene.of(Frauds.offline(HEAD.formatted(author) + String.join("\n", links) + "\n"));
  }

  @Test
  void tellsWhatIsTheFraudsOwn() {
    Scene scene = Scene.of(Frauds.live());

    assertThat(scene.isFraud()).isTrue();
    assertThat(scene.brand().orElseThrow().id()).isEqualTo("sakura-internet");
    assertThat(scene.origin().orElseThrow().address().text()).isEqualTo("203.0.113.80");
    assertThat(scene.author().orElseThrow().address()).isEqualTo("zqci@campaign-vps.example");
    Place place = scene.places().getFirst();
    assertThat(place.holder()).isEqualTo(Place.Holder.FRAUD);
    assertThat(place.shared())
        .contains(new SharedUrl("https://sakura.ssoban.example/login", false));
    assertThat(place.domain().orElseThrow().name()).isEqualTo("ssoban.example");
    assertThat(place.standings().getFirst().address().text()).isEqualTo("198.51.100.31");
    assertThat(place.registration().orElseThrow().fact().abuseContact())
        .contains("abuse@registrar.example");
    assertThat(scene.subject()).doesNotContain("山田").contains("ご利用の会員IDとサービスについて");
  }

  @Test
  void namesNobodyWhereTheMailIsNoFraud() {
    Scene scene =
        Scene.of(
            Frauds.offline(
                """
                From: Taro <taro@friend.example>
                To: hanako@example.jp
                Subject: Lunch
                Date: Mon, 5 Jan 2026 10:00:00 GMT

                See you at noon. https://cafe.example/map
                """));

    assertThat(scene.isFraud()).isFalse();
    assertThat(scene.places()).isEmpty();
    assertThat(scene.author()).isEmpty();
    assertThat(scene.origin()).isEmpty();
  }

  @Test
  void leavesOutGenuinePagesAndTheRecipientsOwn() {
    Scene scene =
        offline(
            "campaign-vps.example",
            "https://www.sakura.ad.jp/",
            "https://intranet.example.jp/help",
            "https://sakura-login.example/");

    assertThat(scene.places())
        .extracting(place -> place.url().hostText())
        .containsExactly("sakura-login.example");
  }

  /** A forged address is somebody's. */
  @Test
  void doesNotNameMailboxesThatMayBeInnocent() {
    assertThat(offline("innocent-shop.example", "https://evil.example/").author()).isEmpty();
    assertThat(offline("gmail.com", "https://evil.example/").author()).isEmpty();
  }

  @Test
  void namesTheMailboxWhereAnswersAreWaitedFor() {
    String mail =
        HEAD.formatted("innocent-shop.example")
            .replace("To: owner", "Reply-To: payment.desk@gmail.com\nTo: owner");

    assertThat(
            Scene.of(Frauds.offline(mail + "https://evil.example/"))
                .replyTo()
                .orElseThrow()
                .address())
        .isEqualTo("payment.desk@gmail.com");
  }

  @Test
  void cutsAddressesBeforeTheFirstMark() {
    List<Place> places =
        offline(
                "campaign-vps.example",
                "https://evil.example/login/8f3k2Lm9QxT7/update?id=1",
                "https://b7x9k2m4q8.evil.example/login")
            .places();

    assertThat(places.getFirst().shared())
        .contains(new SharedUrl("https://evil.example/login/", false));
    assertThat(places.getLast().shared()).isEmpty();
    assertThat(places.getLast().host().orElseThrow().name()).isEqualTo("evil.example");
  }

  @Test
  void namesPagesNotHostsWhereAnyoneGetsOne() {
    Place place =
        offline("campaign-vps.example", "https://bit.ly/3xYz9Ab?u=u8Kx3PqZ91").places().getFirst();

    assertThat(place.holder()).isEqualTo(Place.Holder.SHARED_HOST);
    assertThat(place.shared()).contains(new SharedUrl("https://bit.ly/3xYz9Ab", false));
  }

  @Test
  void sparesTheHolderOfAnOldDomain() {
    TableWorld world =
        TableWorld.of("old-shop.example A 198.51.100.9")
            .network(
                "198.51.100.9",
                Frauds.network("198.51.100.0/24", 64500, "A Host", "JP", "abuse@host.example"))
            .registration("old-shop.example", "2010-01-01T00:00:00Z", "A Registrar", "");
    String mail =
        HEAD.formatted("campaign-vps.example") + "https://old-shop.example/wp-content/login/\n";
    Scene scene = Scene.of(Frauds.live(mail, world));

    Place place = scene.places().getFirst();
    assertThat(place.holder()).isEqualTo(Place.Holder.VICTIM);
    assertThat(place.domain()).isEmpty();
  }

  @Test
  void knowsNetworksThatManySendThrough() {
    var cdn =
        Frauds.network(
            "203.0.113.0/24", 64501, "A CDN", "US", "a@b.example", NetworkFacts.Kind.CDN);
    String mail = HEAD.formatted("campaign-vps.example") + "https://evil.example/\n";
    Scene scene = Scene.of(Frauds.live(mail, TableWorld.of("").network("203.0.113.80", cdn)));

    assertThat(scene.origin().orElseThrow().isShared()).isTrue();
  }
}
