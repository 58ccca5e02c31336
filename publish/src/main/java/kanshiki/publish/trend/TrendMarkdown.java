package kanshiki.publish.trend;

import java.util.List;
import kanshiki.language.Language;

/** A report on trends as Markdown (CommonMark with tables). */
public final class TrendMarkdown {
  /** Eight heights for the course of a line. */
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private final Trends trends;
  private final TrendWords words;
  private final StringBuilder out = new StringBuilder();

  private TrendMarkdown(Trends trends, TrendWords words) {
    this.trends = trends;
    this.words = words;
  }

  /** The whole report, ending with a line feed. */
  public static String of(Trends trends, Language language) {
    return new TrendMarkdown(trends, TrendWords.in(language)).write();
  }

  private String write() {
    line("# " + words.title(trends.span()));
    line("");
    line(words.get("sum", number(trends.kept()), number(trends.frauds())));
    line(words.change(trends.frauds(), trends.fraudsBefore()));
    if (trends.frauds() > 0) {
      line("");
      line(words.get("by-day") + ": " + heights(trends.days()));
    }
    trends.lines().forEach(this::section);
    line("");
    line(words.get("note"));
    return out.toString();
  }

  private void section(Kind kind, List<Trends.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    line("");
    line("## " + words.get("kind." + kind.id()));
    line("");
    line(
        "| "
            + String.join(
                " | ",
                words.get("column.value"),
                words.get("column.count"),
                words.get("column.before"),
                words.get("column.course"),
                words.get("column.first"),
                words.get("column.peak"))
            + " |");
    line("| --- | ---: | ---: | --- | --- | --- |");
    for (Trends.Line each : lines) {
      String mark = each.isNew(trends.span()) ? " " + words.get("new") : "";
      line(
          "| "
              + String.join(
                  " | ",
                  escaped(words.name(kind, each.value())) + mark,
                  number(each.count()),
                  number(each.before()),
                  heights(each.course()),
                  words.day(each.first()),
                  each.peak().id() + " (" + each.peakCount() + ")")
              + " |");
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  private static String heights(List<Integer> counts) {
    int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    var bars = new StringBuilder();
    for (int count : counts) {
      bars.append(count == 0 ? '·' : HEIGHTS.charAt((count * HEIGHTS.length() - 1) / most));
    }
    return bars.toString();
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append("\\`*_{}[]<>()#+!|~&$".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
