package kanshiki.content;

import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.text.Folding;

/** Folds the body; without what a plain text only quotes. */
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
    Body body = file.get(Body.TOPIC);
    String said = body.pages().isEmpty() ? Quotation.withoutIdle(body.visible()) : body.visible();
    return new FoldedBody(Folding.fold(bothEnds(said)));
  }

  private static String bothEnds(String text) {
    return text.length() <= MAX_BODY
        ? text
        : text.substring(0, MAX_BODY / 2) + "\n" + text.substring(text.length() - MAX_BODY / 2);
  }
}
