package kanshiki.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kanshiki.sketch.Sketch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * One pass over a document: the shape of its tree, the words that a reader sees, its fields.
 *
 * <p>What a copier's tool puts in is passed over: elements that show nothing, wrappers around a
 * single element, class names that a framework made up. Not thread-safe.
 */
final class PageDom {
  /** Elements looked at; the rest of a larger page is left out. */
  static final int MAX_ELEMENTS = 30_000;

  /** Characters of visible text looked at. */
  static final int MAX_TEXT = 100_000;

  /** Fields looked at. */
  private static final int MAX_FIELDS = 60;

  /** Deeper ones are passed over. */
  private static final int MAX_DEPTH = 400;

  /** Neighbours in the tree that make up one shingle. */
  private static final int SHINGLE = 4;

  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "head", "title", "meta", "link", "base");

  /** What groups others without a meaning of its own. */
  private static final Set<String> WRAPPERS =
      Set.of("div", "span", "section", "article", "main", "center", "font", "b", "p");

  /** Elements that show something even without text. */
  private static final Set<String> SHOWN =
      Set.of(
          "img",
          "svg",
          "picture",
          "video",
          "canvas",
          "input",
          "select",
          "textarea",
          "button",
          "iframe",
          "hr",
          "form",
          "object",
          "embed");

  /** Class names that every page built with a common framework has. */
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "(?i)(btn|button|col|row|container|wrapper|form|input|nav|navbar|card|text|bg|d|m[tblrxy]?|p[tblrxy]?|w|h|"
              + "flex|justify|align|items|gap|grid|header|footer|main|content|page|body|title|label|group|control|"
              + "primary|secondary|active|hidden|show|clearfix|field|fluid|login|signin|inner|logo|link|links|list|"
              + "item|menu|section|box|sm|md|lg|xl|check|rounded|border|shadow|wp|widget|entry|post|site|no|is|has|"
              + "js)([-_].*)?");

  private static final Pattern WORD_LIKE = Pattern.compile("[A-Za-z]+([-_]{1,2}[A-Za-z]+)*");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouy]");
  private static final Pattern HIDDEN_STYLE =
      Pattern.compile(
          "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d])"
              + "|opacity\\s*:\\s*0(?![.\\d])");

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final List<String> tags = new ArrayList<>();
  private final Set<Long> shape = new HashSet<>();
  private final Set<Long> vocabulary = new HashSet<>();
  private final Set<String> fields = new TreeSet<>();
  private final List<String> headings = new ArrayList<>();
  private boolean cut;

  private PageDom(Document document) {
    this.document = document;
  }

  static PageDom read(String html, String url) {
    var dom = new PageDom(Jsoup.parse(html, url));
    Element body = dom.document.body();
    body.traverse(dom.new Walk());
    for (int i = 0; i + SHINGLE <= dom.tags.size(); i++) {
      dom.shape.add(Sketch.hash(String.join(" ", dom.tags.subList(i, i + SHINGLE))));
    }
    return dom;
  }

  Document document() {
    return document;
  }

  /** What a reader sees, elements parted by spaces. */
  String text() {
    return text.toString();
  }

  Set<Long> shape() {
    return shape;
  }

  /** Class names and ids that somebody thought of. */
  Set<Long> vocabulary() {
    return vocabulary;
  }

  /** Kind and name of each field, as {@code password:pw}. */
  Set<String> fields() {
    return fields;
  }

  /** The whole run of the tree, for telling an exact copy. */
  String run() {
    return String.join(" ", tags);
  }

  List<String> headings() {
    return headings;
  }

  /** Whether a bound was hit. */
  boolean isCut() {
    return cut;
  }

  private final class Walk implements NodeVisitor {
    private int elements;
    private Optional<Node> hidden = Optional.empty();
    private final List<String> above = new ArrayList<>();

    @Override
    public void head(Node node, int depth) {
      if (hidden.isPresent()) {
        return;
      }
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (elements++ > MAX_ELEMENTS || depth > MAX_DEPTH) {
          cut = true;
          hidden = Optional.of(node);
        } else if (isHidden(element)) {
          hidden = Optional.of(node);
        } else {
          element(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (hidden.isPresent()) {
        if (hidden.get().equals(node)) {
          hidden = Optional.empty();
        }
        return;
      }
      if (node instanceof Element element && counts(element)) {
        above.removeLast();
      }
    }

    private void element(Element element) {
      append(" ");
      words(element);
      if (!counts(element)) {
        return;
      }
      String tag = role(element);
      tags.add(tag);
      above.add(tag);
      int depth = above.size();
      if (depth >= SHINGLE - 1) {
        shape.add(Sketch.hash("/" + String.join("/", above.subList(depth - 3, depth))));
      }
      field(element, tag);
      if (tag.matches("h[1-3]") && headings.size() < 8) {
        headings.add(shortened(element.text()));
      }
    }

    /** Elements that are part of the page's shape; decided alike on the way in and out. */
    private boolean counts(Element element) {
      String name = element.normalName();
      if (SHOWN.contains(name)) {
        return true;
      }
      if (WRAPPERS.contains(name)) {
        return element.childrenSize() > 1 || element.childrenSize() == 0 && element.hasText();
      }
      return element.childNodeSize() > 0 && !name.equals("br") && !isInSvg(element);
    }

    private void words(Element element) {
      for (String name : element.classNames()) {
        vocabulary(name);
      }
      vocabulary(element.id());
      if (element.normalName().equals("input")) {
        switch (type(element)) {
          case "submit", "button", "reset" -> append(" " + element.attr("value") + " ");
          case "hidden" -> {}
          default -> append(" " + element.attr("placeholder") + " ");
        }
      }
    }
  }

  private static boolean isInSvg(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals("svg")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    return SILENT.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true") && !element.normalName().equals("svg")
        || HIDDEN_STYLE.matcher(element.attr("style")).find();
  }

  /** Its kind in the page, whatever the author's habits: both {@code h2} and {@code div} group. */
  private static String role(Element element) {
    String name = element.normalName();
    return switch (name) {
      case "input" -> "input." + type(element);
      case "div", "section", "article", "main", "center", "p", "span", "font", "b" ->
          element.childrenSize() > 0 ? "group" : "words";
      case "button" -> "input.submit";
      case "ol" -> "ul";
      default -> name;
    };
  }

  private static String type(Element input) {
    String type = input.attr("type").toLowerCase(Locale.ROOT);
    return switch (type) {
      // A phone's keyboard is all that they change.
      case "", "email", "tel", "number", "search" -> "text";
      default -> shortened(type);
    };
  }

  private void field(Element element, String tag) {
    boolean asks = tag.startsWith("input.") || tag.equals("select") || tag.equals("textarea");
    String kind = tag.startsWith("input.") ? tag.substring("input.".length()) : tag;
    if (asks && !Set.of("hidden", "submit", "button", "image", "reset").contains(kind)) {
      String name = element.hasAttr("name") ? element.attr("name") : element.id();
      if (fields.size() < MAX_FIELDS) {
        fields.add(kind + ":" + shortened(name.toLowerCase(Locale.ROOT)));
      }
    }
  }

  private void vocabulary(String name) {
    if (name.length() >= 3
        && name.length() <= 40
        && WORD_LIKE.matcher(name).matches()
        && VOWEL.matcher(name).find()
        && !FRAMEWORK.matcher(name).matches()
        && !isMadeUp(name)
        && vocabulary.size() < MAX_ELEMENTS) {
      vocabulary.add(Sketch.hash(name));
    }
  }

  /** {@code css-xKqjWb}, {@code sc-bdVaJa}: capitals where no word has them. */
  private static boolean isMadeUp(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1);
    long capitals = last.chars().filter(Character::isUpperCase).count();
    return name.startsWith("css-")
        || name.startsWith("sc-")
        || name.startsWith("jss")
        || capitals > 0 && capitals * 3 > last.length();
  }

  private void append(String words) {
    if (text.length() + words.length() > MAX_TEXT) {
      cut = true;
      return;
    }
    text.append(words);
  }

  static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }
}
