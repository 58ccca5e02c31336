package kanshiki.mail;

import java.util.Optional;
import kanshiki.observable.Mailbox;

/** The address itself: {@code local@domain} (RFC 5322 section 3.4.1), cleaned of what is not it. */
final class AddressSpec {
  private AddressSpec() {}

  /**
   * An address found in loose text.
   *
   * @param before what stood before it
   */
  record Found(String before, String address) {}

  /**
   * Takes routes, comments, white space, a mailto: and stray quotes away; the last address stays.
   */
  static String clean(String text) {
    String s = withoutComments(text.replace('＠', '@')).strip();
    if (s.startsWith("@")) {
      s = s.substring(s.indexOf(':') + 1); // obs-route
    }
    if (s.regionMatches(true, 0, "mailto:", 0, 7)) {
      s = s.substring(7);
    }
    if (isDoubled(s)) {
      s = last(s).map(Found::address).orElse(s);
    }
    int quoteEnd = s.lastIndexOf("\"@");
    var out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c > ' ' && c != '\u3000' || i < quoteEnd) {
        out.append(c);
      }
    }
    return unquote(trim(out.toString()));
  }

  /** Whether two addresses stand in it. */
  static boolean isDoubled(String text) {
    int first = text.indexOf('@');
    int last = text.lastIndexOf('@');
    if (first <= 0 || first == last || text.indexOf('"') >= 0) {
      return false;
    }
    for (int i = first + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == ',' || c == ';' || c == ':' || c == '<') {
        return true;
      }
    }
    return false;
  }

  /** The last thing in a text that looks like an address. */
  static Optional<Found> last(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && isAddressChar(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && isAddressChar(text.charAt(to))) {
      to++;
    }
    if (from == at || to == at + 1) {
      return Optional.empty();
    }
    return Optional.of(new Found(text.substring(0, from), trim(text.substring(from, to))));
  }

  static Mailbox mailbox(String name, String address) {
    int at = address.lastIndexOf('@');
    return at < 0
        ? new Mailbox(name, address, "")
        : new Mailbox(name, address.substring(0, at), address.substring(at + 1));
  }

  private static boolean isAddressChar(char c) {
    return c > ' ' && "<>()[],;:\"'＜＞「」（）\u3000".indexOf(c) < 0;
  }

  private static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (to > from && "<>,;'＞".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && "<>,;'＜".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    return s.substring(from, to);
  }

  /** Quotes that nothing needs are taken from the local part. */
  private static String unquote(String s) {
    int end = s.lastIndexOf("\"@");
    if (end <= 1 || s.charAt(0) != '"') {
      return s;
    }
    String local = s.substring(1, end);
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (!Character.isLetterOrDigit(c) && ".-_+=/!#$%&'*?^`{|}~".indexOf(c) < 0) {
        return s;
      }
    }
    return local + s.substring(end + 1);
  }

  private static String withoutComments(String s) {
    if (s.indexOf('(') < 0) {
      return s;
    }
    var out = new StringBuilder(s.length());
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\\' && depth > 0) {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
