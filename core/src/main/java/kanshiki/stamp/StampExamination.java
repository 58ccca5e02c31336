package kanshiki.stamp;

import java.util.ArrayList;
import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;

/** Recognises what earlier filters wrote on a mail, and takes it off the shown subject. */
public final class StampExamination implements Examination<SpamStamps> {
  /** Most verdict fields kept; a mail bears one for each filter on its way. */
  private static final int MAX_FIELDS = 20;

  @Override
  public Topic<SpamStamps> topic() {
    return SpamStamps.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  @Override
  public SpamStamps examine(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    var stamps = new ArrayList<SpamStamp>();
    String subject =
        message
            .first("Subject")
            .map(field -> SubjectStamps.takeOff(field.decoded(), stamps))
            .orElse("");
    int inSubject = stamps.size();
    for (HeaderField field : message.header()) {
      if (stamps.size() - inSubject < MAX_FIELDS && field.name().length() > 1) {
        VerdictFields.unwanted(field)
            .map(verdict -> new SpamStamp(verdict, field.name()))
            .filter(stamp -> !stamps.contains(stamp))
            .ifPresent(stamps::add);
      }
    }
    return new SpamStamps(stamps, subject);
  }
}
