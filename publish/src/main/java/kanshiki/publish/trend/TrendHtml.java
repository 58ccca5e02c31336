package kanshiki.publish.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kanshiki.language.Language;

/**
 * A report on trends as one HTML page: no script, nothing loaded from elsewhere, its charts drawn
 * in it (SVG), each with its numbers in words or in a table.
 */
public final class TrendHtml {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#5a5a63;--line:#d8d8de;--bar:#b00020}
      @media(prefers-color-scheme:dark){:root{--ink:#ececf1;--paper:#17171a;--soft:#a9a9b3;--line:#3a3a42;--bar:#ff8a94}}
      body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.65 system-ui,sans-serif}
      h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}
      .sum{font-size:1.1rem}.soft{color:var(--soft)}
      .wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
      th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle}
      th{font-weight:600;color:var(--soft);font-size:.9rem}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
      svg rect{fill:var(--bar)}svg text{fill:var(--soft);font-size:11px}svg line{stroke:var(--line)}
      .new{border:1px solid var(--bar);color:var(--bar);border-radius:.3rem;padding:0 .35rem;font-size:.8rem}
      @media print{body{max-width:none}svg rect{fill:#555}}
      """;

  private final Trends trends;
  private final TrendWords words;
  private final StringBuilder out = new StringBuilder();

  private TrendHtml(Trends trends, TrendWords words) {
    this.trends = trends;
    this.words = words;
  }

  /** The whole page, ending with a line feed. */
  public static String of(Trends trends, Language language) {
    return new TrendHtml(trends, TrendWords.in(language)).write();
  }

  private String write() {
    String title = escaped(words.title(trends.span()));
    out.append("<!doctype html>\n<html lang=\"").append(words.language().code()).append("\">\n");
    out.append("<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(title).append("</title>\n<style>\n");
    out.append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    out.append("<h1>").append(title).append("</h1>\n<p class=\"sum\">");
    text(words.get("sum", Integer.toString(trends.kept()), Integer.toString(trends.frauds())));
    out.append(' ');
    text(words.change(trends.frauds(), trends.fraudsBefore()));
    out.append("</p>\n");
    if (trends.frauds() > 0) {
      days();
    }
    trends.lines().forEach(this::section);
    out.append("<p class=\"soft\">");
    text(words.get("note"));
    out.append("</p>\n</main>\n</body>\n</html>\n");
    return out.toString();
  }

  /** Frauds by day; the numbers are told to those who cannot see the bars. */
  private void days() {
    List<Integer> days = trends.days();
    int most = Math.max(1, days.stream().mapToInt(Integer::intValue).max().orElse(1));
    int step = days.size() > 7 ? 20 : 60;
    int width = days.size() * step + 40;
    out.append("<h2>");
    text(words.get("by-day"));
    out.append("</h2>\n<div class=\"wide\"><svg role=\"img\" width=\"")
        .append(width)
        .append("\" height=\"170\" viewBox=\"0 0 ")
        .append(width)
        .append(" 170\" aria-label=\"");
    var told = new StringBuilder();
    for (int i = 0; i < days.size(); i++) {
      told.append(i == 0 ? "" : ", ")
          .append(words.day(trends.span().first().plusDays(i)))
          .append(": ")
          .append(days.get(i));
    }
    text(told.toString());
    out.append("\">\n<line x1=\"32\" y1=\"140\" x2=\"")
        .append(width)
        .append("\" y2=\"140\"/><text x=\"0\" y=\"24\">")
        .append(most)
        .append("</text><text x=\"0\" y=\"140\">0</text>\n");
    for (int i = 0; i < days.size(); i++) {
      int height = days.get(i) * 120 / most;
      int x = 36 + i * step;
      rect(x, 140 - height, step - 6, height);
      LocalDate day = trends.span().first().plusDays(i);
      if (days.size() <= 7 || day.getDayOfMonth() % 5 == 1) {
        out.append("<text x=\"")
            .append(x)
            .append("\" y=\"158\">")
            .append(day.getMonthValue())
            .append('/')
            .append(day.getDayOfMonth())
            .append("</text>");
      }
    }
    out.append("\n</svg></div>\n");
  }

  private void section(Kind kind, List<Trends.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append("<h2>");
    text(words.get("kind." + kind.id()));
    out.append("</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
    head("column.value", false);
    head("column.count", true);
    head("column.before", true);
    head("column.course", false);
    head("column.first", false);
    head("column.peak", false);
    out.append("</tr></thead>\n<tbody>\n");
    for (Trends.Line line : lines) {
      out.append("<tr><td>");
      text(words.name(kind, line.value()));
      if (line.isNew(trends.span())) {
        out.append(" <span class=\"new\">");
        text(words.get("new"));
        out.append("</span>");
      }
      out.append("</td><td class=\"n\">").append(line.count());
      out.append("</td><td class=\"n\">").append(line.before()).append("</td><td>");
      course(line.course());
      out.append("</td><td>").append(words.day(line.first())).append("</td><td>");
      text(line.peak().id() + " (" + line.peakCount() + ")");
      out.append("</td></tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void head(String key, boolean number) {
    out.append(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
    text(words.get(key));
    out.append("</th>");
  }

  private void course(List<Integer> counts) {
    int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    out.append("<svg role=\"img\" width=\"")
        .append(counts.size() * 8)
        .append("\" height=\"24\" viewBox=\"0 0 ")
        .append(counts.size() * 8)
        .append(" 24\" aria-label=\"");
    text(String.join(", ", counts.stream().map(String::valueOf).toList()));
    out.append("\">");
    for (int i = 0; i < counts.size(); i++) {
      int height = counts.get(i) == 0 ? 0 : Math.max(1, counts.get(i) * 22 / most);
      rect(i * 8, 24 - height, 6, height);
    }
    out.append("</svg>");
  }

  private void rect(int x, int y, int width, int height) {
    if (height > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
              x,
              y,
              width,
              height));
    }
  }

  private void text(String text) {
    out.append(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
