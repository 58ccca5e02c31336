package kanshiki.visit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.page.Asked;

/**
 * One page behind a link asks for a card and for a password, PIN or one-time code together.
 *
 * <p>Known false positives: shops that let a customer sign in on the page where he pays.
 */
public final class PageAsksForCardAndPassword implements Indicator {
  private static final Set<Asked> CARD = Set.of(Asked.CARD_NUMBER, Asked.SECURITY_CODE);

  private static final Set<Asked> ACCOUNT =
      Set.of(Asked.PASSWORD, Asked.PIN, Asked.ONE_TIME_CODE, Asked.MY_NUMBER);

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .filter(visited -> visited.asks().stream().anyMatch(CARD::contains))
        .filter(visited -> visited.asks().stream().anyMatch(ACCOUNT::contains))
        .limit(1)
        .map(
            visited ->
                finding(
                    visited.page(),
                    visited.shownHost(),
                    AskedWords.of(List.copyOf(visited.asks()))));
  }
}
