package kanshiki.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Hides the recipient in words that are meant for publication, together with whatever a link may
 * carry to tell who followed it.
 *
 * <p>Linear in the text for each secret; the secrets are few.
 */
final class Veil {
  /** Hides nothing. */
  static final Veil NONE = new Veil(List.of(), false);

  static final String HIDDEN = "●●●●";

  /** Longest piece of a path that is taken for a plain word. */
  private static final int MAX_WORD = 16;

  private final List<Secret> secrets;
  private final boolean cutsLinks;

  /**
   * Something to hide.
   *
   * @param text in lower case
   * @param whole only where no Latin letter or digit touches it, because it may be part of a word
   */
  record Secret(String text, boolean whole) {}

  private Veil(List<Secret> secrets, boolean cutsLinks) {
    this.secrets = secrets;
    this.cutsLinks = cutsLinks;
  }

  static Veil over(List<Secret> secrets) {
    return new Veil(
        secrets.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Secret secret) -> -secret.text().length())
                    .thenComparing(Secret::text))
            .toList(),
        true);
  }

  String over(String text) {
    String veiled = cutsLinks ? cutLinks(text) : text;
    for (Secret secret : secrets) {
      veiled = replace(veiled, secret);
    }
    return veiled;
  }

  private static String replace(String text, Secret secret) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      lower = lowerAscii(text); // a letter such as İ grows in lower case
    }
    int at = lower.indexOf(secret.text());
    if (at < 0) {
      return text;
    }
    var out = new StringBuilder();
    int from = 0;
    for (; at >= 0; at = lower.indexOf(secret.text(), at)) {
      int end = at + secret.text().length();
      if (secret.whole() && (touches(lower, at - 1) || touches(lower, end))) {
        at++;
        continue;
      }
      out.append(text, from, at).append(HIDDEN);
      from = end;
      at = end;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean touches(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static String lowerAscii(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  /**
   * Leaves of each URL the host and the plain words of its path: the rest may be a mark by which
   * the sender knows each of his recipients.
   */
  private static String cutLinks(String text) {
    var out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf("//"); at >= 0; at = text.indexOf("//", from)) {
      boolean url = at > 0 && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == ']');
      int host = at + 2;
      while (host < text.length()
          && isUrl(text.charAt(host))
          && "/?#".indexOf(text.charAt(host)) < 0) {
        host++;
      }
      out.append(text, from, host);
      from = host;
      if (url) {
        int end = host;
        while (end < text.length() && isUrl(text.charAt(end))) {
          end++;
        }
        tail(text.substring(host, end), out);
        from = end;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static void tail(String tail, StringBuilder out) {
    int path = 0;
    while (path < tail.length() && tail.charAt(path) != '?' && tail.charAt(path) != '#') {
      path++;
    }
    if (path > 0) {
      String[] pieces = tail.substring(1, path).split("/", -1);
      for (String piece : pieces) {
        out.append('/').append(isWord(piece) ? piece : HIDDEN);
      }
    }
    if (path < tail.length()) {
      out.append(tail.charAt(path)).append(HIDDEN);
    }
  }

  private static boolean isWord(String piece) {
    return piece.length() <= MAX_WORD
        && piece.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '_' || c == '.');
  }

  private static boolean isUrl(char c) {
    return c > ' ' && c < 0x7f && "<>\"".indexOf(c) < 0;
  }
}
