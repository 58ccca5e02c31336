package kanshiki.link;

import java.util.Locale;
import java.util.Optional;
import kanshiki.content.BodyExamination;
import kanshiki.observable.Url;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a page once and gathers what it links to, sends to, and loads. */
final class HtmlLinks implements NodeVisitor {
  /** Conditional comments (for Outlook) that are read, and characters of each. */
  private static final int MAX_CONDITIONALS = 500;

  private static final int MAX_CONDITIONAL = 64 << 10;
  private static final int MAX_SCRIPT = 16 << 10;

  /** Nodes looked at for the words of one link. */
  private static final int MAX_STEPS = 300;

  private final LinkCollector links;
  private final boolean conditional;
  private Optional<Url> base;
  private int conditionals;

  private HtmlLinks(LinkCollector links, Optional<Url> base, boolean conditional) {
    this.links = links;
    this.base = base;
    this.conditional = conditional;
  }

  static void collect(Document page, LinkCollector into) {
    page.traverse(new HtmlLinks(into, Optional.empty(), false));
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case Element element -> read(element);
      case Comment comment -> readConditional(comment.getData());
      case DataNode data -> addStyleUrls(data.getWholeData(), data.parent());
      default -> {}
    }
  }

  private void read(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String name = element.normalName();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      if (!value.isBlank()) {
        read(element, name, attribute.getKey().toLowerCase(Locale.ROOT), value);
      }
    }
  }

  private void read(Element element, String name, String attribute, String value) {
    switch (attribute) {
      case "href", "xlink:href" -> href(element, name, value);
      case "action" -> add(value, words(element), Link.Source.FORM, name);
      case "formaction" -> add(value, words(element), Link.Source.FORM, "formaction");
      case "src", "background", "poster", "lowsrc" ->
          add(value, element.attr("alt"), Link.Source.IMAGE, name);
      case "data" -> {
        if (name.equals("object")) {
          add(value, "", Link.Source.IMAGE, name);
        }
      }
      case "content" -> {
        if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
          refresh(value);
        }
      }
      case "style" -> addStyleUrls(value);
      default -> {
        if (attribute.startsWith("on")) {
          links.addText(cut(value), Link.Source.HTML, attribute);
        }
      }
    }
  }

  private void href(Element element, String name, String value) {
    switch (name) {
      case "base" -> base = base.or(() -> Url.parse(value.strip()));
      case "link" -> add(value, "", Link.Source.IMAGE, name);
      default -> add(value, words(element), Link.Source.HTML, name);
    }
  }

  private void add(String reference, String shown, Link.Source source, String place) {
    links.addReference(reference, base, shown, source, place);
  }

  /** {@code 5; url='https://…'}. */
  private void refresh(String content) {
    int at = content.toLowerCase(Locale.ROOT).indexOf("url");
    int equals = at < 0 ? -1 : content.indexOf('=', at);
    if (equals >= 0) {
      String url = content.substring(equals + 1).strip();
      add(unquoted(url), "", Link.Source.HTML, "meta refresh");
    }
  }

  private static String unquoted(String s) {
    boolean quoted = s.length() > 1 && (s.charAt(0) == '\'' || s.charAt(0) == '"');
    return quoted ? s.substring(1, s.length() - (s.endsWith(s.substring(0, 1)) ? 1 : 0)) : s;
  }

  private void addStyleUrls(String data, @Nullable Node parent) {
    if (parent instanceof Element element && element.normalName().equals("style")) {
      addStyleUrls(data);
    } else if (parent instanceof Element element && element.normalName().equals("script")) {
      links.addText(cut(data), Link.Source.HTML, "script");
    }
  }

  private void addStyleUrls(String css) {
    for (int at = css.indexOf("url("); at >= 0; at = css.indexOf("url(", at + 4)) {
      int close = css.indexOf(')', at);
      if (close < 0) {
        return;
      }
      String url = unquoted(css.substring(at + 4, close).strip());
      if (!url.regionMatches(true, 0, "data:", 0, 5)) {
        add(url, "", Link.Source.IMAGE, "css");
      }
    }
  }

  private static String cut(String script) {
    return script.substring(0, Math.min(script.length(), MAX_SCRIPT));
  }

  /**
   * Outlook reads what stands in {@code <!--[if mso]>}: buttons of VML with a link of their own.
   */
  private void readConditional(String comment) {
    String start = comment.stripLeading();
    if (conditional || !start.startsWith("[if") || conditionals++ >= MAX_CONDITIONALS) {
      return;
    }
    if (start.contains("href") || start.contains("src=")) {
      String inner = start.substring(0, Math.min(start.length(), MAX_CONDITIONAL));
      BodyExamination.parse(inner).traverse(new HtmlLinks(links, base, true));
    }
  }

  /** The words inside {@code element}, or the alt text of an image there, up to the bound. */
  private static String words(Element element) {
    var out = new StringBuilder();
    var alt = new StringBuilder();
    Node at = element;
    int steps = 0;
    while (at != null && out.length() < Link.MAX_SHOWN && steps++ < MAX_STEPS) {
      if (at instanceof TextNode text) {
        append(out, text.getWholeText());
      } else if (at instanceof Element image && image.normalName().equals("img")) {
        append(alt, image.attr("alt"));
      } else if (at instanceof Element inner && isSpaced(inner)) {
        append(out, " ");
      }
      at = next(at, element);
    }
    String words = out.toString().strip();
    return words.isEmpty() ? alt.toString().strip() : words;
  }

  private static boolean isSpaced(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static @Nullable Node next(Node at, Element within) {
    if (at.childNodeSize() > 0) {
      return at.childNode(0);
    }
    Node up = at;
    while (up != null && !up.equals(within)) {
      Node sibling = up.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      up = up.parent();
    }
    return null;
  }

  private static void append(StringBuilder out, String words) {
    int room = Link.MAX_SHOWN - out.length();
    for (int i = 0; i < words.length() && room > 0; i++) {
      char c = words.charAt(i);
      boolean space = c <= ' ' || c == '\u00a0';
      if (!space) {
        out.append(c);
        room--;
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
        room--;
      }
    }
  }
}
