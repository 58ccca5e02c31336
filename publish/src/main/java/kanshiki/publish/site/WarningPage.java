package kanshiki.publish.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.language.Language;
import kanshiki.report.Publication;
import kanshiki.verdict.Classification;
import tools.jackson.core.JsonGenerator;

/** The page of one warning. */
final class WarningPage {
  private static final int DESCRIPTION = 150;

  /** Kinds of houses at which one has money. */
  private static final Set<String> MONEY =
      Set.of("banks", "securities", "crypto", "lending", "payment");

  private static final List<String> CARD_FIRST = List.of("card", "password", "code", "person");
  private static final List<String> MONEY_FIRST = List.of("bank", "password", "code", "card");

  private final Frame frame;
  private final Summary summary;
  private final Publication publication;
  private final Publication.Told told;
  private final String path;
  private final Optional<String> alone;
  private final StringBuilder out = new StringBuilder(16_384);

  /**
   * @param alone where the picture stands, for an article that stands outside of the site and knows
   *     no other page of it
   */
  private WarningPage(
      Frame frame, Summary summary, Publication publication, Optional<String> alone) {
    this.alone = alone;
    this.frame = frame;
    this.summary = summary;
    this.publication = publication;
    this.told = publication.told(frame.language());
    this.path = path(summary);
  }

  static String path(Summary summary) {
    return "w/" + summary.slug() + ".html";
  }

  /** Where the picture of one language stands below the site's root. */
  static String picture(Summary summary, Language language) {
    return "w/" + summary.slug() + "." + language.code() + ".png";
  }

  static Frame.Page of(Frame frame, Summary summary, Publication publication) {
    return new WarningPage(frame, summary, publication, Optional.empty()).page();
  }

  /** The article without anything that belongs to the site. */
  static String article(
      Frame frame, Summary summary, Publication publication, String pictureAddress) {
    return new WarningPage(frame, summary, publication, Optional.of(pictureAddress)).page().main();
  }

  /** What stands in the place of one that was taken back. */
  static Frame.Page withdrawn(Frame frame, Summary summary) {
    Entry.Change change = summary.withdrawn().orElseThrow();
    String main =
        "<article class=\"notice\">\n<h1>"
            + Html.escape(frame.say("withdrawn.title"))
            + "</h1>\n<p>"
            + Html.escape(frame.say("withdrawn.lead", frame.dayText(change.at())))
            + "</p>\n<h2>"
            + Html.escape(frame.say("withdrawn.why"))
            + "</h2>\n<p>"
            + Html.escape(
                change.note().isBlank() ? frame.say("withdrawn.no-reason") : change.note())
            + "</p>\n<p class=\"important\">"
            + Html.escape(frame.say("withdrawn.meaning"))
            + "</p>\n<p>"
            + Html.escape(frame.say("withdrawn.ask"))
            + "</p>\n</article>\n";
    return new Frame.Page(
        path(summary),
        frame.say("withdrawn.title"),
        frame.say("withdrawn.lead", frame.dayText(change.at())),
        false,
        "",
        Optional.empty(),
        Optional.empty(),
        main);
  }

  private Frame.Page page() {
    out.append("<article>\n");
    head();
    section("todo", "page.todo");
    list("ul", told.advice());
    close();
    if (told.stake().isPresent()) {
      section("stake", "page.stake");
      paragraph(told.stake().get());
      close();
    }
    cards();
    pictures();
    text();
    reasons("reasons", "page.reasons", told.reasons());
    states();
    typed();
    official();
    desks();
    reasons("remarks", "page.remarks", told.remarks());
    if (!told.attachments().isEmpty()) {
      section("attachments", "page.attachments");
      list("ul", told.attachments());
      close();
    }
    if (!told.notExamined().isEmpty()) {
      section("examined", "page.examined");
      list("ul", told.notExamined());
      close();
    }
    more();
    out.append("</article>\n");
    Optional<String> picture =
        summary.hasPicture() ? Optional.of(picture(summary, frame.language())) : Optional.empty();
    return new Frame.Page(
        path,
        frame.subject(summary)
            + (frame.language() == Language.JA ? "|" : " | ")
            + frame.kind(summary),
        description(),
        true,
        data(picture),
        picture,
        Optional.empty(),
        out.toString());
  }

  private void head() {
    boolean certain = publication.classification() == Classification.PHISHING;
    out.append("<header>\n<p class=\"kind ").append(certain ? "phishing" : "suspicious");
    out.append("\">").append(Html.escape(frame.kind(summary))).append("</p>\n<h1");
    language();
    out.append('>').append(frame.mail(frame.subject(summary))).append("</h1>\n");
    out.append("<p class=\"headline\">").append(frame.mail(told.headline())).append("</p>\n");
    if (summary.corrected().isPresent()) {
      Entry.Change change = summary.corrected().get();
      out.append("<p class=\"correction\"><strong>");
      out.append(Html.escape(frame.say("page.correction", frame.dayText(change.at()))));
      out.append("</strong> ").append(Html.escape(change.note())).append("</p>\n");
    }
    out.append("<dl class=\"facts\">\n");
    fact("page.published", frame.time(summary.published()));
    String sender = publication.sender().name();
    String address = publication.sender().address();
    if (!sender.isEmpty() || !address.isEmpty()) {
      fact("page.sender", frame.mail(sender.isEmpty() ? address : sender + " <" + address + ">"));
    }
    publication.date().ifPresent(date -> fact("page.received", frame.day(date.toInstant())));
    fact("page.certainty", Html.escape(told.certainty()));
    out.append("</dl>\n");
    if (!publication.stamps().isEmpty()) {
      out.append("<p class=\"stamped\">");
      out.append(Html.escape(frame.say("page.stamped", String.join(" ", publication.stamps()))));
      out.append("</p>\n");
    }
    out.append("</header>\n");
  }

  private void fact(String key, String value) {
    out.append("<div><dt>").append(Html.escape(frame.say(key))).append("</dt><dd>");
    out.append(value).append("</dd></div>\n");
  }

  /** Words of the mail in another language than the page's say so. */
  private void language() {
    String code = publication.language();
    if (code.matches("[a-z]{2}") && !code.equals(frame.language().code())) {
      out.append(" lang=\"").append(code).append('"');
    }
  }

  private void cards() {
    section("compared", "page.compared");
    out.append("<div class=\"cards\">\n");
    for (Publication.Card card : told.cards()) {
      if (card.lines().isEmpty()) {
        continue;
      }
      out.append("<section class=\"card\">\n<h3>").append(Html.escape(card.title()));
      out.append("</h3>\n<dl>\n");
      for (Publication.Line line : card.lines()) {
        out.append("<dt>").append(Html.escape(line.label())).append("</dt>\n<dd");
        switch (line.mark()) {
          case DIFFERS -> marked("differs", line.value());
          case FITS -> marked("fits", line.value());
          case NONE -> out.append('>').append(frame.mail(line.value())).append("</dd>\n");
        }
      }
      out.append("</dl>\n<p class=\"trust\">").append(Html.escape(card.trust()));
      out.append("</p>\n</section>\n");
    }
    out.append("</div>\n");
    close();
  }

  private void marked(String mark, String value) {
    out.append(" class=\"").append(mark).append("\">").append(frame.mail(value));
    out.append(" <strong>").append(Html.escape(frame.say("page.mark." + mark)));
    out.append("</strong></dd>\n");
  }

  private void pictures() {
    if (!summary.hasPicture()) {
      return;
    }
    section("pages", "page.pages");
    paragraph(frame.say("page.pages.note"));
    String alt = told.pictureFake().orElse("") + " " + told.pictureGenuine().orElse("");
    out.append("<figure><img loading=\"lazy\" alt=\"")
        .append(Html.escape(frame.style(alt.strip())));
    out.append("\" src=\"")
        .append(
            alone.orElseGet(
                () -> Frame.relative(frame.path(path), picture(summary, frame.language()))));
    out.append("\"></figure>\n");
    close();
  }

  private void text() {
    section("text", "page.text");
    if (publication.text().isBlank()) {
      paragraph(frame.say("page.text.none"));
      close();
      return;
    }
    paragraph(frame.say("page.text.note"));
    // A region that scrolls must be reached by the keyboard.
    out.append("<blockquote class=\"mail\"");
    language();
    out.append(">").append(Html.escape(frame.style(tidy(publication.text()))));
    out.append("</blockquote>\n");
    if (publication.cut()) {
      paragraph(frame.say("page.text.cut"));
    }
    close();
  }

  /** Rows of blank lines say nothing. */
  private static String tidy(String text) {
    return text.replaceAll("[ \\t\u3000]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private void reasons(String id, String key, List<Publication.Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    section(id, key);
    out.append("<ol>\n");
    for (Publication.Reason reason : reasons) {
      out.append("<li><p class=\"what\">").append(frame.mail(reason.text())).append("</p>\n<p>");
      out.append(Html.escape(frame.style(reason.why()))).append("</p>\n");
      for (String quote : reason.quotes()) {
        out.append("<blockquote>").append(frame.mail(quote)).append("</blockquote>\n");
      }
      out.append("</li>\n");
    }
    out.append("</ol>\n");
    close();
  }

  private void states() {
    section("states", "page.states");
    if (publication.states().isEmpty()) {
      paragraph(frame.say("page.states.none"));
      close();
      return;
    }
    out.append("<ul>\n");
    for (Publication.Seen seen : publication.states()) {
      out.append("<li>").append(frame.mail(seen.address())).append(" — ");
      out.append(frame.time(seen.at())).append(' ');
      out.append(Html.escape(frame.say("page.state." + seen.state().id()))).append(" (");
      out.append(Html.escape(frame.say("page.device." + seen.device()))).append(")</li>\n");
    }
    out.append("</ul>\n");
    paragraph(frame.say("page.states.note"));
    close();
  }

  private void typed() {
    section("typed", "page.typed");
    paragraph(frame.say("page.typed.lead"));
    for (String kind : MONEY.contains(summary.sector()) ? MONEY_FIRST : CARD_FIRST) {
      Steps.of(frame, kind, "h3", out);
    }
    if (alone.isEmpty()) {
      out.append("<p><a href=\"").append(frame.link(path, "typed.html")).append("\">");
      out.append(Html.escape(frame.say("page.typed.more"))).append("</a></p>\n");
    }
    close();
  }

  private void official() {
    if (publication.brand().isEmpty()) {
      return;
    }
    Publication.Named brand = publication.brand().get();
    String name = brand.name().in(frame.language());
    section("official", "page.official");
    paragraph(frame.say("page.official.note", name));
    out.append("<ul>\n<li>").append(link(brand.bookmark())).append("</li>\n");
    brand
        .security()
        .ifPresent(
            page ->
                out.append("<li>")
                    .append(Html.escape(frame.say("page.official.security", name)))
                    .append(": ")
                    .append(link(page))
                    .append("</li>\n"));
    out.append("</ul>\n");
    close();
  }

  /** A genuine house's own page: the only addresses that can be opened. */
  static String link(String address) {
    return address.startsWith("https://")
        ? "<a rel=\"noopener noreferrer\" href=\""
            + Html.escape(address)
            + "\">"
            + Html.escape(address)
            + "</a>"
        : Html.escape(address);
  }

  private void desks() {
    section("report", "page.report");
    out.append("<ul>\n");
    publication
        .brand()
        .filter(brand -> brand.abuse().isPresent())
        .ifPresent(
            brand ->
                out.append("<li>")
                    .append(
                        Html.escape(
                            frame.say(
                                "report.brand",
                                brand.name().in(frame.language()),
                                brand.abuse().orElseThrow())))
                    .append("</li>\n"));
    Steps.desks(frame, out);
    out.append("</ul>\n");
    close();
  }

  private void more() {
    if (alone.isPresent()) {
      return;
    }
    section("more", "page.more");
    out.append("<ul>\n");
    String brand = summary.brand().in(frame.language());
    item(
        "brands/" + summary.brandPage() + ".html",
        summary.brandId().isEmpty()
            ? frame.say("brand.none")
            : frame.say("page.more.brand", brand));
    summary
        .wave()
        .ifPresent(
            wave -> item("waves/" + Summary.slug(wave) + ".html", frame.say("page.more.wave")));
    var month = summary.month(frame.site().zone());
    item("months/" + month + ".html", frame.say("page.more.month", frame.month(month)));
    out.append("</ul>\n");
    close();
  }

  private void item(String to, String words) {
    out.append("<li><a href=\"").append(frame.link(path, to)).append("\">");
    out.append(Html.escape(words)).append("</a></li>\n");
  }

  private void section(String id, String key) {
    out.append("<section aria-labelledby=\"").append(id).append("\" class=\"").append(id);
    out.append("\">\n<h2 id=\"").append(id).append("\">").append(Html.escape(frame.say(key)));
    out.append("</h2>\n");
  }

  private void close() {
    out.append("</section>\n");
  }

  private void paragraph(String text) {
    out.append("<p>").append(Html.escape(text)).append("</p>\n");
  }

  private void list(String element, List<String> lines) {
    out.append('<').append(element).append(">\n");
    lines.forEach(line -> out.append("<li>").append(frame.mail(line)).append("</li>\n"));
    out.append("</").append(element).append(">\n");
  }

  private String description() {
    String all = frame.style(told.headline() + " " + summary.start());
    return all.length() <= DESCRIPTION
        ? all
        : all.substring(
                0,
                all.offsetByCodePoints(
                    0, Math.min(DESCRIPTION, all.codePointCount(0, all.length()))))
            + "…";
  }

  private String data(Optional<String> picture) {
    return Json.inScript(json -> data(json, picture));
  }

  private void data(JsonGenerator json, Optional<String> picture) {
    json.writeStartObject();
    json.writeStringProperty("@context", "https://schema.org");
    json.writeStringProperty("@type", "Article");
    json.writeStringProperty("headline", frame.subject(summary));
    json.writeStringProperty("description", description());
    json.writeStringProperty("inLanguage", frame.language().code());
    json.writeStringProperty("datePublished", Feeds.time(summary.published()));
    json.writeStringProperty("dateModified", Feeds.time(summary.changed()));
    json.writeStringProperty("articleSection", frame.say("sector." + sector()));
    json.writeStringProperty("identifier", summary.id());
    if (frame.site().url().isPresent()) {
      String address = frame.site().address(frame.path(path));
      json.writeStringProperty("url", address);
      json.writeStringProperty("mainEntityOfPage", address);
      picture.ifPresent(p -> json.writeStringProperty("image", frame.site().address(p)));
    }
    publication
        .brand()
        .ifPresent(
            brand -> {
              json.writeObjectPropertyStart("about");
              json.writeStringProperty("@type", "Organization");
              json.writeStringProperty("name", brand.name().in(frame.language()));
              json.writeStringProperty("url", brand.bookmark());
              json.writeEndObject();
            });
    for (String role : List.of("author", "publisher")) {
      json.writeObjectPropertyStart(role);
      json.writeStringProperty("@type", "Organization");
      json.writeStringProperty("name", frame.site().title(frame.language()));
      frame.site().url().ifPresent(url -> json.writeStringProperty("url", url.toString()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private String sector() {
    return frame.has("sector." + summary.sector()) ? summary.sector() : "other";
  }
}
