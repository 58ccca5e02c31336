package kanshiki.attachment;

import java.util.List;
import java.util.Optional;
import kanshiki.content.Body;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.Message;
import kanshiki.qr.Codes;

/** Finds out what the mail carries: each attachment, and what lies in it. */
public final class AttachmentExamination implements Examination<Attachments> {
  @Override
  public Topic<Attachments> topic() {
    return Attachments.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  /** The PDF files that were read for codes need not be read again. */
  @Override
  public List<Topic<?>> wants() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Attachments examine(CaseFile file) {
    return of(file.get(CaseFile.MESSAGE), file.get(Body.TOPIC), file.find(Codes.TOPIC));
  }

  /** The attachments of {@code message}, whose body is {@code body}. */
  public static Attachments of(Message message, Body body, Optional<Codes> codes) {
    String type = message.root().mediaType();
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (text && message.root().filename().isEmpty() && message.root().disposition().isEmpty()) {
      return Attachments.NONE; // nearly every mail; nothing more needs to be loaded
    }
    return new AttachmentReader(codes).read(message, body);
  }
}
