package kanshiki.content;

import kanshiki.examination.Topic;
import kanshiki.text.Folded;

/**
 * The visible text of the body, folded once for all that look for words in it.
 *
 * <p>Characters that are not seen, and what is hidden inside a word, do not part it here: words are
 * met as the reader reads them.
 *
 * @param folded the whole text, or of a very long one its two ends
 */
public record FoldedBody(Folded folded) {
  public static final Topic<FoldedBody> TOPIC = new Topic<>("folded-body", FoldedBody.class);
}
