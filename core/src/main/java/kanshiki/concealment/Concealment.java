package kanshiki.concealment;

import java.util.List;
import java.util.Optional;
import kanshiki.content.Reordered;
import kanshiki.examination.Topic;

/**
 * What was found hidden, disguised by invisible means, or put in a picture.
 *
 * @param invisible words with invisible characters inside, place by place
 * @param tagged text in Unicode's tag characters, which no program shows
 * @param turned text stored in another order than it is seen
 * @param hidden the body's text out of sight, without what is ordinary
 * @param picture what stands in place of text, when there is hardly any
 */
public record Concealment(
    List<InvisibleInWords> invisible,
    List<Tagged> tagged,
    List<Turned> turned,
    HiddenText hidden,
    Optional<PictureOnly> picture) {
  public static final Topic<Concealment> TOPIC = new Topic<>("concealment", Concealment.class);

  public Concealment {
    invisible = List.copyOf(invisible);
    tagged = List.copyOf(tagged);
    turned = List.copyOf(turned);
  }

  /**
   * Invisible characters inside the words of one place.
   *
   * @param place {@code Subject}, {@code From} or {@code body}
   * @param count how many there are
   * @param words some of the words, as stored; at least one
   */
  public record InvisibleInWords(String place, int count, List<String> words) {
    public InvisibleInWords {
      words = List.copyOf(words);
    }
  }

  /**
   * A row of tag characters.
   *
   * @param text decoded to the letters that the tags stand for
   */
  public record Tagged(String place, String text) {}

  /** Letters in another order, and where. */
  public record Turned(String place, Reordered text) {}

  /**
   * The mail's words are a picture.
   *
   * @param letters letters that are text all the same
   * @param images pictures that are large, or whose size is not told
   * @param source where the first that is a link comes from
   */
  public record PictureOnly(int letters, int images, String source) {}
}
