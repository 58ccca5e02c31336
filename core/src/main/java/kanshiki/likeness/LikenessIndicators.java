package kanshiki.likeness;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for where a page resembles a brand's. */
public final class LikenessIndicators {
  private LikenessIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new PageCopiesBrand(),
          new PageDiffersOnlyInAddress(),
          new PageBorrowsFromBrand(),
          new PageShowsBrandsNames());
}
