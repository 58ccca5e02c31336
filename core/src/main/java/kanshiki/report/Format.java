package kanshiki.report;

import java.io.IOException;

/** A form in which a report is written. */
public enum Format {
  TEXT,
  JSON,
  JSONL,
  HTML,
  MARKDOWN;

  /** Writes the whole report; every form ends with a line feed. */
  public void write(Report report, Rendering rendering, Appendable out) throws IOException {
    switch (this) {
      case JSON -> JsonWriter.write(report, rendering.language(), true, out);
      case JSONL -> JsonWriter.write(report, rendering.language(), false, out);
      case TEXT -> TextWriter.write(new Narrator(report, rendering).tell(), rendering, out);
      case HTML -> HtmlWriter.write(new Narrator(report, rendering).tell(), out);
      case MARKDOWN -> MarkdownWriter.write(new Narrator(report, rendering).tell(), out);
    }
  }
}
