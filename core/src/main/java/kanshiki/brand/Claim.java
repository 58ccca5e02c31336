package kanshiki.brand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kanshiki.evidence.Evidence;

/**
 * One brand that the mail names, and where.
 *
 * @param places each place in which it is named, with the words
 * @param score sum of the votes; from {@link #SPEAKS_FOR} on the mail is taken to speak in the
 *     brand's name
 * @param disguised the names that were written with look-alike or invisible characters or torn
 *     apart
 */
public record Claim(
    Brand brand, Map<Place, Evidence> places, double score, List<Disguised> disguised) {
  static final double SPEAKS_FOR = 3.4;

  /** A name as it was written, and as it is read. */
  public record Disguised(Evidence evidence, String written, String read) {}

  public Claim {
    places = java.util.Collections.unmodifiableMap(new EnumMap<>(places));
    disguised = List.copyOf(disguised);
  }

  /** The places in the words of the JSON report, each once. */
  public List<String> claimedIn() {
    return places.keySet().stream().map(Place::id).distinct().toList();
  }

  /** The evidence of every place, the weightiest first. */
  public List<Evidence> evidence() {
    return new ArrayList<>(places.values());
  }

  boolean isIn(Place place) {
    return places.containsKey(place);
  }

  /**
   * Whether the sender calls himself by the brand's name, in so many words or by the hosts he links
   * to.
   */
  boolean isPlain() {
    boolean inText = isIn(Place.OPENING) || isIn(Place.SIGNATURE);
    return isIn(Place.DISPLAY_NAME)
        || isIn(Place.LOCAL_PART) && (inText || isIn(Place.SUBJECT_HEAD) || isIn(Place.SUBJECT))
        || isIn(Place.LINK_HOST) && (inText || isIn(Place.SUBJECT_HEAD))
        || isIn(Place.SUBJECT_HEAD) && inText;
  }

  /** Whether the mail speaks in the brand's name, rather than of it. */
  boolean speaksForBrand() {
    return score >= SPEAKS_FOR && places.keySet().stream().anyMatch(Place::namesTheSpeaker);
  }

  /** Whether more than the sender's own domain names the brand: an employee's letter does not. */
  boolean isSpoken() {
    return isPlain()
        || isIn(Place.SUBJECT_HEAD)
        || isIn(Place.AUTHOR_DOMAIN) && isIn(Place.SUBJECT);
  }
}
