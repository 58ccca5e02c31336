package kanshiki.mail;

/** Decodes UTF-7 (RFC 2152), which Java does not know. */
final class Utf7 {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {}

  static String decode(byte[] in) {
    var out = new StringBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      char c = (char) (in[i++] & 0xff);
      if (c != '+') {
        out.append(c);
        continue;
      }
      if (i < in.length && in[i] == '-') {
        out.append('+');
        i++;
        continue;
      }
      int bits = 0;
      int have = 0;
      while (i < in.length) {
        int value = BASE64.indexOf(in[i]);
        if (value < 0) {
          break;
        }
        i++;
        bits = (bits << 6 | value) & 0x3fffff;
        have += 6;
        if (have >= 16) {
          have -= 16;
          out.append((char) (bits >> have));
        }
      }
      if (i < in.length && in[i] == '-') {
        i++;
      }
    }
    return out.toString();
  }
}
