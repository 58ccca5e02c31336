package kanshiki.diction;

import java.util.Arrays;
import kanshiki.examination.Topic;
import kanshiki.text.Folded;

/**
 * The words of subject and body in a form in which the wording of mails can be compared: folded,
 * with one blank wherever something other than letters parts them.
 *
 * <p>What belongs to one mail alone stands there as a mark only: {@value #NUMBER} for numbers and
 * codes, {@value #ADDRESS} for addresses and links. What a mailing list added is left out.
 * Immutable.
 */
public final class Reading {
  public static final Topic<Reading> TOPIC = new Topic<>("reading", Reading.class);

  /** Stands for a number, or a code made of digits and letters. */
  static final char NUMBER = '#';

  /** Stands for an address or a link. */
  static final char ADDRESS = '@';

  /** Symbols that are compared of one mail; a fraud comes to its point before that. */
  static final int MAX_SYMBOLS = 3_000;

  private final Folded subject;
  private final Folded body;
  private final String symbols;
  private final int[] positions;
  private final int bodyFrom;
  private final String added;

  /**
   * Holds what {@link ReadingExamination} read.
   *
   * @param added what a mailing list wrote under the body
   */
  Reading(
      Folded subject, Folded body, String symbols, int[] positions, int bodyFrom, String added) {
    this.subject = subject;
    this.body = body;
    this.symbols = symbols;
    this.positions = Arrays.copyOf(positions, symbols.length());
    this.bodyFrom = bodyFrom;
    this.added = added;
  }

  /** What is compared: letters, blanks and marks. */
  public String symbols() {
    return symbols;
  }

  /** The part of them that is the subject. */
  public String subjectSymbols() {
    return symbols.substring(0, Math.min(bodyFrom, symbols.length())).strip();
  }

  /** The part of them that is the body. */
  public String bodySymbols() {
    return symbols.substring(Math.min(bodyFrom, symbols.length()));
  }

  /** What a mailing list wrote under the body; empty when none did. No wording of the sender's. */
  public String added() {
    return added;
  }

  /** Whether the symbol at {@code index} is the subject's. */
  boolean isSubject(int index) {
    return index < bodyFrom;
  }

  /** What was written there; both ends are letters of one part. */
  String quote(int start, int end) {
    Folded part = isSubject(start) ? subject : body;
    return part.quote(positions[start], positions[end - 1] + 1);
  }
}
