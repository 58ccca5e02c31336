package kanshiki.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/**
 * Tells who demands something from who says that he never does: {@code カード番号をお聞きすることはありません}, {@code
 * we will never ask for your password}.
 */
final class Denial {
  /** Kinds of lures that ask for something, and so can be denied. */
  private static final Set<String> DEMANDS =
      Set.of(
          "card-number",
          "click-link",
          "confirm-identity",
          "one-time-code",
          "personal-data",
          "reply",
          "sign-in",
          "update-payment");

  /** Folded characters that are looked at behind the demand, and before it. */
  private static final int BEHIND = 30;

  private static final int BEFORE = 50;

  private static final String SENTENCE_ENDS = "。!?！？";

  private static final List<String> FOLLOWING =
      folded("ことはありません", "ことはございません", "ことは一切", "ことは絶対", "ことは決して", "お願いしておりません");

  private static final List<String> PRECEDING =
      folded(
          "never ask", "not ask", "never request", "not request", "never need", "nobody will ask");

  private Denial() {}

  /** Whether the sentence around the words from {@code start} to {@code end} denies the demand. */
  static boolean denies(Lure lure, Folded folded, int start, int end) {
    if (!DEMANDS.contains(lure.kind())) {
      return false;
    }
    String text = folded.text();
    int last = end;
    while (last < Math.min(text.length(), end + BEHIND) && !endsSentence(folded, last)) {
      last++;
    }
    int first = start;
    while (first > Math.max(0, start - BEFORE) && !endsSentence(folded, first - 1)) {
      first--;
    }
    String behind = text.substring(start, last);
    String before = text.substring(first, start);
    return FOLLOWING.stream().anyMatch(behind::contains)
        || PRECEDING.stream().anyMatch(before::contains);
  }

  private static boolean endsSentence(Folded folded, int at) {
    char c = folded.text().charAt(at);
    return SENTENCE_ENDS.indexOf(c) >= 0 || c == '.' && folded.gapBefore(at + 1);
  }

  private static List<String> folded(String... words) {
    return Stream.of(words).map(word -> Folding.fold(word).text()).toList();
  }
}
