package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kanshiki.image.GeneratedCode;
import kanshiki.image.InnocentPictures;
import kanshiki.image.Picture;
import kanshiki.image.QrCode;
import kanshiki.image.QrCodes;
import kanshiki.pdf.PdfFile;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Test;

/**
 * How many of a set of 300 generated codes are read: 220 as pictures, 40 as pictures in a PDF, 40
 * drawn with rectangles in a PDF.
 */
class GeneratedCodesTest {
  private static final int SET = 300;
  private static final int PICTURES = 220;
  private static final int IN_PDF = 260;

  @Test
  void readsTheSet() {
    int read = 0;
    var missed = new ArrayList<String>();
    for (int i = 0; i < SET; i++) {
      GeneratedCode code = GeneratedCode.of(i);
      if (found(i, code).contains(code.text())) {
        read++;
      } else {
        missed.add(i + ": " + code);
      }
    }
    System.out.printf("QR codes read: %d of %d %s%n", read, SET, missed);
    assertThat(read).isGreaterThanOrEqualTo(SET * 98 / 100);
  }

  @Test
  void seesNoneInInnocentPictures() {
    for (var image : InnocentPictures.all()) {
      assertThat(inPicture(GeneratedCode.png(image))).isEmpty();
      assertThat(inPicture(GeneratedCode.jpeg(image, 0.7f))).isEmpty();
    }
  }

  private static List<String> found(int index, GeneratedCode code) {
    if (index < PICTURES) {
      return inPicture(code.file());
    }
    if (index < IN_PDF) {
      byte[] jpeg = code.quality() == 0 ? new byte[0] : code.file();
      return inPdf(TestPdf.picture(code.image(), jpeg));
    }
    double turn = Math.toRadians(code.degrees());
    String transform =
        String.format(
            Locale.ROOT,
            "%.4f %.4f %.4f %.4f 300 300",
            Math.cos(turn),
            Math.sin(turn),
            -Math.sin(turn),
            Math.cos(turn));
    return inPdf(TestPdf.page(TestPdf.rectangles(code.bits(), code.module() / 3, transform), ""));
  }

  private static List<String> inPicture(byte[] file) {
    return Picture.read(file).frames().stream()
        .flatMap(frame -> QrCodes.in(frame).stream())
        .map(QrCode::text)
        .toList();
  }

  private static List<String> inPdf(TestPdf pdf) {
    return PdfFile.read(pdf.bytes()).codes().stream().map(code -> code.code().text()).toList();
  }
}
