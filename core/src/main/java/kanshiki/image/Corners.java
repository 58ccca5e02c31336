package kanshiki.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kanshiki.image.FinderPatterns.Center;

/**
 * Three finder patterns that stand as the corners of one code.
 *
 * @param corner where the two sides meet
 * @param right the end of the upper side, as the code is read
 * @param below the end of the left side
 * @param flaw how far from a right angle with equal sides; 0 is perfect
 */
record Corners(Center corner, Center right, Center below, double flaw) {
  /** Candidates that are combined; the surest ones are enough for some ten codes. */
  private static final int MAX_COMBINED = 30;

  /** A code has at least 21 modules a side and at most 177; its corners stand 7 closer. */
  private static final double LEAST = 11;

  private static final double MOST = 190;
  private static final double MAX_FLAW = 0.8;

  /** All that {@code centers} allow, the best first. */
  static List<Corners> among(List<Center> centers) {
    List<Center> some = centers.subList(0, Math.min(centers.size(), MAX_COMBINED));
    var all = new ArrayList<Corners>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        for (int k = j + 1; k < some.size(); k++) {
          Corners corners = of(some.get(i), some.get(j), some.get(k));
          if (corners.flaw < MAX_FLAW) {
            all.add(corners);
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(Corners::flaw));
    return all;
  }

  boolean shares(Corners other) {
    return has(other.corner) || has(other.right) || has(other.below);
  }

  private boolean has(Center center) {
    return corner.equals(center) || right.equals(center) || below.equals(center);
  }

  /** Width of a module in pixels, the turn of the code taken into account. */
  double module() {
    double seen = (corner.module() + right.module() + below.module()) / 3;
    double dx = Math.abs(right.x() - corner.x());
    double dy = Math.abs(right.y() - corner.y());
    return seen * Math.max(dx, dy) / Math.hypot(dx, dy);
  }

  /** Mean distance of the corners in pixels. */
  double side() {
    return (distance(corner, right) + distance(corner, below)) / 2;
  }

  private static Corners of(Center a, Center b, Center c) {
    double ab = distance(a, b);
    double bc = distance(b, c);
    double ca = distance(c, a);
    if (ab >= bc && ab >= ca) {
      return at(c, a, b);
    }
    return bc >= ca ? at(a, b, c) : at(b, c, a);
  }

  private static Corners at(Center corner, Center one, Center other) {
    double x1 = one.x() - corner.x();
    double y1 = one.y() - corner.y();
    double x2 = other.x() - corner.x();
    double y2 = other.y() - corner.y();
    // The y axis points down: the right side turns clockwise to the lower one.
    boolean inOrder = x1 * y2 - y1 * x2 >= 0;
    double sides = Math.hypot(x1, y1) / Math.hypot(x2, y2);
    double cosine = Math.abs(x1 * x2 + y1 * y2) / (Math.hypot(x1, y1) * Math.hypot(x2, y2));
    double smallest = Math.min(corner.module(), Math.min(one.module(), other.module()));
    double largest = Math.max(corner.module(), Math.max(one.module(), other.module()));
    double modules = Math.hypot(x1, y1) / corner.module();
    boolean possible = modules > LEAST && modules < MOST && largest < smallest * 1.7;
    double flaw =
        possible
            ? Math.abs(Math.log(sides)) * 2 + cosine * 2 + (largest / smallest - 1) / 2
            : Double.POSITIVE_INFINITY;
    return inOrder ? new Corners(corner, one, other, flaw) : new Corners(corner, other, one, flaw);
  }

  private static double distance(Center a, Center b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
