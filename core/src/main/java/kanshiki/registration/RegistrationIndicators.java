package kanshiki.registration;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in registrations. */
public final class RegistrationIndicators {
  private RegistrationIndicators() {}

  public static final List<Indicator> ALL =
      List.of(new DomainJustRegistered(), new DomainYoung(), new RegistrantUsesFreeMail());
}
