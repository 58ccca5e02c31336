package kanshiki.brand;

import java.util.Locale;

/** Where in a mail a brand is named, with the vote that it has there. */
public enum Place {
  DISPLAY_NAME(6),
  AUTHOR_DOMAIN(5),
  SUBJECT_HEAD(5),
  SUBJECT(3),
  LOCAL_PART(2),
  OPENING(1.5),
  BODY(1),
  SIGNATURE(1.5),
  LINK_HOST(2),
  OFFICIAL_LINK(1),
  IMAGE_ALT(1);

  private final double vote;

  Place(double vote) {
    this.vote = vote;
  }

  double vote() {
    return vote;
  }

  /** As the JSON report writes it; the parts of subject and body are not told apart there. */
  public String id() {
    return switch (this) {
      case SUBJECT_HEAD, SUBJECT -> "subject";
      case OPENING, BODY, SIGNATURE -> "body";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** A place where a name says who is speaking, rather than whom he speaks of. */
  boolean namesTheSpeaker() {
    return switch (this) {
      case DISPLAY_NAME, AUTHOR_DOMAIN, SUBJECT_HEAD, LOCAL_PART, SIGNATURE -> true;
      case SUBJECT, OPENING, BODY, LINK_HOST, OFFICIAL_LINK, IMAGE_ALT -> false;
    };
  }
}
