package kanshiki.store;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.lookup.session.Setup;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;

/** Mails for tests, and their reports. */
final class Mails {
  private static final Kanshiki KANSHIKI = Kanshiki.offline(Own.UNKNOWN);

  private Mails() {}

  static RawMessage mail(String subject, String sender, String body) {
    String text =
        """
        From: %s
        To: taro@recipient.example
        Subject: %s
        Date: Sun, 27 Feb 2022 05:12:27 +0900
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        %s
        """
            .formatted(sender, subject, body);
    return new RawMessage(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  static RecordedCase offline(RawMessage mail) {
    return RecordedCase.offline(mail, "mail.eml", Own.UNKNOWN, List.of());
  }

  /** A case for which the world was asked, and answered nothing. */
  static RecordedCase live(RawMessage mail, Instant at) {
    return RecordedCase.live(mail, "mail.eml", Own.UNKNOWN, Setup.NOBODY, at, List.of());
  }

  static Report report(RecordedCase recorded) {
    return KANSHIKI.investigate(recorded.mail(), recorded.input()).inCase(recorded.id());
  }

  static String json(Report report) {
    var text = new StringWriter();
    try {
      Format.JSON.write(report, new Rendering(Language.EN, Voice.TECHNICAL, 80, false), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  /** Keeps it as a command would. */
  static Cases.Kept keep(Cases cases, RecordedCase recorded) {
    Report report = report(recorded);
    return cases.keep(recorded, report, json(report));
  }

  static Cases.Kept keep(Cases cases, RawMessage mail) {
    return keep(cases, offline(mail));
  }
}
