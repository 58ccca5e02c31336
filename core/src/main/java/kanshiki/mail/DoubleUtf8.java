package kanshiki.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Undoes UTF-8 that was taken for windows-1252 and encoded once more, when that is certain.
 *
 * <p>Certain means: every character fits into one byte, and the bytes are clean UTF-8 of many
 * characters. A text in any language does not look like that by chance.
 */
final class DoubleUtf8 {
  private static final int ENOUGH = 4;

  private DoubleUtf8() {}

  static Optional<String> undo(String text) {
    if (text.indexOf('ã') < 0 && text.indexOf('Ã') < 0 && text.indexOf('â') < 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[text.length()];
    int raw = 0;
    for (int i = 0; i < text.length(); i++) {
      int b = toByte(text.charAt(i));
      if (b < 0) {
        return Optional.empty();
      }
      raw += b >= 0x80 ? 1 : 0;
      bytes[i] = (byte) b;
    }
    if (raw < 2 * ENOUGH) {
      return Optional.empty();
    }
    var count = Utf8.count(bytes);
    return count.isClean() && count.sequences() >= ENOUGH
        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    if (c > 0x2122) {
      return -1;
    }
    byte[] one = String.valueOf(c).getBytes(Charset.forName("windows-1252"));
    return one.length == 1 && one[0] < 0 ? one[0] & 0xff : -1;
  }
}
