package kanshiki.observable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a URL as browsers do (URL Standard section 4.4), with one simplification: what follows the
 * scheme of a URL that has no host is kept as it stands.
 */
final class UrlParser {
  private static final String USERINFO_SET = "/:;=@[\\]^|\"#<>?`{}'";
  private static final String PATH_SET = "\"#<>?`{}^";
  private static final String QUERY_SET = "\"#<>'";
  private static final String FRAGMENT_SET = "\"<>`";

  private final String text;
  private final @Nullable Url base;
  private String rest = "";

  UrlParser(String text, @Nullable Url base) {
    this.text = text;
    this.base = base;
  }

  Optional<Url> parse() {
    rest = cleaned(text);
    int colon = schemeEnd(rest);
    if (colon < 0) {
      return base == null ? Optional.empty() : relative(base);
    }
    String scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
    rest = rest.substring(colon + 1);
    if (!Url.hasAuthority(scheme)) {
      return Optional.of(opaque(scheme));
    }
    boolean slashes = rest.startsWith("//") || rest.startsWith("\\\\");
    if (!slashes && base != null && base.scheme().equals(scheme)) {
      return relative(base);
    }
    return authority(scheme, skipSlashes(rest, scheme));
  }

  private Url opaque(String scheme) {
    String fragment = null;
    int hash = rest.indexOf('#');
    // A script or a document in the URL itself may hold any character.
    if (hash >= 0 && !scheme.equals("javascript") && !scheme.equals("data")) {
      fragment = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    return new Url(text, scheme, "", "", "", -1, rest, null, fragment);
  }

  private Optional<Url> relative(Url base) {
    if (!Url.hasAuthority(base.scheme())) {
      return Optional.empty();
    }
    if (rest.startsWith("//")
        || rest.startsWith("\\\\")
        || rest.startsWith("/\\")
        || rest.startsWith("\\/")) {
      return authority(base.scheme(), skipSlashes(rest, base.scheme()));
    }
    String path = pathOf(rest);
    String kept = base.path();
    boolean whole = path.startsWith("/") || path.startsWith("\\");
    String directory = kept.substring(0, kept.lastIndexOf('/') + 1);
    String joined = path.isEmpty() ? kept : whole ? path : directory + path;
    String query = queryOf(rest);
    if (path.isEmpty() && query == null) {
      query = base.query().orElse(null);
    } else {
      query = encodedOrNull(query, QUERY_SET);
    }
    return Optional.of(
        new Url(
            text,
            base.scheme(),
            base.userInfo(),
            base.writtenHost(),
            base.hostText(),
            base.explicitPort(),
            normalPath(joined),
            query,
            encodedOrNull(fragmentOf(rest), FRAGMENT_SET)));
  }

  private Optional<Url> authority(String scheme, String s) {
    int end = s.length();
    for (int i = 0; i < end; i++) {
      char c = s.charAt(i);
      if (c == '/' || c == '\\' || c == '?' || c == '#') {
        end = i;
      }
    }
    String authority = s.substring(0, end);
    int at = authority.lastIndexOf('@');
    String hostAndPort = authority.substring(at + 1);
    int colon = portColon(hostAndPort);
    String written = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    int port = colon < 0 ? -1 : port(hostAndPort.substring(colon + 1));
    if (port == INVALID_PORT) {
      return Optional.empty();
    }
    String host;
    if (scheme.equals("file")) {
      // file:///C:/x names no host, file://server/share a foreign one
      host = HostParser.parse(written).orElse("");
      port = -1;
    } else {
      Optional<String> parsed = HostParser.parse(written);
      if (parsed.isEmpty()) {
        return Optional.empty();
      }
      host = parsed.get();
    }
    String after = s.substring(end);
    return Optional.of(
        new Url(
            text,
            scheme,
            at < 0 ? "" : userInfo(authority.substring(0, at)),
            written,
            host,
            port == Url.defaultPort(scheme) ? -1 : port,
            normalPath(pathOf(after)),
            encodedOrNull(queryOf(after), QUERY_SET),
            encodedOrNull(fragmentOf(after), FRAGMENT_SET)));
  }

  private static final int INVALID_PORT = -2;

  private static int portColon(String s) {
    int colon = s.lastIndexOf(':');
    return colon > s.lastIndexOf(']') ? colon : -1;
  }

  private static int port(String digits) {
    if (digits.isEmpty()) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return INVALID_PORT;
      }
      value = value * 10 + (c - '0');
      if (value > 65_535) {
        return INVALID_PORT;
      }
    }
    return value;
  }

  private static String userInfo(String s) {
    int colon = s.indexOf(':');
    if (colon < 0) {
      return encoded(s, USERINFO_SET);
    }
    String password = encoded(s.substring(colon + 1), USERINFO_SET);
    String user = encoded(s.substring(0, colon), USERINFO_SET);
    return password.isEmpty() ? user : user + ":" + password;
  }

  /** Leading and trailing controls and spaces go, tabs and line breaks go everywhere. */
  private static String cleaned(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && s.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && s.charAt(end - 1) <= ' ') {
      end--;
    }
    String cut = s.substring(start, end);
    if (cut.indexOf('\t') < 0 && cut.indexOf('\n') < 0 && cut.indexOf('\r') < 0) {
      return cut;
    }
    return cut.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private static int schemeEnd(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  private static String skipSlashes(String s, String scheme) {
    int bound = scheme.equals("file") ? Math.min(2, s.length()) : s.length();
    int i = 0;
    while (i < bound && (s.charAt(i) == '/' || s.charAt(i) == '\\')) {
      i++;
    }
    return s.substring(i);
  }

  private static String pathOf(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) == '?' || s.charAt(i) == '#') {
        return s.substring(0, i);
      }
    }
    return s;
  }

  private static @Nullable String queryOf(String s) {
    int question = s.indexOf('?');
    int hash = s.indexOf('#');
    if (question < 0 || hash >= 0 && hash < question) {
      return null;
    }
    return s.substring(question + 1, hash < 0 ? s.length() : hash);
  }

  private static @Nullable String fragmentOf(String s) {
    int hash = s.indexOf('#');
    return hash < 0 ? null : s.substring(hash + 1);
  }

  /** Slashes forward, dot segments resolved (also where they are percent-encoded). */
  private static String normalPath(String path) {
    var segments = new ArrayDeque<String>();
    int start = path.startsWith("/") || path.startsWith("\\") ? 1 : 0;
    boolean open = true;
    while (open) {
      int end = start;
      while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '\\') {
        end++;
      }
      open = end < path.length();
      String segment = path.substring(start, end);
      if (isDots(segment, 2)) {
        segments.pollLast();
      }
      if (!isDots(segment, 1) && !isDots(segment, 2)) {
        segments.add(encoded(segment, PATH_SET));
      } else if (!open) {
        segments.add("");
      }
      start = end + 1;
    }
    var out = new StringBuilder(path.length() + 1);
    for (Iterator<String> it = segments.iterator(); it.hasNext(); ) {
      out.append('/').append(it.next());
    }
    return out.toString();
  }

  private static boolean isDots(String segment, int count) {
    if (segment.length() < count || segment.length() > 3 * count) {
      return false;
    }
    return segment.toLowerCase(Locale.ROOT).replace("%2e", ".").equals(".".repeat(count));
  }

  private static @Nullable String encodedOrNull(@Nullable String s, String set) {
    return s == null ? null : encoded(s, set);
  }

  private static String encoded(String s, String set) {
    int i = 0;
    while (i < s.length() && !mustEncode(s.charAt(i), set)) {
      i++;
    }
    if (i == s.length()) {
      return s;
    }
    var out = new StringBuilder(s.length() + 16).append(s, 0, i);
    for (byte b : s.substring(i).getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || mustEncode((char) b, set)) {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  private static boolean mustEncode(char c, String set) {
    return c <= ' ' || c >= 127 || set.indexOf(c) >= 0;
  }
}
