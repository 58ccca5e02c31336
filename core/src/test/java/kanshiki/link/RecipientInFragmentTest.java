package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientInFragmentTest {
  @Test
  void plain() {
    assertThat(
            LinkMails.inText(
                "https://evil.example/#hanako.yamada@victim.example", new RecipientInFragment()))
        .containsExactly("recipient-in-fragment evil[.]example");
  }

  @Test
  void staysQuietOnAnAnchor() {
    assertThat(LinkMails.inText("https://shop.example/help#contact", new RecipientInFragment()))
        .isEmpty();
  }
}
