package kanshiki.diction;

import java.util.List;
import kanshiki.content.Body;
import kanshiki.content.FoldedBody;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.HeaderField;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/** Brings subject and body into the form in which wordings are compared. */
public final class ReadingExamination implements Examination<Reading> {
  @Override
  public Topic<Reading> topic() {
    return Reading.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC, FoldedBody.TOPIC);
  }

  @Override
  public Reading examine(CaseFile file) {
    String subject =
        file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).orElse("");
    String body = file.get(Body.TOPIC).visible();
    int footer = ListAdditions.footer(body);
    return read(
        Folding.fold(subject), file.get(FoldedBody.TOPIC).folded(), footer, body.substring(footer));
  }

  /**
   * Reads a mail.
   *
   * @param bodyEnd where in the body's source a mailing list's footer begins
   * @param added that footer
   */
  static Reading read(Folded subject, Folded body, int bodyEnd, String added) {
    var writer = new SymbolWriter();
    writer.read(subject, ListAdditions.afterTag(subject), Integer.MAX_VALUE);
    writer.blank(0);
    int bodyFrom = writer.length();
    writer.read(body, 0, bodyEnd);
    return new Reading(subject, body, writer.symbols(), writer.positions(), bodyFrom, added);
  }
}
