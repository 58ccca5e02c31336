package kanshiki.contradiction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Subject and body name different sums for what seems to be one payment.
 *
 * <p>Counts only where the subject speaks of a bill or a payment and the body names a total. Known
 * false positives: a subject that names a limit or a balance beside the bill.
 */
public final class AmountsDisagree implements Indicator {
  private static final List<String> PAYMENT =
      List.of(
          "請求", "利用", "決済", "支払", "注文", "入金", "振込", "引き落とし", "引落", "payment", "invoice", "order",
          "charged", "receipt", "paid", "billing");

  private static final List<String> OFFER =
      List.of("以上", "割引", "off", "オフ", "クーポン", "ポイント", "プレゼント", "まで", "限度", "save", "coupon");

  @Override
  public List<Topic<?>> needs() {
    return List.of(Statements.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Statements said = file.get(Statements.TOPIC);
    List<Amount> subject =
        said.amounts().stream().filter(amount -> amount.end() <= said.bodyStart()).toList();
    if (subject.size() != 1 || !speaksOfPayment(said)) {
      return Stream.empty();
    }
    Amount named = subject.getFirst();
    List<Amount> body =
        said.amounts().stream()
            .filter(amount -> amount.start() >= said.bodyStart())
            .filter(amount -> amount.currency() == named.currency())
            .toList();
    if (body.stream().anyMatch(amount -> amount.hundredths() == named.hundredths())) {
      return Stream.empty();
    }
    Scan scan = said.scan();
    return body.stream()
        .filter(amount -> Totals.isTotal(scan, amount))
        .limit(1)
        .map(
            amount ->
                finding(
                    List.of(
                        said.evidence(named.start(), named.end()),
                        said.evidence(amount.start(), amount.end())),
                    named.quoted(),
                    amount.quoted()));
  }

  private static boolean speaksOfPayment(Statements said) {
    String subject = said.text().substring(0, said.bodyStart()).toLowerCase(Locale.ROOT);
    return Scan.containsAny(subject, PAYMENT) && !Scan.containsAny(subject, OFFER);
  }
}
