package kanshiki.image;

import java.util.Arrays;
import java.util.Optional;

/** Reads the pictures of an icon file (ICO), as sites keep them for browser tabs. */
public final class Icon {
  /** Pictures of one file that are looked at. */
  private static final int MAX_ENTRIES = 16;

  private static final int HEADER = 6;
  private static final int ENTRY = 16;

  /** BMP's file header, which icons leave out. */
  private static final int FILE_HEADER = 14;

  private Icon() {}

  /**
   * The largest picture of an icon file, or the picture itself where the bytes are one; empty when
   * there is none that can be read.
   */
  public static Optional<Picture> read(byte[] bytes) {
    if (bytes.length < HEADER + ENTRY || little(bytes, 0) != 0x10000) {
      return Picture.read(bytes).frames().stream().findFirst();
    }
    int count = Math.min(bytes[4] & 0xff, MAX_ENTRIES);
    Optional<Picture> best = Optional.empty();
    for (int i = 0; i < count; i++) {
      int at = HEADER + i * ENTRY;
      if (at + ENTRY > bytes.length) {
        break;
      }
      long length = little(bytes, at + 8) & 0xffffffffL;
      long offset = little(bytes, at + 12) & 0xffffffffL;
      if (offset + length > bytes.length || length < 40) {
        continue;
      }
      Optional<Picture> picture =
          one(Arrays.copyOfRange(bytes, (int) offset, (int) (offset + length)));
      if (picture.isPresent() && (best.isEmpty() || best.get().width() < picture.get().width())) {
        best = picture;
      }
    }
    return best;
  }

  private static Optional<Picture> one(byte[] part) {
    if (little(part, 0) != 40) {
      return Picture.read(part).frames().stream().findFirst();
    }
    // A bitmap without its file header, twice as high as it is: a mask lies below the colours.
    int depth = part[14] & 0xff | (part[15] & 0xff) << 8;
    int colours = little(part, 32);
    if (depth <= 8 && colours == 0) {
      colours = 1 << depth;
    }
    if (colours < 0 || colours > 256) {
      return Optional.empty();
    }
    var file = new byte[FILE_HEADER + part.length];
    System.arraycopy(part, 0, file, FILE_HEADER, part.length);
    file[0] = 'B';
    file[1] = 'M';
    put(file, 2, file.length);
    put(file, 10, FILE_HEADER + 40 + colours * 4);
    put(file, FILE_HEADER + 8, little(part, 8) / 2);
    Optional<Picture> read = Picture.read(file).frames().stream().findFirst();
    return depth == 32 ? read.map(picture -> withAlpha(picture, part)) : read;
  }

  /** Of four bytes a pixel the last is its opacity, which bitmaps do not know. */
  private static Picture withAlpha(Picture picture, byte[] part) {
    int width = picture.width();
    int height = picture.height();
    if (picture.factor() != 1 || 40 + width * height * 4 > part.length) {
      return picture;
    }
    var argb = new int[width * height];
    int seen = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int alpha = part[40 + ((height - 1 - y) * width + x) * 4 + 3] & 0xff;
        argb[y * width + x] = alpha << 24 | picture.argb(x, y) & 0xffffff;
        seen |= alpha;
      }
    }
    return seen == 0 ? picture : new Picture(width, height, argb, 1);
  }

  private static int little(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  private static void put(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> 8 * i);
    }
  }
}
