package kanshiki.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundedLogisticTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  /** 40 rows with the feature, of which {@code with} are positive; 40 without, of which 10. */
  private static BoundedLogistic problem(int with) {
    var rows = new SparseRows();
    var positive = new boolean[80];
    for (int i = 0; i < 80; i++) {
      rows.add(0, 1);
      if (i < 40) {
        rows.add(1, 1);
      }
      rows.endRow();
      positive[i] = i < 40 ? i < with : i < 50;
    }
    var importance = new double[80];
    Arrays.fill(importance, 1);
    return new BoundedLogistic(rows, positive, importance, 2);
  }

  private static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }

  @Test
  void findsTheLogOddsOfASaturatedTable() {
    double[] weights = problem(30).fit(20_000, 1e-10);

    assertThat(weights[0]).isCloseTo(logOdds(0.25), within(1e-5));
    assertThat(weights[0] + weights[1]).isCloseTo(logOdds(0.75), within(1e-5));
  }

  @Test
  void keepsWithinBounds() {
    BoundedLogistic fit = problem(2);
    fit.expect(1, 1, 0, 0.1, 3);

    double[] weights = fit.fit(20_000, 1e-10);

    // The mails say that it speaks against; it may only come to say little.
    assertThat(weights[1]).isEqualTo(0.1);
  }

  @Test
  void pullsTowardsTheGuess() {
    BoundedLogistic free = problem(30);
    BoundedLogistic pulled = problem(30);
    pulled.expect(1, 0, 50, -FREE, FREE);

    double weight = pulled.fit(20_000, 1e-10)[1];

    assertThat(weight).isBetween(0.0, free.fit(20_000, 1e-10)[1] / 2);
  }

  @Test
  void endsWhereTheSlopeIsNought() {
    BoundedLogistic fit = problem(30);
    fit.expect(1, 0.5, 2, -FREE, FREE);
    double[] w = fit.fit(20_000, 1e-12);
    double p1 = 1 / (1 + Math.exp(-w[0] - w[1]));
    double p0 = 1 / (1 + Math.exp(-w[0]));

    assertThat(40 * p1 - 30 + 2 * (w[1] - 0.5)).isCloseTo(0, within(1e-6));
    assertThat(40 * p1 - 30 + 40 * p0 - 10).isCloseTo(0, within(1e-6));
  }

  @Test
  void rowsOfNoImportanceAreNotThere() {
    var rows = new SparseRows();
    for (int i = 0; i < 30; i++) {
      rows.add(0, 1);
      rows.endRow();
    }
    var positive = new boolean[30];
    Arrays.fill(positive, 0, 5, true);
    var importance = new double[30];
    Arrays.fill(importance, 0, 10, 1);

    double[] weights = new BoundedLogistic(rows, positive, importance, 1).fit(5_000, 1e-10);

    assertThat(weights[0]).isCloseTo(0, within(1e-6));
  }

  @Test
  void theSameRowsGiveTheSameBits() {
    assertThat(problem(27).fit(500, 0)).isEqualTo(problem(27).fit(500, 0));
  }
}
