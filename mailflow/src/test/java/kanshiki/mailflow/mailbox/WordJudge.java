package kanshiki.mailflow.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.verdict.Classification;

/** Takes a mail for what its subject says, and counts how many it was asked about. */
final class WordJudge implements Judge {
  final AtomicInteger asked = new AtomicInteger();

  @Override
  public Judgement judge(RawMessage mail, Duration within) {
    asked.incrementAndGet();
    String subject = Message.parse(mail).first("Subject").map(HeaderField::decoded).orElse("");
    if (subject.contains("explode")) {
      throw new IllegalStateException("exploded");
    }
    Classification verdict =
        subject.contains("fraud")
            ? Classification.PHISHING
            : subject.contains("doubt") ? Classification.SUSPICIOUS : Classification.BENIGN;
    return new Judgement(
        verdict,
        verdict.isAtLeast(Classification.SUSPICIOUS) ? 0.9 : 0.1,
        "c" + mail.sha256().substring(0, 8),
        List.of("word"),
        false,
        Optional.empty(),
        mail.sha256());
  }
}
