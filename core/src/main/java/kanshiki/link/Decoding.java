package kanshiki.link;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kanshiki.observable.Url;

/** Small decodings that URLs inside URLs come in. */
final class Decoding {
  private Decoding() {}

  /** The value of the first parameter of that name, percent-decoded; the name in any case. */
  static Optional<String> parameter(Url url, String name) {
    String query = url.query().orElse("");
    int start = 0;
    while (start <= query.length()) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      if (query.regionMatches(true, start, name + "=", 0, name.length() + 1)) {
        return Optional.of(percent(query.substring(start + name.length() + 1, end)));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  /** Percent-decoded once, as UTF-8; what is no escape stays. */
  static String percent(String s) {
    if (s.indexOf('%') < 0) {
      return s;
    }
    byte[] in = s.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      boolean escape =
          in[i] == '%'
              && i + 2 < in.length
              && HexFormat.isHexDigit(in[i + 1])
              && HexFormat.isHexDigit(in[i + 2]);
      if (escape) {
        in[length++] =
            (byte) (HexFormat.fromHexDigit(in[i + 1]) << 4 | HexFormat.fromHexDigit(in[i + 2]));
        i += 2;
      } else {
        in[length++] = in[i];
      }
    }
    return new String(in, 0, length, StandardCharsets.UTF_8);
  }

  /** Base64 in either alphabet, padded or not (RFC 4648), as UTF-8; empty where it is none. */
  static Optional<String> base64(String s) {
    String plain = s.replace('-', '+').replace('_', '/').replace("=", "");
    if (plain.isEmpty() || plain.length() % 4 == 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The URL that {@code s} is, percent-encoded once more than needed or in Base64. */
  static Optional<Url> url(String s) {
    String text = s;
    for (int i = 0; i < 3 && !isSchemed(text) && text.indexOf('%') >= 0; i++) {
      text = percent(text);
    }
    if (isSchemed(text)) {
      return Url.parse(text);
    }
    return s.length() < 12
        ? Optional.empty()
        : base64(s).filter(Decoding::isSchemed).flatMap(Url::parse);
  }

  private static boolean isSchemed(String s) {
    return s.regionMatches(true, 0, "http://", 0, 7) || s.regionMatches(true, 0, "https://", 0, 8);
  }
}
