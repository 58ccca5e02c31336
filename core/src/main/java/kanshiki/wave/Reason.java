package kanshiki.wave;

import java.util.List;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/**
 * One thing that two mails have in common.
 *
 * @param strength how much it says, greater than 0; {@link Kinship#LINKED} makes two mails kin
 * @param shown what it is, for the sentence
 */
public record Reason(Tie tie, double strength, List<Words> shown) {
  public Reason {
    shown = List.copyOf(shown);
  }

  static Reason of(Tie tie, double strength, String... shown) {
    return new Reason(tie, strength, List.of(shown).stream().map(Words::same).toList());
  }

  /** The sentence; hosts in it are defanged. */
  public String text(Language language) {
    return Messages.in(language).get("wave.tie." + tie.id(), shown);
  }
}
