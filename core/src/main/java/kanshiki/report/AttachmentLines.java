package kanshiki.report;

import java.util.List;
import java.util.Locale;
import kanshiki.attachment.Attachment;
import kanshiki.attachment.TypeWords;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/** One line for each attachment that a reader may come across. */
final class AttachmentLines {
  private static final int MAX_LINES = 20;

  private final Report report;
  private final Language language;
  private final MailWords mail;

  AttachmentLines(Report report, Language language, MailWords mail) {
    this.report = report;
    this.language = language;
    this.mail = mail;
  }

  /** Files handed over, and dangerous ones wherever they lie; logos in the text are left out. */
  List<String> all(boolean technical) {
    List<Attachment> outer = report.attachments().all();
    return report
        .attachments()
        .everything()
        .filter(a -> technical || a.isDangerous() || !a.inline() && outer.contains(a))
        .limit(MAX_LINES)
        .map(a -> line(a, technical))
        .toList();
  }

  /** The dangerous files, by their names, for the advice not to open them; at most three. */
  List<String> dangerous() {
    return report.attachments().all().stream()
        .filter(Attachment::isDangerous)
        .limit(3)
        .map(a -> mail.of(a.filename().isEmpty() ? a.declaredType() : a.filename()))
        .toList();
  }

  /** Opening it may change the device, and not only ask for something. */
  boolean endangerDevice() {
    return report
        .attachments()
        .everything()
        .anyMatch(
            a ->
                a.type().group().isDangerous()
                    || a.sightings().stream().anyMatch(s -> s.trait().runsSomething()));
  }

  private String line(Attachment a, boolean technical) {
    Messages messages = Messages.in(language);
    String size = a.bytes() < 0 ? "" : messages.get("attachment.size", List.of(size(a.bytes())));
    String locked = a.encrypted() ? messages.get("attachment.locked") : "";
    String line =
        messages.get(
            "attachment.line",
            List.of(
                Words.same(mail.of(a.path())), TypeWords.of(a.type()), Words.same(size + locked)));
    return technical && a.sha256().isPresent() ? line + " SHA-256 " + a.sha256().get() : line;
  }

  private static Words size(long bytes) {
    if (bytes < 1_000) {
      return Words.same(bytes + " B");
    }
    boolean mega = bytes >= 1_000_000;
    return Words.same(
        String.format(Locale.ROOT, "%.1f %s", bytes / (mega ? 1e6 : 1e3), mega ? "MB" : "kB"));
  }
}
