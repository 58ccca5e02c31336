package kanshiki.reputation;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in ratings. */
public final class ReputationIndicators {
  private ReputationIndicators() {}

  public static final List<Indicator> ALL =
      List.of(new LinkRatedDangerous(), new LinkRatedSuspicious(), new OriginListed());
}
