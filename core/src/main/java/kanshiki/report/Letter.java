package kanshiki.report;

import java.util.List;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/**
 * What the report desk answers to a person who handed a mail in: a subject, and the same words as
 * text and as HTML, short enough for a telephone.
 *
 * <p>Its sentences are those of a report in {@link Voice#LAY}. No host or address of the mail in it
 * can be opened; the HTML loads nothing and links to nothing.
 *
 * @param text paragraphs, one a line, not wrapped
 */
public record Letter(Language language, String subject, String text, String html) {
  /** Reasons that are told; the weightiest come first. */
  private static final int MAX_REASONS = 5;

  /** Characters of the mail's subject that are repeated. */
  private static final int MAX_SUBJECT = 80;

  private static final int COLUMNS = 80;

  /** About a mail that was examined. */
  public static Letter about(Report report, Language language) {
    var rendering = new Rendering(language, Voice.LAY, COLUMNS, false);
    Story story = new Narrator(report, rendering).tell();
    Messages messages = Messages.in(language);
    String subject = shortened(story.subject());
    var paper = new Paper(language, messages);
    paper.headline(story.headline(), kind(story));
    paper.line(say(messages, "letter.examined", subject));
    paper.line(story.label() + " — " + story.certainty());
    paper.bullets("report.advice", story.advice());
    story.stake().ifPresent(stake -> paper.paragraph("report.stake", stake));
    paper.numbered("report.reasons", story.reasons().stream().limit(MAX_REASONS).toList());
    paper.bullets("report.unknown", story.unknown());
    paper.bullets("report.not-examined", story.notExamined());
    paper.closing(report.caseId());
    return paper.letter(say(messages, "letter.subject", story.label(), subject));
  }

  /** To somebody whose mail held nothing that could be examined. */
  public static Letter howToForward(Language language) {
    Messages messages = Messages.in(language);
    var paper = new Paper(language, messages);
    paper.headline(messages.get("letter.nothing"), "nothing");
    paper.line(messages.get("letter.nothing.again"));
    paper.bullets(
        "letter.attach",
        List.of(
            messages.get("letter.attach.outlook"),
            messages.get("letter.attach.gmail"),
            messages.get("letter.attach.thunderbird"),
            messages.get("letter.attach.mac")));
    paper.paragraph("letter.forward", messages.get("letter.forward.how"));
    paper.line(messages.get("letter.do-not-open"));
    paper.closing(Optional.empty());
    return paper.letter(messages.get("letter.nothing.subject"));
  }

  private static String kind(Story story) {
    return story.classification().id();
  }

  private static String shortened(String subject) {
    if (subject.codePointCount(0, subject.length()) <= MAX_SUBJECT) {
      return subject;
    }
    return subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT)) + "…";
  }

  private static String say(Messages messages, String key, String... arguments) {
    return messages.get(key, java.util.stream.Stream.of(arguments).map(Words::same).toList());
  }

  /** Both forms, written side by side. */
  private static final class Paper {
    private final Language language;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    Paper(Language language, Messages messages) {
      this.language = language;
      this.messages = messages;
    }

    void headline(String words, String kind) {
      String colour =
          switch (kind) {
            case "phishing" -> "#b3261e";
            case "suspicious", "unwanted" -> "#8a5000";
            case "benign" -> "#1b6b3a";
            default -> "#333333";
          };
      text.append(words).append("\n\n");
      html.append("<h1 style=\"font-size:1.3em;line-height:1.4;margin:0 0 .8em;color:")
          .append(colour)
          .append("\">")
          .append(HtmlWriter.text(words))
          .append("</h1>\n");
    }

    void line(String words) {
      text.append(words).append('\n');
      html.append("<p style=\"margin:.4em 0\">").append(HtmlWriter.text(words)).append("</p>\n");
    }

    private void section(String title) {
      String words = messages.get(title);
      text.append('\n').append(messages.get("report.section")).append(words).append('\n');
      html.append("<h2 style=\"font-size:1.1em;margin:1.4em 0 .4em\">")
          .append(HtmlWriter.escape(words))
          .append("</h2>\n");
    }

    void paragraph(String title, String words) {
      section(title);
      line(words);
    }

    void bullets(String title, List<String> lines) {
      if (lines.isEmpty()) {
        return;
      }
      section(title);
      html.append("<ul style=\"margin:0;padding-left:1.3em\">\n");
      for (String line : lines) {
        text.append(messages.get("letter.bullet")).append(line).append('\n');
        html.append("<li style=\"margin:.4em 0\">").append(HtmlWriter.text(line)).append("</li>\n");
      }
      html.append("</ul>\n");
    }

    void numbered(String title, List<Story.Reason> reasons) {
      if (reasons.isEmpty()) {
        return;
      }
      section(title);
      html.append("<ol style=\"margin:0;padding-left:1.5em\">\n");
      int number = 1;
      for (Story.Reason reason : reasons) {
        text.append(number++).append(". ").append(reason.text()).append('\n');
        text.append("   ").append(reason.why()).append('\n');
        html.append("<li style=\"margin:.6em 0\"><strong>")
            .append(HtmlWriter.text(reason.text()))
            .append("</strong><br>")
            .append(HtmlWriter.text(reason.why()))
            .append("</li>\n");
      }
      html.append("</ol>\n");
    }

    void closing(Optional<String> caseId) {
      text.append("\n--\n");
      html.append("<hr style=\"border:0;border-top:1px solid #ccc;margin:1.6em 0 .8em\">\n");
      html.append("<div style=\"font-size:.9em;color:#555\">\n");
      line(messages.get("letter.automatic"));
      caseId.ifPresent(id -> line(say(messages, "letter.case", id)));
      html.append("</div>\n");
    }

    Letter letter(String subject) {
      String page =
          "<!DOCTYPE html>\n<html lang=\""
              + language.code()
              + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              // Telephones make links of numbers and addresses by themselves, also of those in the
              // mail.
              + "<meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,email=no,url=no\">\n"
              + "<title>"
              + HtmlWriter.escape(subject)
              + "</title>\n</head>\n<body style=\"margin:0 auto;padding:1em;max-width:36em;"
              + "font-family:sans-serif;font-size:16px;line-height:1.6;color:#222;background:#fff\">\n"
              + html
              + "</body>\n</html>\n";
      return new Letter(language, subject, text.toString(), page);
    }
  }
}
