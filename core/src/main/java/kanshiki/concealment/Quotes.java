package kanshiki.concealment;

import java.util.List;
import kanshiki.content.Unseen;
import kanshiki.evidence.Evidence;

/** Quotes hidden text together with what is seen around it. */
final class Quotes {
  /** Quotations that one finding shows. */
  static final int MAX = 3;

  /** Characters of hidden text within a sentence. */
  private static final int MAX_SHORT = 60;

  private Quotes() {}

  /** What is hidden stands in guillemets: {@code Co«…»rreios}. */
  static List<Evidence> of(List<Unseen> runs) {
    return runs.stream()
        .limit(MAX)
        .<Evidence>map(
            run ->
                Evidence.claimed(
                    "body", run.before() + "«" + shortened(run.text()) + "»" + run.after()))
        .distinct()
        .toList();
  }

  static String shortened(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() <= MAX_SHORT) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(MAX_SHORT - 2)) ? MAX_SHORT - 2 : MAX_SHORT - 1;
    return line.substring(0, end) + "…";
  }

  /** The word that {@code run} splits, as the reader sees it. */
  static String wordAround(Unseen run) {
    int start = run.before().length();
    while (start > 0 && Character.isLetterOrDigit(run.before().charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < run.after().length() && Character.isLetterOrDigit(run.after().charAt(end))) {
      end++;
    }
    return run.before().substring(start) + run.after().substring(0, end);
  }
}
