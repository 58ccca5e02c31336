package kanshiki.image;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The filled shapes of an SVG picture: rectangles, polygons' straight paths, circles as squares.
 */
final class SvgShapes {
  private static final int MAX_ELEMENTS = 70_000;

  private final Drawing drawing = new Drawing();
  private final double width;

  private SvgShapes(double width) {
    this.width = width;
  }

  static List<QrCode> in(Element svg) {
    var shapes = new SvgShapes(viewWidth(svg));
    int count = 0;
    for (Element element : svg.getAllElements()) {
      if (count++ > MAX_ELEMENTS) {
        break;
      }
      switch (element.normalName()) {
        case "rect" -> shapes.rectangle(element);
        case "path" -> shapes.path(element);
        case "circle" -> shapes.circle(element);
        default -> {}
      }
    }
    return shapes.drawing.mayBeCode() ? shapes.drawing.codes() : List.of();
  }

  private static double viewWidth(Element svg) {
    // jsoup keeps the case of attributes in SVG
    var box = new Numbers(svg.hasAttr("viewBox") ? svg.attr("viewBox") : svg.attr("viewbox"));
    double[] view = {box.next(), box.next(), box.next()};
    return view[2] > 0 ? view[2] : new Numbers(svg.attr("width")).next();
  }

  private void rectangle(Element element) {
    double w = number(element, "width");
    double h = number(element, "height");
    if (w <= 0 || h <= 0 || w > width * 0.9 && width > 0 || element.attr("width").contains("%")) {
      return; // the paper
    }
    drawing.rectangle(number(element, "x"), number(element, "y"), w, h);
    drawing.fill(isDark(element));
  }

  private void circle(Element element) {
    double r = number(element, "r");
    drawing.rectangle(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
    drawing.fill(isDark(element));
  }

  /** Lines only; one that encloses nothing is a stroke one unit wide. */
  private void path(Element element) {
    new SvgPath(element.attr("d"), drawing).read();
    drawing.fill(isDark(element));
  }

  /** Black unless a fill (or, for strokes, a stroke) says otherwise, here or in a group around. */
  private static boolean isDark(Element element) {
    Element at = element;
    while (at != null && !at.normalName().equals("svg")) {
      String style = at.attr("style").toLowerCase(Locale.ROOT);
      String fill = Inks.declared(style, "fill");
      fill = fill.isEmpty() ? at.attr("fill") : fill;
      if (fill.isEmpty() || fill.equals("none")) {
        fill = at.attr("stroke");
      }
      Inks.Ink ink = Inks.ink(fill);
      if (ink != Inks.Ink.UNSET) {
        return ink == Inks.Ink.DARK;
      }
      at = at.parent();
    }
    return true;
  }

  private static double number(Element element, String attribute) {
    return new Numbers(element.attr(attribute)).next();
  }
}
