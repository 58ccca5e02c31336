package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;

/** Counts how often we read the same as another implementation. */
final class Agreement {
  private final String what;
  private final List<String> others = new ArrayList<>();
  private int all;

  Agreement(String what) {
    this.what = what;
  }

  void compare(String where, String ours, String theirs) {
    all++;
    if (!ours.equals(theirs)) {
      others.add(where + "\n    ours:   " + shown(ours) + "\n    theirs: " + shown(theirs));
    }
  }

  private static String shown(String text) {
    String line = text.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  double percent() {
    return all == 0 ? 0 : 100.0 * (all - others.size()) / all;
  }

  /** One line; the disagreements too when -Ddisagreements is set. */
  void print() {
    System.out.printf("agreement: %-40s %5.1f %% of %d%n", what, percent(), all);
    if (System.getProperty("disagreements") != null) {
      others.forEach(other -> System.out.println("  " + other));
    }
  }
}
