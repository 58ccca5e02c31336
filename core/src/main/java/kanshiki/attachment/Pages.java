package kanshiki.attachment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import kanshiki.content.BodyExamination;
import kanshiki.file.FileType;
import kanshiki.file.Gap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads pages in attachments, and the pages that are hidden in their scripts. Its bounds are for
 * all that one mail carries.
 */
final class Pages {
  /** Characters read in all. */
  static final int MAX_CHARACTERS = 2 << 20;

  private static final int MAX_TAGS = 200_000;
  private static final int MAX_PAGES = 100;

  /** Pages written by scripts of pages written by scripts … */
  private static final int MAX_DEPTH = 4;

  private int characters = MAX_CHARACTERS;
  private int tags = MAX_TAGS;
  private int pages = MAX_PAGES;

  private record Waiting(String html, int depth) {}

  /** Adds the page, and whatever it hides, to {@code contents}. */
  void read(String html, FileType type, Contents contents) {
    Deque<Waiting> waiting = new ArrayDeque<>();
    waiting.add(new Waiting(html, 0));
    while (!waiting.isEmpty()) {
      Waiting next = waiting.poll();
      String bounded = bounded(next.html());
      if (bounded.length() < next.html().length()) {
        contents.gap(Gap.TOO_BIG);
      }
      if (bounded.isEmpty()) {
        continue;
      }
      Document document = BodyExamination.parse(bounded);
      contents.pages.add(new Page(document, next.depth() > 0));
      var scripts = new Scripts();
      scan(document, scripts, contents);
      scripts.urls().forEach(contents::text);
      if (scripts.isSmuggling()) {
        contents.sighting(Trait.SMUGGLED_FILE, scripts.quote());
      }
      if (scripts.isHiding()) {
        contents.sighting(Trait.HIDDEN_PAGE, scripts.quote());
      }
      if (scripts.isMovingOn() && type == FileType.HTML) {
        contents.sighting(Trait.MOVES_ON, scripts.quote());
      }
      if (!scripts.isEmpty()) {
        contents.sighting(Trait.SCRIPT, scripts.quote());
      }
      if (next.depth() < MAX_DEPTH) {
        scripts.pages().forEach(page -> waiting.add(new Waiting(page, next.depth() + 1)));
      }
    }
  }

  /** As much of {@code html} as may still be read. */
  private String bounded(String html) {
    if (pages-- <= 0) {
      return "";
    }
    int end = Math.min(html.length(), characters);
    int at = html.indexOf('<');
    while (at >= 0 && at < end && tags > 0) {
      tags--;
      at = html.indexOf('<', at + 1);
    }
    end = at >= 0 && at < end ? at : end;
    characters -= end;
    return html.substring(0, end);
  }

  private static void scan(Document document, Scripts scripts, Contents contents) {
    boolean form = false;
    boolean password = false;
    for (Node node : document.nodeStream().toList()) {
      if (node instanceof DataNode data) {
        if (data.parent() != null && data.parent().normalName().equals("script")) {
          scripts.add(data.getWholeData());
        }
      } else if (node instanceof Element element && element.attributesSize() > 0) {
        attributes(element, scripts, contents);
        boolean typed = isTyped(element);
        form |= typed;
        password |= typed && isPassword(element);
      }
    }
    if (form) {
      contents.sighting(Trait.FORM, quote(document, "input,textarea"));
    }
    if (password) {
      contents.sighting(Trait.PASSWORD_FIELD, quote(document, "input[type=password i]"));
    }
  }

  /** A field into which the reader writes, other than a search. */
  private static boolean isTyped(Element element) {
    if (!element.normalName().equals("input")) {
      return element.normalName().equals("textarea");
    }
    return switch (element.attr("type").toLowerCase(Locale.ROOT)) {
      case "", "text", "email", "password", "tel", "number" -> true;
      default -> false;
    };
  }

  private static boolean isPassword(Element element) {
    return element.attr("type").equalsIgnoreCase("password");
  }

  private static void attributes(Element element, Scripts scripts, Contents contents) {
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (key.startsWith("on") && !value.isBlank()) {
        scripts.add(value);
      } else if (value.regionMatches(true, 0, "data:", 0, 5)) {
        scripts.dataUrl(value);
      } else if (value.regionMatches(true, 0, "javascript:", 0, 11)) {
        scripts.add(value.substring(11));
      }
    }
    boolean refresh =
        element.normalName().equals("meta")
            && element.attr("http-equiv").equalsIgnoreCase("refresh")
            && element.attr("content").toLowerCase(Locale.ROOT).contains("url");
    if (refresh) {
      contents.sighting(Trait.MOVES_ON, element.outerHtml());
    }
  }

  private static String quote(Document document, String query) {
    Element first = document.selectFirst(query);
    return first == null ? "" : first.outerHtml();
  }
}
