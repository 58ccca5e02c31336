package kanshiki.brand;

import java.util.Locale;
import kanshiki.language.Words;

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
  IMAGE_ALT(1),
  IMAGE_TEXT(1);

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

  /** As a sentence names it. */
  Words words() {
    return switch (this) {
      case DISPLAY_NAME -> new Words("差出人の名前", "the sender's name");
      case AUTHOR_DOMAIN, LOCAL_PART -> new Words("差出人のアドレス", "the sender's address");
      case SUBJECT_HEAD, SUBJECT -> new Words("件名", "the subject");
      case OPENING, BODY -> new Words("本文", "the body");
      case SIGNATURE -> new Words("署名", "the signature");
      case LINK_HOST, OFFICIAL_LINK -> new Words("リンク", "a link");
      case IMAGE_ALT, IMAGE_TEXT -> new Words("画像", "a picture");
    };
  }

  /** A place where a name says who is speaking, rather than whom he speaks of. */
  boolean namesTheSpeaker() {
    return switch (this) {
      case DISPLAY_NAME, AUTHOR_DOMAIN, SUBJECT_HEAD, LOCAL_PART, SIGNATURE -> true;
      case SUBJECT, OPENING, BODY, LINK_HOST, OFFICIAL_LINK, IMAGE_ALT, IMAGE_TEXT -> false;
    };
  }
}
