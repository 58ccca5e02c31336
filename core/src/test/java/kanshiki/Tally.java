package kanshiki;

import java.util.ArrayList;
import java.util.List;

/** How far we agree with a suite, and where not. */
public final class Tally {
  private final String name;
  private final List<String> differences = new ArrayList<>();
  private int cases;

  public Tally(String name) {
    this.name = name;
  }

  public void count(String input, Object expected, Object seen) {
    cases++;
    if (!expected.equals(seen)) {
      differences.add(input + "\n    expected " + expected + "\n    but was  " + seen);
    }
  }

  public double agreement() {
    return 1 - differences.size() / (double) cases;
  }

  public void print() {
    System.out.printf(
        "%s: %d of %d agree (%.1f %%)%n",
        name, cases - differences.size(), cases, 100 * agreement());
    differences.forEach(s -> System.out.println("  " + s));
  }
}
