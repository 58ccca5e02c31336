package kanshiki.visit;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for on the pages that were opened. */
public final class VisitIndicators {
  private VisitIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new CertificateJustIssued(),
          new FormPostsToAnotherHost(),
          new LinkDeliversFile(),
          new PageAsksForCardAndPassword(),
          new PageAsksForSecrets(),
          new PageBlocked(),
          new PageCallsForbiddenAddress(),
          new PageFrightensWithPhoneNumber(),
          new PageGone(),
          new PageLeadsToMessenger(),
          new PageSendsOnToGenuineSite(),
          new PageShowsOthersSomethingElse(),
          new PageTellsToRunCommand(),
          new SecretsPostedToMessenger(),
          new SignInWindowDrawnOnPage());
}
