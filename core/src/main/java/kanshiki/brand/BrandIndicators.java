package kanshiki.brand;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class BrandIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new AuthenticatedAsBrand(),
          new AuthorDomainLooksLikeBrands(),
          new AuthorDomainNotBrands(),
          new BrandFromFreeMail(),
          new BrandNameDisguised(),
          new BrandNameInLinkHost(),
          new BrandNamedByStranger(),
          new GenuineDomainForged(),
          new LinksLeadHome(),
          new LinksLeaveBrand(),
          new NoAccountWithBrand(),
          new OwnDomainForged(),
          new PassedForAnotherDomain(),
          new ReversePathNotBrands(),
          new SeveralBrandsClaimed());

  private BrandIndicators() {}
}
