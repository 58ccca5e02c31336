package kanshiki.app.cli;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.examination.Indicator;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Every indicator in words: the source of {@code docs/indicators.md}. */
final class IndicatorCatalogue {
  /** Stands for what the mail says at that place. */
  private static final List<Words> BLANKS = java.util.Collections.nCopies(4, Words.same("…"));

  private IndicatorCatalogue() {}

  /**
   * One indicator in one language.
   *
   * @param packageName the last part of the package that it lives in: what it looks at
   */
  record Entry(String id, String packageName, String weight, String seen, String why) {}

  /** All of them, package by package, in the order of their ids. */
  static List<Entry> entries(Language language) {
    return Kanshiki.indicators().stream()
        .map(indicator -> entry(indicator, Messages.in(language)))
        .sorted(Comparator.comparing(Entry::packageName).thenComparing(Entry::id))
        .toList();
  }

  private static Entry entry(Indicator indicator, Messages messages) {
    String id = indicator.id();
    String name = indicator.getClass().getPackageName();
    String general = id + ".general";
    return new Entry(
        id,
        name.substring(name.lastIndexOf('.') + 1),
        indicator.weight().id(),
        messages.get(id, BLANKS),
        messages.has(general) ? messages.get(general) : messages.get(id + ".why", BLANKS));
  }

  static String text(List<Entry> entries) {
    var out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(out.isEmpty() ? "" : "\n").append(entry.id());
      out.append(" (").append(entry.weight()).append(")\n");
      out.append("  ").append(entry.seen()).append("\n  ").append(entry.why()).append('\n');
    }
    return out.toString();
  }

  static String json(List<Entry> entries) {
    var out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (Entry entry : entries) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("package", entry.packageName());
        json.writeStringProperty("weight", entry.weight());
        json.writeStringProperty("seen", entry.seen());
        json.writeStringProperty("why", entry.why());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return out.append("\n").toString();
  }

  static String markdown(List<Entry> entries) {
    var out =
        new StringBuilder(
            """
            # Indicators

            What Kanshiki looks for in a mail. An indicator only says what is there; the verdict
            weighs all of them together, and the weight here is what one usually says. This page is
            written by `kanshiki indicators --lang en --format markdown`.
            """);
    String packageName = "";
    for (Entry entry : entries) {
      if (!entry.packageName().equals(packageName)) {
        packageName = entry.packageName();
        out.append("\n## ").append(packageName).append('\n');
      }
      out.append("\n### ").append(entry.id()).append("\n\nWeight: ").append(entry.weight());
      out.append("\n\n> ").append(escape(entry.seen())).append("\n\n");
      out.append(escape(entry.why())).append('\n');
    }
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("<", "\\<").replace("*", "\\*").replace("_", "\\_");
  }
}
