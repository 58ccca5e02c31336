package kanshiki.content;

import java.util.List;
import java.util.stream.Collectors;
import kanshiki.examination.Topic;
import kanshiki.mail.Part;
import org.jsoup.nodes.Document;

/**
 * The body as the reader sees it.
 *
 * @param texts plain-text parts shown in the body, in order
 * @param pages HTML parts shown in the body, in order
 * @param visible all that a reader can see of it: of each alternative the richest form, HTML with
 *     its hidden parts left out, all in the order in which it is seen, white space folded but line
 *     breaks kept
 * @param unseen the text of those HTML parts that was left out because it cannot be seen
 * @param reordered what is stored in another order than it is seen
 * @param imageAlts what stands in place of images (alt texts), in order, without empty ones
 * @param cut characters of the body that were not read because it is too long
 */
public record Body(
    List<PlainText> texts,
    List<HtmlPage> pages,
    String visible,
    List<Unseen> unseen,
    List<Reordered> reordered,
    List<String> imageAlts,
    int cut) {
  public static final Topic<Body> TOPIC = new Topic<>("body", Body.class);

  public Body {
    texts = List.copyOf(texts);
    pages = List.copyOf(pages);
    unseen = List.copyOf(unseen);
    reordered = List.copyOf(reordered);
    imageAlts = List.copyOf(imageAlts);
  }

  /** All that is out of sight, one run a line. */
  public String hidden() {
    return unseen.stream().map(Unseen::text).collect(Collectors.joining("\n"));
  }

  /** Whether style sheets were too much, so that some hidden text may count as seen. */
  public boolean stylesCut() {
    return pages.stream().anyMatch(page -> page.seen().stylesCut());
  }

  /** One text/plain part, decoded. */
  public record PlainText(Part part, String text) {}

  /**
   * One text/html part, decoded and parsed. The document must not be changed.
   *
   * @param seen what of it can be seen
   */
  public record HtmlPage(Part part, String html, Document document, VisibleText seen) {
    public HtmlPage(Part part, String html, Document document) {
      this(part, html, document, VisibleText.of(document));
    }
  }
}
