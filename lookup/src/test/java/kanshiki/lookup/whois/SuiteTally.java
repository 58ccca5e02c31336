package kanshiki.lookup.whois;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts how many answers of a suite are read right, by top-level domain. */
final class SuiteTally {
  private final Map<String, int[]> byGroup = new TreeMap<>();
  private final Map<String, String> wrong = new TreeMap<>();
  private int right;

  static SuiteTally of(Collection<SuiteCase> cases) {
    var tally = new SuiteTally();
    cases.forEach(tally::add);
    return tally;
  }

  private void add(SuiteCase each) {
    List<String> differences = each.differences();
    int[] counts = byGroup.computeIfAbsent(each.group(), _ -> new int[2]);
    counts[1]++;
    if (differences.isEmpty()) {
      counts[0]++;
      right++;
    } else {
      wrong.put(each.id(), String.join("; ", differences));
    }
  }

  int right() {
    return right;
  }

  int size() {
    return right + wrong.size();
  }

  double rate() {
    return (double) right / size();
  }

  String share() {
    return "%d/%d = %.1f %%".formatted(right, size(), 100 * rate());
  }

  /** The ids of the answers read otherwise than the suite, with what differs. */
  List<String> wrong() {
    var lines = new ArrayList<String>();
    wrong.forEach((id, what) -> lines.add("\n  " + id + ": " + what));
    return lines;
  }

  /** How many of {@code ids} are read otherwise than the suite. */
  int wrongIn(Set<String> ids) {
    return (int) wrong.keySet().stream().filter(ids::contains).count();
  }

  /** {@code cn 5/6, com 7/7 …}. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    byGroup.forEach(
        (group, counts) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%s %d/%d", group, counts[0], counts[1])));
    return text.toString();
  }
}
