package kanshiki.stamp;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kanshiki.data.DataFile;

/** Takes filters' stamps off the front of a subject. */
final class SubjectStamps {
  /** Longest stamp, in UTF-16 units as written, and most stamps taken off one subject. */
  private static final int MAX_LENGTH = 60;

  private static final int MAX_STAMPS = 10;
  private static final String OPENING = "[【({<*-=!#★■sS［（｛＜＊〔〖『「";

  private static final class Loaded {
    static final Set<String> STAMPS = load();
  }

  private SubjectStamps() {}

  /** The subject without stamps; those found go into {@code found}. */
  static String takeOff(String subject, List<SpamStamp> found) {
    var kept = new StringBuilder(); // "Re: " and its kin stay where they were
    String rest = subject.stripLeading();
    int before = found.size();
    while (!rest.isEmpty() && found.size() - before < MAX_STAMPS) {
      int stamp = stampLength(rest);
      if (stamp > 0) {
        found.add(new SpamStamp(rest.substring(0, stamp).strip(), "Subject"));
        rest = rest.substring(stamp).stripLeading();
        continue;
      }
      int reply = replyLength(rest);
      if (reply == 0) {
        break;
      }
      kept.append(rest, 0, reply).append(' ');
      rest = rest.substring(reply).stripLeading();
    }
    return found.size() == before ? subject : kept + rest;
  }

  private static int stampLength(String text) {
    if (OPENING.indexOf(text.charAt(0)) < 0) {
      return 0;
    }
    int longest = 0;
    int end = Math.min(text.length(), MAX_LENGTH);
    for (int i = 1; i <= end; i++) {
      if (isClosing(text.charAt(i - 1)) && Loaded.STAMPS.contains(plain(text.substring(0, i)))) {
        longest = i;
      }
    }
    return longest;
  }

  private static boolean isClosing(char c) {
    return "]】)}>*-=!#★■:］）｝＞＊：〕〗』」".indexOf(c) >= 0;
  }

  /** Re:, Fwd:, FW:, 転送:, 返信: and the like. */
  private static int replyLength(String text) {
    int end = Math.min(text.length(), 6);
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return switch (text.substring(0, i).strip().toLowerCase(Locale.ROOT)) {
          case "re", "fwd", "fw", "aw", "wg", "sv", "転送", "返信", "ｒｅ", "ｆｗ" -> i + 1;
          default -> 0;
        };
      }
    }
    return 0;
  }

  /** NFKC, lower case, no white space, a score as {@code #}. */
  private static String plain(String text) {
    String s = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = Character.toLowerCase(s.charAt(i));
      boolean score =
          c >= '0' && c <= '9' || (c == '.' || c == '/' || c == '-') && endsWithScore(out);
      if (score) {
        if (!endsWithScore(out)) {
          out.append('#');
        }
      } else if (!Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean endsWithScore(StringBuilder out) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == '#';
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static Set<String> load() {
    return DataFile.lines(SubjectStamps.class, "subject-stamps.txt").stream()
        .map(SubjectStamps::plain)
        .collect(Collectors.toUnmodifiableSet());
  }
}
