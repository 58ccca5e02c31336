package kanshiki;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Words;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;

/** Mails written in tests, and what is found in them. */
public final class TestMails {
  private TestMails() {}

  /** The mail in UTF-8, lines ended by CRLF as on the wire. */
  public static Message message(String mail) {
    return Message.parse(
        new RawMessage(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  /** What {@code indicator} sees, each finding as its id and its arguments in English. */
  public static List<String> findings(
      String mail, Own own, List<? extends Examination<?>> examinations, Indicator indicator) {
    List<? extends Examination<?>> offline =
        examinations.stream().filter(e -> !e.needs().contains(CaseFile.LOOKUPS)).toList();
    Investigation investigation =
        new Investigator(offline, List.of(indicator)).investigate(message(mail), own);
    if (!investigation.notExamined().isEmpty()) {
      throw new AssertionError("not examined: " + investigation.notExamined());
    }
    return investigation.findings().stream()
        .map(
            f ->
                (f.id() + " " + String.join(" ", f.arguments().stream().map(Words::en).toList()))
                    .strip())
        .toList();
  }
}
