package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the modules of a code from the grey picture once its corners are known. */
final class CodeSampler {
  /** What reading one module costs, in pixels passed over. */
  private static final int COST = 10;

  /** Share of the steps along the timing patterns that must go the right way. */
  private static final double LEAST_TIMING = 0.7;

  private final Grey grey;
  private final Corners corners;
  private final boolean darkModules;
  private final Work work;

  CodeSampler(Grey grey, Corners corners, boolean darkModules, Work work) {
    this.grey = grey;
    this.corners = corners;
    this.darkModules = darkModules;
    this.work = work;
  }

  Optional<String> read() {
    for (int side : sides()) {
      PerspectiveTransform flat = transform(side, side - 3.5, fourthX(), fourthY());
      if (!hasTiming(side, flat)) {
        continue;
      }
      for (PerspectiveTransform transform : transforms(side, flat)) {
        Optional<String> text = read(side, transform);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  /** The nearest possible numbers of modules a side; the measured width is a little uncertain. */
  private Set<Integer> sides() {
    double measured = corners.side() / corners.module() + 7;
    int nearest = 4 * (int) Math.round((measured - 1) / 4) + 1;
    int second = measured < nearest ? nearest - 4 : nearest + 4;
    var sides = new LinkedHashSet<Integer>();
    for (int side : new int[] {nearest, second, 2 * nearest - second}) {
      if (Modules.isSide(side)) {
        sides.add(side);
      }
    }
    return sides;
  }

  /**
   * Whether the modules between the corners alternate, as the timing patterns of a code do (section
   * 6.3.5). Most chance arrangements of corners, and wrong sides, end here.
   */
  private boolean hasTiming(int side, PerspectiveTransform flat) {
    int modules = side - 15; // with the last of each separator, which is light
    var points = new float[modules * 4];
    for (int i = 0; i < modules; i++) {
      points[i * 2] = i + 7.5f;
      points[i * 2 + 1] = 6.5f;
      points[(modules + i) * 2] = 6.5f;
      points[(modules + i) * 2 + 1] = i + 7.5f;
    }
    flat.transformPoints(points);
    int right = 0;
    for (int i = 0; i < modules * 2; i++) {
      if (i % modules == 0) {
        continue;
      }
      double before = grey.between(points[i * 2 - 2], points[i * 2 - 1]);
      double here = grey.between(points[i * 2], points[i * 2 + 1]);
      boolean darker = here < before == darkModules;
      boolean expectDarker = i % modules % 2 == 1;
      right += darker == expectDarker && Math.abs(here - before) > 4 ? 1 : 0;
    }
    return right >= LEAST_TIMING * 2 * (modules - 1);
  }

  private PerspectiveTransform[] transforms(int side, PerspectiveTransform flat) {
    if (side == Modules.MIN) {
      return new PerspectiveTransform[] {flat};
    }
    double[] alignment = alignment(side, flat);
    return new PerspectiveTransform[] {
      transform(side, side - 6.5, alignment[0], alignment[1]), flat
    };
  }

  private double fourthX() {
    return corners.right().x() + corners.below().x() - corners.corner().x();
  }

  private double fourthY() {
    return corners.right().y() + corners.below().y() - corners.corner().y();
  }

  private PerspectiveTransform transform(int side, double fourth, double x, double y) {
    float far = side - 3.5f;
    return PerspectiveTransform.quadrilateralToQuadrilateral(
        3.5f,
        3.5f,
        far,
        3.5f,
        (float) fourth,
        (float) fourth,
        3.5f,
        far,
        (float) corners.corner().x(),
        (float) corners.corner().y(),
        (float) corners.right().x(),
        (float) corners.right().y(),
        (float) x,
        (float) y,
        (float) corners.below().x(),
        (float) corners.below().y());
  }

  /**
   * Where the alignment pattern near the fourth corner is: the place within three modules that
   * looks most like it.
   */
  private double[] alignment(int side, PerspectiveTransform flat) {
    float[] point = {side - 6.5f, side - 6.5f};
    flat.transformPoints(point);
    double modules = side - 7.0;
    double rightX = (corners.right().x() - corners.corner().x()) / modules;
    double rightY = (corners.right().y() - corners.corner().y()) / modules;
    double downX = (corners.below().x() - corners.corner().x()) / modules;
    double downY = (corners.below().y() - corners.corner().y()) / modules;
    double bestX = point[0];
    double bestY = point[1];
    double step = 0.5;
    double reach = 3;
    while (step > 0.1) {
      double most = Double.NEGATIVE_INFINITY;
      double fromX = bestX;
      double fromY = bestY;
      for (double u = -reach; u <= reach; u += step) {
        for (double v = -reach; v <= reach; v += step) {
          double x = fromX + u * rightX + v * downX;
          double y = fromY + u * rightY + v * downY;
          double likeness = likeness(x, y, rightX, rightY, downX, downY) - Math.hypot(u, v) * 0.5;
          if (likeness > most) {
            most = likeness;
            bestX = x;
            bestY = y;
          }
        }
      }
      reach = step;
      step /= 3;
    }
    return new double[] {bestX, bestY};
  }

  /** Dark centre, light ring, dark ring: how much brighter the light ones are. */
  private double likeness(
      double x, double y, double rightX, double rightY, double downX, double downY) {
    double dark = 0;
    double light = 0;
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        double value = grey.between(x + i * rightX + j * downX, y + i * rightY + j * downY);
        if (Math.max(Math.abs(i), Math.abs(j)) == 1) {
          light += value;
        } else {
          dark += value;
        }
      }
    }
    double brighter = light / 8 - dark / 17;
    return darkModules ? brighter : -brighter;
  }

  private Optional<String> read(int side, PerspectiveTransform transform) {
    if (!work.spend(side * side * COST)) {
      return Optional.empty();
    }
    int[] values = values(side, transform);
    int[] histogram = new int[256];
    long total = 0;
    for (int value : values) {
      histogram[value]++;
      total += value;
    }
    int[] same = new int[values.length];
    Arrays.fill(same, Threshold.otsu(histogram, values.length, total));
    return Modules.read(bits(side, values, same))
        .or(() -> Modules.read(bits(side, values, neighbourhood(side, values))));
  }

  /** The brightness of each module, the mean of five points in it. */
  private int[] values(int side, PerspectiveTransform transform) {
    var points = new float[side * side * 10];
    int at = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        for (int i = 0; i < 5; i++) {
          points[at++] = x + 0.5f + (i == 0 ? 0 : (i & 1) == 0 ? 0.22f : -0.22f);
          points[at++] = y + 0.5f + (i == 0 ? 0 : i > 2 ? 0.22f : -0.22f);
        }
      }
    }
    transform.transformPoints(points);
    var values = new int[side * side];
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      for (int j = 0; j < 5; j++) {
        sum += grey.between(points[i * 10 + j * 2], points[i * 10 + j * 2 + 1]);
      }
      values[i] = (int) (sum / 5);
    }
    return values;
  }

  /** For each module the mean of the 11 × 11 modules around it. */
  private static int[] neighbourhood(int side, int[] values) {
    var sums = new int[(side + 1) * (side + 1)];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sums[(y + 1) * (side + 1) + x + 1] =
            values[y * side + x]
                + sums[y * (side + 1) + x + 1]
                + sums[(y + 1) * (side + 1) + x]
                - sums[y * (side + 1) + x];
      }
    }
    var means = new int[values.length];
    for (int y = 0; y < side; y++) {
      int top = Math.max(0, y - 5);
      int bottom = Math.min(side, y + 6);
      for (int x = 0; x < side; x++) {
        int left = Math.max(0, x - 5);
        int right = Math.min(side, x + 6);
        int sum =
            sums[bottom * (side + 1) + right]
                - sums[top * (side + 1) + right]
                - sums[bottom * (side + 1) + left]
                + sums[top * (side + 1) + left];
        means[y * side + x] = sum / ((bottom - top) * (right - left));
      }
    }
    return means;
  }

  private BitMatrix bits(int side, int[] values, int[] thresholds) {
    var bits = new BitMatrix(side);
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= thresholds[i] == darkModules) {
        bits.set(i % side, i / side);
      }
    }
    return bits;
  }
}
