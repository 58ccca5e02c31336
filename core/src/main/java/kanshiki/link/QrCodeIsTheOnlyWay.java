package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The only way on that the mail offers is a QR code: no link to click beside it.
 *
 * <p>Known false positives: short notices from a person, tickets.
 */
public final class QrCodeIsTheOnlyWay implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    List<Link> followed = file.get(Links.TOPIC).followed().toList();
    boolean others = followed.stream().anyMatch(link -> link.source() != Link.Source.QR);
    return followed.stream()
        .filter(link -> !others)
        .limit(1)
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
