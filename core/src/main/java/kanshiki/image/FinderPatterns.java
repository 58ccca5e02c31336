package kanshiki.image;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the three squares in the corners of a QR code: along any line through the centre their
 * dark and light runs are as 1:1:3:1:1 (ISO/IEC 18004, section 6.3.3).
 *
 * <p>One scan finds them in either polarity. Written anew because zxing's takes the cube of the
 * number of candidates, which a hostile picture chooses.
 */
final class FinderPatterns {
  /** Candidates kept of each polarity. */
  private static final int MAX_KEPT = 200;

  /** Runs of the right shape that are looked at closer, in one scan. */
  private static final int MAX_CHECKS = 40_000;

  /** How far a run may be off, in modules. */
  private static final double TOLERANCE = 0.55;

  /** One candidate: the mean of all lines that crossed it. */
  static final class Center {
    private double x;
    private double y;
    private double module;
    private int lines;

    private Center(double x, double y, double module) {
      this.x = x;
      this.y = y;
      this.module = module;
      this.lines = 1;
    }

    double x() {
      return x;
    }

    double y() {
      return y;
    }

    /** Width of a module in pixels as lines along the axes see it. */
    double module() {
      return module;
    }

    int lines() {
      return lines;
    }

    private boolean is(double otherX, double otherY, double otherModule) {
      return Math.abs(x - otherX) <= otherModule * 1.5
          && Math.abs(y - otherY) <= otherModule * 1.5
          && Math.abs(module - otherModule) <= Math.max(1, module * 0.5);
    }

    private void join(double otherX, double otherY, double otherModule) {
      x = (x * lines + otherX) / (lines + 1);
      y = (y * lines + otherY) / (lines + 1);
      module = (module * lines + otherModule) / (lines + 1);
      lines++;
    }
  }

  private final BitMatrix bits;
  private final List<Center> dark = new ArrayList<>();
  private final List<Center> light = new ArrayList<>();
  private int checks;

  private FinderPatterns(BitMatrix bits) {
    this.bits = bits;
  }

  static FinderPatterns in(BitMatrix bits) {
    var found = new FinderPatterns(bits);
    found.scan();
    return found;
  }

  /** Those of a code whose modules are dark, or light; the surest first. */
  List<Center> of(boolean darkModules) {
    var some = new ArrayList<>(darkModules ? dark : light);
    some.sort(Comparator.comparingInt((Center c) -> -c.lines));
    return some;
  }

  private void scan() {
    int step = bits.getHeight() > 300 ? 2 : 1;
    var row = new BitArray(bits.getWidth());
    for (int y = step / 2; y < bits.getHeight(); y += step) {
      row = bits.getRow(y, row);
      scan(row, y);
    }
  }

  /** Goes from run to run and looks back over the last five. */
  private void scan(BitArray row, int y) {
    int width = bits.getWidth();
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int runs = 0;
    int from = 0;
    boolean isDark = row.get(0);
    while (from < width) {
      int to = isDark ? row.getNextUnset(from) : row.getNextSet(from);
      int e = to - from;
      runs++;
      if (runs >= 5 && looksRight(a, b, c, d, e)) {
        check(to - e - d - c / 2.0, y, a + b + c + d + e, isDark);
      }
      a = b;
      b = c;
      c = d;
      d = e;
      from = to;
      isDark = !isDark;
    }
  }

  private static boolean looksRight(int a, int b, int c, int d, int e) {
    int total = a + b + c + d + e;
    if (total < 7) {
      return false;
    }
    double module = total / 7.0;
    double off = module * TOLERANCE;
    return Math.abs(c - 3 * module) < 3 * off
        && Math.abs(a - module) < off
        && Math.abs(b - module) < off
        && Math.abs(d - module) < off
        && Math.abs(e - module) < off;
  }

  private void check(double x, int y, int total, boolean isDark) {
    if (checks++ >= MAX_CHECKS) {
      return;
    }
    int[] vertical = cross((int) x, y, 0, 1, total, isDark);
    if (vertical.length == 0 || !fits(vertical, total)) {
      return;
    }
    double centreY = y + 0.5 + (vertical[5] - vertical[6]) / 2.0;
    int[] horizontal = cross((int) x, (int) centreY, 1, 0, total, isDark);
    if (horizontal.length == 0 || !fits(horizontal, total)) {
      return;
    }
    double centreX = (int) x + 0.5 + (horizontal[5] - horizontal[6]) / 2.0;
    double module = (sum(vertical) + sum(horizontal)) / 14.0;
    keep(centreX, centreY, module, isDark ? dark : light);
  }

  private static void keep(double x, double y, double module, List<Center> into) {
    for (Center center : into) {
      if (center.is(x, y, module)) {
        center.join(x, y, module);
        return;
      }
    }
    if (into.size() < MAX_KEPT) {
      into.add(new Center(x, y, module));
    }
  }

  private static boolean fits(int[] runs, int total) {
    int sum = sum(runs);
    return 5 * Math.abs(sum - total) < 2 * total
        && looksRight(runs[0], runs[1], runs[2], runs[3], runs[4]);
  }

  private static int sum(int[] runs) {
    return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
  }

  /**
   * The five runs through a point in one direction, and how far the middle one reaches behind and
   * before the point; none when the edge or too long a run comes first.
   */
  private int[] cross(int x, int y, int dx, int dy, int max, boolean isDark) {
    if (bits.get(x, y) != isDark) {
      return new int[0];
    }
    int middleAfter = run(x + dx, y + dy, dx, dy, max, isDark);
    int middleBefore = run(x - dx, y - dy, -dx, -dy, max, isDark);
    int at = middleAfter + 1;
    int after = run(x + dx * at, y + dy * at, dx, dy, max, !isDark);
    at += after;
    int last = run(x + dx * at, y + dy * at, dx, dy, max, isDark);
    at = middleBefore + 1;
    int before = run(x - dx * at, y - dy * at, -dx, -dy, max, !isDark);
    at += before;
    int first = run(x - dx * at, y - dy * at, -dx, -dy, max, isDark);
    return after == 0 || before == 0 || last == 0 || first == 0
        ? new int[0]
        : new int[] {
          first, before, middleBefore + 1 + middleAfter, after, last, middleAfter, middleBefore
        };
  }

  private int run(int x, int y, int dx, int dy, int max, boolean isDark) {
    int length = 0;
    int atX = x;
    int atY = y;
    while (length <= max
        && atX >= 0
        && atY >= 0
        && atX < bits.getWidth()
        && atY < bits.getHeight()
        && bits.get(atX, atY) == isDark) {
      length++;
      atX += dx;
      atY += dy;
    }
    return length;
  }
}
