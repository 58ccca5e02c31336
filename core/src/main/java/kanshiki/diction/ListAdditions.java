package kanshiki.diction;

import java.util.Locale;
import java.util.Set;
import kanshiki.text.Folded;

/** What mailing lists add to a mail: a tag before the subject, a footer. Nobody's wording. */
final class ListAdditions {
  /** A footer stands within so many characters of the end. */
  private static final int FOOTER_WITHIN = 2_500;

  /** Signs in a row that make a ruled line. */
  private static final int RULE = 15;

  private static final String RULE_SIGNS = "_-=*~";

  private static final Set<String> FOOTER_WORDS =
      Set.of("mailing list", "mailing-list", "listinfo", "unsubscribe", "sourceforge");

  private ListAdditions() {}

  /** Where in the folded {@code subject} the words behind {@code [tag]} begin. */
  static int afterTag(Folded subject) {
    int at = 0;
    while (subject.text().startsWith("re:", at)) {
      at += "re:".length();
    }
    if (at < subject.length() && subject.written(at) == '[') {
      for (int end = at + 1; end < subject.length() && subject.written(end) < 128; end++) {
        if (subject.written(end) == ']') {
          return end + 1;
        }
      }
    }
    return at;
  }

  /**
   * Where in {@code body} a footer begins, which is a ruled line with words of a list under it; the
   * body's length when there is none.
   */
  static int footer(String body) {
    int from = Math.max(0, body.length() - FOOTER_WITHIN);
    for (int line = body.indexOf('\n', from); line >= 0; line = body.indexOf('\n', line + 1)) {
      int end = line + 1;
      while (end < body.length() && RULE_SIGNS.indexOf(body.charAt(end)) >= 0) {
        end++;
      }
      if (end - line > RULE) {
        String rest = body.substring(end).toLowerCase(Locale.ROOT);
        return FOOTER_WORDS.stream().anyMatch(rest::contains) ? line : body.length();
      }
    }
    return body.length();
  }
}
