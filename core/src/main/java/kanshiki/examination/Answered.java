package kanshiki.examination;

import java.util.List;
import kanshiki.evidence.Evidence;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.lookup.Answer;

/** A fact that rests on answers from outside. The report shows every one of them. */
public interface Answered {

  /** All answers, in a fixed order; also those that say nothing. */
  List<Evidence.OutsideEvidence> answers();

  /** What is not known because a question had no answer, and why. */
  default List<NotExamined> gaps() {
    return answers().stream()
        .filter(piece -> piece.answer() instanceof Answer.Unavailable<?>)
        .map(piece -> gap(piece, (Answer.Unavailable<?>) piece.answer()))
        .distinct()
        .toList();
  }

  private static NotExamined gap(Evidence.OutsideEvidence piece, Answer.Unavailable<?> answer) {
    String why = "answer." + answer.why().id();
    String about = piece.subject() + ": ";
    return new NotExamined(
        piece.kind().id(),
        new Words(
            about + Messages.in(Language.JA).get(why), about + Messages.in(Language.EN).get(why)));
  }
}
