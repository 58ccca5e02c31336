package kanshiki.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;

/** What the comments behind {@code from} tell of the client: its claim, its name, its address. */
final class TracePeer {
  /** Deepest nesting of comments followed. */
  private static final int MAX_DEPTH = 4;

  @Nullable IpAddress ip;
  @Nullable String helo;
  @Nullable String reverse;
  @Nullable String user;
  boolean unknown;
  boolean authenticated;
  boolean bareAddress;

  void comment(String text) {
    comment(text, 0);
  }

  void address(String word) {
    if (ip == null) {
      ip = addressIn(word).orElse(null);
    }
  }

  void submitter(@Nullable String from) {
    int at = from == null ? -1 : from.indexOf('@');
    if (user == null && from != null && at > 0) {
      user = from.substring(0, at);
    }
  }

  /** {@code (Postfix, from userid 48)}, {@code (qmail 1 invoked by uid 33)}, {@code (uid 500)}. */
  void user(String text) {
    int at = text.indexOf("uid ");
    int length = 4;
    if (at < 0) {
      at = text.indexOf("userid ");
      length = 7;
    }
    if (user != null || at < 0 || at > 0 && text.charAt(at - 1) != ' ') {
      return;
    }
    int end = at + length;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ',') {
      end++;
    }
    if (end > at + length) {
      user = text.substring(at + length, end);
    }
  }

  private void comment(String text, int depth) {
    List<TraceToken> tokens = TraceToken.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      TraceToken token = tokens.get(i);
      if (token.comment()) {
        if (depth < MAX_DEPTH) {
          comment(token.text(), depth + 1);
        }
        continue;
      }
      String word = token.text();
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
      if (word.startsWith("\"") && word.indexOf(' ') > 0) {
        comment(word.replace("\"", ""), depth + 1); // vger: ([ip]:port "EHLO name" flags)
      } else if (takesNext(word, next)) {
        i++;
      } else {
        String before = i == 0 ? "" : tokens.get(i - 1).text();
        word(word, i, before, depth);
      }
    }
  }

  /** Reads a word that speaks about the one behind it; true when that one is used up. */
  private boolean takesNext(String word, String next) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "helo", "ehlo", "lhlo" -> {
        if (helo == null && !next.isEmpty()) {
          helo = addressIn(next).map(IpAddress::text).orElseGet(() -> TraceReader.bare(next));
        }
        yield true;
      }
      case "account", "auth:", "authenticated", "sender:" -> {
        authenticated = true;
        yield word.equalsIgnoreCase("account");
      }
      case "envelope-from", "envelope-sender", "uid", "ident" -> true;
      case "rdns" -> {
        unknown = next.equalsIgnoreCase("failed");
        yield unknown;
      }
      default -> false;
    };
  }

  private void word(String word, int index, String before, int depth) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("helo=")) {
      String claim = word.substring(5);
      helo = addressIn(claim).map(IpAddress::text).orElseGet(() -> TraceReader.bare(claim));
      return;
    }
    if (lower.startsWith("ident=") || lower.startsWith("ident:")) {
      address(word.substring(word.lastIndexOf('@') + 1));
      return;
    }
    int bracket = word.indexOf('[');
    if (bracket > 0 && word.charAt(bracket - 1) != '@') {
      address(word.substring(bracket));
      name(word.substring(0, bracket));
      return;
    }
    int at = word.lastIndexOf('@');
    if (at >= 0) {
      address(word.substring(at + 1));
      return;
    }
    if (maybeAddress(word, index, before)) {
      Optional<IpAddress> found = addressIn(word);
      if (found.isPresent()) {
        bareAddress |= index == 0 && depth == 0;
        address(word);
        return;
      }
    }
    if (index == 0 && depth == 0) {
      name(word);
    }
  }

  /** Four bare numbers behind a product's name are its version. */
  private static boolean maybeAddress(String word, int index, String before) {
    return index == 0
        || word.startsWith("[")
        || word.indexOf(':') >= 0
        || before.indexOf('.') > 0
        || before.equalsIgnoreCase("unknown");
  }

  private void name(String word) {
    String name = TraceReader.bare(word);
    switch (name.toLowerCase(Locale.ROOT)) {
      case "unknown", "softdnserr", "unverified" -> unknown = reverse == null;
      default -> {
        if (reverse == null && isHostName(name)) {
          reverse = name;
        }
      }
    }
  }

  private static boolean isHostName(String name) {
    if (name.indexOf('.') <= 0) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
        return false;
      }
    }
    // The last label of a name is never all digits (RFC 3696 section 2): "1.2.3.4.587" is a port.
    return Character.isLetter(name.charAt(name.lastIndexOf('.', name.length() - 2) + 1));
  }

  /** The address in {@code [1.2.3.4]}, {@code 1.2.3.4:25}, {@code [1.2.3.4]:25}, {@code [(…)]}. */
  static Optional<IpAddress> addressIn(String word) {
    String s = word;
    int close = s.indexOf(']');
    if (s.startsWith("[") && close > 0) {
      s = s.substring(1, close).strip();
    }
    if (s.startsWith("(") && s.endsWith(")")) {
      s = s.substring(1, s.length() - 1);
    }
    int colon = s.indexOf(':');
    if (colon > 0 && colon == s.lastIndexOf(':') && s.indexOf('.') > 0) {
      s = s.substring(0, colon);
    }
    char first = s.isEmpty() ? ' ' : s.charAt(0);
    boolean possible =
        Character.digit(first, 16) >= 0 || first == ':' || first == 'I' || first == 'i';
    return possible && s.length() <= 60 ? IpAddress.parse(s) : Optional.empty();
  }
}
