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
 * @param hidden the text of those HTML parts that was left out because it cannot be seen
 * @param imageAlts what stands in place of images (alt texts), in order, without empty ones
 * @param cut characters of the body that were not read because it is too long
 */
public record Body(
    List<PlainText> texts,
    List<HtmlPage> pages,
    String visible,
    String hidden,
    List<String> imageAlts,
    int cut) {
  public static final Topic<Body> TOPIC = new Topic<>("body", Body.class);

  public Body {
    texts = List.copyOf(texts);
    pages = List.copyOf(pages);
    imageAlts = List.copyOf(imageAlts);
  }

  /** One text/plain part, decoded. */
  public record PlainText(Part part, String text) {}

  /** One text/html part, decoded and parsed. The document must not be changed. */
  public record HtmlPage(Part part, String html, Document document) {}
}
