package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrCodesTest {
  private static final String LINK = "https://login.evil.example/k?u=7";
  private static final BitMatrix CODE = GeneratedCode.encode(LINK, 0, ErrorCorrectionLevel.M);

  @Test
  void tellsWhereTheCodeIs() {
    var image = InnocentPictures.blank(400, 300, 0xffffff);
    draw(image, 150, 60, 4, 0xff000000);

    QrCode code = QrCodes.in(picture(image)).getFirst();

    assertThat(code.text()).isEqualTo(LINK);
    assertThat(code.x()).isBetween(148, 152);
    assertThat(code.y()).isBetween(58, 62);
    assertThat(code.width()).isBetween(4 * CODE.getWidth() - 4, 4 * CODE.getWidth() + 4);
  }

  @Test
  void readsSeveralInOnePicture() {
    var image = InnocentPictures.blank(400, 200, 0xffffff);
    draw(image, 20, 20, 4, 0xff000000);
    draw(image, 220, 40, 3, 0xff000000);

    assertThat(QrCodes.in(picture(image))).hasSize(2);
  }

  @Test
  void readsRedOnGreenOfTheSameBrightness() {
    var image = InnocentPictures.blank(200, 200, 0x009a00);
    draw(image, 30, 30, 4, 0xffff2a10);

    assertThat(texts(image)).containsExactly(LINK);
  }

  @Test
  void readsTransparentPictures() {
    var onNothing = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    draw(onNothing, 30, 30, 4, 0xff000000);
    assertThat(texts(onNothing)).containsExactly(LINK);

    var whiteOnNothing = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    draw(whiteOnNothing, 30, 30, 4, 0xffffffff);
    assertThat(texts(whiteOnNothing)).containsExactly(LINK);
  }

  @Test
  void readsASmallOneInALargePicture() {
    var image = InnocentPictures.blank(1_900, 1_400, 0xf4f4f4);
    InnocentPictures.drawWriting(image, new Random(4), 0x333333);
    InnocentPictures.fill(image, 1_190, 690, 110, 110, 0xffffff);
    draw(image, 1_200, 700, 3, 0xff000000);

    assertThat(texts(image)).containsExactly(LINK);
  }

  @Test
  void readsOneModuleForEachTwoPixels() {
    var image = InnocentPictures.blank(70, 70, 0xffffff);
    draw(image, 4, 4, 2, 0xff202020);

    assertThat(texts(image)).containsExactly(LINK);
  }

  @Test
  void looksAtNothingTiny() {
    assertThat(texts(InnocentPictures.blank(31, 500, 0))).isEmpty();
  }

  @Test
  void bearsAPictureFullOfCorners() {
    var image = InnocentPictures.blank(1_400, 1_400, 0xffffff);
    for (int y = 0; y + 7 < 1_400; y += 10) {
      for (int x = 0; x + 7 < 1_400; x += 10) {
        InnocentPictures.fill(image, x, y, 7, 7, 0);
        InnocentPictures.fill(image, x + 1, y + 1, 5, 5, 0xffffff);
        InnocentPictures.fill(image, x + 2, y + 2, 3, 3, 0);
      }
    }

    assertThat(texts(image)).isEmpty();
  }

  private static void draw(BufferedImage image, int left, int top, int module, int argb) {
    for (int y = 0; y < CODE.getHeight() * module; y++) {
      for (int x = 0; x < CODE.getWidth() * module; x++) {
        if (CODE.get(x / module, y / module)) {
          image.setRGB(left + x, top + y, argb);
        }
      }
    }
  }

  private static Picture picture(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    return new Picture(w, h, image.getRGB(0, 0, w, h, null, 0, w), 1);
  }

  private static List<String> texts(BufferedImage image) {
    return QrCodes.in(picture(image)).stream().map(QrCode::text).toList();
  }
}
