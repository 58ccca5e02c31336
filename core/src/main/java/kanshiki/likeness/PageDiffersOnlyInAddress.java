package kanshiki.likeness;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Words, structure, fields and picture of a page are those of a brand's genuine page: nothing but
 * its address tells it.
 *
 * <p>Known false positives: none beyond those of a copy.
 */
public final class PageDiffersOnlyInAddress implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Copies.TOPIC);
  }

  /** Said beside the copy, which has been counted. */
  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Copies.TOPIC).all().stream()
        .filter(copy -> copy.resemblance().likeness().filter(Likeness::identical).isPresent())
        .limit(1)
        .map(
            copy ->
                finding(
                    copy.evidence(),
                    PageCopiesBrand.address(copy),
                    copy.resemblance().brand().name()));
  }
}
