package kanshiki.content;

import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.text.Folding;

/** Folds the body. */
public final class FoldedBodyExamination implements Examination<FoldedBody> {
  /** Characters of the body that are searched for words, half at each end. */
  static final int MAX_BODY = 200_000;

  @Override
  public Topic<FoldedBody> topic() {
    return FoldedBody.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public FoldedBody examine(CaseFile file) {
    return new FoldedBody(Folding.fold(bothEnds(file.get(Body.TOPIC).visible())));
  }

  private static String bothEnds(String text) {
    return text.length() <= MAX_BODY
        ? text
        : text.substring(0, MAX_BODY / 2) + "\n" + text.substring(text.length() - MAX_BODY / 2);
  }
}
