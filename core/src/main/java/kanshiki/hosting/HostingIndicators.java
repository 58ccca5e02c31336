package kanshiki.hosting;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in names and networks. */
public final class HostingIndicators {
  private HostingIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new AuthorDomainDoesNotResolve(),
          new AuthorDomainTakesNoMail(),
          new OriginHasNoName(),
          new OriginNameUnconfirmed(),
          new OriginNetworkIsBrandsOwn(),
          new OriginNotAmongBrandsSenders(),
          new OriginAbroad(),
          new PageAbroad(),
          new PageBehindCdn(),
          new LinkHostDoesNotResolve());
}
