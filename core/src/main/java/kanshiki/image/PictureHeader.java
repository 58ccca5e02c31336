package kanshiki.image;

import java.nio.charset.StandardCharsets;
import kanshiki.image.Picture.Format;

/**
 * What a picture's header says, read without decoding anything.
 *
 * @param width in pixels; of a GIF the larger of screen and first frame; 0 when not found
 * @param height in pixels
 * @param rowBytes bytes of one decoded row; 0 when not known
 * @param passes how often the decoder goes over all pixels: scans of a progressive JPEG
 */
record PictureHeader(Format format, int width, int height, long rowBytes, int passes) {
  static PictureHeader of(byte[] bytes) {
    var in = new In(bytes);
    if (in.has(0, "\u0089PNG\r\n\u001a\n")) {
      return png(in);
    }
    if (in.at(0) == 0xff && in.at(1) == 0xd8) {
      return jpeg(in);
    }
    if (in.has(0, "GIF8")) {
      return gif(in);
    }
    if (in.has(0, "BM") && in.at(15) == 0 && in.at(16) == 0) {
      return bmp(in);
    }
    if (in.has(0, "RIFF") && in.has(8, "WEBP")) {
      return webp(in);
    }
    return new PictureHeader(Format.UNKNOWN, 0, 0, 0, 1);
  }

  long pixels() {
    return (long) width * height;
  }

  /** The header chunk comes first (PNG, third edition, section 5.6). */
  private static PictureHeader png(In in) {
    int width = in.big32(16);
    int height = in.big32(20);
    int samples =
        switch (in.at(25)) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    long rowBytes = ((long) Math.max(width, 0) * samples * in.at(24) + 7) / 8 + 1;
    return new PictureHeader(Format.PNG, width, height, rowBytes, 1);
  }

  /** Markers from segment to segment; within a scan up to the next marker (ITU-T T.81, annex B). */
  private static PictureHeader jpeg(In in) {
    int width = 0;
    int height = 0;
    int components = 0;
    int scans = 0;
    int at = 2;
    while (at + 4 <= in.length()) {
      if (in.at(at) != 0xff) {
        at++;
        continue;
      }
      int marker = in.at(at + 1);
      if (marker == 0xff) {
        at++; // fill byte
        continue;
      }
      if (marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8) {
        at += 2; // stuffed byte, restart: no segment
        continue;
      }
      if (marker == 0xd9) {
        break;
      }
      if (isFrame(marker) && width == 0) {
        height = in.big16(at + 5);
        width = in.big16(at + 7);
        components = in.at(at + 9);
      }
      scans += marker == 0xda ? 1 : 0;
      at += 2 + Math.max(in.big16(at + 2), 2);
    }
    return new PictureHeader(
        Format.JPEG, width, height, (long) width * components, Math.max(1, scans));
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static PictureHeader gif(In in) {
    int width = in.little16(6);
    int height = in.little16(8);
    int at = 13 + ((in.at(10) & 0x80) != 0 ? 3 << ((in.at(10) & 7) + 1) : 0);
    while (in.at(at) == 0x21) {
      at += 2;
      while (at < in.length() && in.at(at) != 0) {
        at += in.at(at) + 1;
      }
      at++;
    }
    if (in.at(at) == 0x2c) {
      width = Math.max(width, in.little16(at + 5));
      height = Math.max(height, in.little16(at + 7));
    }
    return new PictureHeader(Format.GIF, width, height, width, 1);
  }

  private static PictureHeader bmp(In in) {
    boolean old = in.little32(14) == 12;
    int width = old ? in.little16(18) : in.little32(18);
    int height = old ? in.little16(20) : in.little32(22);
    int bits = in.little16(old ? 24 : 28);
    int compression = old ? 0 : in.little32(30);
    // A negative height means top to bottom. A whole JPEG or PNG inside has a size of its own.
    boolean whole = compression == 4 || compression == 5;
    return new PictureHeader(
        whole ? Format.UNKNOWN : Format.BMP,
        width,
        height == Integer.MIN_VALUE ? 0 : Math.abs(height),
        (long) Math.max(width, 0) * Math.clamp(bits, 1, 32) / 8 + 4,
        1);
  }

  private static PictureHeader webp(In in) {
    int width = 0;
    int height = 0;
    if (in.has(12, "VP8X")) {
      width = (in.little32(24) & 0xffffff) + 1;
      height = (in.little32(27) & 0xffffff) + 1;
    } else if (in.has(12, "VP8L")) {
      int bits = in.little32(21);
      width = (bits & 0x3fff) + 1;
      height = (bits >> 14 & 0x3fff) + 1;
    } else if (in.has(12, "VP8 ")) {
      width = in.little16(26) & 0x3fff;
      height = in.little16(28) & 0x3fff;
    }
    return new PictureHeader(Format.WEBP, width, height, 0, 1);
  }

  /** Bytes that read as 0 beyond their end. */
  private static final class In {
    private final byte[] bytes;

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    int length() {
      return bytes.length;
    }

    int at(int i) {
      return i >= 0 && i < bytes.length ? bytes[i] & 0xff : 0;
    }

    int big16(int i) {
      return at(i) << 8 | at(i + 1);
    }

    int big32(int i) {
      return big16(i) << 16 | big16(i + 2);
    }

    int little16(int i) {
      return at(i + 1) << 8 | at(i);
    }

    int little32(int i) {
      return little16(i + 2) << 16 | little16(i);
    }

    boolean has(int i, String magic) {
      byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
      return bytes.length >= i + wanted.length
          && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length);
    }
  }
}
