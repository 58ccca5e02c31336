package kanshiki.content;

import java.util.List;
import kanshiki.examination.Indicator;
import kanshiki.examination.Weight;

/** The indicators of this package. */
public final class ContentIndicators {
  public static final List<Indicator> ALL =
      List.of(
          new SerialNumberInSubject(),
          new TellingWords("sign-in", Weight.WEAK),
          new TellingWords("update-payment", Weight.MODERATE),
          new TellingWords("card-number", Weight.MODERATE),
          new TellingWords("one-time-code", Weight.WEAK),
          new TellingWords("confirm-identity", Weight.MODERATE),
          new TellingWords("personal-data", Weight.MODERATE),
          new TellingWords("call-number", Weight.WEAK),
          new TellingWords("open-attachment", Weight.WEAK),
          new TellingWords("pay", Weight.WEAK),
          new TellingWords("send-money", Weight.MODERATE),
          new TellingWords("reply", Weight.WEAK),
          new TellingWords("install-app", Weight.WEAK),
          new TellingWords("click-link", Weight.WEAK),
          new TellingWords("keep-secret", Weight.MODERATE),
          new TellingWords("deadline", Weight.MODERATE),
          new TellingWords("suspension", Weight.MODERATE),
          new TellingWords("unauthorised-use", Weight.MODERATE),
          new TellingWords("sign-in-alert", Weight.WEAK),
          new TellingWords("payment-failed", Weight.MODERATE),
          new TellingWords("purchase-notice", Weight.WEAK),
          new TellingWords("refund", Weight.MODERATE),
          new TellingWords("prize", Weight.MODERATE),
          new TellingWords("points", Weight.WEAK),
          new TellingWords("fine", Weight.MODERATE),
          new TellingWords("delivery-failed", Weight.WEAK),
          new TellingWords("tax", Weight.MODERATE),
          new TellingWords("new-rule", Weight.WEAK),
          new TellingWords("mailbox", Weight.MODERATE),
          new TellingWords("blackmail", Weight.STRONG),
          new TellingWords("inheritance", Weight.MODERATE),
          new TellingWords("job-offer", Weight.WEAK),
          new TellingWords("romance-investment", Weight.MODERATE),
          new TellingWords("virus-warning", Weight.MODERATE),
          new TellingWords("odd-wording", Weight.STRONG),
          new TellingWords("apology-template", Weight.MODERATE),
          new TellingWords("false-safety", Weight.MODERATE));

  private ContentIndicators() {}
}
