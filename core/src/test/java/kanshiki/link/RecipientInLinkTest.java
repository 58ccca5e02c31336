package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientInLinkTest {
  @Test
  void plain() {
    assertThat(
            LinkMails.inText(
                "https://evil.example/?e=hanako.yamada@victim.example", new RecipientInLink()))
        .containsExactly("recipient-in-link evil[.]example");
  }

  @Test
  void percentEncoded() {
    assertThat(
            LinkMails.inText(
                "https://evil.example/?e=Hanako.Yamada%40victim.example", new RecipientInLink()))
        .containsExactly("recipient-in-link evil[.]example");
  }

  @Test
  void base64() {
    assertThat(
            LinkMails.inText(
                "https://evil.example/login?d=aGFuYWtvLnlhbWFkYUB2aWN0aW0uZXhhbXBsZQ==",
                new RecipientInLink()))
        .containsExactly("recipient-in-link evil[.]example");
  }

  @Test
  void hexadecimal() {
    assertThat(
            LinkMails.inText(
                "https://evil.example/68616e616b6f2e79616d6164614076696374696d2e6578616d706c65",
                new RecipientInLink()))
        .containsExactly("recipient-in-link evil[.]example");
  }

  @Test
  void staysQuietOnAnotherAddress() {
    assertThat(
            LinkMails.inText(
                "https://shop.example/?contact=info@shop.example", new RecipientInLink()))
        .isEmpty();
  }
}
