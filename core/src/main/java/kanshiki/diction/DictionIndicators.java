package kanshiki.diction;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class DictionIndicators {
  public static final List<Indicator> ALL = List.of(new WordingLikeKnownFrauds());

  private DictionIndicators() {}
}
