package kanshiki.publish.site;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanshiki.language.Language;

/** The pages that list warnings, in one language. */
final class Lists {
  private static final int NEWEST = 30;

  private final Frame frame;

  /** Those that stand, the newest first. */
  private final List<Summary> standing;

  private final List<Summary> all;

  Lists(Frame frame, List<Summary> all) {
    this.frame = frame;
    this.all = all;
    this.standing =
        all.stream()
            .filter(summary -> !summary.isWithdrawn())
            .sorted(Comparator.comparing(Summary::published).reversed().thenComparing(Summary::id))
            .toList();
  }

  List<Frame.Page> pages() {
    var pages = new ArrayList<Frame.Page>();
    pages.add(home());
    pages.add(subjects());
    groups(pages, "brands", Summary::brandPage, this::brandName, this::brandLead);
    groups(
        pages,
        "categories",
        summary -> sector(summary),
        summary -> frame.say("category.title", frame.say("sector." + sector(summary))),
        summary -> frame.say("category.lead", frame.say("sector." + sector(summary))));
    groups(
        pages,
        "months",
        summary -> month(summary).toString(),
        summary -> frame.say("month.title", frame.month(month(summary))),
        summary -> frame.say("month.lead", frame.month(month(summary))));
    waves(pages);
    pages.add(corrections());
    pages.add(typed());
    pages.add(about());
    return pages;
  }

  private Frame.Page home() {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.site().title(frame.language()))).append("</h1>\n");
    paragraph("lead", frame.say("site.lead"), out);
    out.append("<section class=\"find\" aria-labelledby=\"find\">\n<h2 id=\"find\">");
    out.append(Html.escape(frame.say("site.find"))).append("</h2>\n");
    paragraph("", frame.say("site.find.how"), out);
    out.append("<p><a class=\"button\" href=\"subjects.html\">");
    out.append(Html.escape(frame.say("site.all-subjects"))).append("</a> ");
    out.append("<a class=\"button\" href=\"typed.html\">");
    out.append(Html.escape(frame.say("site.typed"))).append("</a></p>\n</section>\n");
    out.append("<section aria-labelledby=\"newest\">\n<h2 id=\"newest\">");
    out.append(Html.escape(frame.say("site.newest"))).append("</h2>\n");
    list("index.html", standing.subList(0, Math.min(NEWEST, standing.size())), out);
    out.append("</section>\n");
    return Frame.Page.plain("index.html", "", frame.say("site.description"), out.toString());
  }

  private void list(String here, List<Summary> summaries, StringBuilder out) {
    if (summaries.isEmpty()) {
      paragraph("", frame.say("site.none"), out);
      return;
    }
    out.append("<ul class=\"warnings\">\n");
    for (Summary summary : summaries) {
      out.append("<li><a href=\"").append(frame.link(here, WarningPage.path(summary)));
      out.append("\">").append(frame.mail(frame.subject(summary))).append("</a>\n<p>");
      out.append(Html.escape(frame.kind(summary))).append(" · ");
      out.append(frame.day(summary.published())).append("</p></li>\n");
    }
    out.append("</ul>\n");
  }

  private interface Words {
    String of(Summary summary);
  }

  /** A page for each group, and one that lists the groups. */
  private void groups(
      List<Frame.Page> pages,
      String folder,
      Function<Summary, String> key,
      Words title,
      Words lead) {
    Map<String, List<Summary>> groups =
        standing.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    String index = folder + "/index.html";
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say(folder + ".title"))).append("</h1>\n");
    paragraph("lead", frame.say(folder + ".lead"), out);
    index(index, groups, title, out);
    pages.add(
        Frame.Page.plain(
            index, frame.say(folder + ".title"), frame.say(folder + ".lead"), out.toString()));
    groups.forEach(
        (name, members) -> {
          String path = folder + "/" + name + ".html";
          String heading = title.of(members.getFirst());
          String words = lead.of(members.getFirst());
          pages.add(group(path, heading, words, members));
        });
  }

  private Frame.Page group(String path, String heading, String words, List<Summary> members) {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(heading)).append("</h1>\n");
    paragraph("lead", words, out);
    list(path, members, out);
    return Frame.Page.plain(path, heading, words, out.toString());
  }

  private void index(
      String here, Map<String, List<Summary>> groups, Words title, StringBuilder out) {
    if (groups.isEmpty()) {
      paragraph("", frame.say("site.none"), out);
      return;
    }
    String folder = here.substring(0, here.indexOf('/') + 1);
    out.append("<ul class=\"groups\">\n");
    groups.forEach(
        (name, members) -> {
          out.append("<li><a href=\"").append(frame.link(here, folder + name + ".html"));
          out.append("\">").append(Html.escape(title.of(members.getFirst())));
          out.append("</a> <span class=\"count\">");
          out.append(Html.escape(frame.say("site.count", Integer.toString(members.size()))));
          out.append("</span></li>\n");
        });
    out.append("</ul>\n");
  }

  private void waves(List<Frame.Page> pages) {
    Map<String, List<Summary>> waves =
        standing.stream()
            .filter(summary -> summary.wave().isPresent())
            .collect(
                Collectors.groupingBy(
                    summary -> Summary.slug(summary.wave().orElseThrow()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    waves.values().removeIf(members -> members.size() < 2);
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say("waves.title"))).append("</h1>\n");
    paragraph("lead", frame.say("waves.lead"), out);
    index(
        "waves/index.html",
        waves,
        summary -> frame.subject(summary) + " — " + frame.kind(summary),
        out);
    pages.add(
        Frame.Page.plain(
            "waves/index.html", frame.say("waves.title"), frame.say("waves.lead"), out.toString()));
    // A wave of one is not listed, but its warning may link to it.
    standing.stream()
        .filter(summary -> summary.wave().isPresent())
        .collect(
            Collectors.groupingBy(
                summary -> Summary.slug(summary.wave().orElseThrow()),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach(
            (name, members) ->
                pages.add(
                    group(
                        "waves/" + name + ".html",
                        frame.say("wave.title", name.substring(0, Math.min(8, name.length()))),
                        frame.say("wave.lead"),
                        members)));
  }

  private String brandName(Summary summary) {
    return summary.brandId().isEmpty()
        ? frame.say("brand.none")
        : frame.say("brand.title", summary.brand().in(frame.language()));
  }

  private String brandLead(Summary summary) {
    return summary.brandId().isEmpty()
        ? frame.say("brand.none.lead")
        : frame.say("brand.lead", summary.brand().in(frame.language()));
  }

  private String sector(Summary summary) {
    return frame.has("sector." + summary.sector()) ? summary.sector() : "other";
  }

  private YearMonth month(Summary summary) {
    return summary.month(frame.site().zone());
  }

  /** Each subject as it is sorted: what begins its first word. */
  private record Sorted(String key, Summary summary) {}

  private Frame.Page subjects() {
    Map<String, List<Sorted>> letters = new TreeMap<>();
    for (Summary summary : standing) {
      String key = key(summary.subject());
      letters.computeIfAbsent(letter(key), _ -> new ArrayList<>()).add(new Sorted(key, summary));
    }
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say("subjects.title"))).append("</h1>\n");
    paragraph("lead", frame.say("subjects.lead"), out);
    // Filled in by the script, which a reader may do without.
    out.append("<div id=\"filter\" data-label=\"");
    out.append(Html.escape(frame.say("subjects.filter"))).append("\" data-found=\"");
    out.append(Html.escape(frame.say("subjects.found"))).append("\" data-nothing=\"");
    out.append(Html.escape(frame.say("subjects.nothing"))).append("\"></div>\n");
    if (letters.isEmpty()) {
      paragraph("", frame.say("site.none"), out);
    } else {
      out.append("<nav class=\"letters\" aria-label=\"");
      out.append(Html.escape(frame.say("subjects.letters"))).append("\">\n<ul>\n");
      letters.keySet().forEach(letter -> letter(letter, out));
      out.append("</ul>\n</nav>\n");
    }
    letters.forEach(
        (letter, subjects) -> {
          out.append("<section class=\"letter\" aria-labelledby=\"").append(anchor(letter));
          out.append("\">\n<h2 id=\"").append(anchor(letter)).append("\">");
          out.append(Html.escape(name(letter))).append("</h2>\n");
          list(
              "subjects.html",
              subjects.stream()
                  .sorted(
                      Comparator.comparing(Sorted::key)
                          .thenComparing(sorted -> sorted.summary().id()))
                  .map(Sorted::summary)
                  .toList(),
              out);
          out.append("</section>\n");
        });
    return new Frame.Page(
        "subjects.html",
        frame.say("subjects.title"),
        frame.say("subjects.lead"),
        true,
        "",
        Optional.empty(),
        Optional.of("subjects.js"),
        out.toString());
  }

  private void letter(String letter, StringBuilder out) {
    out.append("<li><a href=\"#").append(anchor(letter)).append("\">");
    out.append(Html.escape(name(letter))).append("</a></li>\n");
  }

  private String name(String letter) {
    return letter.isEmpty() ? frame.say("subjects.others") : letter;
  }

  private static String anchor(String letter) {
    return letter.isEmpty() ? "c-0" : "c-" + Integer.toHexString(letter.codePointAt(0));
  }

  /** Folded, and without the brackets, signs and numbers that stand before the first word. */
  static String key(String subject) {
    String folded =
        Normalizer.normalize(subject, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    int at = 0;
    while (at < folded.length() && !Character.isLetter(folded.codePointAt(at))) {
      at += Character.charCount(folded.codePointAt(at));
    }
    return folded.substring(at);
  }

  /** The first letter; katakana with hiragana; empty where there is none. */
  static String letter(String key) {
    if (key.isEmpty()) {
      return "";
    }
    int first = key.codePointAt(0);
    if (first >= 'ァ' && first <= 'ヶ') {
      first = first - 'ァ' + 'ぁ';
    }
    return Character.toString(Character.toUpperCase(first));
  }

  private Frame.Page corrections() {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say("corrections.title"))).append("</h1>\n");
    paragraph("lead", frame.say("corrections.lead"), out);
    List<Summary> changed =
        all.stream()
            .filter(summary -> summary.isWithdrawn() || summary.corrected().isPresent())
            .sorted(Comparator.comparing(Summary::changed).reversed().thenComparing(Summary::id))
            .toList();
    if (changed.isEmpty()) {
      paragraph("", frame.say("corrections.none"), out);
    } else {
      out.append("<ul class=\"corrections\">\n");
      for (Summary summary : changed) {
        Entry.Change change = summary.withdrawn().or(summary::corrected).orElseThrow();
        String kind = summary.isWithdrawn() ? "withdrawn" : "corrected";
        out.append("<li>").append(frame.day(change.at())).append(' ');
        out.append(Html.escape(frame.say("corrections." + kind))).append(": <a href=\"");
        out.append(frame.link("corrections.html", WarningPage.path(summary))).append("\">");
        out.append(
            summary.isWithdrawn()
                ? Html.escape(summary.slug())
                : frame.mail(frame.subject(summary)));
        out.append("</a> ").append(Html.escape(change.note())).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    paragraph("", frame.say("corrections.request"), out);
    return Frame.Page.plain(
        "corrections.html",
        frame.say("corrections.title"),
        frame.say("corrections.lead"),
        out.toString());
  }

  private Frame.Page typed() {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say("typed.title"))).append("</h1>\n");
    paragraph("lead", frame.say("typed.lead"), out);
    Steps.ALL.forEach(kind -> Steps.of(frame, kind, "h2", out));
    out.append("<h2>").append(Html.escape(frame.say("typed.where"))).append("</h2>\n<ul>\n");
    for (String key : List.of("typed.where.police", "typed.where.consumer")) {
      out.append("<li>").append(Html.escape(frame.say(key))).append("</li>\n");
    }
    out.append("</ul>\n");
    paragraph("important", frame.say("typed.keep"), out);
    out.append("<h2>").append(Html.escape(frame.say("page.report"))).append("</h2>\n<ul>\n");
    Steps.desks(frame, out);
    out.append("</ul>\n");
    return Frame.Page.plain(
        "typed.html", frame.say("typed.title"), frame.say("typed.lead"), out.toString());
  }

  private Frame.Page about() {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escape(frame.say("about.title"))).append("</h1>\n");
    paragraph("lead", frame.say("about.lead"), out);
    out.append("<h2>").append(Html.escape(frame.say("about.how"))).append("</h2>\n<ul>\n");
    for (int i = 1; i <= 4; i++) {
      out.append("<li>").append(Html.escape(frame.say("about.how." + i, "●"))).append("</li>\n");
    }
    out.append("</ul>\n<h2>").append(Html.escape(frame.say("about.victims"))).append("</h2>\n");
    paragraph("", frame.say("about.victims.1"), out);
    paragraph("", frame.say("about.own"), out);
    out.append("<h2>").append(Html.escape(frame.say("corrections.title"))).append("</h2>\n");
    paragraph("", frame.say("corrections.request"), out);
    out.append("<p><a href=\"corrections.html\">");
    out.append(Html.escape(frame.say("corrections.title"))).append("</a></p>\n");
    return Frame.Page.plain(
        "about.html", frame.say("about.title"), frame.say("about.lead"), out.toString());
  }

  private static void paragraph(String kind, String text, StringBuilder out) {
    out.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
    out.append(Html.escape(text)).append("</p>\n");
  }

  /** For the feeds: those that stand, the newest first. */
  List<Summary> standing() {
    return standing;
  }

  static Language otherThan(Language language) {
    return language == Language.JA ? Language.EN : Language.JA;
  }
}
