package kanshiki.app.settings;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name a person probably meant. */
final class Nearest {
  /** More of a mistyped name is not compared. */
  private static final int MAX_LENGTH = 100;

  private Nearest() {}

  /**
   * The candidate with the smallest edit distance, the first of equals. A right last part in a
   * wrong section counts as one mistake.
   */
  static String to(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> mistakes(name, candidate)))
        .orElseThrow();
  }

  private static int mistakes(String name, String candidate) {
    return Math.min(distance(name, candidate), 1 + distance(lastPart(name), lastPart(candidate)));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Levenshtein's distance. */
  static int distance(String given, String candidate) {
    String a = given.length() > MAX_LENGTH ? given.substring(0, MAX_LENGTH) : given;
    var previous = new int[candidate.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var current = new int[candidate.length() + 1];
      current[0] = i;
      for (int j = 1; j <= candidate.length(); j++) {
        int change = a.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[candidate.length()];
  }
}
