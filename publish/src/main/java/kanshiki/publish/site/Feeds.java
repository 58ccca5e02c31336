package kanshiki.publish.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is new, for programs: Atom (RFC 4287), JSON Feed 1.1 and the sitemap. */
final class Feeds {
  /** Warnings in one feed. */
  private static final int MAX_ENTRIES = 50;

  private final Frame frame;
  private final List<Summary> newest;

  Feeds(Frame frame, List<Summary> standing) {
    this.frame = frame;
    this.newest =
        standing.stream()
            .sorted(Comparator.comparing(Summary::changed).reversed().thenComparing(Summary::id))
            .limit(MAX_ENTRIES)
            .toList();
  }

  /** RFC 3339 in whole seconds. */
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String address(String path) {
    String here = frame.path(path);
    return frame.site().url().isPresent() ? frame.site().address(here) : path;
  }

  private String home() {
    return frame.site().url().isPresent() ? frame.site().address(frame.path("")) : "index.html";
  }

  /** Stays the same wherever the site moves. */
  private String id(String of) {
    String name = "kanshiki:" + frame.language().code() + ":" + of;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Instant updated() {
    return newest.stream()
        .map(Summary::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private String title(Summary summary) {
    return frame.subject(summary);
  }

  private String text(Summary summary) {
    return frame.style(
        frame.kind(summary)
            + (frame.language() == kanshiki.language.Language.JA ? "。" : ". ")
            + summary.headline().in(frame.language()));
  }

  private String category(Summary summary) {
    String key = "sector." + summary.sector();
    return frame.say(frame.has(key) ? key : "sector.other");
  }

  String atom() {
    var out = new StringBuilder(8_192);
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"");
    out.append("http://www.w3.org/2005/Atom\" xml:lang=\"").append(frame.language().code());
    out.append("\">\n");
    element("id", id(frame.site().url().map(URI::toString).orElse("site")), out);
    element("title", frame.site().title(frame.language()), out);
    element("subtitle", frame.say("site.description"), out);
    element("updated", time(updated()), out);
    out.append("<author><name>").append(Html.escape(frame.site().title(frame.language())));
    out.append("</name></author>\n");
    link("self", "application/atom+xml", address("feed.atom"), out);
    link("alternate", "text/html", home(), out);
    out.append("<generator>Kanshiki</generator>\n");
    for (Summary summary : newest) {
      out.append("<entry>\n");
      element("id", id(summary.id()), out);
      element("title", title(summary), out);
      element("published", time(summary.published()), out);
      element("updated", time(summary.changed()), out);
      link("alternate", "text/html", address(WarningPage.path(summary)), out);
      out.append("<category term=\"").append(Html.escape(summary.sector())).append("\" label=\"");
      out.append(Html.escape(category(summary))).append("\"/>\n");
      if (!summary.brandId().isEmpty()) {
        out.append("<category term=\"").append(Html.escape(summary.brandId()));
        out.append("\" label=\"").append(Html.escape(summary.brand().in(frame.language())));
        out.append("\"/>\n");
      }
      element("summary", text(summary), out);
      out.append("</entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private static void element(String name, String text, StringBuilder out) {
    out.append('<').append(name).append('>').append(Html.escape(text));
    out.append("</").append(name).append(">\n");
  }

  private static void link(String rel, String type, String href, StringBuilder out) {
    out.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
    out.append("\" href=\"").append(Html.escape(href)).append("\"/>\n");
  }

  String json() {
    return Json.write(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
              json.writeStringProperty("title", frame.site().title(frame.language()));
              json.writeStringProperty("home_page_url", home());
              json.writeStringProperty("feed_url", address("feed.json"));
              json.writeStringProperty("description", frame.say("site.description"));
              json.writeStringProperty("language", frame.language().code());
              json.writeArrayPropertyStart("authors");
              json.writeStartObject();
              json.writeStringProperty("name", frame.site().title(frame.language()));
              json.writeEndObject();
              json.writeEndArray();
              json.writeArrayPropertyStart("items");
              for (Summary summary : newest) {
                json.writeStartObject();
                json.writeStringProperty("id", id(summary.id()));
                json.writeStringProperty("url", address(WarningPage.path(summary)));
                json.writeStringProperty("title", title(summary));
                json.writeStringProperty("content_text", text(summary));
                json.writeStringProperty("date_published", time(summary.published()));
                json.writeStringProperty("date_modified", time(summary.changed()));
                json.writeArrayPropertyStart("tags");
                json.writeString(category(summary));
                if (!summary.brandId().isEmpty()) {
                  json.writeString(summary.brand().in(frame.language()));
                }
                json.writeEndArray();
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeEndObject();
            })
        + "\n";
  }

  /**
   * Every page that search engines may list, with its other language.
   *
   * @param pages paths below each language's root
   */
  static String sitemap(SiteSettings site, List<String> pages) {
    var out = new StringBuilder(16_384);
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ");
    out.append("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (String page : pages) {
      String bare = page.endsWith("index.html") ? page.substring(0, page.length() - 10) : page;
      for (String path : List.of(bare, "en/" + bare)) {
        out.append("<url><loc>").append(Html.escape(site.address(path))).append("</loc>");
        for (String code : List.of("ja", "en")) {
          out.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(code);
          out.append("\" href=\"");
          out.append(Html.escape(site.address(code.equals("en") ? "en/" + bare : bare)));
          out.append("\"/>");
        }
        out.append("</url>\n");
      }
    }
    return out.append("</urlset>\n").toString();
  }
}
