package kanshiki.concealment;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class ConcealmentIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new InvisibleCharactersInWords(),
          new WordSplitByHiddenText(),
          new HiddenSalting(),
          new TextMadeUnreadable(),
          new ReorderedText(),
          new UnicodeTags(),
          new TextOnlyInImage());

  private ConcealmentIndicators() {}
}
