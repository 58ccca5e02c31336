package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail carries much text that its reader cannot see.
 *
 * <p>Innocent sentences, loose words or random characters water down what a filter counts. Known
 * false positives: the preview line of a newsletter with its padding, and what only telephones
 * show, are not counted; a form or a second version of the mail may be kept hidden by its maker.
 */
public final class HiddenSalting implements Indicator {
  private static final int MIN_LETTERS = 60;

  private static final int MIN_RUNS = 3;
  private static final int MIN_LETTERS_IN_RUNS = 15;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Concealment.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    HiddenText hidden = file.get(Concealment.TOPIC).hidden();
    boolean much =
        hidden.letters() >= MIN_LETTERS
            || hidden.runs().size() >= MIN_RUNS && hidden.letters() >= MIN_LETTERS_IN_RUNS;
    if (!much) {
      return Stream.empty();
    }
    return Stream.of(
        finding(
            Quotes.of(hidden.runs()),
            hidden.letters(),
            hidden.shown(),
            HiddenText.means(hidden.runs()),
            hidden.filling().words()));
  }
}
