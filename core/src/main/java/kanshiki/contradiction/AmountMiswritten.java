package kanshiki.contradiction;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.contradiction.Amount.Currency;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A sum is written as nobody writes it: the signs of two currencies ({@code $120円}, {@code
 * ¥3,980元}), or digits in wrong groups ({@code 6,9800円}, {@code 16, 580円}).
 *
 * <p>Known false positives: slips of the pen; Chinese mails, where ¥ is the sign of the yuan, are
 * passed over.
 */
public final class AmountMiswritten implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Statements.TOPIC, Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Statements said = file.get(Statements.TOPIC);
    List<Amount> odd =
        said.amounts().stream()
            .filter(amount -> amount.misgrouped() || amount.isOfTwoCurrencies())
            .toList();
    if (odd.isEmpty()) {
      return Stream.empty();
    }
    boolean japanese = MailLanguage.of(file.get(Body.TOPIC).visible()).equals("ja");
    return odd.stream()
        .filter(amount -> japanese || amount.behind().filter(Currency.YUAN::equals).isEmpty())
        .limit(1)
        .map(amount -> finding(said.evidence(amount.start(), amount.end()), amount.quoted()));
  }
}
