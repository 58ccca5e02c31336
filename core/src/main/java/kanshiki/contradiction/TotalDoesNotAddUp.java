package kanshiki.contradiction;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A short list of prices ends in a total that no choice of its lines adds up to.
 *
 * <p>Discounts, tax and quantities are allowed for. Known false positives: lists that name only
 * some of what was bought.
 */
public final class TotalDoesNotAddUp implements Indicator {
  private static final int MIN_LINES = 2;

  /** Lines above a total that are looked at; every choice of them is tried. */
  private static final int MAX_LINES = 9;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Statements.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Statements said = file.get(Statements.TOPIC);
    if (said.amounts().size() < MIN_LINES + 1) {
      return Stream.empty();
    }
    Scan scan = said.scan();
    List<Amount> amounts = said.amounts();
    for (int i = MIN_LINES; i < amounts.size(); i++) {
      Amount total = amounts.get(i);
      if (!Totals.isTotal(scan, total) || total.start() < said.bodyStart()) {
        continue;
      }
      List<Amount> lines = linesAbove(amounts, i, said.bodyStart());
      if (lines.size() >= MIN_LINES && !PriceList.explains(lines, total)) {
        return Stream.of(
            finding(
                said.evidence(total.start(), total.end()),
                total.quoted(),
                lines.getFirst().quoted(),
                lines.size()));
      }
      return Stream.empty(); // what follows a total is told about it, or about something else
    }
    return Stream.empty();
  }

  private static List<Amount> linesAbove(List<Amount> amounts, int total, int bodyStart) {
    int from = Math.max(0, total - MAX_LINES);
    return amounts.subList(from, total).stream()
        .filter(amount -> amount.start() >= bodyStart)
        .filter(amount -> amount.currency() == amounts.get(total).currency())
        .toList();
  }
}
