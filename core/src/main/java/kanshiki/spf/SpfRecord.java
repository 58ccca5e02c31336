package kanshiki.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;
import kanshiki.spf.SpfResult.Word;

/**
 * A record "v=spf1 …", wholly parsed before any of it is evaluated (RFC 7208 section 4.6).
 *
 * @param mechanisms in order
 * @param redirect whose record decides when nothing matches
 * @param exp where the explanation of a fail stands
 */
record SpfRecord(
    List<Mechanism> mechanisms, Optional<MacroString> redirect, Optional<MacroString> exp) {
  private static final String VERSION = "v=spf1";

  /** All that fits into a DNS message. */
  private static final int MAX_LENGTH = 65_535;

  SpfRecord {
    mechanisms = List.copyOf(mechanisms);
  }

  /** The version section ends with a space or the record (section 4.5). */
  static boolean isSpf(String txt) {
    return txt.regionMatches(true, 0, VERSION, 0, VERSION.length())
        && (txt.length() == VERSION.length() || txt.charAt(VERSION.length()) == ' ');
  }

  /**
   * @throws Stopped permerror, for a syntax error anywhere
   */
  static SpfRecord parse(String txt) throws Stopped {
    if (txt.length() > MAX_LENGTH) {
      throw Stopped.permanently("the record has " + txt.length() + " characters");
    }
    var mechanisms = new ArrayList<Mechanism>();
    Optional<MacroString> redirect = Optional.empty();
    Optional<MacroString> exp = Optional.empty();
    for (String term : txt.substring(VERSION.length()).split(" ", -1)) {
      if (term.isEmpty()) {
        continue;
      }
      int equals = modifierEquals(term);
      if (equals < 0) {
        mechanisms.add(mechanism(term));
        continue;
      }
      String value = term.substring(equals + 1);
      switch (term.substring(0, equals).toLowerCase(Locale.ROOT)) {
        case "redirect" -> redirect = once(redirect, term, value);
        case "exp" -> exp = once(exp, term, value);
        default -> {
          if (MacroString.parse(value).isEmpty()) {
            throw broken(term);
          }
        }
      }
    }
    return new SpfRecord(mechanisms, redirect, exp);
  }

  private static Optional<MacroString> once(Optional<MacroString> before, String term, String value)
      throws Stopped {
    if (before.isPresent()) {
      throw Stopped.permanently("twice: " + shown(term)); // section 6
    }
    return Optional.of(domainSpec(value, term));
  }

  /** The {@code =} behind a modifier's name, or -1 when the term is none. */
  private static int modifierEquals(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean inner = c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
      if (c == '=' && i > 0) {
        return i;
      }
      if (!letter && !(inner && i > 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static Mechanism mechanism(String term) throws Stopped {
    Optional<Word> qualifier = qualifier(term.charAt(0));
    String rest = qualifier.isPresent() ? term.substring(1) : term;
    int end = 0;
    while (end < rest.length() && ":/".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String name = rest.substring(0, end).toLowerCase(Locale.ROOT);
    String argument = rest.substring(end);
    Word result = qualifier.orElse(Word.PASS);
    return switch (name) {
      case "all" -> argument.isEmpty() ? plain(result, Mechanism.Kind.ALL, term) : fail(term);
      case "include" -> named(result, Mechanism.Kind.INCLUDE, argument, term);
      case "exists" -> named(result, Mechanism.Kind.EXISTS, argument, term);
      case "ptr" ->
          argument.isEmpty()
              ? plain(result, Mechanism.Kind.PTR, term)
              : named(result, Mechanism.Kind.PTR, argument, term);
      case "a" -> hosts(result, Mechanism.Kind.A, argument, term);
      case "mx" -> hosts(result, Mechanism.Kind.MX, argument, term);
      case "ip4" -> network(result, Mechanism.Kind.IP4, argument, term);
      case "ip6" -> network(result, Mechanism.Kind.IP6, argument, term);
      default -> fail(term);
    };
  }

  private static Optional<Word> qualifier(char c) {
    return switch (c) {
      case '+' -> Optional.of(Word.PASS);
      case '-' -> Optional.of(Word.FAIL);
      case '~' -> Optional.of(Word.SOFTFAIL);
      case '?' -> Optional.of(Word.NEUTRAL);
      default -> Optional.empty();
    };
  }

  private static Mechanism plain(Word result, Mechanism.Kind kind, String term) {
    return new Mechanism(result, kind, Optional.empty(), Optional.empty(), 32, 128, term);
  }

  private static Mechanism named(Word result, Mechanism.Kind kind, String argument, String term)
      throws Stopped {
    if (!argument.startsWith(":")) {
      throw broken(term);
    }
    MacroString target = domainSpec(argument.substring(1), term);
    return new Mechanism(result, kind, Optional.of(target), Optional.empty(), 32, 128, term);
  }

  /** {@code [":" domain-spec] ["/" 0-32] ["//" 0-128]} (section 5.6). */
  private static Mechanism hosts(Word result, Mechanism.Kind kind, String argument, String term)
      throws Stopped {
    String rest = argument;
    int v6 = 128;
    int slashes = rest.lastIndexOf("//");
    // Slashes may stand in the domain-spec too, as delimiters of a macro.
    if (slashes >= 0 && rest.indexOf('}', slashes) < 0) {
      v6 = prefix(rest.substring(slashes + 2), 128, term);
      rest = rest.substring(0, slashes);
    }
    int v4 = 32;
    int slash = rest.lastIndexOf('/');
    if (slash >= 0 && isDigits(rest.substring(slash + 1))) {
      v4 = prefix(rest.substring(slash + 1), 32, term);
      rest = rest.substring(0, slash);
    }
    if (rest.isEmpty()) {
      return new Mechanism(result, kind, Optional.empty(), Optional.empty(), v4, v6, term);
    }
    if (!rest.startsWith(":")) {
      throw broken(term);
    }
    MacroString target = domainSpec(rest.substring(1), term);
    return new Mechanism(result, kind, Optional.of(target), Optional.empty(), v4, v6, term);
  }

  private static Mechanism network(Word result, Mechanism.Kind kind, String argument, String term)
      throws Stopped {
    boolean six = kind == Mechanism.Kind.IP6;
    if (!argument.startsWith(":")) {
      throw broken(term);
    }
    int slash = argument.indexOf('/');
    String literal = argument.substring(1, slash < 0 ? argument.length() : slash);
    int bits =
        slash < 0 ? (six ? 128 : 32) : prefix(argument.substring(slash + 1), six ? 128 : 32, term);
    if (six == (literal.indexOf(':') < 0) || literal.startsWith("[") || hasOther(literal)) {
      throw broken(term);
    }
    Optional<IpAddress> base = IpAddress.parse(literal);
    if (base.isEmpty()) {
      throw broken(term);
    }
    if (six && !base.get().isV6()) {
      // ::ffff:192.0.2.0: a mapped address is compared as IPv4 (section 5), and never matches here.
      return new Mechanism(result, kind, Optional.empty(), Optional.empty(), 32, 128, term);
    }
    return new Mechanism(
        result, kind, Optional.empty(), Optional.of(new Network(base.get(), bits)), 32, 128, term);
  }

  /** What {@link IpAddress#parse} overlooks, but the grammar does not. */
  private static boolean hasOther(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return true;
      }
    }
    return false;
  }

  private static int prefix(String digits, int max, String term) throws Stopped {
    boolean plain = isDigits(digits) && digits.length() <= 3;
    boolean leadingZero = digits.startsWith("0") && digits.length() > 1;
    if (!plain || leadingZero || Integer.parseInt(digits) > max) {
      throw broken(term);
    }
    return Integer.parseInt(digits);
  }

  private static boolean isDigits(String s) {
    return !s.isEmpty() && s.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static MacroString domainSpec(String text, String term) throws Stopped {
    Optional<MacroString> spec = MacroString.domainSpec(text);
    if (spec.isEmpty()) {
      throw broken(term);
    }
    return spec.get();
  }

  private static Mechanism fail(String term) throws Stopped {
    throw broken(term);
  }

  private static Stopped broken(String term) {
    return Stopped.permanently("not understood: " + shown(term));
  }

  /** A term as it can be shown: plain ASCII, not too long. */
  static String shown(String term) {
    var out = new StringBuilder();
    for (int i = 0; i < Math.min(term.length(), 80); i++) {
      char c = term.charAt(i);
      out.append(c > ' ' && c < 127 ? c : '?');
    }
    return term.length() > 80 ? out + "…" : out.toString();
  }
}
