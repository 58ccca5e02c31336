package kanshiki.link;

import java.util.Locale;

/** Port, path, query and fragment of a URL in text: where they end and the sentence goes on. */
final class UrlTail {
  /** Longest bracketed piece that is taken as a whole. */
  private static final int MAX_BRACKETED = 500;

  private static final int MAX_TAIL = 1 << 14;

  /** A line shorter than this was not broken because it was full (RFC 5322 section 2.1.1). */
  private static final int FULL_LINE = 70;

  private static final int MAX_TWITTER_SLUG = 40;

  private final String text;
  private final int start;
  private final int host;
  private final int hostEnd;
  private final boolean inAngles;

  UrlTail(String text, int start, int host, int hostEnd) {
    this.text = text;
    this.start = start;
    this.host = host;
    this.hostEnd = hostEnd;
    this.inAngles = start > 0 && text.charAt(start - 1) == '<';
  }

  /** The end, exclusive; -1 when what follows shows that this is no URL. */
  int end() {
    int at = portEnd();
    if (at < text.length() && text.charAt(at) == '/' && isTwitter()) {
      return twitterEnd(at + 1);
    }
    boolean more = at < text.length() && "/?#".indexOf(text.charAt(at)) >= 0;
    return more ? scan(at, at) : at;
  }

  private int portEnd() {
    if (hostEnd >= text.length() || text.charAt(hostEnd) != ':') {
      return hostEnd;
    }
    int at = digitsEnd(hostEnd + 1);
    int digits = at - hostEnd - 1;
    return digits == 0 || digits > 5 || Integer.parseInt(text.substring(hostEnd + 1, at)) > 65_535
        ? hostEnd
        : at;
  }

  private int digitsEnd(int from) {
    int at = from;
    while (at < text.length() && at - from < 8 && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isTwitter() {
    return text.substring(host, hostEnd).toLowerCase(Locale.ROOT).equals("t.co");
  }

  /** Its short links are letters and digits: what else follows belongs to the sentence. */
  private int twitterEnd(int from) {
    int at = from;
    while (at < text.length() && Chars.isAlphanumeric(text.charAt(at))) {
      at++;
    }
    if (at - from > MAX_TWITTER_SLUG) {
      return -1;
    }
    return at < text.length() && text.charAt(at) == '?' ? scan(at, at) : at;
  }

  private int scan(int from, int lastEnd) {
    int at = from;
    int end = lastEnd;
    boolean query = false;
    while (at < text.length() && at - from < MAX_TAIL) {
      char c = text.charAt(at);
      int closed = closing(at, query);
      if (closed > 0) {
        at = closed;
        end = closed;
      } else if (c == '?') {
        query = true;
        at++;
      } else if (query ? Chars.isQuery(c) : Chars.isPath(text, at)) {
        at += 1;
        if (query ? Chars.isQueryEnd(c) : Chars.isPathEnd(text, at - 1)) {
          end = at;
        }
      } else {
        int next = isBreak(c) ? wrapped(at) : -1;
        if (next < 0) {
          return end;
        }
        at = next;
      }
    }
    return end;
  }

  /** Behind the bracket that closes the one at {@code at}; -1 when none opens or none closes. */
  private int closing(int at, boolean query) {
    int kind = "([{".indexOf(text.charAt(at));
    if (kind < 0) {
      return -1;
    }
    char open = "([{".charAt(kind);
    char close = ")]}".charAt(kind);
    int depth = 0;
    for (int i = at; i < Math.min(text.length(), at + MAX_BRACKETED); i++) {
      char c = text.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
        if (depth == 0) {
          return i > at + 1 ? i + 1 : -1;
        }
      } else if (!(query ? Chars.isQuery(c) : Chars.isPath(text, i)) && "()[]".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Where a URL goes on that was broken at the end of a line; -1 when it ends there. */
  private int wrapped(int lineEnd) {
    int next = lineEnd;
    while (next < text.length() && isBreak(text.charAt(next)) && next - lineEnd < 2) {
      next++;
    }
    int tokenEnd = next;
    while (tokenEnd < text.length() && isTail(tokenEnd)) {
      tokenEnd++;
    }
    String token = text.substring(next, Math.min(tokenEnd, next + MAX_BRACKETED));
    if (token.isEmpty() || token.contains("://") || token.startsWith("www.")) {
      return -1;
    }
    boolean alone = tokenEnd == text.length() || isBreak(text.charAt(tokenEnd));
    boolean closes = tokenEnd < text.length() && text.charAt(tokenEnd) == '>';
    if (inAngles) {
      return closes || alone ? next : -1; // RFC 3986 appendix C: white space in <> is ignored
    }
    int lineStart = Math.max(text.lastIndexOf('\n', lineEnd - 1), start - FULL_LINE);
    boolean full = lineEnd - lineStart > FULL_LINE;
    return full && alone && looksLikeTail(token) ? next : -1;
  }

  private boolean isTail(int at) {
    char c = text.charAt(at);
    return c < 128 && (Chars.isQuery(c) || "()[]".indexOf(c) >= 0);
  }

  private static boolean looksLikeTail(String token) {
    boolean sign = false;
    boolean letter = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      letter |= Chars.isAlphanumeric(c);
      sign |= Chars.isDigit(c) || "/=&?%_".indexOf(c) >= 0;
    }
    return sign && letter;
  }
}
