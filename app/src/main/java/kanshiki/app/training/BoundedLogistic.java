package kanshiki.app.training;

import java.util.Arrays;

/**
 * Logistic regression whose coefficients are drawn towards a guess and held between bounds, so that
 * what tells a fraud can never come to speak for a mail because of what mails happened to be at
 * hand.
 *
 * <p>Minimises the weighted log-loss plus half the sum of {@code pull · (w - guess)²} by projected
 * gradients with momentum and restart (FISTA; Beck and Teboulle 2009, O'Donoghue and Candès 2015).
 * Column 0 is the constant. Deterministic: one thread, {@link StrictMath}. Not thread-safe.
 */
final class BoundedLogistic {
  private final SparseRows rows;
  private final boolean[] positive;
  private final double[] importance;
  private final double[] guess;
  private final double[] pull;
  private final double[] least;
  private final double[] most;

  /**
   * @param positive whether each row is of the kind looked for
   * @param importance of each row; 0 leaves it out
   */
  BoundedLogistic(SparseRows rows, boolean[] positive, double[] importance, int columns) {
    this.rows = rows;
    this.positive = positive;
    this.importance = importance;
    this.guess = new double[columns];
    this.pull = new double[columns];
    this.least = new double[columns];
    this.most = new double[columns];
    Arrays.fill(least, Double.NEGATIVE_INFINITY);
    Arrays.fill(most, Double.POSITIVE_INFINITY);
  }

  /**
   * Says what is known of a coefficient beforehand.
   *
   * @param strength of the pull towards the guess: one over the variance; 0 for none
   */
  void expect(int column, double expected, double strength, double from, double to) {
    guess[column] = expected;
    pull[column] = strength;
    least[column] = from;
    most[column] = to;
  }

  /**
   * The coefficients.
   *
   * @param steps at most
   * @param tolerance of the largest change in one step at which it ends
   */
  double[] fit(int steps, double tolerance) {
    double rate = 1 / (steepness() + Arrays.stream(pull).max().orElse(0));
    double[] at = guess.clone();
    double[] ahead = at.clone();
    double momentum = 1;
    for (int step = 0; step < steps; step++) {
      double[] slope = slope(ahead);
      var next = new double[at.length];
      double largest = 0;
      double against = 0;
      for (int j = 0; j < next.length; j++) {
        next[j] = Math.clamp(ahead[j] - rate * slope[j], least[j], most[j]);
        largest = Math.max(largest, Math.abs(next[j] - at[j]));
        against += (ahead[j] - next[j]) * (next[j] - at[j]);
      }
      if (against > 0) {
        momentum = 1; // it climbs: begin anew from here
      }
      double more = (1 + StrictMath.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int j = 0; j < next.length; j++) {
        ahead[j] = next[j] + (momentum - 1) / more * (next[j] - at[j]);
      }
      momentum = more;
      at = next;
      if (largest < tolerance) {
        break;
      }
    }
    return at;
  }

  private double[] slope(double[] at) {
    var slope = new double[at.length];
    for (int i = 0; i < rows.rows(); i++) {
      if (importance[i] > 0) {
        double probability = 1 / (1 + StrictMath.exp(-rows.dot(i, at)));
        rows.addTo(slope, i, importance[i] * (probability - (positive[i] ? 1 : 0)));
      }
    }
    for (int j = 0; j < slope.length; j++) {
      slope[j] += pull[j] * (at[j] - guess[j]);
    }
    return slope;
  }

  /** A bound of the loss's second derivative, by the power method with some room. */
  private double steepness() {
    var vector = new double[guess.length];
    Arrays.fill(vector, 1 / StrictMath.sqrt(vector.length));
    double length = 1;
    for (int round = 0; round < 12; round++) {
      var next = new double[vector.length];
      for (int i = 0; i < rows.rows(); i++) {
        if (importance[i] > 0) {
          rows.addTo(next, i, importance[i] * rows.dot(i, vector));
        }
      }
      double square = 0;
      for (double value : next) {
        square += value * value;
      }
      length = StrictMath.sqrt(square);
      if (length == 0) {
        return 1;
      }
      for (int j = 0; j < next.length; j++) {
        vector[j] = next[j] / length;
      }
    }
    return 0.25 * length * 1.1;
  }
}
