package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The copyright line is not as the company writes it: {@code Amazon. Inc}, {@code X73 © 2024},
 * {@code Copyright @}.
 *
 * <p>Known false positives: small firms that type the line by hand; only slips that change the name
 * or the sign count.
 */
public final class CopyrightLineSlip implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    var slips = new Slips();
    for (CopyrightLine line : CopyrightLine.in(file.get(Writing.TOPIC).passages().getLast())) {
      if (line.slip().isPresent()) {
        slips.add(line.evidence(), line.slip().get());
      }
    }
    return slips.finding(this);
  }
}
