package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail has hardly any text; what it says is a picture that leads to a page.
 *
 * <p>A filter cannot read a picture. Known false positives: advertising mail made of one picture,
 * which is why it weighs little.
 */
public final class TextOnlyInImage implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Concealment.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Concealment.TOPIC).picture().stream()
        .map(
            picture ->
                finding(
                    Evidence.claimed("img src", picture.source()),
                    picture.letters(),
                    picture.images()));
  }
}
