package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.function.BiFunction;

/** Codes drawn without a picture, in the ways met in mails. */
public final class CodeArt {
  private CodeArt() {}

  /** The modules of a code that says {@code text}. */
  public static BitMatrix modules(String text) {
    return GeneratedCode.encode(text, 0, ErrorCorrectionLevel.L);
  }

  /** One string a module. */
  public static String characters(String text, String dark, String light) {
    return rows(modules(text), 1, 1, (bits, at) -> bits.get(at[0], at[1]) ? dark : light);
  }

  /** Two modules a character, one above the other, with a margin of two. */
  public static String halfBlocks(String text, boolean inverted) {
    BitMatrix wide = margin(modules(text), 2);
    if (inverted) {
      for (int y = 0; y < wide.getHeight(); y++) {
        for (int x = 0; x < wide.getWidth(); x++) {
          wide.flip(x, y);
        }
      }
    }
    return rows(
        wide,
        1,
        2,
        (bits, at) -> {
          boolean upper = bits.get(at[0], at[1]);
          boolean lower = at[1] + 1 < bits.getHeight() && bits.get(at[0], at[1] + 1);
          return upper ? (lower ? "\u2588" : "\u2580") : lower ? "\u2584" : " ";
        });
  }

  /** Eight modules a character. */
  public static String braille(String text) {
    return rows(
        margin(modules(text), 2),
        2,
        4,
        (bits, at) -> {
          int dots = 0;
          int[] order = {0, 3, 1, 4, 2, 5, 6, 7};
          for (int i = 0; i < 8; i++) {
            int x = at[0] + i % 2;
            int y = at[1] + i / 2;
            if (x < bits.getWidth() && y < bits.getHeight() && bits.get(x, y)) {
              dots |= 1 << order[i];
            }
          }
          return String.valueOf((char) (0x2800 + dots));
        });
  }

  /** A table with a cell for each module. */
  public static String table(String text, String dark, String light) {
    String rows = rows(modules(text), 1, 1, (bits, at) -> bits.get(at[0], at[1]) ? dark : light);
    return "<table cellspacing=0 cellpadding=0><tr>"
        + rows.strip().replace("\n", "</tr>\n<tr>")
        + "</tr></table>";
  }

  /** A table with a cell for each run of like modules. */
  public static String tableOfRuns(String text) {
    BitMatrix bits = modules(text);
    var html = new StringBuilder("<table>");
    for (int y = 0; y < bits.getHeight(); y++) {
      html.append("<tr height=4>");
      int start = 0;
      for (int x = 1; x <= bits.getWidth(); x++) {
        if (x == bits.getWidth() || bits.get(x, y) != bits.get(x - 1, y)) {
          String colour = bits.get(start, y) ? "#000000" : "#ffffff";
          html.append("<td colspan=%d bgcolor=%s></td>".formatted(x - start, colour));
          start = x;
        }
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  /** Modules as boxes with a place of their own. */
  public static String boxes(String text) {
    return "<div style=\"position:relative\">"
        + rows(
            modules(text),
            1,
            1,
            (bits, at) ->
                "<div style=\"position:absolute;left:%dpx;top:%dpx;width:4px;height:4px;%s\"></div>"
                    .formatted(
                        at[0] * 4,
                        at[1] * 4,
                        bits.get(at[0], at[1]) ? "background:#111" : "background:#fff"))
        + "</div>";
  }

  /** SVG with a rectangle for each dark module, on white paper. */
  public static String svg(String text) {
    BitMatrix bits = modules(text);
    int side = bits.getWidth() + 8;
    return "<svg viewBox=\"0 0 %d %d\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>"
            .formatted(side, side)
        + rows(
            bits,
            1,
            1,
            (b, at) ->
                b.get(at[0], at[1])
                    ? "<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"1\"/>"
                        .formatted(at[0] + 4, at[1] + 4)
                    : "")
        + "</svg>";
  }

  /** SVG with one path for all, closed squares or strokes. */
  public static String svgPath(String text, boolean stroked) {
    BitMatrix bits = modules(text);
    return "<svg viewBox=\"0 0 %d %d\"><path %s d=\""
            .formatted(
                bits.getWidth(), bits.getWidth(), stroked ? "stroke=\"#000\"" : "fill=\"#000\"")
        + rows(
            bits,
            1,
            1,
            (b, at) ->
                !b.get(at[0], at[1])
                    ? ""
                    : stroked
                        ? "M%d %d.5h1".formatted(at[0], at[1])
                        : "M%d,%dh1v1h-1z".formatted(at[0], at[1]))
        + "\"/></svg>";
  }

  private static BitMatrix margin(BitMatrix bits, int margin) {
    var wide = new BitMatrix(bits.getWidth() + 2 * margin);
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          wide.set(x + margin, y + margin);
        }
      }
    }
    return wide;
  }

  private static String rows(
      BitMatrix bits, int across, int down, BiFunction<BitMatrix, int[], String> cell) {
    var out = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y += down) {
      for (int x = 0; x < bits.getWidth(); x += across) {
        out.append(cell.apply(bits, new int[] {x, y}));
      }
      out.append('\n');
    }
    return out.toString();
  }
}
