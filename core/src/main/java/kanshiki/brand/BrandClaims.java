package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import kanshiki.examination.Topic;
import kanshiki.identity.Identity;

/**
 * Which brands the mail claims to come from.
 *
 * @param all every brand named anywhere, the most claimed first
 * @param genuine whether the mail is from the claimed brand: proved, disproved, or empty where it
 *     cannot be told
 */
public record BrandClaims(List<Claim> all, Optional<Boolean> genuine) {
  public static final Topic<BrandClaims> TOPIC = new Topic<>("brand", BrandClaims.class);

  public BrandClaims {
    all = List.copyOf(all);
  }

  /** The brand in whose name the mail speaks. */
  public Optional<Claim> main() {
    return all.stream().findFirst().filter(Claim::speaksForBrand);
  }

  /** The brand in whose name the mail speaks from a domain that is not the brand's. */
  public Optional<Brand> strangersClaim(Identity identity) {
    return Strangers.claimOf(this, identity).map(Claim::brand);
  }

  /** Other brands in whose name it speaks as well, sisters of the first left out. */
  public List<Claim> rivals() {
    Optional<Claim> main = main();
    if (main.isEmpty()) {
      return List.of();
    }
    var directory = BrandDirectory.builtIn();
    return all.stream()
        .skip(1)
        .filter(
            claim ->
                claim.isIn(Place.DISPLAY_NAME)
                    || claim.isIn(Place.SUBJECT_HEAD)
                    || claim.isIn(Place.AUTHOR_DOMAIN))
        .filter(claim -> !directory.areKin(main.get().brand(), claim.brand()))
        .toList();
  }
}
