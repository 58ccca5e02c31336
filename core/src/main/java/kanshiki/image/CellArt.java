package kanshiki.image;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Codes drawn with the cells of a table, with rows of coloured boxes, or with boxes placed one by
 * one.
 *
 * <p>Wide cells (colspan, width) are understood, cells over several rows are not.
 */
final class CellArt {
  /** Rows and columns looked at: the largest code with a margin. */
  private static final int MAX_CELLS = Modules.MAX + 23;

  /** Letters that a module may hold: a block or a few no-break spaces. */
  private static final int MAX_LETTERS = 4;

  private static final int MIN_RUNS = 3;

  /** One cell: what tells it from others, and how wide it is. */
  private record Cell(String look, int width) {}

  private CellArt() {}

  /** The codes whose rows, or modules, are the children of {@code parent}. */
  static List<QrCode> in(Element parent) {
    var found = new ArrayList<QrCode>();
    var rows = new ArrayList<List<Cell>>();
    for (Node child : parent.childNodes()) {
      if (!(child instanceof Element row) || row.normalName().equals("br")) {
        continue;
      }
      List<Cell> cells = cells(row);
      if (cells.size() >= MIN_RUNS && rows.size() < MAX_CELLS) {
        rows.add(cells);
      } else {
        read(rows).ifPresent(found::add);
        rows.clear();
        if (cells.isEmpty() && isPage(row)) {
          break;
        }
      }
    }
    read(rows).ifPresent(found::add);
    if (found.isEmpty() && parent.childNodeSize() >= Modules.MIN * Modules.MIN) {
      flat(parent).ifPresent(found::add);
    }
    return found;
  }

  /** A row that holds much more than modules: its like is not looked for further. */
  private static boolean isPage(Element row) {
    return row.childNodeSize() > MAX_CELLS;
  }

  /** The modules of one row; none when anything else is in it. */
  private static List<Cell> cells(Element row) {
    if (row.childNodeSize() < MIN_RUNS || row.childNodeSize() > 2 * MAX_CELLS + 1) {
      return List.of();
    }
    var cells = new ArrayList<Cell>();
    for (Node node : row.childNodes()) {
      if (node instanceof Element element) {
        Optional<Cell> cell = cell(element);
        if (cell.isEmpty()) {
          return List.of();
        }
        cells.add(cell.get());
      } else if (node instanceof TextNode text && !text.isBlank()) {
        return List.of();
      }
    }
    return cells;
  }

  private static Optional<Cell> cell(Element element) {
    int letters = 0;
    String picture = "";
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        letters += text.getWholeText().strip().length();
      } else if (node instanceof Element inner) {
        if (inner.childrenSize() > 0) {
          return Optional.empty();
        }
        letters += inner.wholeOwnText().strip().length();
        picture = inner.normalName().equals("img") ? inner.attr("src") : picture;
      }
      if (letters > MAX_LETTERS) {
        return Optional.empty();
      }
    }
    Inks.Ink paper = Inks.of(element).paper();
    String look = paper == Inks.Ink.UNSET ? "." + element.className() + picture : paper.name();
    return Optional.of(new Cell(look, width(element)));
  }

  private static int width(Element element) {
    int span = number(element.attr("colspan"));
    if (span > 0) {
      return span;
    }
    int width = number(element.attr("width"));
    if (width == 0) {
      width = number(Inks.declared(element.attr("style").toLowerCase(Locale.ROOT), "width"));
    }
    return Math.max(1, width);
  }

  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length() && i < 5 && Character.isDigit(text.charAt(i)); i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  /** All modules are children of one element, in rows of equal length. */
  private static Optional<QrCode> flat(Element parent) {
    var cells = new ArrayList<Cell>();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element && !element.normalName().equals("br")) {
        Optional<Cell> cell = cell(element);
        if (cell.isEmpty() || cells.size() > MAX_CELLS * MAX_CELLS) {
          return Optional.empty();
        }
        cells.add(cell.get());
      }
    }
    int side = (int) Math.round(Math.sqrt(cells.size()));
    if (side * side != cells.size()) {
      return placed(parent);
    }
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < side; i++) {
      rows.add(
          cells.subList(i * side, (i + 1) * side).stream()
              .map(cell -> new Cell(cell.look, 1))
              .toList());
    }
    return read(rows).or(() -> placed(parent));
  }

  /** Boxes with a place of their own: {@code left}, {@code top}, {@code width}, {@code height}. */
  private static Optional<QrCode> placed(Element parent) {
    var drawing = new Drawing();
    for (Element box : parent.children()) {
      String style = box.attr("style").toLowerCase(Locale.ROOT);
      int width = number(Inks.declared(style, "width"));
      int height = number(Inks.declared(style, "height"));
      if (width > 0 && height > 0 && Inks.of(box).paper() != Inks.Ink.LIGHT) {
        drawing.rectangle(
            number(Inks.declared(style, "left")),
            number(Inks.declared(style, "top")),
            width,
            height);
        drawing.fill(true);
      }
    }
    return drawing.codes().stream().findFirst();
  }

  private static Optional<QrCode> read(List<List<Cell>> rows) {
    if (rows.size() < Modules.MIN) {
      return Optional.empty();
    }
    int unit = unit(rows);
    int columns = 0;
    Map<String, Integer> looks = new HashMap<>();
    for (List<Cell> row : rows) {
      int width = 0;
      for (Cell cell : row) {
        width += Math.min(cell.width / unit, 2 * MAX_CELLS);
        looks.merge(cell.look, 1, Integer::sum);
      }
      columns = Math.max(columns, width);
    }
    if (columns < Modules.MIN || columns > 2 * MAX_CELLS || looks.size() < 2) {
      return Optional.empty();
    }
    String filled = looks.containsKey(Inks.Ink.DARK.name()) ? Inks.Ink.DARK.name() : rarer(looks);
    var bits = new BitMatrix(columns, rows.size());
    for (int y = 0; y < rows.size(); y++) {
      int x = 0;
      for (Cell cell : rows.get(y)) {
        int width = cell.width / unit;
        if (cell.look.equals(filled) && width > 0) {
          bits.setRegion(x, y, width, 1);
        }
        x += width;
      }
    }
    return GridCode.in(bits);
  }

  /** The width of one module. */
  private static int unit(List<List<Cell>> rows) {
    int unit = Integer.MAX_VALUE;
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        unit = Math.min(unit, cell.width);
      }
    }
    return unit;
  }

  private static String rarer(Map<String, Integer> looks) {
    return looks.entrySet().stream()
        .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
