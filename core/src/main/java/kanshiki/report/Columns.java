package kanshiki.report;

import java.io.IOException;

/**
 * Counts and breaks text by the columns it takes on a terminal, where a kanji takes two (UAX #11).
 */
final class Columns {
  /** Characters that must not begin a line (JIS X 4051). */
  private static final String NOT_FIRST = "、。,.)」』】〉》!?:;ー々ゝゞっゃゅょァィゥェォッャュョ・,.)!?:;]}";

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /**
   * Writes {@code text} after {@code first}, going on with {@code indent} on each new line. Breaks
   * at spaces, and anywhere between Japanese characters.
   */
  static void wrap(String first, String text, String indent, int width, Appendable out)
      throws IOException {
    var line = new StringBuilder(first);
    int column = of(first);
    int at = 0;
    while (at < text.length()) {
      int end = pieceEnd(text, at);
      String piece = text.substring(at, end);
      int columns = of(piece.stripTrailing());
      if (column + columns > width && column > of(indent)) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(indent);
        column = of(indent);
        piece = piece.stripLeading();
      }
      line.append(piece);
      column += of(piece);
      at = end;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /**
   * The end of what must stay together from {@code at}: a word with the space after it, or one wide
   * character.
   */
  private static int pieceEnd(String text, int at) {
    int end = at;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      end += Character.charCount(c);
      if (c == ' ') {
        break;
      }
      boolean wide = width(c) == 2;
      boolean last = end >= text.length();
      int next = last ? 0 : text.codePointAt(end);
      if (!last && NOT_FIRST.indexOf(next) >= 0) {
        continue;
      }
      if (wide || !last && width(next) == 2) {
        break;
      }
    }
    return end;
  }

  private static int width(int c) {
    if (c < 0x20 || c == 0x7f) {
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
}
