package kanshiki.pdf;

/**
 * Puts the words of pages together in the order in which they are drawn. Not thread-safe.
 *
 * <p>Where a line ends or a space belongs is told from the places of the pieces.
 */
final class PdfText {
  private static final int MAX_TEXT = 200_000;

  /** Gaps wider than that part of the font's size are spaces. */
  private static final double SPACE = 0.18;

  /** So far up or down is another line. */
  private static final double LINE = 0.35;

  private final StringBuilder out = new StringBuilder();
  private PdfFont font = PdfFont.NONE;
  private double size = 1;
  private double scale = 1;
  private double lineX;
  private double lineY;
  private double x;
  private double y;
  private double endX;
  private double endY;
  private double leading;
  private boolean begun;
  private boolean cut;

  String text() {
    return out.toString();
  }

  boolean isCut() {
    return cut;
  }

  void begin() {
    lineX = 0;
    lineY = 0;
    scale = 1;
    x = 0;
    y = 0;
  }

  void endPage() {
    endLine();
    begun = false;
  }

  void font(PdfFont next, double nextSize) {
    font = next;
    size = nextSize == 0 ? 1 : Math.abs(nextSize);
  }

  /** Td: to the start of another line. */
  void move(double[] by) {
    lineX += by[0] * scale;
    lineY += by[1] * scale;
    leading = by[1] == 0 ? leading : -by[1];
    x = lineX;
    y = lineY;
  }

  void nextLine() {
    move(new double[] {0, -(leading == 0 ? size : leading)});
  }

  void matrix(double[] m) {
    scale = Math.max(Math.hypot(m[0], m[1]), 1e-6);
    lineX = m[4];
    lineY = m[5];
    x = lineX;
    y = lineY;
  }

  /** A number between strings: thousandths of the font's size to the left. */
  void gap(double thousandths) {
    x -= thousandths / 1_000 * size * scale;
  }

  void show(byte[] string) {
    if (out.length() >= MAX_TEXT) {
      cut = true;
      return;
    }
    double height = size * scale;
    if (begun && Math.abs(y - endY) > LINE * height) {
      endLine();
    } else if (begun && (x - endX > SPACE * height || endX - x > 3 * height)) {
      space();
    }
    PdfFont.Shown shown = font.decode(string);
    out.append(shown.text());
    x += shown.width() * height;
    endX = x;
    endY = y;
    begun = true;
  }

  private void space() {
    if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
  }

  private void endLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
