package kanshiki.image;

import java.awt.geom.Path2D;
import java.util.Map;

/**
 * The few characters that are written across pictures, as strokes of a brush in a square of 100: no
 * font is needed, and every machine draws the same.
 */
final class Signwriting {
  /** Strokes are parted by a bar, points by a space. */
  private static final Map<Character, String> STROKES =
      Map.of(
          '偽',
          "30,4 20,30 5,52|21,32 21,97|48,5 55,16|68,4 62,34 50,62 32,86|40,26 84,26 79,44|53,44 89,44 84,62"
              + "|46,62 94,62 90,84 84,96 75,92|46,74 41,92|58,72 60,86|68,71 72,84|78,70 83,80",
          'サ',
          "6,34 94,34|32,10 32,64|68,10 68,52 60,78 38,96",
          'イ',
          "76,6 52,36 12,62|52,38 52,97",
          'ト',
          "36,6 36,97|38,40 82,62",
          'F',
          "22,96 22,6 86,6|22,48 74,48",
          'A',
          "6,96 50,6 94,96|24,64 76,64",
          'K',
          "22,6 22,96|84,6 24,56|44,42 88,96",
          'E',
          "84,6 22,6 22,96 84,96|22,50 74,50");

  private Signwriting() {}

  /**
   * The strokes of {@code words}, from left to right.
   *
   * @param size height of a character in pixels
   * @throws IllegalArgumentException for a character that is not among the few
   */
  static Path2D.Double strokes(String words, double size) {
    var path = new Path2D.Double();
    for (int i = 0; i < words.length(); i++) {
      String strokes = STROKES.get(words.charAt(i));
      if (strokes == null) {
        throw new IllegalArgumentException("no such character: " + words.charAt(i));
      }
      add(path, strokes, i * size * 1.15, size / 100);
    }
    return path;
  }

  private static void add(Path2D.Double path, String strokes, double left, double scale) {
    for (String stroke : strokes.split("\\|", -1)) {
      boolean first = true;
      for (String point : stroke.split(" ", -1)) {
        int comma = point.indexOf(',');
        double x = left + Integer.parseInt(point.substring(0, comma)) * scale;
        double y = Integer.parseInt(point.substring(comma + 1)) * scale;
        if (first) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
        first = false;
      }
    }
  }
}
