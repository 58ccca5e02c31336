package kanshiki.likeness;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page that resembles a brand's still lives on the genuine site: it loads pictures or styles from
 * there, or its links lead there, while what is typed in goes elsewhere.
 *
 * <p>Known false positives: a partner's sign-in that shows the brand's logo from the brand's
 * server.
 */
public final class PageBorrowsFromBrand implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Copies.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Copies.TOPIC).all().stream()
        .filter(copy -> !borrowed(copy).isEmpty())
        .limit(1)
        .map(
            copy ->
                finding(
                    copy.evidence(),
                    PageCopiesBrand.address(copy),
                    copy.resemblance().brand().name(),
                    String.join(", ", borrowed(copy))));
  }

  private static List<String> borrowed(Copies.Copy copy) {
    return copy.resemblance().likeness().stream()
        .flatMap(
            likeness -> Stream.concat(likeness.hotLinked().stream(), likeness.linksHome().stream()))
        .distinct()
        .sorted()
        .limit(3)
        .map(host -> host.replace(".", "[.]"))
        .toList();
  }
}
