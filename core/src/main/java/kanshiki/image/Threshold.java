package kanshiki.image;

import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;

/** Ways to part a grey picture into dark and light; set bits are dark. */
enum Threshold {
  /** Each place by its neighbourhood: uneven light, a code inside something else. */
  LOCAL {
    @Override
    BitMatrix apply(Grey grey) {
      try {
        return new HybridBinarizer(new Source(grey)).getBlackMatrix();
      } catch (NotFoundException e) {
        return GLOBAL.apply(grey); // too small for neighbourhoods, and without contrast
      }
    }
  },
  /** One value for all of it, where the two sides differ most (Otsu): noise, low contrast. */
  GLOBAL {
    @Override
    BitMatrix apply(Grey grey) {
      int threshold = between(grey);
      var bits = new BitMatrix(grey.width(), grey.height());
      int at = 0;
      for (int y = 0; y < grey.height(); y++) {
        for (int x = 0; x < grey.width(); x++) {
          if ((grey.pixels()[at++] & 0xff) <= threshold) {
            bits.set(x, y);
          }
        }
      }
      return bits;
    }
  };

  abstract BitMatrix apply(Grey grey);

  /** The last value of the lower side of all its pixels. */
  static int between(Grey grey) {
    var histogram = new int[256];
    long total = 0;
    for (byte pixel : grey.pixels()) {
      histogram[pixel & 0xff]++;
      total += pixel & 0xff;
    }
    return otsu(histogram, grey.pixels().length, total);
  }

  /** The last value of the lower side. */
  static int otsu(int[] histogram, int count, long total) {
    long below = 0;
    long sumBelow = 0;
    double most = -1;
    int first = 0;
    int last = 0;
    for (int value = 0; value < histogram.length; value++) {
      below += histogram[value];
      sumBelow += (long) value * histogram[value];
      long above = count - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double apart = (double) sumBelow / below - (double) (total - sumBelow) / above;
      double variance = (double) below * above * apart * apart;
      if (variance > most * 1.000001) {
        most = variance;
        first = value;
        last = value;
      } else if (variance >= most * 0.999999) {
        last = value; // a gap between the two sides: its middle is taken
      }
    }
    return (first + last) / 2;
  }

  /** A grey picture as zxing wants it. */
  private static final class Source extends LuminanceSource {
    private final Grey grey;

    Source(Grey grey) {
      super(grey.width(), grey.height());
      this.grey = grey;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
      System.arraycopy(grey.pixels(), y * getWidth(), target, 0, getWidth());
      return target;
    }

    @Override
    public byte[] getMatrix() {
      return grey.pixels();
    }
  }
}
