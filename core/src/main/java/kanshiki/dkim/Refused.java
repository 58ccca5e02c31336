package kanshiki.dkim;

import java.util.Optional;
import kanshiki.dkim.DkimResult.Word;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Trouble;

/** A signature that cannot be verified: the word for it, and why (RFC 6376 section 6.1). */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final Word word;
  private final boolean keyGone;
  private final transient Optional<Trouble> trouble;

  private Refused(Word word, String detail, boolean keyGone, Optional<Trouble> trouble) {
    super(detail, null, false, false); // control flow: no stack trace
    this.word = word;
    this.keyGone = keyGone;
    this.trouble = trouble;
  }

  static Refused unreadable(String detail) {
    return new Refused(Word.NEUTRAL, detail, false, Optional.empty());
  }

  static Refused lacking(String detail) {
    return new Refused(Word.PERMERROR, detail, false, Optional.empty());
  }

  static Refused keyGone(String detail) {
    return new Refused(Word.PERMERROR, detail, true, Optional.empty());
  }

  static Refused notAccepted(String detail) {
    return new Refused(Word.POLICY, detail, false, Optional.empty());
  }

  static Refused forNow(String name, Answer.Unavailable<?> answer) {
    return new Refused(
        Word.TEMPERROR, name + ": " + answer.why().id(), false, Optional.of(answer.why()));
  }

  Word word() {
    return word;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  boolean isKeyGone() {
    return keyGone;
  }

  Optional<Trouble> trouble() {
    return trouble;
  }
}
