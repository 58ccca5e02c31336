package kanshiki.identity;

import java.util.List;
import kanshiki.examination.Indicator;

/** The indicators of this package. */
public final class IdentityIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new AuthorIsRecipient(),
          new AuthorMissing(),
          new DisplayNameIsAnotherAddress(),
          new MessageIdElsewhere(),
          new ReplyToElsewhere(),
          new ReversePathElsewhere());

  private IdentityIndicators() {}
}
