package kanshiki.diction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanshiki.evidence.Evidence;
import kanshiki.learnt.Wording;

/** Finds the words on which the likeness of a text to known frauds rests. Not thread-safe. */
final class TellingPassages implements Wording.Known {
  private static final int MAX_PASSAGES = 5;

  /** Symbols of a passage where no blank parts words. */
  private static final int MAX_LENGTH = 16;

  private static final int MIN_LENGTH = 3;

  private final Reading reading;
  private final String symbols;
  private final double[] weights;

  TellingPassages(Reading reading) {
    this.reading = reading;
    this.symbols = reading.symbols();
    this.weights = new double[symbols.length()];
  }

  @Override
  public void gram(int start, int end, double weight) {
    for (int i = start; i < end; i++) {
      weights[i] += weight / (end - start);
    }
  }

  private record Passage(int start, int end, double weight) {}

  /** The passages that tell most, the strongest first; each is quoted once. */
  List<Evidence> strongest() {
    var passages = new ArrayList<Passage>();
    int at = 0;
    while (at < symbols.length()) {
      if (!isLetter(at) || weights[at] <= 0) {
        at++;
        continue;
      }
      int start = at;
      double weight = 0;
      while (at < symbols.length()
          && isLetter(at)
          && reading.isSubject(at) == reading.isSubject(start)
          && (isLatin(at) || weights[at] > 0 && at - start < MAX_LENGTH)) {
        weight += weights[at];
        at++;
      }
      while (start > 0 && isLatin(start) && isLatin(start - 1)) {
        start--; // a whole word
        weight += weights[start];
      }
      if (weight > 0 && at - start >= MIN_LENGTH) {
        passages.add(new Passage(start, at, weight));
      }
    }
    passages.sort(
        Comparator.comparingDouble((Passage passage) -> -passage.weight())
            .thenComparingInt(Passage::start));
    Set<String> quoted = new HashSet<>();
    return passages.stream()
        .filter(passage -> quoted.add(symbols.substring(passage.start(), passage.end())))
        .limit(MAX_PASSAGES)
        .<Evidence>map(this::evidence)
        .toList();
  }

  private Evidence evidence(Passage passage) {
    return Evidence.claimed(
        reading.isSubject(passage.start()) ? "Subject" : "body",
        reading.quote(passage.start(), passage.end()));
  }

  private boolean isLetter(int at) {
    char c = symbols.charAt(at);
    return c != ' ' && c != Reading.NUMBER && c != Reading.ADDRESS;
  }

  private boolean isLatin(int at) {
    return isLetter(at) && symbols.charAt(at) < '\u2e80';
  }
}
