package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExhibitTest {
  private static Picture white(int width, int height) {
    var pixels = new int[width * height];
    Arrays.fill(pixels, -1);
    return new Picture(width, height, pixels, 1);
  }

  private static List<String> chunks(byte[] png) {
    var names = new ArrayList<String>();
    var in = ByteBuffer.wrap(png, 8, png.length - 8);
    while (in.remaining() >= 12) {
      int length = in.getInt();
      var name = new byte[4];
      in.get(name);
      names.add(new String(name, StandardCharsets.US_ASCII));
      in.position(in.position() + length + 4);
    }
    return names;
  }

  private static double inked(Picture picture, int left, int top, int width, int height) {
    int[] pixels = picture.part(left, top, width, height).orElseThrow().rgbOnWhite();
    return (double) Arrays.stream(pixels).filter(pixel -> pixel != 0xffffff).count()
        / pixels.length;
  }

  @Test
  void everyQuarterOfAFakeIsMarked() {
    Picture stamped = Picture.read(Exhibit.fake(white(1280, 800))).frames().getFirst();
    assertThat(stamped.width()).isEqualTo(Exhibit.WIDTH);
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 4; y++) {
        assertThat(inked(stamped, x * 160, y * 100, 160, 100)).isGreaterThan(0.03);
      }
    }
    assertThat(inked(stamped, 240, 150, 160, 100)).isGreaterThan(0.5);
  }

  @Test
  void holdsNothingButPixels() {
    assertThat(chunks(Exhibit.fake(white(300, 200)))).containsOnly("IHDR", "IDAT", "IEND");
    assertThat(chunks(Exhibit.genuine(white(300, 200)))).containsOnly("IHDR", "IDAT", "IEND");
  }

  @Test
  void aGenuinePageIsNotMarked() {
    Picture shown = Picture.read(Exhibit.genuine(white(1280, 800))).frames().getFirst();
    assertThat(inked(shown, 0, 0, 640, 400)).isZero();
  }

  @Test
  void theSamePageGivesTheSameFile() {
    assertThat(Exhibit.fake(white(780, 1688))).isEqualTo(Exhibit.fake(white(780, 1688)));
  }

  @Test
  void strangeProportionsAreBounded() {
    Picture high = Picture.read(Exhibit.fake(white(10, 5_000))).frames().getFirst();
    assertThat(high.height()).isLessThanOrEqualTo(900);
    Picture dot = Picture.read(Exhibit.fake(white(1, 1))).frames().getFirst();
    assertThat(dot.width()).isEqualTo(Exhibit.WIDTH);
    assertThat(Picture.read(Exhibit.fake(white(5_000, 1))).frames()).isNotEmpty();
  }

  @Test
  void bothStandSideBySide() {
    byte[] png =
        Exhibit.sideBySide(
            white(1280, 800),
            Optional.of(white(1280, 800)),
            "偽物 hxxps://x[.]example",
            "本物",
            List.of("あ".repeat(300)));
    Picture sheet = Picture.read(png).frames().getFirst();
    assertThat(sheet.width()).isGreaterThan(2 * Exhibit.WIDTH);
    assertThat(chunks(png)).containsOnly("IHDR", "IDAT", "IEND");
  }
}
