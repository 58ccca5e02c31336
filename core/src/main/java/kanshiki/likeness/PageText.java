package kanshiki.likeness;

import java.util.HashSet;
import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.sketch.Sketch;
import kanshiki.text.Folding;

/**
 * The visible words of a page, folded so that spellings, widths, spaces and numbers do not matter,
 * in overlapping pieces: Japanese parts no words.
 */
final class PageText {
  /** Characters of one piece. */
  private static final int PIECE = 4;

  private static final Set<Long> COMMONPLACES = commonplaces();

  private PageText() {}

  /** Letters only; digits, which change from visit to visit, each as one. */
  static String folded(String text) {
    String folded = Folding.fold(text).text();
    var kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isDigit(c)) {
        kept.append('1');
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** The pieces of a folded text that not every page has. */
  static Set<Long> pieces(String folded) {
    var pieces = all(folded);
    pieces.removeAll(COMMONPLACES);
    return pieces;
  }

  private static Set<Long> all(String folded) {
    var pieces = new HashSet<Long>();
    for (int i = 0; i + PIECE <= folded.length(); i++) {
      pieces.add(Sketch.hash(folded, i, i + PIECE));
    }
    return pieces;
  }

  private static Set<Long> commonplaces() {
    var pieces = new HashSet<Long>();
    for (String line : DataFile.lines(PageText.class, "commonplaces.txt")) {
      pieces.addAll(all(folded(line)));
    }
    return Set.copyOf(pieces);
  }
}
