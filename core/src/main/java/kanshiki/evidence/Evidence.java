package kanshiki.evidence;

import java.util.Locale;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Fact;

/** What supports a finding. Equal evidence is shown once, under one id. */
public sealed interface Evidence {

  /** What the evidence is about: a field's name, a part, a host. */
  String subject();

  /** A piece of the message, with its words quoted. */
  record MessageEvidence(String subject, String quoted, Trust trust) implements Evidence {
    /** Longest quotation kept, in UTF-16 units; a longer one ends in an ellipsis. */
    public static final int MAX_QUOTED = 300;

    public MessageEvidence {
      if (quoted.length() > MAX_QUOTED) {
        int end =
            Character.isHighSurrogate(quoted.charAt(MAX_QUOTED - 2))
                ? MAX_QUOTED - 2
                : MAX_QUOTED - 1;
        quoted = quoted.substring(0, end) + "…";
      }
    }
  }

  /**
   * An answer from outside.
   *
   * @param kind the evidence kind of the JSON report
   * @param subject the name, address or URL that was asked about
   */
  record OutsideEvidence(Kind kind, String subject, Answer<? extends Fact> answer)
      implements Evidence {}

  /** What kind of answer it is; the words of the JSON report in lower case. */
  enum Kind {
    DNS,
    NETWORK,
    REGISTRATION,
    REPUTATION,
    PAGE,
    CERTIFICATE,
    AUTHENTICATION;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Words that the sender wrote, or may have written. */
  static MessageEvidence claimed(String subject, String quoted) {
    return new MessageEvidence(subject, quoted, Trust.CLAIMED);
  }
}
