package kanshiki.content;

import java.util.List;
import kanshiki.examination.Topic;

/**
 * The telling words of subject and body.
 *
 * @param sightings in the order of the text, the subject's first
 */
public record Wording(List<Sighting> sightings) {
  public static final Topic<Wording> TOPIC = new Topic<>("wording", Wording.class);

  public Wording {
    sightings = List.copyOf(sightings);
  }

  /**
   * A lure met.
   *
   * @param place {@code Subject} or {@code body}
   */
  public record Sighting(
      String place, String quoted, String kind, String story, kanshiki.language.Words why) {}
}
