package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import java.util.Optional;

/** Reads a code from cells that are either filled or not, each module some cells wide and high. */
final class GridCode {
  private final BitMatrix cells;

  private GridCode(BitMatrix cells) {
    this.cells = cells;
  }

  /**
   * The code that the cells make, whether its dark modules are the filled ones or the others.
   *
   * @param filled the filled cells
   */
  static Optional<QrCode> in(BitMatrix filled) {
    Optional<GridCode> drawn = new GridCode(filled).cropped();
    return drawn
        .flatMap(GridCode::read)
        .or(() -> drawn.flatMap(GridCode::inverted).flatMap(GridCode::read));
  }

  /** Without empty rows and columns around; a code's corners reach to all four of its sides. */
  private Optional<GridCode> cropped() {
    int[] box = cells.getEnclosingRectangle();
    if (box == null || Math.min(box[2], box[3]) < Modules.MIN) {
      return Optional.empty();
    }
    var part = new BitMatrix(box[2], box[3]);
    for (int y = 0; y < box[3]; y++) {
      for (int x = 0; x < box[2]; x++) {
        if (cells.get(box[0] + x, box[1] + y)) {
          part.set(x, y);
        }
      }
    }
    return Optional.of(new GridCode(part));
  }

  private Optional<GridCode> inverted() {
    // BitMatrix.flip() would also set bits beyond the edge.
    var others = new BitMatrix(cells.getWidth(), cells.getHeight());
    for (int y = 0; y < cells.getHeight(); y++) {
      for (int x = 0; x < cells.getWidth(); x++) {
        if (!cells.get(x, y)) {
          others.set(x, y);
        }
      }
    }
    return new GridCode(others).cropped();
  }

  private Optional<QrCode> read() {
    int across = commonRun(true);
    int down = commonRun(false);
    int side = cells.getWidth() / across;
    if (cells.getHeight() / down != side || !Modules.isSide(side)) {
      return Optional.empty();
    }
    var modules = new BitMatrix(side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (cells.get(x * across, y * down)) {
          modules.set(x, y);
        }
      }
    }
    return Modules.read(modules).map(text -> new QrCode(text, 0, 0, side, side));
  }

  /** The greatest length that every run of like cells is a multiple of. */
  private int commonRun(boolean across) {
    int common = 0;
    int lines = across ? cells.getHeight() : cells.getWidth();
    int length = across ? cells.getWidth() : cells.getHeight();
    for (int line = 0; line < lines; line++) {
      int start = 0;
      for (int i = 1; i <= length; i++) {
        boolean same =
            i < length
                && (across
                    ? cells.get(i, line) == cells.get(i - 1, line)
                    : cells.get(line, i) == cells.get(line, i - 1));
        if (!same) {
          common = gcd(common, i - start);
          start = i;
        }
      }
      if (common == 1) {
        return 1;
      }
    }
    return Math.max(1, common);
  }

  private static int gcd(int a, int b) {
    int x = a;
    int y = b;
    while (y != 0) {
      int rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
