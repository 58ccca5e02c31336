package kanshiki.content;

import java.util.List;
import kanshiki.examination.Topic;

/**
 * The telling words of subject and body, and of the pictures of a mail without text.
 *
 * @param sightings in the order of the text, the subject's first, then those of pictures
 */
public record Wording(List<Sighting> sightings) {
  public static final Topic<Wording> TOPIC = new Topic<>("wording", Wording.class);

  public Wording {
    sightings = List.copyOf(sightings);
  }

  /**
   * A lure met.
   *
   * @param place {@code Subject}, {@code body}, or the picture that says it
   */
  public record Sighting(
      String place, String quoted, String kind, String story, kanshiki.language.Words why) {}
}
