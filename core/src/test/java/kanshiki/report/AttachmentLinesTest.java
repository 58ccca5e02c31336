package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;

class AttachmentLinesTest {
  private static final String MAIL =
      """
      From: info@shop.example
      Subject: documents
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      See below.
      --b
      Content-Type: application/octet-stream; name="order.js"
      Content-Disposition: attachment; filename="order.js"

      new ActiveXObject("x")
      --b
      Content-Type: application/pdf; name="bill.pdf"
      Content-Disposition: attachment; filename="bill.pdf"

      %PDF-1.4
      --b--
      """;

  private static String report(String mail, Format format) {
    var out = new StringBuilder();
    try {
      format.write(
          Kanshiki.offline(Own.UNKNOWN).investigate(TestMails.message(mail).raw(), "mail.eml"),
          new Rendering(Language.EN, Voice.LAY, 200, false),
          out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }

  @Test
  void readableFormatsNameWhatIsCarriedAndWhatNotToOpen() {
    for (Format format : new Format[] {Format.TEXT, Format.MARKDOWN, Format.HTML}) {
      assertThat(report(MAIL, format))
          .as(format.name())
          .contains("What it carries")
          .contains("order.js — JavaScript file, ")
          .contains("Do not open the attachment: order.js")
          .contains("disconnect");
    }
  }

  @Test
  void jsonTellsEveryFile() {
    assertThat(report(MAIL, Format.JSONL))
        .contains("\"path\":\"order.js\"")
        .contains("\"declaredType\":\"application/pdf\"")
        .contains("\"realType\":\"javascript\"");
  }

  @Test
  void nothingIsSaidWhereNothingIsCarried() {
    assertThat(report("Subject: a\n\nhello\n", Format.TEXT)).doesNotContain("What it carries");
  }
}
