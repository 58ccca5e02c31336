package kanshiki.app.doctor;

import java.util.Locale;
import java.util.Optional;
import kanshiki.language.Words;

/**
 * One thing that was looked at.
 *
 * @param name of the thing, a word
 * @param said what was seen, without a full stop
 * @param mend what to do about it; empty when nothing needs doing
 */
public record Complaint(String name, State state, Words said, Optional<Words> mend) {

  /** How it stands with one thing. */
  public enum State {
    /** It works. */
    OK,
    /** Not switched on; nothing is wrong with that. */
    OFF,
    /** It is not there, or is old; less is examined, or with less certainty. */
    WANTING,
    /** The settings demand it and it does not work. */
    BROKEN;

    /** The word in outputs. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Complaint ok(String name, Words said) {
    return new Complaint(name, State.OK, said, Optional.empty());
  }

  static Complaint off(String name, Words said, Words mend) {
    return new Complaint(name, State.OFF, said, Optional.of(mend));
  }

  static Complaint wanting(String name, Words said, Words mend) {
    return new Complaint(name, State.WANTING, said, Optional.of(mend));
  }

  static Complaint broken(String name, Words said, Words mend) {
    return new Complaint(name, State.BROKEN, said, Optional.of(mend));
  }
}
