package kanshiki.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A field body of the form {@code value; name=value …} (RFC 2045 section 5.1, RFC 2183), read
 * leniently.
 *
 * @param value lower case, without comments and white space
 * @param parameters by lower-case name, the first of each; RFC 2231 forms put together and decoded,
 *     encoded words decoded
 * @param broken the grammar was not kept
 */
record Structured(String value, Map<String, String> parameters, boolean broken) {
  static final Structured NONE = new Structured("", Map.of(), false);

  static Structured parse(String body) {
    return body.isEmpty() ? NONE : new Scanner(body).parse();
  }

  /** One pass over the body; never goes back. */
  private static final class Scanner {
    private final String s;
    private int pos;
    private boolean broken;
    private final Map<String, String> raw = new LinkedHashMap<>();

    Scanner(String s) {
      this.s = s;
    }

    Structured parse() {
      String value = value();
      while (pos < s.length()) {
        parameter();
      }
      var parameters = new ExtendedParameters(raw);
      return new Structured(value, parameters.decode(), broken || parameters.broken());
    }

    /** Up to the first semicolon; a missing one is noticed by the equals sign. */
    private String value() {
      var out = new StringBuilder();
      while (pos < s.length() && s.charAt(pos) != ';') {
        char c = s.charAt(pos);
        if (c == '(') {
          skipComment();
          continue;
        }
        if (c == '=') {
          broken = true; // "text/html charset=utf-8": give the name back to the parameters
          int name = out.length();
          while (name > 0 && isName(out.charAt(name - 1))) {
            name--;
          }
          pos -= out.length() - name;
          out.setLength(name);
          return clean(out);
        }
        if (c != '"' && c != '\'') {
          out.append(c);
        } else {
          broken = true;
        }
        pos++;
      }
      pos++;
      return clean(out);
    }

    private static String clean(StringBuilder out) {
      var kept = new StringBuilder(out.length());
      for (int i = 0; i < out.length(); i++) {
        char c = out.charAt(i);
        if (c > ' ' && c != ',') {
          kept.append(c);
        }
      }
      return kept.toString().toLowerCase(Locale.ROOT);
    }

    private void parameter() {
      skipSpaceAndComments();
      int start = pos;
      while (pos < s.length() && "=;:".indexOf(s.charAt(pos)) < 0) {
        pos++;
      }
      String name = s.substring(start, pos).strip().toLowerCase(Locale.ROOT);
      if (pos >= s.length() || s.charAt(pos) == ';') {
        broken |= !name.isEmpty();
        pos++;
        return;
      }
      broken |= s.charAt(pos) == ':' || name.isEmpty();
      pos++;
      String value = parameterValue(name);
      if (name.isEmpty()) {
        return;
      }
      // A second one with the same name is what evasion is made of: the first counts.
      broken |= raw.putIfAbsent(name, value) != null;
    }

    private String parameterValue(String name) {
      skipSpace();
      if (pos < s.length() && s.charAt(pos) == '"') {
        return quoted();
      }
      boolean isName = name.startsWith("name") || name.startsWith("filename");
      int start = pos;
      int end = pos;
      while (pos < s.length() && s.charAt(pos) != ';') {
        char c = s.charAt(pos);
        if (c == '(' && !isName && pos > start && s.charAt(pos - 1) <= ' ') {
          skipComment();
          continue;
        }
        if (c <= ' ' && startsParameter(pos + 1) && (!isName || isContinuedName(pos + 1))) {
          broken = true; // the semicolon is missing
          return s.substring(start, end);
        }
        pos++;
        if (c > ' ') {
          end = pos;
        }
      }
      pos++;
      String value = s.substring(start, end);
      broken |= value.isEmpty();
      return value;
    }

    /** File names hold spaces and equals signs; only this cannot be part of one. */
    private boolean isContinuedName(int from) {
      return s.startsWith("name*", from) || s.startsWith("filename*", from);
    }

    private String quoted() {
      int start = ++pos;
      int close = start;
      while (close < s.length() && s.charAt(close) != '"') {
        close += s.charAt(close) == '\\' ? 2 : 1;
      }
      if (close >= s.length()) {
        broken = true; // no closing quote: up to the next semicolon
        int semicolon = s.indexOf(';', start);
        close = semicolon < 0 ? s.length() : semicolon;
        pos = close + 1;
        return unescape(s.substring(start, close)).strip();
      }
      pos = close + 1;
      skipSpaceAndComments();
      if (pos < s.length() && s.charAt(pos) == ';') {
        pos++;
      } else if (pos < s.length()) {
        broken = true;
        if (!startsParameter(pos)) {
          int semicolon = s.indexOf(';', pos);
          pos = semicolon < 0 ? s.length() : semicolon + 1;
        }
      }
      return unescape(s.substring(start, close));
    }

    /** Only quotes and backslashes are escaped: Windows paths are sent as they are. */
    private static String unescape(String text) {
      if (text.indexOf('\\') < 0) {
        return text;
      }
      var out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length() && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
          c = text.charAt(++i);
        }
        out.append(c);
      }
      return out.toString();
    }

    /** Whether {@code name=} stands here; names are short, so this looks no further. */
    private boolean startsParameter(int from) {
      int i = from;
      while (i < s.length() && i - from < 24 && isName(s.charAt(i))) {
        i++;
      }
      return i > from + 2 && i < s.length() && s.charAt(i) == '=';
    }

    private void skipSpace() {
      while (pos < s.length() && s.charAt(pos) <= ' ') {
        pos++;
      }
    }

    private void skipSpaceAndComments() {
      skipSpace();
      while (pos < s.length() && s.charAt(pos) == '(') {
        skipComment();
        skipSpace();
      }
    }

    /** Comments nest (RFC 5322 section 3.2.2); one without end goes to the end. */
    private void skipComment() {
      int depth = 0;
      while (pos < s.length()) {
        char c = s.charAt(pos++);
        if (c == '\\') {
          pos++;
        } else if (c == '(') {
          depth++;
        } else if (c == ')' && --depth == 0) {
          return;
        }
      }
      pos = s.length();
      broken = true;
    }

    private static boolean isName(char c) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '-'
          || c == '*'
          || c == '_';
    }
  }
}
