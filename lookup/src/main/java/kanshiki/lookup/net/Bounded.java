package kanshiki.lookup.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of something that may not end. */
final class Bounded {
  private final byte[] bytes;
  private final boolean cut;

  private Bounded(byte[] bytes, boolean cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  static Bounded read(InputStream in, int max) throws IOException {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    while (out.size() <= max) {
      int read = in.read(buffer);
      if (read < 0) {
        return new Bounded(out.toByteArray(), false);
      }
      out.write(buffer, 0, read);
    }
    return new Bounded(java.util.Arrays.copyOf(out.toByteArray(), max), true);
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isCut() {
    return cut;
  }
}
