package kanshiki.carrier;

import java.util.Locale;
import java.util.Optional;

/** Subjects with what mail programs and gateways put before them. */
final class Subjects {
  private static final int MAX_PREFIXES = 8;
  private static final int MAX_PREFIX = 12;
  private static final int MAX_TAG = 30;

  private Subjects() {}

  /** {@code forward} or {@code answer}, by the first prefix; empty when there is none. */
  static Optional<String> kind(String subject) {
    String rest = withoutTags(subject);
    int colon = colon(rest);
    return colon < 0 ? Optional.empty() : prefix(rest, colon);
  }

  static boolean isForward(String subject) {
    return kind(subject).filter("forward"::equals).isPresent();
  }

  static boolean isAnswer(String subject) {
    return kind(subject).filter("answer"::equals).isPresent();
  }

  /** The same but for prefixes, gateways' tags, case and white space; not both empty. */
  static boolean sameBehindPrefixes(String one, String other) {
    String bare = bare(one);
    return !bare.isEmpty() && bare.equals(bare(other));
  }

  private static String bare(String subject) {
    String rest = withoutTags(subject);
    for (int i = 0; i < MAX_PREFIXES; i++) {
      int colon = colon(rest);
      if (colon < 0 || prefix(rest, colon).isEmpty()) {
        break;
      }
      rest = withoutTags(rest.substring(colon + 1));
    }
    var out = new StringBuilder(rest.length());
    rest.chars().filter(c -> c > ' ' && c != '\u3000').forEach(c -> out.append((char) c));
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> prefix(String subject, int colon) {
    return ForwardWords.known()
        .prefixOf(subject.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  private static int colon(String subject) {
    for (int i = 0; i < subject.length() && i <= MAX_PREFIX; i++) {
      if (subject.charAt(i) == ':' || subject.charAt(i) == '\uff1a') {
        return i;
      }
    }
    return -1;
  }

  /** Gateways write {@code [EXTERNAL]}, {@code [spam]} or {@code 【社外】} before everything. */
  private static String withoutTags(String subject) {
    String rest = subject.strip();
    for (int i = 0; i < MAX_PREFIXES; i++) {
      char close = rest.startsWith("[") ? ']' : rest.startsWith("【") ? '】' : 0;
      int end = close == 0 ? -1 : rest.indexOf(close);
      if (end < 0 || end > MAX_TAG || colon(rest.substring(end + 1).strip()) < 0) {
        return rest; // it belongs to the subject when no prefix stands behind it
      }
      String behind = rest.substring(end + 1).strip();
      if (!behind.startsWith("[")
          && !behind.startsWith("【")
          && prefix(behind, colon(behind)).isEmpty()) {
        return rest;
      }
      rest = behind;
    }
    return rest;
  }
}
