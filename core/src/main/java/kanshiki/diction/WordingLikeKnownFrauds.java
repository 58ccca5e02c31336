package kanshiki.diction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Words;
import kanshiki.learnt.Learnt;
import kanshiki.learnt.Wording;

/**
 * The wording resembles that of known frauds, more or less.
 *
 * <p>It never speaks for a mail: who has read genuine mail can write like it. Known false
 * positives: genuine notices about payments and passwords, which is why it never suffices alone.
 */
public final class WordingLikeKnownFrauds implements Indicator {
  /** Its id, for those who fit its weight. */
  public static final String ID = "wording-like-known-frauds";

  private static final double LARGELY = 0.75;
  private static final double PARTLY = 0.4;

  private final Wording wording;

  public WordingLikeKnownFrauds() {
    this(Learnt.builtIn().wording());
  }

  WordingLikeKnownFrauds(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Reading.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Reading reading = file.get(Reading.TOPIC);
    var telling = new TellingPassages(reading);
    double degree = wording.degree(reading.symbols(), telling);
    List<Evidence> passages = telling.strongest();
    if (degree == 0 || passages.isEmpty()) {
      return Stream.empty();
    }
    String quoted =
        passages.stream()
            .map(passage -> ((Evidence.MessageEvidence) passage).quoted())
            .distinct()
            .collect(Collectors.joining(" / "));
    return Stream.of(
        new Finding(ID, weight(), degree, passages, List.of(howMuch(degree), Words.same(quoted))));
  }

  private static Words howMuch(double degree) {
    if (degree >= LARGELY) {
      return new Words("よく", "closely");
    }
    return degree >= PARTLY ? new Words("ある程度", "in part") : new Words("少し", "a little");
  }
}
