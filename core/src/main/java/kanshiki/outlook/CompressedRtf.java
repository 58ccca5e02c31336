package kanshiki.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decompresses PidTagRtfCompressed (MS-OXRTFCP): LZ77 over a window that begins with set words. */
final class CompressedRtf {
  /** What is kept of one body; a hostile one could unpack to sixteen times its size. */
  static final int MAX_BYTES = 16 << 20;

  private static final int COMPRESSED = 0x75465a4c;
  private static final int UNCOMPRESSED = 0x414c454d;
  private static final int HEADER = 16;
  private static final int WINDOW = 4096;
  private static final byte[] START =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
              + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRtf() {}

  /** What the window begins with. */
  static byte[] start() {
    return START.clone();
  }

  /** The RTF; what was cut off or goes beyond the bound is missing at its end. */
  static byte[] decompress(byte[] in) {
    if (in.length < HEADER) {
      return new byte[0];
    }
    ByteBuffer header = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
    int size = (int) Math.min(header.getInt(4) & 0xffffffffL, MAX_BYTES);
    return switch (header.getInt(8)) {
      case UNCOMPRESSED -> Arrays.copyOfRange(in, HEADER, Math.min(in.length, HEADER + size));
      case COMPRESSED -> unpack(in, size);
      default -> new byte[0];
    };
  }

  private static byte[] unpack(byte[] in, int size) {
    // No more than nineteen bytes come of two: a small stream cannot ask for much.
    var out = new byte[(int) Math.min(size, (in.length - HEADER) * 10L)];
    var window = new byte[WINDOW];
    System.arraycopy(START, 0, window, 0, START.length);
    int write = START.length;
    int n = 0;
    int at = HEADER;
    while (at < in.length && n < out.length) {
      int control = in[at++];
      for (int bit = 0; bit < 8 && at < in.length && n < out.length; bit++) {
        if ((control >> bit & 1) == 0) {
          window[write] = in[at];
          out[n++] = in[at++];
          write = (write + 1) % WINDOW;
          continue;
        }
        if (at + 1 >= in.length) {
          return Arrays.copyOf(out, n);
        }
        int reference = (in[at] & 0xff) << 8 | in[at + 1] & 0xff;
        at += 2;
        int from = reference >> 4;
        if (from == write) {
          return Arrays.copyOf(out, n); // the mark of the end
        }
        for (int length = (reference & 15) + 2; length > 0 && n < out.length; length--) {
          byte b = window[from];
          window[write] = b;
          out[n++] = b;
          from = (from + 1) % WINDOW;
          write = (write + 1) % WINDOW;
        }
      }
    }
    return Arrays.copyOf(out, n);
  }
}
