package kanshiki.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kanshiki.observable.IpAddress;

/** Puts values into macros (RFC 7208 section 7.2). */
final class Expansion {
  /** The longest text that is made; a domain name has 253 characters. */
  private static final int MAX_LENGTH = 16_384;

  private static final int MAX_NAME = 253;

  private final SpfRequest request;
  private final String senderDomain;
  private final UnaryOperator<String> validatedName;

  /**
   * @param senderDomain the domain of the reverse-path
   * @param validatedName gives the host's validated name for a domain; asks
   */
  Expansion(SpfRequest request, String senderDomain, UnaryOperator<String> validatedName) {
    this.request = request;
    this.senderDomain = senderDomain;
    this.validatedName = validatedName;
  }

  /**
   * A name to ask for: labels taken off at the left until it fits (section 7.3). Empty when no DNS
   * name comes of it, which then matches nothing.
   */
  Optional<String> name(MacroString spec, String domain) {
    Optional<String> text = text(spec, domain);
    if (text.isEmpty()) {
      return text;
    }
    String name = withoutLastDot(text.get());
    int cut = Math.max(0, name.length() - MAX_NAME);
    if (cut > 0) {
      int dot = name.indexOf('.', cut - 1);
      name = dot < 0 ? "" : name.substring(dot + 1);
    }
    return Optional.of(name).filter(Expansion::isName).map(n -> n.toLowerCase(Locale.ROOT));
  }

  /** The text; empty when it would be too long. */
  Optional<String> text(MacroString spec, String domain) {
    var out = new StringBuilder();
    for (MacroString.Piece piece : spec.pieces()) {
      switch (piece) {
        case MacroString.Literal(String literal) -> out.append(literal);
        case MacroString.Macro macro -> out.append(value(macro, domain));
      }
      if (out.length() > MAX_LENGTH) {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  private String value(MacroString.Macro macro, String domain) {
    List<String> parts = split(raw(macro.letter(), domain), macro.delimiters());
    if (macro.reverse()) {
      Collections.reverse(parts);
    }
    int from = Math.max(0, parts.size() - macro.keep());
    String value = String.join(".", parts.subList(from, parts.size()));
    return macro.escape() ? escape(value) : value;
  }

  private String raw(char letter, String domain) {
    return switch (letter) {
      case 's' -> request.localPart() + "@" + senderDomain;
      case 'l' -> request.localPart();
      case 'o' -> senderDomain;
      case 'd' -> domain;
      case 'i' -> dotted(request.ip());
      case 'p' -> validatedName.apply(domain);
      case 'v' -> request.ip().isV6() ? "ip6" : "in-addr";
      case 'h' -> request.helo();
      case 'c' -> request.ip().text();
      case 'r' -> request.receiver().isEmpty() ? "unknown" : request.receiver();
      case 't' -> Long.toString(request.at().getEpochSecond());
      default -> throw new IllegalArgumentException("no such macro: " + letter);
    };
  }

  private static String dotted(IpAddress ip) {
    if (!ip.isV6()) {
      return ip.text();
    }
    var out = new StringBuilder();
    for (byte octet : ip.octets()) {
      out.append(Character.forDigit((octet >> 4) & 0xf, 16)).append('.');
      out.append(Character.forDigit(octet & 0xf, 16)).append('.');
    }
    return out.substring(0, out.length() - 1).toUpperCase(Locale.ROOT);
  }

  private static List<String> split(String value, String delimiters) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || delimiters.indexOf(value.charAt(i)) >= 0) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** All but the unreserved characters of RFC 3986 section 2.3. */
  private static String escape(String value) {
    var out = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (letter || "-._~".indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return out.toString();
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xf, 16));
  }

  static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * Labels of 1 to 63 characters, printable ASCII, of which a space is made by {@code %_}. A
   * backslash is left out: no host has one, and to some resolvers it begins an escape.
   */
  private static boolean isName(String name) {
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' && label == 0 || c < ' ' || c >= 127 || c == '\\') {
        return false;
      }
      label = c == '.' ? 0 : label + 1;
      if (label > 63) {
        return false;
      }
    }
    return label > 0;
  }
}
