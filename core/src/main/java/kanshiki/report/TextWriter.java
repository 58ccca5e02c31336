package kanshiki.report;

import java.io.IOException;
import java.util.List;
import kanshiki.language.Messages;

/** Writes a story for a terminal. */
final class TextWriter {
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String FAINT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final Story story;
  private final Messages messages;
  private final Rendering rendering;
  private final Appendable out;

  private TextWriter(Story story, Rendering rendering, Appendable out) {
    this.story = story;
    this.messages = Messages.in(story.language());
    this.rendering = rendering;
    this.out = out;
  }

  static void write(Story story, Rendering rendering, Appendable out) throws IOException {
    new TextWriter(story, rendering, out).write();
  }

  private void write() throws IOException {
    paragraph("", colour(story) + style(BOLD) + story.headline() + style(PLAIN), "");
    paragraph("", story.label() + " — " + story.certainty(), "");
    if (story.carrier().isPresent()) {
      paragraph("", story.carrier().get(), "");
    }
    section("report.advice");
    bullets(story.advice());
    if (story.stake().isPresent()) {
      section("report.stake");
      paragraph("  ", story.stake().get(), "  ");
    }
    section("report.compared");
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
    out.append('\n').append(style(FAINT));
    paragraph(
        "", messages.get("report.input") + " " + story.input() + "  SHA-256 " + story.digest(), "");
    out.append(style(PLAIN));
  }

  private void card(Story.Card card) throws IOException {
    out.append("  ").append(style(BOLD)).append(card.title()).append(style(PLAIN)).append('\n');
    int widest = card.lines().stream().mapToInt(line -> Columns.of(line.label())).max().orElse(0);
    for (Story.Line line : card.lines()) {
      String label = "    " + line.label() + " ".repeat(widest - Columns.of(line.label())) + "  ";
      String mark =
          switch (line.mark()) {
            case DIFFERS -> "  " + style(RED) + messages.get("report.differs") + style(PLAIN);
            case FITS -> "  " + style(GREEN) + messages.get("report.fits") + style(PLAIN);
            case NONE -> "";
          };
      paragraph(label, line.value() + mark, " ".repeat(widest + 6));
    }
    out.append(style(FAINT));
    paragraph("    ", card.trust(), "    ");
    out.append(style(PLAIN));
  }

  private void reasons(String title, List<Story.Reason> reasons) throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    section(title);
    int number = 1;
    for (Story.Reason reason : reasons) {
      paragraph(
          String.format("%3d. ", number++), style(BOLD) + reason.text() + style(PLAIN), "     ");
      paragraph("     ", reason.why(), "     ");
      for (String quote : reason.quotes()) {
        out.append(style(FAINT));
        paragraph("     > ", quote, "       ");
        out.append(style(PLAIN));
      }
      if (reason.detail().isPresent()) {
        paragraph("     ", reason.detail().get(), "     ");
      }
    }
  }

  private void list(String title, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      section(title);
      bullets(lines);
    }
  }

  private void section(String title) throws IOException {
    out.append('\n').append(style(BOLD)).append(messages.get("report.section", List.of()));
    out.append(messages.get(title)).append(style(PLAIN)).append('\n');
  }

  private void bullets(List<String> lines) throws IOException {
    for (String line : lines) {
      paragraph("  - ", line, "    ");
    }
  }

  private void paragraph(String first, String text, String indent) throws IOException {
    Columns.wrap(first, text, indent, rendering.width(), out);
  }

  private String colour(Story story) {
    return switch (story.classification()) {
      case PHISHING -> style(RED);
      case SUSPICIOUS, UNWANTED -> style(YELLOW);
      case BENIGN -> style(GREEN);
      case UNDETERMINED -> "";
    };
  }

  private String style(String code) {
    return rendering.colour() ? code : "";
  }
}
