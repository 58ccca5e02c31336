package kanshiki.image;

/** Whether a picture may show something that its brightness alone does not. */
final class Colours {
  /** Side of the squares that are looked at, in pixels. */
  private static final int SQUARE = 16;

  /** So many squares with hidden contrast are enough to look at the colours one by one. */
  private static final int MANY = 4;

  private final boolean hidden;
  private final boolean transparent;

  Colours(Picture picture) {
    int squares = 0;
    int transparentPixels = 0;
    for (int y = 0; y + SQUARE <= picture.height(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= picture.width(); x += SQUARE) {
        var square = new Square(picture, x, y);
        squares += square.hidesContrast() ? 1 : 0;
        transparentPixels += square.transparent;
      }
    }
    this.hidden = squares >= MANY;
    int pixels = picture.width() * picture.height();
    this.transparent = transparentPixels > pixels / 20 && transparentPixels < pixels * 19 / 20;
  }

  /** In several places one colour changes a lot where the brightness hardly does. */
  boolean hideContrast() {
    return hidden;
  }

  /** A good part of it lets the paper through, and a good part does not. */
  boolean isTransparent() {
    return transparent;
  }

  /** What changes within one square; every other pixel is looked at. */
  private static final class Square {
    private int transparent;
    private final int[] least = {255, 255, 255, 255};
    private final int[] most = new int[4];

    Square(Picture picture, int left, int top) {
      for (int y = top; y < top + SQUARE; y += 2) {
        for (int x = left; x < left + SQUARE; x += 2) {
          int pixel = picture.argb(x, y);
          if (pixel >>> 24 < 128) {
            transparent += 4;
            continue;
          }
          int red = pixel >> 16 & 0xff;
          int green = pixel >> 8 & 0xff;
          int blue = pixel & 0xff;
          see(0, red);
          see(1, green);
          see(2, blue);
          see(3, (306 * red + 601 * green + 117 * blue) >> 10);
        }
      }
    }

    private void see(int i, int value) {
      least[i] = Math.min(least[i], value);
      most[i] = Math.max(most[i], value);
    }

    boolean hidesContrast() {
      int most3 = Math.max(span(0), Math.max(span(1), span(2)));
      return most3 > 80 && span(3) * 3 < most3;
    }

    private int span(int i) {
      return most[i] - least[i];
    }
  }
}
