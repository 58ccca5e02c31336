package kanshiki.observable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The host of a URL as browsers read it: URL Standard section 3.5, "host parsing". */
final class HostParser {
  /** The longest host read; nothing that resolves comes near. */
  private static final int MAX_LENGTH = 2_048;

  private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

  private HostParser() {}

  /** Lower-case A-labels, a dotted quad, or IPv6 in brackets; empty where a browser refuses. */
  static Optional<String> parse(String written) {
    if (written.isEmpty() || written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (written.startsWith("[")) {
      return written.endsWith("]")
          ? v6(written.substring(1, written.length() - 1))
          : Optional.empty();
    }
    return percentDecoded(written).flatMap(Idna::strictToAscii).flatMap(HostParser::checked);
  }

  private static Optional<String> checked(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c == 127 || FORBIDDEN.indexOf(c) >= 0) {
        return Optional.empty();
      }
    }
    return endsInNumber(host) ? v4(host) : Optional.of(host);
  }

  private static Optional<String> v6(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return Optional.empty();
      }
    }
    if (literal.indexOf(':') < 0) {
      return Optional.empty();
    }
    return IpAddress.parse(literal).map(HostParser::bracketed);
  }

  private static String bracketed(IpAddress address) {
    if (address.isV6()) {
      return "[" + address.text() + "]";
    }
    // An IPv4-mapped address stays in its IPv6 form here, as browsers show it.
    byte[] o = address.octets();
    return "[::ffff:"
        + Integer.toHexString((o[0] & 255) << 8 | o[1] & 255)
        + ":"
        + Integer.toHexString((o[2] & 255) << 8 | o[3] & 255)
        + "]";
  }

  /** The last label is decimal, or a C-style number: then the whole must be an address. */
  private static boolean endsInNumber(String host) {
    String s = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = s.substring(s.lastIndexOf('.') + 1);
    if (last.isEmpty()) {
      return false;
    }
    return isDecimal(last) || number(last) >= 0;
  }

  /** One to four numbers, decimal, octal or hexadecimal; the last fills the octets left over. */
  private static Optional<String> v4(String host) {
    String s = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    List<String> parts = labels(s);
    if (parts.size() > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long value = number(parts.get(i));
      boolean last = i == parts.size() - 1;
      long bound = last ? 1L << 8 * (5 - parts.size()) : 256;
      if (value < 0 || value >= bound) {
        return Optional.empty();
      }
      address += last ? value : value << 8 * (3 - i);
    }
    return Optional.of(
        (address >> 24)
            + "."
            + (address >> 16 & 255)
            + "."
            + (address >> 8 & 255)
            + "."
            + (address & 255));
  }

  private static List<String> labels(String s) {
    var labels = new ArrayList<String>();
    int start = 0;
    for (int dot = s.indexOf('.'); dot >= 0 && labels.size() < 5; dot = s.indexOf('.', start)) {
      labels.add(s.substring(start, dot));
      start = dot + 1;
    }
    labels.add(s.substring(start));
    return labels;
  }

  /** The value of a C-style number, capped above 32 bits; -1 when it is none. */
  private static long number(String s) {
    int radix = 10;
    String digits = s;
    if (s.length() >= 2 && s.charAt(0) == '0') {
      boolean hex = (s.charAt(1) | 32) == 'x';
      radix = hex ? 16 : 8;
      digits = s.substring(hex ? 2 : 1);
    } else if (s.isEmpty()) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, 1L << 40);
    }
    return value;
  }

  private static boolean isDecimal(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> percentDecoded(String s) {
    if (s.indexOf('%') < 0) {
      return Optional.of(s);
    }
    byte[] in = s.getBytes(StandardCharsets.UTF_8);
    var out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%'
          && i + 2 < in.length
          && HexFormat.isHexDigit(in[i + 1])
          && HexFormat.isHexDigit(in[i + 2])) {
        out.put(
            (byte) (HexFormat.fromHexDigit(in[i + 1]) << 4 | HexFormat.fromHexDigit(in[i + 2])));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // what is not UTF-8 would become U+FFFD, which no host may hold
    }
  }
}
