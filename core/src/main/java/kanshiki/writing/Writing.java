package kanshiki.writing;

import java.util.List;
import kanshiki.examination.Topic;

/**
 * The text whose writing is examined.
 *
 * @param language as {@link kanshiki.content.MailLanguage} tells it
 * @param passages the subject and the beginning of the visible body
 * @param oddWords common words that are not spelt as anyone spells them
 */
public record Writing(String language, List<Passage> passages, List<OddWord> oddWords) {
  public static final Topic<Writing> TOPIC = new Topic<>("writing", Writing.class);

  public Writing {
    passages = List.copyOf(passages);
    oddWords = List.copyOf(oddWords);
  }

  boolean isJapanese() {
    return language.equals("ja");
  }
}
