package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static BufferedImage logo(int width, int height, Color colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(colour);
    g.fillOval(width / 20, height / 8, width / 4, height * 3 / 4);
    g.fillRect(width * 2 / 5, height / 4, width / 10, height / 2);
    g.fillRect(width * 3 / 5, height / 3, width / 4, height / 4);
    g.dispose();
    return image;
  }

  private static Picture read(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return Picture.read(bytes.toByteArray()).frames().getFirst();
  }

  @Test
  void hardlyChangesWithSizeAndCompression() throws IOException {
    Fingerprint large = Fingerprint.of(read(logo(400, 100, Color.RED), "png"));
    Fingerprint small = Fingerprint.of(read(logo(160, 40, Color.RED), "jpg"));
    assertThat(large.shapeLikeness(small).orElseThrow()).isGreaterThan(0.75);
    assertThat(large.colourLikeness(small)).isGreaterThan(0.7);
    assertThat(large.aspectLikeness(small)).isEqualTo(1);
  }

  @Test
  void tellsAnotherShapeAndAnotherColour() throws IOException {
    Fingerprint red = Fingerprint.of(read(logo(400, 100, Color.RED), "png"));
    Fingerprint blue = Fingerprint.of(read(logo(400, 100, Color.BLUE), "png"));
    assertThat(red.colourLikeness(blue)).isLessThan(red.colourLikeness(red));
    var turned = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = turned.createGraphics();
    g.fillRect(200, 0, 200, 50);
    g.dispose();
    assertThat(red.shapeLikeness(Fingerprint.of(read(turned, "png"))).orElseThrow())
        .isLessThan(0.5);
  }

  @Test
  void aPlainAreaHasNoShape() {
    Fingerprint plain = Fingerprint.of(new Picture(4, 1, new int[] {-1, -1, -1, -1}, 1));
    assertThat(plain.isFlat()).isTrue();
    assertThat(plain.shapeLikeness(plain)).hasValue(1.0);
    Fingerprint shape = Fingerprint.of(new Picture(2, 1, new int[] {-1, 0xff000000}, 1));
    assertThat(plain.shapeLikeness(shape)).isEmpty();
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Fingerprint one = Fingerprint.of(read(logo(333, 77, Color.ORANGE), "png"));
    assertThat(Fingerprint.parse(one.text())).contains(one);
    assertThat(one.text().length()).isLessThan(300);
    for (String nonsense : new String[] {"", "-", "zz  1", "0 ff01 10", "- 0001 0", "- 0001 x"}) {
      assertThat(Fingerprint.parse(nonsense)).as(nonsense).isEmpty();
    }
  }

  @Test
  void marginsAreTakenOff() throws IOException {
    var page = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 600, 300);
    g.drawImage(logo(400, 100, Color.RED), 90, 33, null);
    g.dispose();
    Picture cut = read(page, "png").trimmed();
    assertThat(cut.width()).isBetween(310, 345);
    assertThat(cut.height()).isBetween(70, 80);
  }

  @Test
  void aPartLiesInside() throws IOException {
    Picture whole = read(logo(40, 10, Color.RED), "png");
    assertThat(whole.part(-5, -5, 10, 10).orElseThrow().width()).isEqualTo(5);
    assertThat(whole.part(39, 9, Integer.MAX_VALUE, Integer.MAX_VALUE).orElseThrow().height())
        .isEqualTo(1);
    assertThat(whole.part(40, 0, 5, 5)).isEmpty();
    assertThat(whole.part(0, 0, -3, 5)).isEmpty();
  }
}
