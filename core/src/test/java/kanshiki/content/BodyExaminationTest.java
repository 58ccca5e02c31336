package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.TestMails;
import org.junit.jupiter.api.Test;

class BodyExaminationTest {
  private static Body body(String mail) {
    return BodyExamination.of(TestMails.message(mail));
  }

  private static String multipart(String kind, String... parts) {
    var mail =
        new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/")
            .append(kind)
            .append("; boundary=b\n\n");
    for (String part : parts) {
      mail.append("--b\n").append(part).append('\n');
    }
    return mail.append("--b--\n").toString();
  }

  private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\n\nただの文\n";
  private static final String HTML = "Content-Type: text/html; charset=utf-8\n\n<p>飾った文</p>\n";

  @Test
  void plainTextIsReadAsItIs() {
    Body body = body("Subject: x\nContent-Type: text/plain; charset=utf-8\n\nこんにちは\n\nさようなら\n");
    assertThat(body.visible()).contains("こんにちは").contains("さようなら");
    assertThat(body.texts()).hasSize(1);
    assertThat(body.pages()).isEmpty();
    assertThat(body.cut()).isZero();
  }

  /** RFC 2046 section 5.1.4. */
  @Test
  void ofAlternativesTheRichestIsSeenButAllAreKept() {
    Body body = body(multipart("alternative", PLAIN, HTML));
    assertThat(body.visible()).isEqualTo("飾った文");
    assertThat(body.texts()).hasSize(1);
    assertThat(body.pages()).hasSize(1);
  }

  @Test
  void anEmptyAlternativeIsPassedOver() {
    assertThat(
            body(multipart("alternative", PLAIN, "Content-Type: text/html\n\n<p> </p>\n"))
                .visible())
        .isEqualTo("ただの文");
  }

  @Test
  void partsBesideEachOtherAreAllSeen() {
    assertThat(body(multipart("mixed", PLAIN, HTML)).visible()).isEqualTo("ただの文\n飾った文");
  }

  @Test
  void anAttachedTextIsNotTheBody() {
    String attached =
        "Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=a.txt\n\n添付\n";
    String named = "Content-Type: text/html; charset=utf-8; name=\"a.html\"\n\n<p>名前付き</p>\n";
    Body body = body(multipart("mixed", PLAIN, attached, named));
    assertThat(body.visible()).isEqualTo("ただの文");
    assertThat(body.pages()).isEmpty();
  }

  @Test
  void aNestedMailIsNotTheBody() {
    String nested =
        "Content-Type: message/rfc822\n\nSubject: y\nContent-Type: text/plain; charset=utf-8\n\n中の文\n";
    assertThat(body(multipart("mixed", PLAIN, nested)).visible()).isEqualTo("ただの文");
  }

  @Test
  void aNestedMailIsReadWhenThereIsNothingElse() {
    String nested =
        "Content-Type: message/rfc822\n\nSubject: y\nContent-Type: text/plain; charset=utf-8\n\n中の文\n";
    assertThat(body(multipart("mixed", nested)).visible()).isEqualTo("中の文");
  }

  @Test
  void whatIsHiddenIsKeptApart() {
    Body body =
        body(
            """
            Content-Type: text/html; charset=utf-8

            <p>見える<span style='display:none'>見えない</span></p><img alt='絵の文' src=x>
            """);
    assertThat(body.visible()).isEqualTo("見える");
    assertThat(body.hidden()).isEqualTo("見えない");
    assertThat(body.imageAlts()).containsExactly("絵の文");
  }

  @Test
  void aMailWithoutTextHasAnEmptyBody() {
    assertThat(body("Subject: x\n\n").visible()).isEmpty();
    assertThat(body("Subject: x\nContent-Type: image/png\n\nxx\n").visible()).isEmpty();
  }

  @Test
  void tooMuchIsCutAndCounted() {
    String part = "Content-Type: text/plain\n\n" + "a".repeat(BodyExamination.MAX_CHARACTERS / 2);
    Body body = body(multipart("mixed", part, part, part));
    assertThat(body.visible().length()).isLessThanOrEqualTo(BodyExamination.MAX_CHARACTERS + 2);
    assertThat(body.cut()).isGreaterThan(BodyExamination.MAX_CHARACTERS / 4);
  }
}
