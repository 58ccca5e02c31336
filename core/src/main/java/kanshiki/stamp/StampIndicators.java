package kanshiki.stamp;

import java.util.List;
import kanshiki.examination.Indicator;

/** All indicators of this package. */
public final class StampIndicators {
  public static final List<Indicator> ALL = List.of(new EarlierFilterStamped());

  private StampIndicators() {}
}
