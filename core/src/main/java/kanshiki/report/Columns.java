package kanshiki.report;

import java.io.IOException;

/**
 * Counts and breaks text by the columns it takes on a terminal, where a kanji takes two (UAX #11).
 */
final class Columns {
  /** Characters that must not begin a line (JIS X 4051). */
  private static final String NOT_FIRST = "、。,.)」』】〉》!?:;ー々ゝゞっゃゅょァィゥェォッャュョ・,.)!?:;]}";

  /** Characters that must not end a line. */
  private static final String NOT_LAST = "「『(【〔〈《[{([{“‘¥$";

  private Columns() {}

  /** How many columns {@code text} takes; terminal colours take none. */
  static int of(String text) {
    int columns = 0;
    int at = 0;
    while (at < text.length()) {
      int style = styleEnd(text, at);
      if (style > at) {
        at = style;
      } else {
        int c = text.codePointAt(at);
        columns += width(c);
        at += Character.charCount(c);
      }
    }
    return columns;
  }

  /**
   * Writes {@code text} after {@code first}, going on with {@code indent} on each new line. Breaks
   * at spaces, anywhere between Japanese characters, and inside a word that is longer than a line.
   */
  static void wrap(String first, String text, String indent, int width, Appendable out)
      throws IOException {
    var line = new StringBuilder(first);
    int column = of(first);
    boolean begun = false;
    int at = 0;
    while (at < text.length()) {
      int end = pieceEnd(text, at);
      String piece = text.substring(at, end);
      if (begun && column + of(piece.stripTrailing()) > width) {
        finish(line, out).append(indent);
        column = of(indent);
        piece = piece.stripLeading();
      }
      int from = 0;
      int left = of(piece.stripTrailing());
      while (column + left > width) {
        int to = fitting(piece, from, width - column);
        line.append(piece, from, to);
        left -= of(piece.substring(from, to));
        from = to;
        finish(line, out).append(indent);
        column = of(indent);
      }
      piece = piece.substring(from);
      line.append(piece);
      column += of(piece);
      begun = true;
      at = end;
    }
    finish(line, out);
  }

  private static StringBuilder finish(StringBuilder line, Appendable out) throws IOException {
    out.append(line.toString().stripTrailing()).append('\n');
    line.setLength(0);
    return line;
  }

  /** The end of what goes into {@code room} columns; at least one character. */
  private static int fitting(String piece, int from, int room) {
    int at = from;
    int columns = 0;
    while (at < piece.length()) {
      int style = styleEnd(piece, at);
      if (style > at) {
        at = style;
        continue;
      }
      int c = piece.codePointAt(at);
      columns += width(c);
      if (columns > room && at > from) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /**
   * The end of what must stay together from {@code at}: a word with the space after it, or one wide
   * character.
   */
  private static int pieceEnd(String text, int at) {
    int end = at;
    while (end < text.length()) {
      int style = styleEnd(text, end);
      if (style > end) {
        end = style;
        continue;
      }
      int c = text.codePointAt(end);
      end += Character.charCount(c);
      if (c == ' ') {
        break;
      }
      int after = styleEnd(text, end);
      if (after >= text.length()) {
        continue;
      }
      int next = text.codePointAt(after);
      boolean together =
          NOT_FIRST.indexOf(next) >= 0 || NOT_LAST.indexOf(c) >= 0 || width(next) == 0;
      if (!together && (width(c) == 2 || width(next) == 2)) {
        break;
      }
    }
    return end;
  }

  /** The end of the terminal style that begins at {@code at}; {@code at} where none does. */
  private static int styleEnd(String text, int at) {
    int end = at;
    while (text.startsWith("\u001b[", end)) {
      int m = text.indexOf('m', end);
      if (m < 0) {
        return end;
      }
      end = m + 1;
    }
    return end;
  }

  private static int width(int c) {
    if (c < 0x20 || c == 0x7f || isCombining(c)) {
      return 0;
    }
    if (c < 0x1100) {
      return 1;
    }
    boolean wide =
        c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT && c != 0xad;
  }
}
