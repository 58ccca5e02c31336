package kanshiki.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Filled shapes that may make a code together: rectangles of a PDF page or of SVG. Not thread-safe.
 *
 * <p>They are painted into a small picture and looked at like any other. Curves are taken as the
 * straight lines between their ends, which is enough for the dots of a code.
 */
public final class Drawing {
  /** Fewer pieces make no code: the smallest has more than that many runs of dark modules. */
  private static final int MIN_PIECES = 40;

  /** Corners kept; a code of the largest size has some 60,000. */
  private static final int MAX_CORNERS = 200_000;

  /** Longer side of the picture painted, in pixels. */
  private static final int SIDE = 700;

  /** Pixels and edges passed over while painting. */
  private static final int MAX_WORK = 20 << 20;

  private static final int MARGIN = 16;

  /** One filled path; a ring is x and y of each corner in turn. */
  private record Shape(List<double[]> rings, boolean dark) {}

  private final List<Shape> shapes = new ArrayList<>();
  private final List<double[]> rings = new ArrayList<>();
  private double[] ring = new double[16];
  private int used;
  private int corners;
  private int pieces;

  public void moveTo(double x, double y) {
    closeRing();
    lineTo(x, y);
  }

  public void lineTo(double x, double y) {
    if (corners++ >= MAX_CORNERS || !Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    if (used + 2 > ring.length) {
      ring = Arrays.copyOf(ring, ring.length * 2);
    }
    ring[used++] = x;
    ring[used++] = y;
  }

  public void rectangle(double x, double y, double width, double height) {
    moveTo(x, y);
    lineTo(x + width, y);
    lineTo(x + width, y + height);
    lineTo(x, y + height);
  }

  /** Paints the path that was begun, over what is there already. */
  public void fill(boolean dark) {
    closeRing();
    if (!rings.isEmpty()) {
      pieces += rings.size();
      shapes.add(new Shape(List.copyOf(rings), dark));
      rings.clear();
    }
  }

  /** Forgets the path that was begun. */
  public void drop() {
    used = 0;
    rings.clear();
  }

  private void closeRing() {
    if (used >= 6) {
      rings.add(Arrays.copyOf(ring, used));
    }
    used = 0;
  }

  /** Whether nothing was painted. */
  public boolean isEmpty() {
    return shapes.isEmpty();
  }

  /** Whether there are enough pieces for a code. */
  public boolean mayBeCode() {
    return pieces >= MIN_PIECES;
  }

  /** The codes that the shapes make, light on dark ones too; places are in the drawing's units. */
  public List<QrCode> codes() {
    Box box = Box.around(shapes);
    if (!mayBeCode() || !(box.side() > 0)) {
      return List.of();
    }
    double scale = SIDE / box.side();
    Grey grey = paint(box, scale);
    return QrCodes.in(grey).stream()
        .map(
            code ->
                new QrCode(
                    code.text(),
                    (int) ((code.x() - MARGIN) / scale + box.left),
                    (int) ((code.y() - MARGIN) / scale + box.top),
                    (int) (code.width() / scale),
                    (int) (code.height() / scale)))
        .toList();
  }

  private Grey paint(Box box, double scale) {
    int width = (int) Math.ceil((box.right - box.left) * scale) + 2 * MARGIN;
    int height = (int) Math.ceil((box.bottom - box.top) * scale) + 2 * MARGIN;
    var pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) (hasDark() ? 255 : 0));
    var work = new Work(MAX_WORK);
    for (Shape shape : shapes) {
      var scaled = new ArrayList<double[]>();
      for (double[] outline : shape.rings) {
        double[] moved = outline.clone();
        for (int i = 0; i < moved.length; i += 2) {
          moved[i] = (moved[i] - box.left) * scale + MARGIN;
          moved[i + 1] = (moved[i + 1] - box.top) * scale + MARGIN;
        }
        scaled.add(moved);
      }
      var rows = new Rows(scaled, height);
      if (!rows.fill(pixels, width, (byte) (shape.dark ? 0 : 255), work)) {
        break;
      }
    }
    return new Grey(width, height, pixels);
  }

  private boolean hasDark() {
    return shapes.stream().anyMatch(Shape::dark);
  }

  /** The box around the shapes that show: light ones on nothing count only when all are light. */
  private record Box(double left, double top, double right, double bottom) {
    static Box around(List<Shape> shapes) {
      boolean anyDark = shapes.stream().anyMatch(Shape::dark);
      double left = Double.POSITIVE_INFINITY;
      double top = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (Shape shape : shapes) {
        if (anyDark && !shape.dark) {
          continue;
        }
        for (double[] outline : shape.rings) {
          for (int i = 0; i < outline.length; i += 2) {
            left = Math.min(left, outline[i]);
            right = Math.max(right, outline[i]);
            top = Math.min(top, outline[i + 1]);
            bottom = Math.max(bottom, outline[i + 1]);
          }
        }
      }
      return new Box(left, top, right, bottom);
    }

    double side() {
      double side = Math.max(right - left, bottom - top);
      return Double.isFinite(side) && side < 1e9 ? side : 0;
    }
  }

  /** The edges of one shape, sorted into the pixel rows whose middles they cross. */
  private static final class Rows {
    private final List<List<Double>> crossings = new ArrayList<>();
    private final int top;
    private long edges;

    Rows(List<double[]> rings, int height) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double[] ring : rings) {
        for (int i = 1; i < ring.length; i += 2) {
          least = Math.min(least, ring[i]);
          most = Math.max(most, ring[i]);
        }
      }
      this.top = (int) Math.clamp(least, 0, height);
      int bottom = (int) Math.clamp(Math.ceil(most), 0, height);
      for (int y = top; y < bottom; y++) {
        crossings.add(new ArrayList<>());
      }
      for (double[] ring : rings) {
        for (int i = 0; i < ring.length; i += 2) {
          int next = (i + 2) % ring.length;
          add(ring[i], ring[i + 1], ring[next], ring[next + 1]);
        }
      }
    }

    private void add(double x1, double y1, double x2, double y2) {
      double upper = Math.min(y1, y2);
      double lower = Math.max(y1, y2);
      int from = Math.max(0, (int) Math.ceil(upper - 0.5) - top);
      for (int i = from; i < crossings.size() && i + top + 0.5 < lower; i++) {
        double y = i + top + 0.5;
        crossings.get(i).add(x1 + (y - y1) / (y2 - y1) * (x2 - x1));
        edges++;
      }
    }

    /** Even-odd; false when the work would be too much. */
    boolean fill(byte[] pixels, int width, byte value, Work work) {
      if (!work.spend((int) Math.min(Integer.MAX_VALUE, edges))) {
        return false;
      }
      for (int i = 0; i < crossings.size(); i++) {
        List<Double> xs = crossings.get(i);
        xs.sort(null);
        for (int j = 0; j + 1 < xs.size(); j += 2) {
          int from = Math.clamp(Math.round(xs.get(j)), 0, width);
          int to = Math.clamp(Math.round(xs.get(j + 1)), 0, width);
          if (!work.spend(to - from)) {
            return false;
          }
          Arrays.fill(pixels, (i + top) * width + from, (i + top) * width + to, value);
        }
      }
      return true;
    }
  }
}
