package kanshiki.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.language.Words;

/** Gathers the places at which one indicator saw something, as many as a reader wants to see. */
final class Slips {
  /** Quotations that a finding shows. */
  private static final int MAX_SHOWN = 3;

  private final List<Evidence> evidence = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();
  private int count;

  /** Notes that {@code seen} stands at these places of {@code passage}. */
  void add(Passage passage, int start, int end, String seen) {
    count++;
    if (words.size() < MAX_SHOWN && words.add(seen)) {
      evidence.add(passage.quote(start, end));
    }
  }

  /** Notes what {@code shown} shows. */
  void add(Evidence shown, String seen) {
    count++;
    if (words.size() < MAX_SHOWN && words.add(seen)) {
      evidence.add(shown);
    }
  }

  int count() {
    return count;
  }

  /** Whether no more need be gathered: all that is shown is there. */
  boolean isFull() {
    return words.size() == MAX_SHOWN;
  }

  /** One finding for all of them, with the words seen as its first argument; none without any. */
  Stream<Finding> finding(Indicator indicator, Object... further) {
    if (evidence.isEmpty()) {
      return Stream.empty();
    }
    var arguments = new Object[further.length + 1];
    arguments[0] = new Words(String.join("」「", words), String.join("\", \"", words));
    System.arraycopy(further, 0, arguments, 1, further.length);
    return Stream.of(indicator.finding(evidence.stream().distinct().toList(), arguments));
  }
}
