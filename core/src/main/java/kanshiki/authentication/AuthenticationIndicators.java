package kanshiki.authentication;

import java.util.List;
import kanshiki.examination.Indicator;

/** All indicators of this package. */
public final class AuthenticationIndicators {
  public static final List<Indicator> ALL =
      List.of(new SpfFailed(), new DkimFailed(), new DmarcFailed(), new DmarcPassed());

  private AuthenticationIndicators() {}
}
