package kanshiki.report;

import java.io.IOException;
import java.util.List;
import kanshiki.language.Messages;

/** Writes a story as CommonMark; whatever the mail says stays text. */
final class MarkdownWriter {
  private final Story story;
  private final Messages messages;
  private final Appendable out;

  private MarkdownWriter(Story story, Appendable out) {
    this.story = story;
    this.messages = Messages.in(story.language());
    this.out = out;
  }

  static void write(Story story, Appendable out) throws IOException {
    new MarkdownWriter(story, out).write();
  }

  private void write() throws IOException {
    line("# " + escape(story.subject()));
    line("**" + escape(story.headline()) + "**");
    line(escape(story.label() + " — " + story.certainty()));
    list("report.advice", story.advice());
    if (story.stake().isPresent()) {
      heading("report.stake");
      line(escape(story.stake().get()));
    }
    heading("report.compared");
    for (Story.Card card : story.cards()) {
      card(card);
    }
    reasons("report.reasons", story.reasons());
    reasons("report.remarks", story.remarks());
    list("report.route", story.route());
    list("report.not-examined", story.notExamined());
    list("report.defects", story.defects());
    line(escape(messages.get("report.input") + " " + story.input() + " SHA-256 " + story.digest()));
  }

  private void card(Story.Card card) throws IOException {
    line("### " + escape(card.title()));
    for (Story.Line line : card.lines()) {
      String mark =
          switch (line.mark()) {
            case DIFFERS -> " **" + messages.get("report.differs") + "**";
            case FITS -> " " + messages.get("report.fits");
            case NONE -> "";
          };
      out.append("- ").append(escape(line.label())).append(": ");
      out.append(escape(line.value())).append(mark).append('\n');
    }
    out.append('\n');
    line("*" + escape(card.trust()) + "*");
  }

  private void reasons(String title, List<Story.Reason> reasons) throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    heading(title);
    int number = 1;
    for (Story.Reason reason : reasons) {
      out.append(String.valueOf(number++))
          .append(". **")
          .append(escape(reason.text()))
          .append("**\n\n");
      out.append("   ").append(escape(reason.why())).append("\n\n");
      for (String quote : reason.quotes()) {
        out.append("   > ").append(escape(quote)).append("\n\n");
      }
      if (reason.detail().isPresent()) {
        out.append("   ").append(escape(reason.detail().get())).append("\n\n");
      }
    }
  }

  private void list(String title, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    heading(title);
    for (String line : lines) {
      out.append("- ").append(escape(line)).append('\n');
    }
    out.append('\n');
  }

  private void heading(String title) throws IOException {
    line("## " + escape(messages.get(title)));
  }

  private void line(String text) throws IOException {
    out.append(text).append("\n\n");
  }

  /**
   * Every ASCII punctuation may be escaped (CommonMark 2.4), so no mail can start markup, HTML or a
   * link.
   */
  private static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]()<>#+!|~&\"'=".indexOf(c) >= 0 || c == '-' && i == 0 || c == '.' && i <= 3) {
        escaped.append('\\');
      }
      // An autolink of the extended kind (www., http:) needs its colon or dot in one piece.
      if (c == ':' && text.startsWith("://", i)) {
        escaped.append('\\');
      }
      escaped.append(c < ' ' ? ' ' : c);
    }
    return escaped.toString();
  }
}
