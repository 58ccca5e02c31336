package kanshiki.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kanshiki.report.Format;

/**
 * In which format reports are written, which may depend on whether there are several.
 *
 * @param one the format of a single report
 * @param many the format of several; empty when this one cannot hold several
 */
record FormatChoice(Format one, Optional<Format> many) {

  /**
   * What was asked for, else what the output file's name ends in, else text on a terminal, else
   * JSON for one message and JSON lines for several.
   */
  static FormatChoice of(Optional<Format> asked, Optional<Path> output, boolean terminal) {
    Optional<Format> format = asked.or(() -> output.flatMap(FormatChoice::byName));
    if (format.isPresent()) {
      return of(format.get());
    }
    return terminal && output.isEmpty()
        ? of(Format.TEXT)
        : new FormatChoice(Format.JSON, Optional.of(Format.JSONL));
  }

  private static FormatChoice of(Format format) {
    return switch (format) {
      case TEXT, JSONL, MARKDOWN -> new FormatChoice(format, Optional.of(format));
      case JSON, HTML -> new FormatChoice(format, Optional.empty());
    };
  }

  private static Optional<Format> byName(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> Optional.of(Format.TEXT);
      case "json" -> Optional.of(Format.JSON);
      case "jsonl", "ndjson" -> Optional.of(Format.JSONL);
      case "html", "htm" -> Optional.of(Format.HTML);
      case "md" -> Optional.of(Format.MARKDOWN);
      default -> Optional.empty();
    };
  }
}
