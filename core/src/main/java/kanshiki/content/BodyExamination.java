package kanshiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.text.Overrides;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Which parts a mail program shows, and what is to be read in them.
 *
 * <p>Attachments are not the body, nor are nested messages, unless there is nothing else. HTML is
 * parsed here once for all examinations.
 */
public final class BodyExamination implements Examination<Body> {
  /** UTF-16 units of text and HTML read of one message; more is counted in {@link Body#cut()}. */
  static final int MAX_CHARACTERS = 4 << 20;

  /** Elements within elements; deeper ones are moved up. Browsers stop at 512, mail below 100. */
  private static final int MAX_HTML_DEPTH = 150;

  /** Tags read of one message: 100,000 links with their ends, and something around them. */
  private static final int MAX_TAGS = 250_000;

  @Override
  public Topic<Body> topic() {
    return Body.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  @Override
  public Body examine(CaseFile file) {
    return of(file.get(CaseFile.MESSAGE));
  }

  /** The body of {@code message}. */
  public static Body of(Message message) {
    var reader = new Reader();
    String visible = reader.read(message.root(), false);
    if (reader.isEmpty()) {
      visible = reader.read(message.root(), true);
    }
    return reader.body(visible);
  }

  /** The page that {@code html} makes, within bounds. */
  public static Document parse(String html) {
    String bounded = html.substring(0, new Tags(html, MAX_TAGS).end);
    return Parser.htmlParser().setMaxDepth(MAX_HTML_DEPTH).parseInput(bounded, "");
  }

  /** How many tags at most stand in {@code html}, and where it is cut when there are too many. */
  private static final class Tags {
    private final int count;
    private final int end;

    Tags(String html, int max) {
      int tags = 0;
      int at = html.indexOf('<');
      while (at >= 0 && tags < max) {
        tags++;
        at = html.indexOf('<', at + 1);
      }
      this.count = tags;
      this.end = at < 0 ? html.length() : at;
    }
  }

  private static final class Reader {
    private final List<Body.PlainText> texts = new ArrayList<>();
    private final List<Body.HtmlPage> pages = new ArrayList<>();
    private final List<String> alts = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final List<Reordered> reordered = new ArrayList<>();
    private final StyleBudget styles = new StyleBudget();
    private int left = MAX_CHARACTERS;
    private int tagsLeft = MAX_TAGS;
    private int cut;

    boolean isEmpty() {
      return texts.isEmpty() && pages.isEmpty();
    }

    Body body(String visible) {
      return new Body(texts, pages, visible, unseen, reordered, alts, cut);
    }

    /** What is to be seen of {@code part}. The tree's depth is bounded by the mail's parser. */
    String read(Part part, boolean nested) {
      if (part.isNestedMessage() && !nested) {
        return "";
      }
      if (part.children().isEmpty()) {
        return isShown(part) ? readText(part) : "";
      }
      boolean alternative = part.mediaType().equals("multipart/alternative");
      var visible = new StringBuilder();
      for (Part child : part.children()) {
        boolean attached = !alternative && isAttached(child);
        String seen = attached ? "" : read(child, nested);
        if (seen.isBlank()) {
          continue;
        }
        if (alternative) {
          visible.setLength(0); // RFC 2046 section 5.1.4: the last form that can be shown
        } else if (!visible.isEmpty()) {
          visible.append('\n');
        }
        visible.append(seen);
      }
      return visible.toString();
    }

    private String readText(Part part) {
      String text = part.text();
      if (text.length() > left) {
        cut += text.length() - left;
        text = text.substring(0, left);
      }
      left -= text.length();
      if (!isHtml(part)) {
        texts.add(new Body.PlainText(part, text));
        for (Overrides.Run run : Overrides.runs(text)) {
          reordered.add(
              new Reordered(run.written(), run.shown(), Reordered.Means.OVERRIDE_CHARACTER));
        }
        return Overrides.asShown(text).strip();
      }
      var tags = new Tags(text, tagsLeft);
      tagsLeft -= tags.count;
      cut += text.length() - tags.end;
      text = text.substring(0, tags.end);
      Document document = parse(text);
      VisibleText seen = VisibleText.of(document, styles);
      pages.add(new Body.HtmlPage(part, text, document, seen));
      alts.addAll(seen.imageAlts());
      unseen.addAll(seen.unseen());
      reordered.addAll(seen.reordered());
      return seen.text();
    }

    private static boolean isHtml(Part part) {
      return part.mediaType().equals("text/html")
          || part.mediaType().equals("application/xhtml+xml");
    }

    private static boolean isShown(Part part) {
      return isHtml(part)
          || switch (part.mediaType()) {
            case "text/plain", "text/enriched", "text/richtext", "text/markdown", "text" -> true;
            default -> false;
          };
    }

    /** A part beside others that a mail program offers as a file. */
    private static boolean isAttached(Part part) {
      String disposition = part.disposition().orElse("").toLowerCase(Locale.ROOT);
      return disposition.equals("attachment")
          || !disposition.equals("inline") && part.filename().isPresent();
    }
  }
}
