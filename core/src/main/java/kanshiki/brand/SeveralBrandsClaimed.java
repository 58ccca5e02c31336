package kanshiki.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Sender, subject and address name different brands.
 *
 * <p>Known false positives: cards with two names on them, and partners' campaigns; sisters are not
 * counted.
 */
public final class SeveralBrandsClaimed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    BrandClaims claims = file.get(BrandClaims.TOPIC);
    return claims.rivals().stream()
        .limit(1)
        .map(
            rival -> {
              Claim main = claims.main().orElseThrow();
              var evidence = new ArrayList<Evidence>(main.evidence().subList(0, 1));
              evidence.addAll(rival.evidence().subList(0, 1));
              return finding(
                  evidence,
                  main.brand().name(),
                  rival.brand().name(),
                  first(main).words(),
                  first(rival).words());
            });
  }

  /** The weightiest place, whose words are the first piece of evidence. */
  private static Place first(Claim claim) {
    return claim.places().keySet().iterator().next();
  }
}
