package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kanshiki.examination.NotExamined;
import kanshiki.image.CodeArt;
import kanshiki.image.CodePicture;
import kanshiki.image.GeneratedCode;
import kanshiki.image.InnocentPictures;
import kanshiki.pdf.TestPdf;
import kanshiki.qr.Code.Way;
import org.junit.jupiter.api.Test;

class QrExaminationTest {
  private static final String LINK = QrMails.LINK;

  @Test
  void findsCodesInPictures() {
    assertThat(QrMails.codes(QrMails.withPicture("scan", LINK)).all())
        .containsExactly(new Code(LINK, Way.PICTURE, "qr.png"));
  }

  @Test
  void knowsAPictureByItsBytes() {
    String mail =
        QrMails.withFile("scan", "application/octet-stream", "code", CodePicture.png(LINK));

    assertThat(QrMails.codes(mail).all()).containsExactly(new Code(LINK, Way.PICTURE, "code"));
  }

  @Test
  void findsCodesWrittenIntoThePage() {
    String base64 = Base64.getEncoder().encodeToString(CodePicture.png(LINK));
    String picture = "<img src=\"data:image/png;base64," + base64 + "\">";
    String style = "<p style='background:url(data:image/png;base64," + base64 + ")'>";
    String svg =
        "<img src=\"data:image/svg+xml,"
            + CodeArt.svg(LINK).replace("\"", "'").replace("#", "%23")
            + "\">";

    for (String html : List.of(picture, style)) {
      assertThat(QrMails.codes(QrMails.withPage(html)).all())
          .containsExactly(new Code(LINK, Way.PICTURE, "image"));
    }
    assertThat(QrMails.codes(QrMails.withPage(svg)).all())
        .containsExactly(new Code(LINK, Way.DRAWN, "image"));
  }

  @Test
  void findsDrawnCodes() {
    String page =
        QrMails.withPage(CodeArt.table(LINK, "<td bgcolor=#000></td>", "<td bgcolor=#fff></td>"));

    assertThat(QrMails.codes(page).all()).containsExactly(new Code(LINK, Way.DRAWN, "page"));
  }

  @Test
  void findsCodesInPdfFiles() {
    GeneratedCode code = GeneratedCode.of(1);
    byte[] pdf = TestPdf.picture(code.image(), new byte[0]).bytes();

    Codes codes = QrMails.codes(QrMails.withFile("see", "application/pdf", "a.pdf", pdf));

    assertThat(codes.all()).containsExactly(new Code(code.text(), Way.PDF, "a.pdf"));
    assertThat(codes.pdfs()).hasSize(1);
  }

  @Test
  void findsCodesInSvgFiles() {
    byte[] svg = CodeArt.svg(LINK).getBytes(StandardCharsets.UTF_8);

    assertThat(QrMails.codes(QrMails.withFile("see", "image/svg+xml", "a.svg", svg)).all())
        .containsExactly(new Code(LINK, Way.DRAWN, "a.svg"));
  }

  @Test
  void tellsWhatWasNotExamined() {
    byte[] webp =
        java.util.Arrays.copyOf("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), 60);

    List<NotExamined> gaps =
        QrMails.codes(QrMails.withFile("see", "image/webp", "a.webp", webp)).notExamined();

    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().topic()).isEqualTo("pictures");
    assertThat(gaps.getFirst().reason().en()).contains("WebP");
  }

  @Test
  void saysThatPicturesOfOtherFormatsWereNotRead() {
    byte[] avif = "\0\0\0 ftypavif".getBytes(StandardCharsets.ISO_8859_1);
    for (String[] file :
        new String[][] {
          {"image/avif", "a.avif"}, {"image/heic", ""}, {"application/octet-stream", "scan.TIFF"}
        }) {
      assertThat(QrMails.codes(QrMails.withFile("see", file[0], file[1], avif)).notExamined())
          .as(file[0])
          .hasSize(1);
    }
    assertThat(
            QrMails.codes(QrMails.withFile("see", "application/octet-stream", "a.bin", avif))
                .notExamined())
        .isEmpty();
  }

  @Test
  void isQuietAboutOrdinaryMail() {
    byte[] logo = GeneratedCode.png(InnocentPictures.blank(120, 40, 0x336699));

    Codes codes = QrMails.codes(QrMails.withFile("Hello.", "image/png", "logo.png", logo));

    assertThat(codes.all()).isEmpty();
    assertThat(codes.notExamined()).isEmpty();
  }

  @Test
  void tellsLinksFromOtherTexts() {
    assertThat(new Code("HTTPS://A.EXAMPLE.COM/X", Way.PICTURE, "").url()).isPresent();
    assertThat(new Code("evil.example.com/x", Way.PICTURE, "").url()).isPresent();
    assertThat(new Code("tel:+81312345678", Way.PICTURE, "").url()).isEmpty();
    assertThat(new Code("WIFI:S:x;T:WPA;P:y;;", Way.PICTURE, "").url()).isEmpty();
    assertThat(new Code("mailto:a@b.example", Way.PICTURE, "").url()).isEmpty();
    assertThat(new Code("see a.example.com", Way.PICTURE, "").url()).isEmpty();
  }
}
