package kanshiki.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.TableWorld;
import org.junit.jupiter.api.Test;

class AuthorDomainDoesNotResolveTest {

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
  void seesADomainThatDoesNotExist() {
    var world =
        TableWorld.of(
            """
            sakura.ssoban.example A 203.0.113.9
            """);
    assertThat(world.findings(MAIL, new AuthorDomainDoesNotResolve()))
        .containsExactly("author-domain-does-not-resolve campaign-vps.example");
  }

  @Test
  void seesADomainWithNeitherAddressNorMailExchanger() {
    var world =
        TableWorld.of(
            """
            campaign-vps.example TXT words
            """);
    assertThat(world.findings(MAIL, new AuthorDomainDoesNotResolve()))
        .containsExactly("author-domain-does-not-resolve campaign-vps.example");
  }

  @Test
  void isContentWithAMailExchanger() {
    var world =
        TableWorld.of(
            """
            campaign-vps.example MX 10 mx.other.example
            """);
    assertThat(world.findings(MAIL, new AuthorDomainDoesNotResolve())).isEmpty();
  }

  @Test
  void takesSilenceForNothing() {
    var world =
        TableWorld.of(
            """
            campaign-vps.example TIMEOUT
            """);
    assertThat(world.findings(MAIL, new AuthorDomainDoesNotResolve())).isEmpty();
  }
}
