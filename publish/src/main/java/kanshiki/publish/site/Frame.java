package kanshiki.publish.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/** What every page of the site has in common, in one language. Thread-safe. */
final class Frame {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

  private final SiteSettings site;
  private final Language language;
  private final Messages messages;
  private final DateTimeFormatter hour;
  private final DateTimeFormatter day;

  Frame(SiteSettings site, Language language) {
    this.site = site;
    this.language = language;
    this.messages = Messages.beside(Frame.class, language);
    boolean ja = language == Language.JA;
    this.hour = DateTimeFormatter.ofPattern(ja ? "uuuu年M月d日 H時m分" : "d MMMM uuuu, HH:mm", locale());
    this.day = DateTimeFormatter.ofPattern(ja ? "uuuu年M月d日" : "d MMMM uuuu", locale());
  }

  private Locale locale() {
    return language == Language.JA ? Locale.JAPAN : Locale.UK;
  }

  SiteSettings site() {
    return site;
  }

  Language language() {
    return language;
  }

  String say(String key, String... arguments) {
    return messages.get(key, Stream.of(arguments).map(Words::same).toList());
  }

  boolean has(String key) {
    return messages.has(key);
  }

  /** The text in the house's style. */
  String style(String text) {
    return site.style().apply(text);
  }

  /** Words of the mail in the house's style, ready for a page. */
  String mail(String text) {
    return Html.mail(style(text));
  }

  /** The day, hour and zone, as a {@code time} element. */
  String time(Instant at) {
    var local = at.atZone(site.zone());
    return time(at, hour.format(local) + " (" + zone() + ")");
  }

  String day(Instant at) {
    return time(at, day.format(at.atZone(site.zone())));
  }

  /** The day without an element. */
  String dayText(Instant at) {
    return day.format(at.atZone(site.zone()));
  }

  private static String time(Instant at, String shown) {
    return "<time datetime=\""
        + at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        + "\">"
        + Html.escape(shown)
        + "</time>";
  }

  private String zone() {
    return site.zone().getId().equals("Asia/Tokyo")
        ? language == Language.JA ? "日本時間" : "Japan time"
        : site.zone().getId();
  }

  String month(YearMonth month) {
    return say(
        "month.name",
        Integer.toString(month.getYear()),
        String.format(Locale.ROOT, language == Language.JA ? "%d" : "%02d", month.getMonthValue()));
  }

  String kind(Summary summary) {
    String suffix =
        summary.classification() == kanshiki.verdict.Classification.PHISHING ? "" : ".suspicious";
    return summary.brandId().isEmpty()
        ? say("page.kind.plain" + suffix)
        : say("page.kind.brand" + suffix, summary.brand().in(language));
  }

  /** A subject as a page shows it. */
  String subject(Summary summary) {
    return summary.subject().isEmpty() ? "—" : style(summary.subject());
  }

  /**
   * A page to be framed.
   *
   * @param path below the language's root, such as {@code w/1.html}
   * @param title without the site's name
   * @param description for search engines
   * @param listed whether search engines may list it
   * @param data structured data (JSON), empty for none
   * @param picture a path below the site's root, for those who share the page
   * @param script a path below the site's root
   */
  record Page(
      String path,
      String title,
      String description,
      boolean listed,
      String data,
      Optional<String> picture,
      Optional<String> script,
      String main) {
    static Page plain(String path, String title, String description, String main) {
      return new Page(path, title, description, true, "", Optional.empty(), Optional.empty(), main);
    }
  }

  /** Where a page of this language stands below the site's root. */
  String path(String page) {
    return language == Language.JA ? page : "en/" + page;
  }

  /** From a page to another path below the site's root. */
  static String relative(String from, String to) {
    int depth = (int) from.chars().filter(c -> c == '/').count();
    return "../".repeat(depth) + to;
  }

  /** From a page of this language to another of it. */
  String link(String from, String to) {
    return relative(path(from), path(to));
  }

  String html(Page page) {
    String here = path(page.path());
    var out = new StringBuilder(page.main().length() + 6_000);
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY);
    out.append(page.script().isPresent() ? "; script-src 'self'" : "").append("\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.append("<meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,");
    out.append("email=no,url=no\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
    if (!page.listed()) {
      out.append("<meta name=\"robots\" content=\"noindex\">\n");
    }
    String title =
        page.title().isEmpty()
            ? site.title(language)
            : page.title() + (language == Language.JA ? "|" : " | ") + site.title(language);
    out.append("<title>").append(Html.escape(title)).append("</title>\n");
    meta(out, "name", "description", page.description());
    meta(out, "property", "og:title", page.title().isEmpty() ? site.title(language) : page.title());
    meta(out, "property", "og:description", page.description());
    meta(out, "property", "og:type", page.data().isEmpty() ? "website" : "article");
    meta(out, "property", "og:site_name", site.title(language));
    page.picture()
        .filter(_ -> site.url().isPresent())
        .ifPresent(path -> meta(out, "property", "og:image", site.address(path)));
    if (site.url().isPresent()) {
      out.append("<link rel=\"canonical\" href=\"")
          .append(site.address(bare(here)))
          .append("\">\n");
    }
    alternates(page, here, out);
    link(out, here, "stylesheet", "", "style.css");
    for (String feed : List.of("atom", "json")) {
      String type = feed.equals("atom") ? "application/atom+xml" : "application/feed+json";
      String more =
          " type=\"" + type + "\" title=\"" + Html.escape(say("site.feed." + feed)) + "\"";
      link(out, here, "alternate", more, path("feed." + feed));
    }
    if (!page.data().isEmpty()) {
      out.append("<script type=\"application/ld+json\">").append(page.data()).append("</script>\n");
    }
    page.script()
        .ifPresent(
            path ->
                out.append("<script defer src=\"")
                    .append(relative(here, path))
                    .append("\"></script>\n"));
    out.append("</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
    out.append(Html.escape(say("site.skip"))).append("</a>\n");
    header(page, here, out);
    out.append("<main id=\"main\">\n").append(page.main()).append("</main>\n");
    footer(page, out);
    return out.append("</body>\n</html>\n").toString();
  }

  /** The folder itself is the address of its index. */
  private static String bare(String path) {
    return path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path;
  }

  private static void meta(StringBuilder out, String attribute, String name, String content) {
    out.append("<meta ").append(attribute).append("=\"").append(name).append("\" content=\"");
    out.append(Html.escape(content)).append("\">\n");
  }

  private static void link(StringBuilder out, String here, String rel, String more, String to) {
    out.append("<link rel=\"").append(rel).append('"').append(more).append(" href=\"");
    out.append(relative(here, to)).append("\">\n");
  }

  private void alternates(Page page, String here, StringBuilder out) {
    for (String code : List.of("ja", "en", "x-default")) {
      String path = code.equals("en") ? "en/" + page.path() : page.path();
      String href = site.url().isPresent() ? site.address(bare(path)) : relative(here, path);
      out.append("<link rel=\"alternate\" hreflang=\"").append(code).append("\" href=\"");
      out.append(href).append("\">\n");
    }
  }

  private void header(Page page, String here, StringBuilder out) {
    out.append("<header class=\"site\">\n<p class=\"name\"><a href=\"");
    out.append(link(page.path(), "index.html")).append("\">");
    out.append(Html.escape(site.title(language))).append("</a></p>\n");
    Language other = language == Language.JA ? Language.EN : Language.JA;
    String there = other == Language.JA ? page.path() : "en/" + page.path();
    out.append("<p class=\"language\"><a href=\"").append(relative(here, there));
    out.append("\" lang=\"").append(other.code()).append("\" hreflang=\"").append(other.code());
    out.append("\">").append(Html.escape(say("site.other-language"))).append("</a></p>\n");
    out.append("<nav aria-label=\"").append(Html.escape(say("site.nav"))).append("\">\n<ul>\n");
    for (String each :
        List.of(
            "home index.html",
            "subjects subjects.html",
            "brands brands/index.html",
            "categories categories/index.html",
            "months months/index.html",
            "waves waves/index.html",
            "typed typed.html")) {
      int blank = each.indexOf(' ');
      String to = each.substring(blank + 1);
      out.append("<li><a href=\"").append(link(page.path(), to)).append('"');
      out.append(to.equals(page.path()) ? " aria-current=\"page\"" : "").append('>');
      out.append(Html.escape(say("site." + each.substring(0, blank)))).append("</a></li>\n");
    }
    out.append("</ul>\n</nav>\n</header>\n");
  }

  private void footer(Page page, StringBuilder out) {
    out.append("<footer class=\"site\">\n<p>");
    out.append(Html.escape(say("site.footer", "●"))).append("</p>\n<ul>\n");
    for (String each : List.of("about about.html", "corrections corrections.html")) {
      int blank = each.indexOf(' ');
      item(link(page.path(), each.substring(blank + 1)), "site." + each.substring(0, blank), out);
    }
    item(link(page.path(), "feed.atom"), "site.feed.atom", out);
    item(link(page.path(), "feed.json"), "site.feed.json", out);
    out.append("</ul>\n</footer>\n");
  }

  private void item(String to, String key, StringBuilder out) {
    out.append("<li><a href=\"").append(to).append("\">").append(Html.escape(say(key)));
    out.append("</a></li>\n");
  }
}
