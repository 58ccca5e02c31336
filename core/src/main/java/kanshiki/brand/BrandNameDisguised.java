package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The brand's name is written so that programs overlook it: spaced out, with look-alike or
 * invisible characters.
 *
 * <p>{@code 三 井 住 友}, {@code A m a z o n}, {@code イオンカ一ド} with the kanji for one. Known false
 * positives: names spread out for looks in a headline, which are seldom of a mail's sender.
 */
public final class BrandNameDisguised implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(BrandClaims.TOPIC).main().stream()
        .flatMap(claim -> claim.disguised().stream().limit(1))
        .map(disguised -> finding(disguised.evidence(), disguised.written(), disguised.read()));
  }
}
