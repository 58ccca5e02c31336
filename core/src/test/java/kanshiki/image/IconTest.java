package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IconTest {
  private static byte[] icon(int width, byte[] part) {
    return ByteBuffer.allocate(22 + part.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 1)
        .put((byte) width)
        .put((byte) width)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 32)
        .putInt(part.length)
        .putInt(22)
        .put(part)
        .array();
  }

  /** Two by two: red and green above, blue and nothing below. */
  private static byte[] bitmap() {
    ByteBuffer bitmap = ByteBuffer.allocate(40 + 16 + 8).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.putInt(40).putInt(2).putInt(4).putShort((short) 1).putShort((short) 32);
    bitmap.position(40);
    bitmap.putInt(0xff0000ff).putInt(0x00000000).putInt(0xffff0000).putInt(0xff00ff00);
    return bitmap.array();
  }

  @Test
  void readsABitmapWithItsOpacity() {
    Picture picture = Icon.read(icon(2, bitmap())).orElseThrow();
    assertThat(picture.width()).isEqualTo(2);
    assertThat(picture.height()).isEqualTo(2);
    assertThat(picture.argb(0, 0)).isEqualTo(0xffff0000);
    assertThat(picture.argb(1, 0)).isEqualTo(0xff00ff00);
    assertThat(picture.argb(0, 1)).isEqualTo(0xff0000ff);
    assertThat(picture.argb(1, 1) >>> 24).isZero();
  }

  @Test
  void readsAPngInsideAndAPngAsItIs() {
    byte[] png = PngFile.of(new Picture(3, 1, new int[] {-1, 0xff123456, -1}, 1));
    assertThat(Icon.read(icon(3, png)).orElseThrow().argb(1, 0)).isEqualTo(0xff123456);
    assertThat(Icon.read(png).orElseThrow().width()).isEqualTo(3);
  }

  @Test
  void brokenOnesAreNone() {
    byte[] good = icon(2, bitmap());
    for (int length = 0; length < good.length; length++) {
      Icon.read(Arrays.copyOf(good, length)); // must not throw
    }
    assertThat(Icon.read(Arrays.copyOf(good, 30))).isEmpty();
    byte[] huge = bitmap();
    huge[4] = (byte) 0xff;
    huge[6] = (byte) 0x7f;
    assertThat(Icon.read(icon(2, huge))).isEmpty();
  }
}
