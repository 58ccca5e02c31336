package kanshiki.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * In which format reports are written, which may depend on whether there are several.
 *
 * @param one the format of a single report
 * @param many the format of several; empty when this one cannot hold several
 */
record FormatChoice(OutputFormat one, Optional<OutputFormat> many) {

  /**
   * What was asked for, else what the output file's name ends in, else text on a terminal, else
   * JSON for one message and JSON lines for several.
   */
  static FormatChoice of(Optional<OutputFormat> asked, Optional<Path> output, boolean terminal) {
    Optional<OutputFormat> format = asked.or(() -> output.flatMap(FormatChoice::byName));
    if (format.isPresent()) {
      return of(format.get());
    }
    return terminal && output.isEmpty()
        ? of(OutputFormat.TEXT)
        : new FormatChoice(OutputFormat.JSON, Optional.of(OutputFormat.JSONL));
  }

  private static FormatChoice of(OutputFormat format) {
    return switch (format) {
      case TEXT, JSONL, MARKDOWN -> new FormatChoice(format, Optional.of(format));
      case JSON, HTML, STIX -> new FormatChoice(format, Optional.empty());
    };
  }

  private static Optional<OutputFormat> byName(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> Optional.of(OutputFormat.TEXT);
      case "json" -> Optional.of(OutputFormat.JSON);
      case "jsonl", "ndjson" -> Optional.of(OutputFormat.JSONL);
      case "html", "htm" -> Optional.of(OutputFormat.HTML);
      case "md" -> Optional.of(OutputFormat.MARKDOWN);
      default -> Optional.empty();
    };
  }
}
