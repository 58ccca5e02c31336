package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Codes drawn with characters, line by line: blocks and half blocks, squares, emoji squares,
 * braille dots, or any two characters such as {@code #} and space.
 *
 * <p>An ordinary line is rejected at its third different letter. Not thread-safe.
 */
final class CharacterArt {
  /** A code of 21 modules drawn with braille dots, four in a line. */
  private static final int MIN_LINES = 6;

  private static final int MIN_COLUMNS = 11;

  /** The largest code with a margin, a module two characters wide. */
  private static final int MAX_COLUMNS = 2 * (Modules.MAX + 23);

  private static final int MAX_LINES = Modules.MAX + 23;

  /** Blocks of lines that are looked at in one text. */
  private static final int MAX_BLOCKS = 30;

  /** Cells of one character: two across, four down, as braille has them. */
  private static final int ACROSS = 2;

  private static final int DOWN = 4;
  private static final int FULL = 0xff;

  private final List<int[]> block = new ArrayList<>();
  private final List<QrCode> found = new ArrayList<>();
  private int blocks;

  /** The codes drawn in {@code text}. */
  static List<QrCode> in(String text) {
    var art = new CharacterArt();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      art.line(text, from, end);
      from = end + 1;
    }
    return art.codes();
  }

  /** One more line; what cannot be part of a drawing ends the one before it. */
  void line(CharSequence text, int from, int end) {
    int to = end;
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (to == from) {
      return; // mail programs put empty lines between the lines of a drawing
    }
    if (to - from < MIN_COLUMNS || !isDrawn(text, from, to)) {
      flush();
    } else if (block.size() < MAX_LINES) {
      block.add(text.subSequence(from, to).codePoints().filter(c -> !isInvisible(c)).toArray());
    }
  }

  List<QrCode> codes() {
    flush();
    return found;
  }

  private void flush() {
    if (block.size() >= MIN_LINES && blocks++ < MAX_BLOCKS) {
      fill();
      each(true).or(() -> each(false)).ifPresent(found::add);
    }
    block.clear();
  }

  /** Where every character is drawn and none is a space, the second one met stands for light. */
  private void fill() {
    int first = block.getFirst()[0];
    int second = first;
    for (int[] line : block) {
      for (int c : line) {
        if (isLight(c) || pattern(c) != FULL) {
          return;
        }
        second = second == first ? c : second;
      }
    }
    for (int[] line : block) {
      for (int i = 0; i < line.length; i++) {
        line[i] = line[i] == second ? ' ' : line[i];
      }
    }
  }

  /**
   * @param alike all characters are as wide as each other, whatever Unicode says of their width
   */
  private Optional<QrCode> each(boolean alike) {
    int columns = 0;
    for (int[] line : block) {
      int width = 0;
      for (int c : line) {
        width += width(c, alike);
      }
      columns = Math.max(columns, width);
    }
    var cells = new BitMatrix(columns * ACROSS, block.size() * DOWN);
    for (int y = 0; y < block.size(); y++) {
      int column = 0;
      for (int c : block.get(y)) {
        int width = width(c, alike);
        draw(cells, column * ACROSS, y * DOWN, width * ACROSS, isLight(c) ? 0 : pattern(c));
        column += width;
      }
    }
    return GridCode.in(cells);
  }

  /** Bit {@code 2 * row + column} of the pattern is one of eight equal parts. */
  private static void draw(BitMatrix cells, int left, int top, int width, int pattern) {
    for (int row = 0; row < DOWN; row++) {
      for (int i = 0; i < width; i++) {
        int column = i * ACROSS / width;
        if ((pattern >> (row * ACROSS + column) & 1) != 0) {
          cells.set(left + i, top + row);
        }
      }
    }
  }

  private static boolean isDrawn(CharSequence text, int from, int to) {
    int other1 = 0;
    int other2 = 0;
    int columns = 0;
    for (int i = from; i < to; i++) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c) - 1;
      if (isInvisible(c)) {
        continue;
      }
      columns++;
      if (columns > MAX_COLUMNS) {
        return false;
      }
      if (isBlank(c) || isDrawing(c) || c == other1 || c == other2) {
        continue;
      }
      if (other1 == 0) {
        other1 = c;
      } else if (other2 == 0) {
        other2 = c;
      } else {
        return false;
      }
    }
    return columns >= MIN_COLUMNS;
  }

  /** Characters made for drawing. */
  private static boolean isDrawing(int c) {
    return c >= 0x2580 && c <= 0x25ff // block elements, geometric shapes
        || c >= 0x2800 && c <= 0x28ff // braille patterns
        || c >= 0x2b1b && c <= 0x2b1e
        || c >= 0x2b24 && c <= 0x2b2c
        || c >= 0x1f7e0 && c <= 0x1f7eb // circles and squares in colours
        || c == 0x26aa
        || c == 0x26ab;
  }

  private static boolean isBlank(int c) {
    return c <= ' ' || c == 0xa0 || c == 0x3000 || c >= 0x2000 && c <= 0x200a || c == 0x3164;
  }

  private static boolean isInvisible(int c) {
    return c >= 0xfe00 && c <= 0xfe0f // variation selectors
        || c >= 0x200b && c <= 0x200f
        || c == 0x2060
        || c == 0xfeff
        || c == '\r';
  }

  private static boolean isLight(int c) {
    return isBlank(c)
        || switch (c) {
          case '.', '_', '-', '\u00b7', '0', '\u2591', '\u25a1', '\u25fb', '\u25fd', '\u25ab' ->
              true;
          case '\u2b1c', '\u25cb', '\u25ef', '\u26aa', '\u2800', '\u2b1e', '\uff0e', '\uff3f' ->
              true;
          default -> false;
        };
  }

  /** Columns of a terminal that a character takes: two for the wide ones. */
  private static int width(int c, boolean alike) {
    boolean wide =
        c == 0x3000 || c >= 0x2b1b && c <= 0x2b2c || c >= 0x1f000 || c >= 0xff01 && c <= 0xff60;
    return !alike && wide ? 2 : 1;
  }

  /** Which of its eight parts a character fills. */
  private static int pattern(int c) {
    if (c > 0x2800 && c <= 0x28ff) {
      return braille(c - 0x2800);
    }
    return switch (c) {
      case '\u2580' -> 0x0f; // upper half
      case '\u2584' -> 0xf0; // lower half
      case '\u258c' -> 0x55; // left half
      case '\u2590' -> 0xaa; // right half
      case '\u2596' -> 0x50; // quadrants
      case '\u2597' -> 0xa0;
      case '\u2598' -> 0x05;
      case '\u2599' -> 0xf5;
      case '\u259a' -> 0xa5;
      case '\u259b' -> 0x5f;
      case '\u259c' -> 0xaf;
      case '\u259d' -> 0x0a;
      case '\u259e' -> 0x5a;
      case '\u259f' -> 0xfa;
      default -> FULL;
    };
  }

  /** Unicode numbers the dots down the columns, the fourth row last. */
  private static int braille(int dots) {
    int pattern = 0;
    int[] places = {0, 2, 4, 1, 3, 5, 6, 7};
    for (int i = 0; i < 8; i++) {
      pattern |= (dots >> i & 1) << places[i];
    }
    return pattern;
  }
}
