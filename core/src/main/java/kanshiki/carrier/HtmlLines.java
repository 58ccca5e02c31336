package kanshiki.carrier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * An HTML body as the lines that its reader sees, each knowing where in the HTML it ends, so that
 * the HTML can be cut between two lines.
 */
final class HtmlLines {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "tr",
          "table",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "blockquote",
          "body",
          "section",
          "article",
          "header",
          "pre",
          "center",
          "dl",
          "dt",
          "dd");
  private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title", "template");

  private final String html;
  private final List<String> lines = new ArrayList<>();

  /** For each line the number of its last leaf; leaves are counted in the order of the document. */
  private final List<Integer> lastLeaves = new ArrayList<>();

  HtmlLines(String html) {
    this.html = html;
    NodeTraversor.traverse(new Flattener(), Jsoup.parse(html));
  }

  List<String> lines() {
    return lines;
  }

  /** The HTML of what stands on line {@code line} and below. */
  String from(int line) {
    return cut(line == 0 ? -1 : lastLeaves.get(line - 1), true);
  }

  /** The HTML of what stands above line {@code line}. */
  String before(int line) {
    return cut(line == 0 ? -1 : lastLeaves.get(line - 1), false);
  }

  /** What is left without the leaves up to {@code leaf}, or without those behind it. */
  private String cut(int leaf, boolean upTo) {
    var writer = new Writer(leaf, upTo);
    NodeTraversor.traverse(writer, Jsoup.parse(html));
    return writer.out.toString();
  }

  private static boolean isLeaf(Node node) {
    return node.childNodeSize() == 0 && !(node instanceof Document);
  }

  /** Writes the leaves that stay, and around them the elements that hold one. */
  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Element> waiting = new ArrayDeque<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final int cut;
    private final boolean upTo;
    private int leaf = -1;
    private int unseen;

    Writer(int cut, boolean upTo) {
      this.cut = cut;
      this.upTo = upTo;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
      }
      if (!isLeaf(node)) {
        if (node instanceof Element element && !(node instanceof Document)) {
          waiting.addLast(element);
        }
        return;
      }
      leaf++;
      // Styles hold for what stays as well.
      if (leaf <= cut != upTo || unseen > 0) {
        for (Element element : waiting) {
          start(element);
          open.push(element);
        }
        waiting.clear();
        leaf(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
      if (element.equals(waiting.peekLast())) {
        waiting.removeLast();
      } else if (element.equals(open.peek())) {
        open.pop();
        out.append("</").append(element.tagName()).append('>');
      }
    }

    private void leaf(Node node) {
      if (node instanceof Element element) {
        start(element);
        if (!element.tag().isSelfClosing()) {
          out.append("</").append(element.tagName()).append('>');
        }
      } else {
        out.append(node.outerHtml());
      }
    }

    private void start(Element element) {
      out.append('<').append(element.tagName()).append(element.attributes().html()).append('>');
    }
  }

  private final class Flattener implements NodeVisitor {
    private final StringBuilder line = new StringBuilder();
    private int leaf = -1;
    private int unseen;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        unseen += UNSEEN.contains(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        if (BLOCKS.contains(name)) {
          finish(true);
        } else if (name.equals("td") || name.equals("th")) {
          blank();
        }
      }
      if (isLeaf(node)) {
        leaf++;
      }
      if (unseen == 0 && node instanceof TextNode text) {
        append(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      unseen -= UNSEEN.contains(name) ? 1 : 0;
      preformatted -= name.equals("pre") ? 1 : 0;
      if (name.equals("br")) {
        finish(false);
      } else if (BLOCKS.contains(name)) {
        finish(true);
      }
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > ' ') {
          line.append(c);
        } else if (c == '\n' && preformatted > 0) {
          finish(false);
        } else {
          blank();
        }
      }
    }

    private void blank() {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }

    /**
     * @param block the edge of a block ends a line only where one was begun
     */
    private void finish(boolean block) {
      if (block && line.isEmpty()) {
        return;
      }
      lines.add(line.toString().strip());
      lastLeaves.add(leaf);
      line.setLength(0);
    }
  }
}
