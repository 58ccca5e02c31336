package kanshiki.mailflow.milter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.OnError;
import kanshiki.mailflow.stamping.HeaderChange;
import kanshiki.mailflow.stamping.OwnFields;
import kanshiki.mailflow.stamping.ResultsField;
import kanshiki.mailflow.stamping.ServerField;
import kanshiki.mailflow.stamping.SubjectStamp;

/** Turns a judgement into what is done to the mail, as the settings say. Pure. */
final class Deciding {
  private static final String REFUSED =
      String.join(
          "\r\n",
          "550-5.7.1 This message was not delivered: it looks like a fraud (phishing).",
          "550-5.7.1 If you wrote it yourself, please reach the recipient by other means.",
          "550-5.7.1 Sagi meeru (phishing) no utagai ga aru tame, haishin shimasen deshita.",
          "550 5.7.1 Machigai no baai wa betsu no houhou de gorenraku kudasai. Case ");
  private static final String LATER =
      "451 4.7.1 The message could not be examined; please try again later";

  private Deciding() {}

  /**
   * With a judgement.
   *
   * @param charset the charset that the mail's text is in; empty when it does not say
   * @param receiver the server's own name
   */
  static Treatment on(
      Judgement judgement,
      List<ServerField> header,
      String charset,
      String receiver,
      MilterPolicy policy) {
    String id = policy.authservId(receiver);
    if (policy.rejectAt().isMetBy(judgement.classification())) {
      return new Treatment.Reject(REFUSED + judgement.caseId());
    }
    List<HeaderChange> changes = new ArrayList<>(OwnFields.removeForged(header, id));
    boolean stamp = policy.stampAt().isMetBy(judgement.classification());
    if (stamp) {
      changes.addAll(new SubjectStamp(policy.stamp()).put(header, charset));
    }
    judgement.authentication().flatMap(found -> ResultsField.of(id, found)).ifPresent(changes::add);
    changes.add(
        OwnFields.verdict(
            judgement.classification().id(), judgement.probability(), judgement.caseId()));
    boolean hold = policy.quarantineAt().isMetBy(judgement.classification());
    return new Treatment.Deliver(
        changes,
        hold ? Optional.of("kanshiki: " + judgement.classification().id()) : Optional.empty(),
        stamp,
        true);
  }

  /** Without one, through our fault. */
  static Treatment withoutVerdict(
      String reason, List<ServerField> header, String receiver, MilterPolicy policy) {
    return policy.onError() == OnError.TEMPFAIL
        ? new Treatment.TryLater(LATER)
        : unexamined(reason, header, receiver, policy);
  }

  /** Without one, because the settings do not want it examined. */
  static Treatment unexamined(
      String reason, List<ServerField> header, String receiver, MilterPolicy policy) {
    List<HeaderChange> changes =
        new ArrayList<>(OwnFields.removeForged(header, policy.authservId(receiver)));
    changes.add(OwnFields.unexamined(reason));
    return new Treatment.Deliver(changes, Optional.empty(), false, false);
  }
}
