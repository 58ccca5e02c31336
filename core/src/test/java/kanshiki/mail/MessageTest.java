package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static List<String> fields(Message message) {
    return message.header().stream().map(field -> field.name() + "=" + field.body()).toList();
  }

  @Test
  void spansPointBackToTheBytes() {
    String mail = "Received: one\r\n two\r\nSubject: Hi\r\n\r\nBody\r\n";
    Message message = Mails.of(mail);
    assertThat(fields(message)).containsExactly("Received=one two", "Subject=Hi");
    Span span = message.header().getFirst().span();
    assertThat(mail.substring(span.start(), span.end())).isEqualTo("Received: one\r\n two\r\n");
    assertThat(mail.substring(message.root().body().start())).isEqualTo("Body\r\n");
    assertThat(message.root().text()).isEqualTo("Body\n");
    assertThat(message.defects()).isEmpty();
  }

  @Test
  void anyLineEndWillDo() {
    for (String end : List.of("\n", "\r\n", "\r", "\r\r\n")) {
      String mail = "Subject: Hi\nFrom: a@b.test\n\nBody\n".replace("\n", end);
      Message message = Mails.of(mail);
      assertThat(fields(message)).containsExactly("Subject=Hi", "From=a@b.test");
      assertThat(message.root().text()).isEqualTo("Body\n");
    }
    Message mixed = Mails.of("Subject: Hi\r\nFrom: a@b.test\n\r\nBody\n");
    assertThat(fields(mixed)).containsExactly("Subject=Hi", "From=a@b.test");
    assertThat(mixed.root().text()).isEqualTo("Body\n");
  }

  @Test
  void whatStandsBeforeTheHeaderIsPassedOver() {
    assertThat(fields(Mails.of("\r\n\r\nSubject: Hi\r\n\r\n"))).containsExactly("Subject=Hi");
    assertThat(fields(Mails.of("\ufeffSubject: Hi\n\n"))).containsExactly("Subject=Hi");
    assertThat(fields(Mails.of("From a@b.test Thu Apr 21 02:45:30 2022\nSubject: Hi\n\n")))
        .containsExactly("Subject=Hi");
  }

  @Test
  void linesThatAreNoFieldsAreDefects() {
    Message message =
        Mails.of("Subject: Hi\nthis is no field\nFrom : a@b.test\n: nothing\nTo: c@d.test\n\nx");
    assertThat(fields(message))
        .containsExactly("Subject=Hi", "From=a@b.test", "=nothing", "To=c@d.test");
    assertThat(Mails.kinds(message))
        .containsExactly("header-line-without-colon", "header-name-broken");
    Message unended = Mails.of("Subject: Hi\nDear customer,\nplease pay now.\n");
    assertThat(fields(unended)).containsExactly("Subject=Hi");
    assertThat(unended.root().text()).isEqualTo("Dear customer,\nplease pay now.\n");
  }

  @Test
  void repeatedFieldsAndNulsAreDefects() {
    Message message = Mails.of("From: a@b.test\nFrom: c@d.test\nSubject: p\0ay\n\nx");
    assertThat(Mails.kinds(message)).containsExactly("header-field-repeated", "nul-byte");
    assertThat(message.first("Subject").orElseThrow().body()).isEqualTo("pay");
  }

  @Test
  void noHeaderIsNoMessageButText() {
    for (String text : List.of("", "\n\n", "just text", "\0\1\2", "--\n--\n")) {
      Message message = Mails.of(text);
      assertThat(Mails.kinds(message)).contains("not-a-message");
      assertThat(message.parts()).hasSize(1);
    }
  }

  @Test
  void partsAndEpilogue() {
    Message message =
        Mails.of(
            """
            From: a@b.test
            Content-Type: multipart/mixed; boundary="x y"

            preamble
            --x y
            Content-Type: text/html; charset=utf-8

            <b>1</b>
            --x y \t
            Content-Type: application/pdf; name="a.pdf"
            Content-Transfer-Encoding: base64

            AAEC
            --x y--
            epilogue
            """);
    assertThat(Mails.tree(message.root())).isEqualTo("multipart/mixed[text/html, application/pdf]");
    assertThat(message.parts().get(1).text()).isEqualTo("<b>1</b>");
    assertThat(message.parts().get(2).content()).containsExactly(0, 1, 2);
    assertThat(message.parts().get(2).filename()).contains("a.pdf");
    assertThat(message.defects()).isEmpty();
  }

  @Test
  void boundariesMissingWrongOrUnclosed() {
    String parts = "\n\n--b\nContent-Type: text/plain\n\n1\n--b\nContent-Type: text/html\n\n2\n";
    String from = "From: a@b.test\nContent-Type: multipart/mixed";
    Message missing = Mails.of(from + parts);
    assertThat(Mails.tree(missing.root())).isEqualTo("multipart/mixed[text/plain, text/html]");
    assertThat(Mails.kinds(missing)).containsExactly("boundary-missing", "boundary-unclosed");
    Message wrong = Mails.of(from + "; boundary=other" + parts);
    assertThat(Mails.tree(wrong.root())).isEqualTo("multipart/mixed[text/plain, text/html]");
    Message unclosed = Mails.of(from + "; boundary=b" + parts);
    assertThat(Mails.kinds(unclosed)).containsExactly("boundary-unclosed");
    Message nothing = Mails.of(from + "; boundary=b\n\njust text\n");
    assertThat(nothing.root().mediaType()).isEqualTo("text/plain");
    assertThat(nothing.root().text()).isEqualTo("just text\n");
  }

  @Test
  void nestedMessagesPlainAndEncoded() {
    String inner = "Subject: inner\nContent-Type: text/html\n\n<p>x</p>\n";
    Message plain = Mails.of("From: a@b.test\nContent-Type: message/rfc822\n\n" + inner);
    assertThat(Mails.tree(plain.root())).isEqualTo("message/rfc822[text/html]");
    String base64 =
        java.util.Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    String head = "From: a@b.test\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64";
    Message encoded = Mails.of(head + "\n\n" + base64 + "\n");
    assertThat(Mails.tree(encoded.root())).isEqualTo("message/rfc822[text/html]");
    Part child = encoded.root().children().getFirst();
    assertThat(child.first("Subject").orElseThrow().body()).isEqualTo("inner");
    assertThat(child.text()).isEqualTo("<p>x</p>\n");
    assertThat(child.isInRaw()).isFalse();
    Message lying = Mails.of(head + "\n\n" + inner);
    assertThat(Mails.tree(lying.root())).isEqualTo("message/rfc822[text/html]");
  }

  @Test
  void contentTypesBrokenInManyWays() {
    for (String type :
        List.of(
            "text/html; charset=",
            "text/html charset=utf-8",
            "TEXT/HTML;charset=\"utf-8",
            "text/html;; charset=utf-8; charset=euc-jp",
            "text/html (a comment); charset=utf-8",
            "text / html; charset=utf-8",
            "\"text/html\"; charset: utf-8",
            "html")) {
      Message message = Mails.body(type, "<p>é</p>", "UTF-8");
      assertThat(message.root().mediaType()).as(type).isEqualTo("text/html");
      assertThat(message.root().text()).as(type).isEqualTo("<p>é</p>");
    }
    assertThat(Mails.body("", "x", "UTF-8").root().mediaType()).isEqualTo("text/plain");
    assertThat(Mails.body("/", "x", "UTF-8").root().mediaType()).isEqualTo("text/plain");
  }

  @Test
  void fileNamesHoweverWritten() {
    assertThat(filename("attachment; filename=\"=?utf-8?B?6KuL5rGC5pu4?=.pdf\""))
        .isEqualTo("請求書.pdf");
    assertThat(filename("attachment; filename*=utf-8'ja'%E8%AB%8B%E6%B1%82%E6%9B%B8.pdf"))
        .isEqualTo("請求書.pdf");
    assertThat(
            filename(
                "attachment; filename*0*=utf-8''%E8%AB%8B%E6; filename*1*=%B1%82%E6%9B%B8;"
                    + " filename*2=.pdf"))
        .isEqualTo("請求書.pdf");
    assertThat(filename("attachment; filename=請求書 2022 (1).pdf")).isEqualTo("請求書 2022 (1).pdf");
    assertThat(filename("attachment; filename=\"C:\\temp\\a.pdf\"")).isEqualTo("C:\\temp\\a.pdf");
    assertThat(filename("attachment; filename=plain.pdf; filename*=utf-8''real.exe"))
        .isEqualTo("real.exe");
  }

  private static String filename(String disposition) {
    Message message = Mails.of("From: a@b.test\nContent-Disposition: " + disposition + "\n\nx");
    assertThat(message.root().disposition()).contains("attachment");
    return message.root().filename().orElse("none");
  }

  @Test
  void transferEncodingsAreDecodedAsFarAsTheyGo() {
    assertThat(decoded("quoted-printable", "a=3d=3Db =\nc  \nd=E9=zz=")).isEqualTo("a==b c\ndé=zz");
    assertThat(decoded("base64", "aGVs\nbG8=\n")).isEqualTo("hello");
    assertThat(decoded("base64", "aGVs*bG8")).isEqualTo("hello");
    assertThat(decoded("base64", "aGVsbG8=\n____\nlist footer with words\n")).isEqualTo("hello");
    assertThat(decoded("base64", "aGVsbG8=\naGVsbG8=\n")).isEqualTo("hellohello");
    assertThat(decoded("x-uuencode", "begin 644 a.txt\n%:&5L;&\\\n`\nend\n")).isEqualTo("hello");
    assertThat(decoded("7bit", "hello")).isEqualTo("hello");
    assertThat(decoded("x-nobody", "hello")).isEqualTo("hello");
  }

  private static String decoded(String encoding, String body) {
    Message message =
        Mails.of(
            "From: a@b.test\nContent-Type: text/plain; charset=iso-8859-1\n"
                + "Content-Transfer-Encoding: "
                + encoding
                + "\n\n"
                + body);
    return message.root().text();
  }
}
