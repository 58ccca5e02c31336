package kanshiki.contradiction;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.Claim;
import kanshiki.brand.Place;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The sender calls himself by one company's name, and the signature is another's.
 *
 * <p>Known false positives: joint offers and companies of one group that the directory does not
 * know as such; what may stand below any mail (goods, payment marks, shops for apps, social
 * networks) is passed over.
 */
public final class SignedByAnotherBrand implements Indicator {
  /** Sectors whose firms sign mail of their own, and whose names are no goods and no marks. */
  private static final Set<String> SIGNING =
      Set.of(
          "banks",
          "securities",
          "telecom",
          "utilities",
          "energy",
          "transport",
          "travel",
          "government",
          "insurance",
          "lending",
          "crypto");

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
    return claims.main().stream()
        .filter(main -> main.places().containsKey(Place.DISPLAY_NAME))
        .filter(main -> !main.places().containsKey(Place.SIGNATURE))
        .flatMap(
            main ->
                claims.all().stream()
                    .filter(other -> isSigner(other, main, claims))
                    .limit(1)
                    .map(other -> disagreement(main, other)));
  }

  private static boolean isSigner(Claim other, Claim main, BrandClaims claims) {
    return !other.equals(main)
        && other.places().containsKey(Place.SIGNATURE)
        && SIGNING.contains(other.brand().sector())
        && !claims.rivals().contains(other)
        && !Kin.are(main.brand(), other.brand());
  }

  private Finding disagreement(Claim main, Claim other) {
    return finding(
        Stream.of(main.places().get(Place.DISPLAY_NAME), other.places().get(Place.SIGNATURE))
            .filter(Objects::nonNull)
            .toList(),
        main.brand().name(),
        other.brand().name());
  }
}
