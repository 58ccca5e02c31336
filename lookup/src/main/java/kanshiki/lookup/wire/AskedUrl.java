package kanshiki.lookup.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.Url;

/**
 * What of a URL may be told to others: scheme, host and the path up to the first piece that may
 * stand for the recipient. No user information, no query, no fragment.
 */
public final class AskedUrl {
  /** A piece of a path longer than any word is a token. */
  private static final int LONGEST_WORD = 40;

  /** From this length on a mixture of letters and digits is taken for a token. */
  private static final int TOKEN = 12;

  private AskedUrl() {}

  /** Empty for what is not on the web. */
  public static Optional<URI> of(Url url) {
    if (!url.isWeb() || url.hostText().isEmpty()) {
      return Optional.empty();
    }
    var asked = new StringBuilder(url.scheme()).append("://").append(url.hostText());
    if (url.hasOwnPort()) {
      asked.append(':').append(url.port());
    }
    String[] pieces = url.path().split("/", -1);
    for (int i = 1; i < pieces.length; i++) {
      if (mayBePersonal(pieces[i])) {
        asked.append('/');
        break;
      }
      asked.append('/').append(pieces[i]);
    }
    try {
      return Optional.of(URI.create(asked.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean mayBePersonal(String piece) {
    String lower = piece.toLowerCase(Locale.ROOT);
    if (piece.length() > LONGEST_WORD || lower.contains("@") || lower.contains("%40")) {
      return true;
    }
    int changes = 0;
    for (int i = 1; i < piece.length(); i++) {
      if (isDigit(piece.charAt(i)) != isDigit(piece.charAt(i - 1))) {
        changes++;
      }
    }
    boolean digitsOnly = piece.chars().allMatch(c -> c >= '0' && c <= '9');
    return piece.length() >= TOKEN && (changes >= 3 || digitsOnly) || piece.endsWith("=");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
