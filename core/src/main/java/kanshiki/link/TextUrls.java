package kanshiki.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.PublicSuffix;
import kanshiki.observable.Url;

/**
 * URLs written in running text, as mail programs turn them into links: with a scheme, or as a bare
 * host name below a known top-level domain. Japanese may stand directly before and behind them.
 *
 * <p>One pass, linear in the text. Follows the rules of twitter-text, which were made for Japanese
 * text among others; beyond them user information, addresses, line-wrapped URLs, and any top-level
 * domain behind a scheme are read, since browsers do so and phishers use it.
 */
final class TextUrls {
  /** File endings that are top-level domains too; without a path they are taken for files. */
  private static final List<String> FILE_ENDINGS =
      List.of("zip", "mov", "md", "sh", "py", "pl", "pm", "rs", "ps", "ai", "so");

  private static final String NO_URL_BEHIND = "@＠$#＃";
  private static final String NO_BARE_HOST_BEHIND = "@＠$#＃/-_.%+=&\\";
  private static final int MAX_HOST = 300;
  private static final int MAX_FOUND = 100_000;

  /** A URL in a text: {@code text} as written, line breaks inside it removed. */
  record Found(String text, int start, int end, Url url) {}

  private final String text;
  private final int length;
  private final List<Found> found = new ArrayList<>();
  private final List<String> defanged = new ArrayList<>();
  private int done; // all before this index is decided

  private TextUrls(String text) {
    this.text = text;
    this.length = text.length();
  }

  static List<Found> in(String text) {
    return scan(text).found;
  }

  static TextUrls scan(String text) {
    var urls = new TextUrls(text);
    urls.run();
    return urls;
  }

  List<Found> found() {
    return found;
  }

  /** What was written so that nobody can click it: {@code hxxps://…}, {@code a[.]example}. */
  List<String> defanged() {
    return defanged;
  }

  private void run() {
    int i = 0;
    while (i < length && found.size() < MAX_FOUND) {
      char c = text.charAt(i);
      if (c == ':' && text.startsWith("//", i + 1)) {
        i = withScheme(i);
        done = i;
      } else if (c == '.') {
        i = Math.max(isBracketed(i) ? defangedHost(i) : bareHost(i), i + 1);
        done = i;
      } else {
        i++;
      }
    }
  }

  // ---- with a scheme

  private int withScheme(int colon) {
    int start = colon;
    while (start > done && colon - start < 6 && Chars.isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, colon).toLowerCase(Locale.ROOT);
    if (word.endsWith("hxxp") || word.endsWith("hxxps")) {
      return defanged(colon - (word.endsWith("s") ? 5 : 4), colon);
    }
    String scheme =
        word.endsWith("https")
            ? "https"
            : word.endsWith("http") ? "http" : word.endsWith("ftp") ? "ftp" : "";
    start = colon - scheme.length();
    if (scheme.isEmpty() || start > 0 && NO_URL_BEHIND.indexOf(text.charAt(start - 1)) >= 0) {
      return colon + 3;
    }
    int from = Math.min(length, colon + 3);
    int host = hostBehindUserInfo(from);
    int hostEnd = hostEnd(host);
    if (hostEnd < 0) {
      boolean safe = Chars.isDefangedDot(text, from, Chars.asciiHostEnd(text, from));
      return safe ? defanged(start, colon) : from;
    }
    return add(start, host, hostEnd, "");
  }

  private int hostBehindUserInfo(int from) {
    int at = -1;
    int i = from;
    while (i < length && i - from < MAX_HOST && Chars.isUserInfo(text.charAt(i))) {
      if (text.charAt(i) == '@') {
        at = i;
      }
      i++;
    }
    return at < 0 ? from : at + 1;
  }

  /** Where the host that begins at {@code from} ends; -1 when there is none. */
  private int hostEnd(int from) {
    if (from < length && text.charAt(from) == '[') {
      int close = text.indexOf(']', from);
      return close > 0 && close - from < 60 ? close + 1 : -1;
    }
    int end = from;
    while (end < length && end - from < MAX_HOST && Chars.isHost(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (end - from >= MAX_HOST) {
      return -1; // longer than any name can be, RFC 1035 section 2.3.4
    }
    int address = addressEnd(from, end);
    return address > 0 ? address : nameEnd(from, end);
  }

  private int addressEnd(int from, int end) {
    if (from >= end || !Chars.isDigit(text.charAt(from))) {
      return -1;
    }
    int ascii = from;
    while (ascii < end && text.charAt(ascii) < 128) {
      ascii++;
    }
    while (ascii > from && text.charAt(ascii - 1) == '.') {
      ascii--;
    }
    boolean address =
        Url.parse("http://" + text.substring(from, ascii)).flatMap(Url::address).isPresent();
    return address ? ascii : -1;
  }

  /**
   * The longest host name whose last label is known and at its end; else one whose last label could
   * be one; else one with a known label before others.
   */
  private int nameEnd(int from, int end) {
    var dots = new ArrayList<Integer>();
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '.') {
        dots.add(i);
      }
    }
    int middle = -1;
    for (int i = dots.size() - 1; i >= 0; i--) {
      int topEnd = topLevelEnd(dots.get(i) + 1, end);
      if (topEnd > 0 && labelsAreSound(from, dots.get(i))) {
        if (!goesOn(topEnd, end)) {
          return topEnd;
        }
        middle = middle < 0 ? topEnd : middle;
      }
    }
    for (int i = dots.size() - 1; i >= 0; i--) {
      int topEnd = Chars.lettersEnd(text, dots.get(i) + 1, end);
      boolean whole = topEnd == end || text.charAt(topEnd) >= 128 || text.charAt(topEnd) == '.';
      boolean twoLetters = topEnd - dots.get(i) > 2;
      if (whole && twoLetters && !goesOn(topEnd, end) && labelsAreSound(from, dots.get(i))) {
        return topEnd;
      }
    }
    return middle;
  }

  /** Another plain label follows: the host goes on. */
  private boolean goesOn(int at, int end) {
    return at + 1 < end && text.charAt(at) == '.' && Chars.isAlphanumeric(text.charAt(at + 1));
  }

  /** Where the known top-level label that begins at {@code at} ends; -1 when there is none. */
  private int topLevelEnd(int at, int end) {
    if (at >= end) {
      return -1;
    }
    if (text.charAt(at) >= 128) {
      int size = PublicSuffix.internationalTopLevel(text, at);
      return size > 0 && isBoundary(at + size) ? at + size : -1;
    }
    int stop = at;
    boolean punycode = text.regionMatches(true, at, "xn--", 0, 4);
    while (stop < end
        && (Chars.isAlphanumeric(text.charAt(stop)) || punycode && text.charAt(stop) == '-')) {
      stop++;
    }
    String label = text.substring(at, stop).toLowerCase(Locale.ROOT);
    return isBoundary(stop) && PublicSuffix.isTopLevel(label) ? stop : -1;
  }

  private boolean isBoundary(int at) {
    if (at >= length) {
      return true;
    }
    char c = text.charAt(at);
    return !Chars.isAlphanumeric(c) && c != '@' && c != '＠' && c != '+' && c != '-';
  }

  /** No label empty, none with a hyphen or underscore at its ends, none too long. */
  private boolean labelsAreSound(int from, int end) {
    int start = from;
    while (start <= end) {
      int dot = text.indexOf('.', start);
      int stop = dot < 0 || dot > end ? end : dot;
      if (stop == start || stop - start > 63) {
        return false;
      }
      if (Chars.isJoiner(text.charAt(start)) || Chars.isJoiner(text.charAt(stop - 1))) {
        return false;
      }
      boolean registered = stop == end;
      if (registered && text.substring(start, stop).indexOf('_') >= 0) {
        return false;
      }
      start = stop + 1;
    }
    return true;
  }

  // ---- without a scheme

  private int bareHost(int dot) {
    int start = dot;
    while (start > done && Chars.isBareHost(text.charAt(start - 1))) {
      start--;
    }
    int end = dot;
    while (end < length && Chars.isBareHost(text.charAt(end))) {
      end++;
    }
    boolean forbidden = start > 0 && NO_BARE_HOST_BEHIND.indexOf(text.charAt(start - 1)) >= 0;
    if (forbidden || start == dot || end - start > MAX_HOST) {
      return end;
    }
    int hostEnd = bareHostEnd(start, end);
    if (hostEnd < 0 || !isWorthIt(start, hostEnd)) {
      return end;
    }
    return Math.max(add(start, start, hostEnd, "http://"), hostEnd);
  }

  private int bareHostEnd(int start, int end) {
    int stop = end;
    int empty = text.indexOf("..", start);
    if (empty >= 0 && empty < end) {
      stop = empty;
    }
    int last = text.lastIndexOf('.', stop - 1);
    boolean open = last == stop - 1;
    if (open && stop < length && text.charAt(stop) >= 128 && last - start >= 4) {
      int topEnd = topLevelEnd(stop, length);
      if (topEnd > 0 && labelsAreSound(start, last)) {
        return topEnd;
      }
    }
    if (open) {
      stop = last;
      last = text.lastIndexOf('.', stop - 1);
    }
    if (last <= start) {
      return -1;
    }
    int topEnd = topLevelEnd(last + 1, stop);
    boolean whole = topEnd == stop && isBoundary(topEnd);
    return whole && labelsAreSound(start, last) ? topEnd : -1;
  }

  /** Neither a file name nor two sentences without a space between them ("Thanks.It"). */
  private boolean isWorthIt(int start, int end) {
    if (end < length && text.charAt(end) == '/') {
      return true;
    }
    String host = text.substring(start, end);
    String top = host.substring(host.lastIndexOf('.') + 1);
    boolean sentence =
        Character.isUpperCase(top.charAt(0)) && Character.isLowerCase(top.charAt(top.length() - 1));
    boolean oneDot = host.indexOf('.') == host.lastIndexOf('.');
    boolean file = FILE_ENDINGS.contains(top) && oneDot && !top.equals("so");
    return !sentence && !file;
  }

  // ---- what follows the host

  private int add(int start, int host, int hostEnd, String scheme) {
    int end = new UrlTail(text, start, host, hostEnd).end();
    if (end < 0) {
      return hostEnd;
    }
    String written = text.substring(start, end).replace("\r", "").replace("\n", "");
    Optional<Url> url = Url.parse(scheme + written);
    if (url.isEmpty() || url.get().hostLabels().stream().anyMatch(s -> s.length() > 63)) {
      return hostEnd;
    }
    if (url.get().domain().isEmpty() && url.get().address().isEmpty()) {
      return hostEnd; // longer than any name can be
    }
    found.add(new Found(written, start, end, url.get()));
    return end;
  }

  // ---- written so that nobody clicks it

  private boolean isBracketed(int dot) {
    if (dot == 0 || dot + 1 >= length) {
      return false;
    }
    char before = text.charAt(dot - 1);
    char behind = text.charAt(dot + 1);
    return before == '[' && behind == ']' || before == '(' && behind == ')';
  }

  private int defangedHost(int dot) {
    int start = dot - 1;
    while (start > done && Chars.isBareHost(text.charAt(start - 1))) {
      start--;
    }
    return defanged(start, dot);
  }

  private int defanged(int start, int at) {
    int end = at;
    while (end < length && text.charAt(end) > ' ' && text.charAt(end) < 128) {
      end++;
    }
    if (at - start > 1 && end > at + 2) {
      defanged.add(text.substring(start, end));
    }
    return end;
  }
}
