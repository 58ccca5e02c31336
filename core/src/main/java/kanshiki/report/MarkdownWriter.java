package kanshiki.report;

import java.io.IOException;
import java.util.List;
import kanshiki.language.Messages;

/** Writes a story as CommonMark; whatever the mail says stays text. */
final class MarkdownWriter {
  /** What means something in CommonMark or in the dialects with formulas and mentions. */
  private static final String MARKUP = "\\`*_{}[]()<>#+!|~&\"'=$^@";

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
    if (story.carrier().isPresent()) {
      line(escape(story.carrier().get()));
    }
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
    list("report.unknown", story.unknown());
    list("report.checks", story.checks());
    list("report.attachments", story.attachments());
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
      String marker = number++ + ". ";
      String indent = " ".repeat(marker.length());
      line(marker + "**" + escape(reason.text()) + "**");
      line(indent + escape(reason.why()));
      for (String quote : reason.quotes()) {
        line(indent + "> " + escape(quote));
      }
      if (reason.detail().isPresent()) {
        line(indent + escape(reason.detail().get()));
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
   * link; without blanks before it, it cannot be indented code either.
   */
  private static String escape(String words) {
    String text = words.strip();
    var escaped = new StringBuilder(text.length() + 16);
    boolean onlyDigits = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean listMarker = c == '-' && i == 0 || c == '.' && onlyDigits;
      if (MARKUP.indexOf(c) >= 0 || listMarker || c == ':' && text.startsWith("://", i)) {
        escaped.append('\\');
      }
      onlyDigits &= c >= '0' && c <= '9';
      escaped.append(c < ' ' ? ' ' : c);
    }
    return escaped.toString();
  }
}
