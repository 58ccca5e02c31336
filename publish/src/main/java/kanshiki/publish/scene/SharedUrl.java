package kanshiki.publish.scene;

import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.Url;

/**
 * What of a page's address others may have: scheme, host, and the path up to the first piece that
 * may stand for the recipient. No user information, no query, no fragment.
 *
 * @param text an absolute URL
 * @param whole nothing was cut: this is the page's full address
 */
public record SharedUrl(String text, boolean whole) {
  /** Longest address shared, in UTF-16 units. */
  private static final int MAX_LENGTH = 2_000;

  /** A piece of a path longer than any word. */
  private static final int LONGEST_WORD = 24;

  /** The longest code of a link shortener. */
  private static final int LONGEST_CODE = 12;

  /**
   * Empty for what is not on the web, and where without what must be cut only a host would be left
   * that is not the fraud's own.
   *
   * @param onSharedHost the host alone condemns nobody
   */
  static Optional<SharedUrl> of(Url url, boolean onSharedHost) {
    if (!url.isWeb() || url.hostText().isEmpty()) {
      return Optional.empty();
    }
    String start =
        url.scheme() + "://" + url.hostText() + (url.hasOwnPort() ? ":" + url.port() : "");
    int plain = plainPath(url.path());
    boolean code = onSharedHost && plain <= 1 && isCode(url.path());
    String path = code ? url.path() : url.path().substring(0, plain);
    boolean tells = path.length() > 1;
    if (onSharedHost && !tells && !hasOwnLabel(url)
        || start.length() + path.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    boolean whole =
        path.length() == url.path().length()
            && url.query().isEmpty()
            && url.fragment().isEmpty()
            && url.userInfo().isEmpty();
    return Optional.of(new SharedUrl(start + (path.isEmpty() ? "/" : path), whole));
  }

  /** Customers of some places have a name of their own before the place's. */
  private static boolean hasOwnLabel(Url url) {
    return url.domain().filter(name -> name.labels().size() > 2).isPresent();
  }

  /** The short code behind which a shortener or a place for pages keeps one page for everybody. */
  private static boolean isCode(String path) {
    return path.length() > 1
        && path.length() <= LONGEST_CODE + 1
        && path.chars().skip(1).allMatch(c -> isLetter(c) || isDigit(c) || c == '-' || c == '_');
  }

  /** How much of the path is made of plain words; at least its first slash. */
  private static int plainPath(String path) {
    int at = 0;
    while (at < path.length()) {
      int end = path.indexOf('/', at + 1);
      end = end < 0 ? path.length() : end;
      if (!isPlain(path.substring(at + 1, end))) {
        return at + 1;
      }
      at = end;
    }
    return path.length();
  }

  /**
   * A word, a file's name, a small number. Letters that change with digits or with their case are a
   * mark.
   */
  private static boolean isPlain(String piece) {
    if (piece.length() > LONGEST_WORD) {
      return false;
    }
    int changes = 0;
    int digits = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (!isLetter(c) && !isDigit(c) && "-_.~".indexOf(c) < 0) {
        return false;
      }
      digits += isDigit(c) ? 1 : 0;
      if (i > 0) {
        char before = piece.charAt(i - 1);
        changes += isDigit(c) != isDigit(before) && isWord(c) && isWord(before) ? 1 : 0;
        changes += isUpper(c) && !isUpper(before) && isLetter(before) ? 1 : 0;
      }
    }
    return digits <= 4 && changes <= 2 && !piece.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8,}");
  }

  private static boolean isWord(int c) {
    return isLetter(c) || isDigit(c);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
