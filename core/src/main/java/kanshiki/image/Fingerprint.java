package kanshiki.image;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a picture looks like, in a few numbers that hardly change when it is scaled, compressed or
 * drawn again: the order of its low frequencies (a perceptual hash), its colours, and how wide it
 * is for its height. Immutable and thread-safe.
 */
public final class Fingerprint {
  /** The side of the square onto which a picture is brought before its frequencies are taken. */
  private static final int SIDE = 32;

  /** Frequencies kept in each direction. */
  private static final int KEPT = 8;

  /** Colours: four steps of each of red, green and blue. */
  private static final int COLOURS = 64;

  /** A picture whose brightness varies less than this has no shape. */
  private static final int LEAST_CONTRAST = 6;

  /** Of 64 bits, two pictures that have nothing to do with each other share about half. */
  private static final double CHANCE = 32;

  private static final HexFormat HEX = HexFormat.of();

  private static final double[][] COSINES = cosines();

  private final long shape;
  private final boolean flat;
  private final byte[] colours;
  private final float aspect;

  private Fingerprint(long shape, boolean flat, byte[] colours, float aspect) {
    this.shape = shape;
    this.flat = flat;
    this.colours = colours;
    this.aspect = aspect;
  }

  /** Of the whole of {@code picture}. */
  public static Fingerprint of(Picture picture) {
    Grey grey = picture.grey();
    double[] square = square(grey);
    return new Fingerprint(
        shape(square), isFlat(square), colours(picture), (float) grey.width() / grey.height());
  }

  /**
   * How much alike two pictures' shapes are: 0 no more than by chance, 1 the same; empty when one
   * of them is a plain area.
   */
  public Optional<Double> shapeLikeness(Fingerprint other) {
    if (flat || other.flat) {
      return flat && other.flat ? Optional.of(1.0) : Optional.empty();
    }
    return Optional.of(Math.max(0, 1 - Long.bitCount(shape ^ other.shape) / CHANCE));
  }

  /** How much of their areas has the same colours, 0 to 1. */
  public double colourLikeness(Fingerprint other) {
    int shared = 0;
    int all = 0;
    for (int i = 0; i < COLOURS; i++) {
      shared += Math.min(colours[i] & 0xff, other.colours[i] & 0xff);
      all += Math.max(colours[i] & 0xff, other.colours[i] & 0xff);
    }
    return all == 0 ? 1 : (double) shared / all;
  }

  /** How much alike their proportions are, 0 to 1. */
  public double aspectLikeness(Fingerprint other) {
    return Math.min(aspect, other.aspect) / Math.max(aspect, other.aspect);
  }

  /** Whether it is a plain area. */
  public boolean isFlat() {
    return flat;
  }

  /** As text: read again by {@link #parse}. */
  public String text() {
    var text = new StringBuilder();
    text.append(flat ? "-" : HEX.toHexDigits(shape)).append(' ');
    for (int i = 0; i < COLOURS; i++) {
      if (colours[i] != 0) {
        text.append(HEX.toHexDigits((byte) i)).append(HEX.toHexDigits(colours[i]));
      }
    }
    return text.append(' ').append(Math.round(aspect * 1000)).toString();
  }

  /** What {@link #text} wrote; empty for anything else. */
  public static Optional<Fingerprint> parse(String text) {
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ');
    if (first < 0 || last == first || text.length() > 400) {
      return Optional.empty();
    }
    try {
      String shape = text.substring(0, first);
      String pairs = text.substring(first + 1, last);
      var colours = new byte[COLOURS];
      for (int i = 0; i + 4 <= pairs.length(); i += 4) {
        int index = Integer.parseInt(pairs, i, i + 2, 16);
        if (index >= COLOURS) {
          return Optional.empty();
        }
        colours[index] = (byte) Integer.parseInt(pairs, i + 2, i + 4, 16);
      }
      float aspect = Integer.parseInt(text, last + 1, text.length(), 10) / 1000f;
      boolean flat = shape.equals("-");
      long bits = flat ? 0 : Long.parseUnsignedLong(shape, 16);
      return aspect > 0
          ? Optional.of(new Fingerprint(bits, flat, colours, aspect))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint same && text().equals(same.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }

  /** Each cell the mean of the pixels that it covers. */
  private static double[] square(Grey grey) {
    var square = new double[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      int top = row * grey.height() / SIDE;
      int bottom = Math.max(top + 1, (row + 1) * grey.height() / SIDE);
      for (int column = 0; column < SIDE; column++) {
        int left = column * grey.width() / SIDE;
        int right = Math.max(left + 1, (column + 1) * grey.width() / SIDE);
        square[row * SIDE + column] = mean(grey, left, top, right, bottom);
      }
    }
    return square;
  }

  private static double mean(Grey grey, int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += grey.at(x, y);
      }
    }
    return (double) sum / ((right - left) * (bottom - top));
  }

  private static boolean isFlat(double[] square) {
    double most = Arrays.stream(square).max().orElse(0);
    double least = Arrays.stream(square).min().orElse(0);
    return most - least < LEAST_CONTRAST;
  }

  /** Which of the low frequencies are above their median (discrete cosine transform). */
  private static long shape(double[] square) {
    var rows = new double[SIDE * KEPT];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += square[y * SIDE + x] * COSINES[u][x];
        }
        rows[y * KEPT + u] = sum;
      }
    }
    var frequencies = new double[KEPT * KEPT];
    for (int v = 0; v < KEPT; v++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          sum += rows[y * KEPT + u] * COSINES[v][y];
        }
        frequencies[v * KEPT + u] = sum;
      }
    }
    frequencies[0] = 0; // the mean brightness is no shape
    double[] sorted = frequencies.clone();
    Arrays.sort(sorted);
    double median = (sorted[31] + sorted[32]) / 2;
    long bits = 0;
    for (int i = 0; i < frequencies.length; i++) {
      bits = bits << 1 | (frequencies[i] > median ? 1 : 0);
    }
    return bits;
  }

  /** The share of each colour, in 255ths; what is transparent is left out. */
  private static byte[] colours(Picture picture) {
    var counts = new int[COLOURS];
    int all = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.argb(x, y);
        if (pixel >>> 24 >= 128) {
          counts[(pixel >> 22 & 3) << 4 | (pixel >> 14 & 3) << 2 | pixel >> 6 & 3]++;
          all++;
        }
      }
    }
    var shares = new byte[COLOURS];
    for (int i = 0; i < COLOURS && all > 0; i++) {
      shares[i] = (byte) Math.round(255.0 * counts[i] / all);
    }
    return shares;
  }

  private static double[][] cosines() {
    var table = new double[KEPT][SIDE];
    for (int u = 0; u < KEPT; u++) {
      for (int x = 0; x < SIDE; x++) {
        // Written down in fixed steps, so that every machine has the same table.
        table[u][x] =
            StrictMath.rint(StrictMath.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE)) * 4096);
      }
    }
    return table;
  }
}
