package kanshiki.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanshiki.content.Body;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.MailDate;
import kanshiki.stamp.SpamStamps;

/** Reads the days and sums that a mail names, once for all that compare them. */
public final class StatementsExamination implements Examination<Statements> {
  /** Characters of the body read. */
  private static final int MAX_BODY = 60_000;

  @Override
  public Topic<Statements> topic() {
    return Statements.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(SpamStamps.TOPIC, Body.TOPIC);
  }

  @Override
  public Statements examine(CaseFile file) {
    String subject = file.get(SpamStamps.TOPIC).subjectWithoutStamps();
    String body = file.get(Body.TOPIC).visible();
    String text = subject + "\n" + (body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body);
    var scan = new Scan(text);
    Optional<LocalDate> written =
        file.get(CaseFile.MESSAGE)
            .first("Date")
            .flatMap(field -> MailDate.read(field.decoded()))
            .map(date -> date.local().toLocalDate());
    return new Statements(
        text,
        subject.length() + 1,
        WrittenDates.in(scan).stream().filter(date -> !scan.isQuoted(date.start())).toList(),
        Amounts.in(scan).stream().filter(amount -> !scan.isQuoted(amount.start())).toList(),
        written);
  }
}
