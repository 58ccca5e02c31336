package kanshiki.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Codes that are drawn without a picture: with characters, with the cells of a table or coloured
 * boxes of a page, or with the shapes of SVG.
 *
 * <p>A picture filter sees nothing of them, a telephone's camera does. One walk over the text or
 * page; ordinary ones are rejected by their letters, or because no element has a code's many
 * children.
 */
public final class DrawnQr {
  /** Codes of one page. */
  private static final int MAX_CODES = 20;

  private DrawnQr() {}

  /** The codes drawn with characters in plain text. */
  public static List<QrCode> in(String text) {
    return CharacterArt.in(text);
  }

  /** The codes drawn in a page, whichever way; also in a parsed SVG file. */
  public static List<QrCode> in(Document page) {
    var walk = new Walk();
    page.traverse(walk);
    walk.endLine();
    var all = new ArrayList<>(walk.found);
    all.addAll(walk.art.codes());
    return different(all);
  }

  /** Rows of coloured boxes are lines of coloured text as well: what they say is told once. */
  private static List<QrCode> different(List<QrCode> all) {
    Map<String, QrCode> byText = new LinkedHashMap<>();
    for (QrCode code : all) {
      byText.putIfAbsent(code.text(), code);
    }
    return byText.values().stream().limit(MAX_CODES).toList();
  }

  private static final class Walk implements NodeVisitor {
    private final CharacterArt art = new CharacterArt();
    private final List<QrCode> found = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int skippedFrom = -1;
    private int preformattedFrom = -1;

    @Override
    public void head(Node node, int depth) {
      if (skippedFrom >= 0) {
        return;
      }
      if (node instanceof TextNode words) {
        add(words);
      } else if (node instanceof Element element) {
        open(element, depth);
      }
    }

    private void open(Element element, int depth) {
      String name = element.normalName();
      switch (name) {
        case "script", "style", "head", "title" -> skippedFrom = depth;
        case "svg" -> {
          skippedFrom = depth;
          found.addAll(SvgShapes.in(element));
        }
        case "pre" -> preformattedFrom = preformattedFrom < 0 ? depth : preformattedFrom;
        default -> {}
      }
      if (name.equals("br") || element.isBlock()) {
        endLine();
      }
      if (element.childNodeSize() >= Modules.MIN && found.size() < MAX_CODES) {
        found.addAll(CellArt.in(element));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skippedFrom == depth) {
        skippedFrom = -1;
      }
      if (preformattedFrom == depth) {
        preformattedFrom = -1;
      }
      if (skippedFrom < 0 && node instanceof Element element && element.isBlock()) {
        endLine();
      }
    }

    /** White space is folded as a browser does; no-break spaces stay. */
    private void add(TextNode words) {
      String text = words.getWholeText();
      boolean preformatted = preformattedFrom >= 0;
      int start = line.length();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (preformatted && c == '\n') {
          paint(words, start);
          endLine();
          start = 0;
        } else if (c > ' ' || preformatted) {
          line.append(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
      paint(words, start);
    }

    /** Coloured spaces are drawn, and blocks in a light colour are not. */
    private void paint(TextNode words, int start) {
      Inks inks = isDrawn(start) ? Inks.of(words) : Inks.NONE;
      if (inks.equals(Inks.NONE)) {
        return;
      }
      for (int i = start; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean space = c <= ' ' || c == '\u00a0' || c == '\u3000';
        if (space && inks.paper() == Inks.Ink.DARK) {
          line.setCharAt(i, '\u2588');
        } else if (!space && inks.letters() == Inks.Ink.LIGHT) {
          line.setCharAt(i, '\u00a0');
        }
      }
    }

    /** Blocks or spaces that keep their width, and no letters: colours would matter. */
    private boolean isDrawn(int start) {
      boolean wide = false;
      for (int i = start; i < line.length(); i++) {
        char c = line.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          return false;
        }
        wide |= c > '~' || preformattedFrom >= 0;
      }
      return wide;
    }

    void endLine() {
      art.line(line, 0, line.length());
      line.setLength(0);
    }
  }
}
