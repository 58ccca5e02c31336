package kanshiki.publish.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import kanshiki.publish.exchange.SharedIndicator.Kind;

/** Indicators as one table (CSV, RFC 4180) and as plain lists that filters read. */
public final class IndicatorLists {
  private static final Map<Kind, String> FILES = new EnumMap<>(Kind.class);

  static {
    FILES.put(Kind.URL, "indicators-urls.txt");
    FILES.put(Kind.URL_PREFIX, "indicators-url-beginnings.txt");
    FILES.put(Kind.HOST, "indicators-hosts.txt");
    FILES.put(Kind.DOMAIN, "indicators-domains.txt");
    FILES.put(Kind.ADDRESS, "indicators-addresses.txt");
    FILES.put(Kind.MAILBOX, "indicators-mailboxes.txt");
    FILES.put(Kind.SHA256, "indicators-sha256.txt");
  }

  private IndicatorLists() {}

  /** A row for each indicator of each case; times in RFC 3339, UTC, whole seconds. */
  public static String csv(List<SharedCase> cases, Tlp tlp) {
    var out = new StringBuilder("type,value,seen,valid_until,confidence,brand,tlp,wave,case\r\n");
    for (SharedCase shared : cases) {
      for (SharedIndicator indicator : SharedIndicator.of(shared.scene())) {
        row(
            out,
            indicator.kind().id(),
            indicator.value(),
            time(indicator.from()),
            time(indicator.until()),
            Integer.toString(indicator.confidence()),
            shared.scene().brand().map(brand -> brand.id()).orElse(""),
            tlp.id(),
            shared.wave().orElse(""),
            shared.scene().caseId());
      }
    }
    return out.toString();
  }

  /**
   * The name of each file and what is in it: a comment with the mark, then one value a line,
   * sorted, each once. Kinds of which there is nothing have no file.
   */
  public static Map<String, String> plain(List<SharedCase> cases, Tlp tlp) {
    Map<Kind, SortedSet<String>> values = new EnumMap<>(Kind.class);
    for (SharedCase shared : cases) {
      for (SharedIndicator indicator : SharedIndicator.of(shared.scene())) {
        values.computeIfAbsent(indicator.kind(), _ -> new TreeSet<>()).add(indicator.value());
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    values.forEach(
        (kind, all) ->
            files.put(
                FILES.get(kind),
                "# TLP:"
                    + tlp.id().toUpperCase(Locale.ROOT)
                    + " "
                    + kind.id()
                    + "\n"
                    + String.join("\n", all)
                    + "\n"));
    return files;
  }

  private static void row(StringBuilder out, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    out.append("\r\n");
  }

  /** Quoted where it must be; what a spreadsheet would take for a formula begins with a quote. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
  }
}
