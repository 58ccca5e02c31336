package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail speaks in the name of a brand with which the recipient has nothing to do, by his own
 * settings.
 *
 * <p>Known false positives: an account that was left out of {@code own.brands}.
 */
public final class NoAccountWithBrand implements Indicator {
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
    List<String> mine = file.get(CaseFile.OWN).brands();
    if (mine.isEmpty()) {
      return Stream.empty();
    }
    return file.get(BrandClaims.TOPIC).main().stream()
        .filter(claim -> mine.stream().noneMatch(id -> isOrIsKin(id, claim.brand())))
        .map(claim -> finding(claim.evidence().getFirst(), claim.brand().name()));
  }

  private static boolean isOrIsKin(String id, Brand brand) {
    var directory = BrandDirectory.builtIn();
    return id.equals(brand.id())
        || directory.brand(id).filter(own -> directory.areKin(own, brand)).isPresent();
  }
}
