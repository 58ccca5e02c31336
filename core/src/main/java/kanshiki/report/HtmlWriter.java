package kanshiki.report;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kanshiki.data.DataFile;
import kanshiki.image.Exhibit;
import kanshiki.image.Picture;
import kanshiki.language.Messages;
import kanshiki.redaction.Visible;

/**
 * Writes a story as one HTML file that loads nothing, runs nothing and links to nothing.
 *
 * <p>Everything that comes from the mail is escaped and isolated from the text around it ({@code
 * bdi}), so that neither markup nor direction overrides leave their place; the policy in the head
 * forbids the rest.
 */
final class HtmlWriter {
  private final Story story;
  private final Messages messages;
  private final Appendable out;

  private HtmlWriter(Story story, Appendable out) {
    this.story = story;
    this.messages = Messages.in(story.language());
    this.out = out;
  }

  static void write(Story story, Appendable out) throws IOException {
    new HtmlWriter(story, out).write();
  }

  private void write() throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(story.language().code())
        .append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ");
    out.append(story.pair().isPresent() ? "img-src data:; " : "");
    out.append("form-action 'none'; base-uri 'none'\">\n");
    out.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.append("<meta name=\"robots\" content=\"noindex\">\n");
    // Phones make links of numbers and addresses by themselves, also of those in the mail.
    out.append("<meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,");
    out.append("email=no,url=no\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>")
        .append(escape(story.label() + ": " + story.subject()))
        .append("</title>\n");
    out.append("<style>\n")
        .append(DataFile.text(HtmlWriter.class, "report.css"))
        .append("</style>\n</head>\n<body>\n");
    String kind = story.classification().name().toLowerCase(Locale.ROOT);
    out.append("<header class=\"").append(kind).append("\">\n");
    out.append("<p class=\"label\">").append(escape(story.label())).append("</p>\n");
    out.append("<h1>").append(text(story.headline())).append("</h1>\n");
    out.append("<p class=\"subject\">").append(escape(messages.get("report.subject"))).append(" ");
    out.append(text(story.subject())).append("</p>\n");
    out.append("<p>").append(escape(story.certainty())).append("</p>\n");
    if (story.carrier().isPresent()) {
      out.append("<p class=\"carrier\">").append(text(story.carrier().get())).append("</p>\n");
    }
    out.append("</header>\n<main>\n");
    list("report.advice", "advice", story.advice());
    if (story.stake().isPresent()) {
      open("report.stake", "stake");
      out.append("<p>").append(text(story.stake().get())).append("</p>\n</section>\n");
    }
    cards();
    if (story.pair().isPresent()) {
      pair(story.pair().get());
    }
    reasons("report.reasons", "reasons", story.reasons());
    reasons("report.remarks", "remarks", story.remarks());
    list("report.unknown", "unknown", story.unknown());
    list("report.checks", "checks", story.checks());
    list("report.attachments", "attachments", story.attachments());
    list("report.route", "route", story.route());
    list("report.not-examined", "not-examined", story.notExamined());
    list("report.defects", "defects", story.defects());
    out.append("</main>\n<footer>").append(escape(messages.get("report.input"))).append(" ");
    out.append(text(story.input())).append("<br>SHA-256 <code>").append(escape(story.digest()));
    out.append("</code></footer>\n</body>\n</html>\n");
  }

  private void cards() throws IOException {
    open("report.compared", "cards");
    out.append("<div class=\"grid\">\n");
    for (Story.Card card : story.cards()) {
      out.append("<article>\n<h3>").append(escape(card.title())).append("</h3>\n<dl>\n");
      for (Story.Line line : card.lines()) {
        out.append("<dt>").append(escape(line.label())).append("</dt><dd class=\"");
        out.append(line.mark().name().toLowerCase(Locale.ROOT))
            .append("\">")
            .append(text(line.value()));
        switch (line.mark()) {
          case DIFFERS ->
              out.append(" <strong>")
                  .append(escape(messages.get("report.differs")))
                  .append("</strong>");
          case FITS ->
              out.append(" <strong>")
                  .append(escape(messages.get("report.fits")))
                  .append("</strong>");
          case NONE -> {}
        }
        out.append("</dd>\n");
      }
      out.append("</dl>\n<p class=\"trust\">")
          .append(escape(card.trust()))
          .append("</p>\n</article>\n");
    }
    out.append("</div>\n</section>\n");
  }

  private void pair(Story.Pair pair) throws IOException {
    open("report.pages", "pages");
    out.append("<p>").append(escape(messages.get("report.pages.note"))).append("</p>\n");
    out.append("<div class=\"pair\">\n");
    figure("fake", "report.pages.fake", pair.fakeAlt(), Optional.of(pair.fake()), Exhibit::fake);
    figure("real", "report.pages.genuine", pair.genuineAlt(), pair.genuine(), Exhibit::genuine);
    out.append("</div>\n</section>\n");
  }

  /**
   * The picture is written anew: nothing of the file that a stranger's server sent is passed on.
   */
  private void figure(
      String kind,
      String title,
      String alt,
      Optional<kanshiki.page.Picture> file,
      Function<Picture, byte[]> drawing)
      throws IOException {
    Optional<Picture> picture =
        file.flatMap(f -> Picture.read(f.bytes()).frames().stream().findFirst());
    if (picture.isEmpty()) {
      return;
    }
    out.append("<figure class=\"").append(kind).append("\"><figcaption>");
    out.append(escape(messages.get(title))).append("</figcaption><img alt=\"");
    out.append(escape(alt)).append("\" src=\"data:image/png;base64,");
    out.append(Base64.getEncoder().encodeToString(drawing.apply(picture.get())));
    out.append("\"></figure>\n");
  }

  private void reasons(String title, String kind, List<Story.Reason> reasons) throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    open(title, kind);
    out.append("<ol>\n");
    for (Story.Reason reason : reasons) {
      out.append("<li><p class=\"what\">")
          .append(text(reason.text()))
          .append("</p>\n<p class=\"why\">");
      out.append(escape(reason.why())).append("</p>\n");
      for (String quote : reason.quotes()) {
        out.append("<blockquote>").append(text(quote)).append("</blockquote>\n");
      }
      if (reason.detail().isPresent()) {
        out.append("<p class=\"detail\">").append(escape(reason.detail().get())).append("</p>\n");
      }
      out.append("</li>\n");
    }
    out.append("</ol>\n</section>\n");
  }

  private void list(String title, String kind, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    open(title, kind);
    out.append("<ul>\n");
    for (String line : lines) {
      out.append("<li>").append(text(line)).append("</li>\n");
    }
    out.append("</ul>\n</section>\n");
  }

  private void open(String title, String kind) throws IOException {
    out.append("<section class=\"").append(kind).append("\">\n<h2>");
    out.append(escape(messages.get(title))).append("</h2>\n");
  }

  /** Text that may hold words of the mail. */
  static String text(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }

  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(Visible.of(c));
      }
    }
    return escaped.toString();
  }
}
