package kanshiki.image;

import com.google.zxing.common.BitMatrix;

/** A plain picture of a code, as generators make them. */
public final class CodePicture {
  private static final int MODULE = 4;
  private static final int MARGIN = 16;

  private CodePicture() {}

  public static byte[] png(String text) {
    BitMatrix bits = CodeArt.modules(text);
    int side = bits.getWidth() * MODULE + 2 * MARGIN;
    var image = InnocentPictures.blank(side, side, 0xffffff);
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          InnocentPictures.fill(image, MARGIN + x * MODULE, MARGIN + y * MODULE, MODULE, MODULE, 0);
        }
      }
    }
    return GeneratedCode.png(image);
  }
}
