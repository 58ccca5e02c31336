package kanshiki.content;

import java.util.List;
import kanshiki.examination.Topic;
import kanshiki.mail.Part;
import org.jsoup.nodes.Document;

/**
 * The body as the reader sees it.
 *
 * @param texts plain-text parts shown in the body, in order
 * @param pages HTML parts shown in the body, in order
 * @param visible all that a reader can see of it: of each alternative the richest form, HTML with
 *     its hidden parts left out, white space folded but line breaks kept
 */
public record Body(List<PlainText> texts, List<HtmlPage> pages, String visible) {
  public static final Topic<Body> TOPIC = new Topic<>("body", Body.class);

  /** One text/plain part, decoded. */
  public record PlainText(Part part, String text) {}

  /** One text/html part, decoded and parsed. The document must not be changed. */
  public record HtmlPage(Part part, String html, Document document) {}
}
