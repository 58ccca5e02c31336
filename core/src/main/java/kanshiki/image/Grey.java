package kanshiki.image;

/** Brightness, one byte a pixel: 0 is black, 255 white. */
final class Grey {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * @param pixels row by row; kept, not copied
   */
  Grey(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Row by row; must not be changed. */
  byte[] pixels() {
    return pixels;
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** The brightness at a point between pixels; pixel centres are at halves. */
  double between(double x, double y) {
    double left = Math.clamp(x - 0.5, 0, width - 1.0);
    double top = Math.clamp(y - 0.5, 0, height - 1.0);
    int x0 = (int) left;
    int y0 = (int) top;
    int x1 = Math.min(x0 + 1, width - 1);
    int y1 = Math.min(y0 + 1, height - 1);
    double dx = left - x0;
    double dy = top - y0;
    return (1 - dy) * ((1 - dx) * at(x0, y0) + dx * at(x1, y0))
        + dy * ((1 - dx) * at(x0, y1) + dx * at(x1, y1));
  }

  /** Each {@code factor} × {@code factor} pixels become one, their mean. */
  Grey shrunk(int factor) {
    int w = Math.max(1, width / factor);
    int h = Math.max(1, height / factor);
    int across = Math.min(factor, width);
    int down = Math.min(factor, height);
    var out = new byte[w * h];
    var sums = new int[w];
    for (int y = 0; y < h; y++) {
      java.util.Arrays.fill(sums, 0);
      for (int row = y * down; row < (y + 1) * down; row++) {
        int at = row * width;
        for (int x = 0; x < w; x++) {
          int sum = 0;
          for (int i = 0; i < across; i++) {
            sum += pixels[at++] & 0xff;
          }
          sums[x] += sum;
        }
      }
      for (int x = 0; x < w; x++) {
        out[y * w + x] = (byte) (sums[x] / (across * down));
      }
    }
    return new Grey(w, h, out);
  }

  /** Twice as wide and high, with the brightness between the pixels filled in. */
  Grey doubled() {
    var out = new byte[width * 2 * height * 2];
    for (int y = 0; y < height * 2; y++) {
      int near = y / 2;
      int far = Math.clamp((y & 1) == 0 ? near - 1 : near + 1, 0, height - 1);
      int at = y * width * 2;
      for (int x = 0; x < width; x++) {
        int before = Math.max(x - 1, 0);
        int after = Math.min(x + 1, width - 1);
        int here = 3 * at(x, near) + at(x, far);
        out[at++] = (byte) ((3 * here + 3 * at(before, near) + at(before, far) + 8) >> 4);
        out[at++] = (byte) ((3 * here + 3 * at(after, near) + at(after, far) + 8) >> 4);
      }
    }
    return new Grey(width * 2, height * 2, out);
  }

  /** Each pixel becomes the weighted mean of the nine around it: takes the grain off. */
  Grey smoothed() {
    var out = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      int up = Math.max(y - 1, 0) * width;
      int row = y * width;
      int down = Math.min(y + 1, height - 1) * width;
      int before = column(up, row, down, 0);
      int here = before;
      for (int x = 0; x < width; x++) {
        int after = x + 1 < width ? column(up, row, down, x + 1) : here;
        out[row + x] = (byte) ((before + 2 * here + after + 8) >> 4);
        before = here;
        here = after;
      }
    }
    return new Grey(width, height, out);
  }

  private int column(int up, int row, int down, int x) {
    return (pixels[up + x] & 0xff) + 2 * (pixels[row + x] & 0xff) + (pixels[down + x] & 0xff);
  }

  /** How far apart the darkest and the brightest are, one pixel in 1,000 left out at each end. */
  int contrast() {
    var histogram = new int[256];
    for (byte pixel : pixels) {
      histogram[pixel & 0xff]++;
    }
    int few = pixels.length / 1_000;
    int dark = 0;
    for (int seen = histogram[0]; seen <= few && dark < 255; seen += histogram[dark]) {
      dark++;
    }
    int bright = 255;
    for (int seen = histogram[255]; seen <= few && bright > 0; seen += histogram[bright]) {
      bright--;
    }
    return bright - dark;
  }
}
