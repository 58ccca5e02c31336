package kanshiki.content;

import java.util.ArrayList;
import java.util.List;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/**
 * A phrase with blanks: {@code #} stands for a number, {@code …} for up to {@value #MAX_GAP}
 * characters of the same sentence. Immutable.
 *
 * <p>The longest piece between the blanks is looked for first; then the others must stand around
 * it.
 */
final class LurePattern {
  private static final int MAX_GAP = 15;
  private static final int MAX_DIGITS = 10;

  /** Signs that end a sentence, folded. */
  private static final String SENTENCE_ENDS = "。!?！？";

  private final List<String> pieces; // as written; between two of them a blank
  private final List<Boolean> numbers; // for each blank: a number, or a gap
  private final int anchor;

  private LurePattern(List<String> pieces, List<Boolean> numbers, int anchor) {
    this.pieces = List.copyOf(pieces);
    this.numbers = List.copyOf(numbers);
    this.anchor = anchor;
  }

  static LurePattern of(String phrase) {
    var pieces = new ArrayList<String>();
    var numbers = new ArrayList<Boolean>();
    int from = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      boolean end = i == phrase.length();
      if (end || phrase.charAt(i) == '#' || phrase.charAt(i) == '…') {
        pieces.add(phrase.substring(from, i).strip());
        if (!end) {
          numbers.add(phrase.charAt(i) == '#');
        }
        from = i + 1;
      }
    }
    int longest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      longest = pieces.get(i).length() > pieces.get(longest).length() ? i : longest;
    }
    return new LurePattern(pieces, numbers, longest);
  }

  /** The piece to look for first, as written. */
  String anchor() {
    return pieces.get(anchor);
  }

  /**
   * Where the whole pattern stands around its anchor, as {@code {start, end}}; empty when it does
   * not.
   *
   * @param start where the anchor was met
   */
  int[] around(Folded folded, int start, int end) {
    String text = folded.text();
    int to = end;
    for (int i = anchor + 1; i < pieces.size() && to >= 0; i++) {
      to = after(text, to, numbers.get(i - 1), folded(i));
    }
    int from = start;
    for (int i = anchor - 1; i >= 0 && from >= 0; i--) {
      from = before(text, from, numbers.get(i), folded(i));
    }
    return to < 0 || from < 0 ? new int[0] : new int[] {from, to};
  }

  private String folded(int piece) {
    return Folding.fold(pieces.get(piece)).text();
  }

  private static int after(String text, int at, boolean number, String piece) {
    if (number) {
      int end = at;
      while (end < text.length() && end - at < MAX_DIGITS && isDigit(text.charAt(end))) {
        end++;
      }
      return end > at && text.startsWith(piece, end) ? end + piece.length() : -1;
    }
    for (int i = at; i <= at + MAX_GAP && i <= text.length(); i++) {
      if (text.startsWith(piece, i)) {
        return i + piece.length();
      }
      if (i < text.length() && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int before(String text, int at, boolean number, String piece) {
    if (number) {
      int start = at;
      while (start > 0 && at - start < MAX_DIGITS && isDigit(text.charAt(start - 1))) {
        start--;
      }
      return start < at && text.startsWith(piece, start - piece.length())
          ? start - piece.length()
          : -1;
    }
    for (int i = at; i >= at - MAX_GAP && i >= 0; i--) {
      if (text.startsWith(piece, i - piece.length())) {
        return i - piece.length();
      }
      if (i > 0 && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Folding takes 0 for o and 1 for l. */
  private static boolean isDigit(char c) {
    return c >= '2' && c <= '9' || c == 'o' || c == 'l' || c == ',' || c == '.';
  }
}
