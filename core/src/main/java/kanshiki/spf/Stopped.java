package kanshiki.spf;

import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Trouble;
import kanshiki.spf.SpfResult.Word;

/**
 * "Processing stops and check_host() returns": an error anywhere in a record, or in one that it
 * includes, is the result of the whole check (RFC 7208 sections 2.6.6, 2.6.7).
 */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1;

  private final Word word;
  private final transient Optional<Trouble> trouble;

  private Stopped(Word word, String detail, Optional<Trouble> trouble) {
    super(detail, null, false, false); // control flow: no stack trace
    this.word = word;
    this.trouble = trouble;
  }

  static Stopped permanently(String detail) {
    return new Stopped(Word.PERMERROR, detail, Optional.empty());
  }

  static Stopped forNow(String name, Answer.Unavailable<?> answer) {
    return new Stopped(Word.TEMPERROR, name + ": " + answer.why().id(), Optional.of(answer.why()));
  }

  Word word() {
    return word;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Optional<Trouble> trouble() {
    return trouble;
  }
}
