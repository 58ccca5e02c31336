package kanshiki.app.evaluation;

/**
 * So many of so many, with the 95 % confidence interval of the rate behind it (Wilson 1927).
 *
 * @param hits of {@code all}
 */
public record Share(int hits, int all) {
  private static final double Z = 1.959964;

  /** 0 to 1; 0 of none is 0. */
  public double rate() {
    return all == 0 ? 0 : (double) hits / all;
  }

  public double low() {
    return all == 0 ? 0 : Math.max(0, middle() - halfWidth());
  }

  public double high() {
    return all == 0 ? 1 : Math.min(1, middle() + halfWidth());
  }

  private double middle() {
    return (rate() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double halfWidth() {
    double variance = rate() * (1 - rate()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(variance) / (1 + Z * Z / all);
  }
}
