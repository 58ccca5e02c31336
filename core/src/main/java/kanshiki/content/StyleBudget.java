package kanshiki.content;

/** How much work the style sheets of one message may still make. Not thread-safe. */
final class StyleBudget {
  /**
   * Comparisons of an element with one compound of a selector; a large newsletter needs some
   * hundred thousand.
   */
  static final int MAX_STEPS = 2_000_000;

  /** UTF-16 units of style sheets read. */
  static final int MAX_SHEET = 1 << 20;

  /** Selectors kept. */
  static final int MAX_RULES = 20_000;

  private int steps = MAX_STEPS;
  private int characters = MAX_SHEET;
  private int rules = MAX_RULES;
  private boolean cut;

  /** False when there is nothing left, and the comparison is not made. */
  boolean spend(int number) {
    if (steps < number) {
      cut = true;
      steps = 0;
      return false;
    }
    steps -= number;
    return true;
  }

  boolean isSpent() {
    return steps == 0;
  }

  boolean spendRule() {
    if (rules == 0) {
      cut = true;
      return false;
    }
    rules--;
    return true;
  }

  /** As much of {@code sheet} as may still be read. */
  String bounded(String sheet) {
    if (sheet.length() <= characters) {
      characters -= sheet.length();
      return sheet;
    }
    cut = true;
    String bounded = sheet.substring(0, characters);
    characters = 0;
    return bounded;
  }

  /** Whether style sheets were not taken into account to their end. */
  boolean isCut() {
    return cut;
  }
}
