package kanshiki.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader sees of an HTML page, as plain text, and what is kept from him.
 *
 * @param text white space folded, a line break for each block and {@code <br>}
 * @param hidden the text that inline styles and attributes keep out of sight
 * @param imageAlts alternative texts of images in sight, in order
 */
public record VisibleText(String text, String hidden, List<String> imageAlts) {
  private static final int MAX_ALTS = 1_000;

  public VisibleText {
    imageAlts = List.copyOf(imageAlts);
  }

  public static VisibleText of(Document page) {
    return read(page, true);
  }

  /** The same without the words of {@code <a href>}: where a mail program finds links by itself. */
  public static VisibleText outsideLinks(Document page) {
    return read(page, false);
  }

  private static VisibleText read(Document page, boolean linkWords) {
    var reader = new Reader(linkWords);
    page.traverse(reader);
    return new VisibleText(reader.seen.text(), reader.unseen.text(), reader.alts);
  }

  /** The walk itself; jsoup's traversal does not recurse. */
  private static final class Reader implements NodeVisitor {
    private final Folded seen = new Folded();
    private final Folded unseen = new Folded();
    private final List<String> alts = new ArrayList<>();
    private final ArrayDeque<FontSizeAt> sizes = new ArrayDeque<>();
    private final boolean linkWords;
    private int skippedFrom = -1;
    private int hiddenFrom = -1;
    private int preformattedFrom = -1;

    private record FontSizeAt(int depth, boolean zero) {}

    Reader(boolean linkWords) {
      this.linkWords = linkWords;
    }

    @Override
    public void head(Node node, int depth) {
      if (skippedFrom >= 0) {
        return;
      }
      if (node instanceof TextNode words) {
        target().add(words.getWholeText(), preformattedFrom >= 0);
      } else if (node instanceof Element element) {
        open(element, depth);
      }
    }

    private void open(Element element, int depth) {
      String name = element.normalName();
      if (isNoText(name) || !linkWords && name.equals("a") && element.hasAttr("href")) {
        skippedFrom = depth;
        target().space();
        return;
      }
      if (hiddenFrom < 0 && HiddenStyle.hides(element)) {
        hiddenFrom = depth;
      }
      switch (HiddenStyle.fontSize(element)) {
        case ZERO -> sizes.push(new FontSizeAt(depth, true));
        case READABLE -> sizes.push(new FontSizeAt(depth, false));
        case NOT_SET -> {}
      }
      if (preformattedFrom < 0 && name.equals("pre")) {
        preformattedFrom = depth;
      }
      if (name.equals("img") && hiddenFrom < 0 && alts.size() < MAX_ALTS) {
        String alt = element.attr("alt").strip();
        if (!alt.isEmpty()) {
          alts.add(alt);
        }
      }
      separate(element, name);
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (skippedFrom >= 0) {
        skippedFrom = skippedFrom == depth ? -1 : skippedFrom;
        return;
      }
      separate(element, element.normalName());
      hiddenFrom = hiddenFrom == depth ? -1 : hiddenFrom;
      preformattedFrom = preformattedFrom == depth ? -1 : preformattedFrom;
      if (!sizes.isEmpty() && sizes.element().depth == depth) {
        sizes.pop();
      }
    }

    private void separate(Element element, String name) {
      if (name.equals("td") || name.equals("th")) {
        target().space();
      } else if (name.equals("br") || element.isBlock()) {
        target().line();
      }
    }

    private Folded target() {
      boolean tiny = !sizes.isEmpty() && sizes.element().zero;
      return hiddenFrom >= 0 || tiny ? unseen : seen;
    }

    private static boolean isNoText(String name) {
      return switch (name) {
        case "head",
            "script",
            "style",
            "title",
            "noscript",
            "template",
            "textarea",
            "object",
            "iframe",
            "noframes" ->
            true;
        default -> false;
      };
    }
  }

  /** Text with its white space folded as a browser does. */
  private static final class Folded {
    private final StringBuilder out = new StringBuilder();
    private boolean space;
    private boolean line;

    void add(String words, boolean preformatted) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (preformatted && c == '\n') {
          line();
        } else if (c <= ' ' || c == '\u00a0') {
          space = true;
        } else {
          separate();
          out.append(c);
        }
      }
    }

    void space() {
      space = true;
    }

    void line() {
      line = true;
    }

    private void separate() {
      if (!out.isEmpty() && (line || space)) {
        out.append(line ? '\n' : ' ');
      }
      line = false;
      space = false;
    }

    String text() {
      return out.toString();
    }
  }
}
