package kanshiki.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.publish.exchange.SharedCase;
import kanshiki.publish.exchange.Sharing;
import kanshiki.publish.exchange.StixBundle;
import kanshiki.publish.scene.Scene;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;

/** What {@code --format} takes: the forms of a report, and what may be given to others. */
enum OutputFormat {
  TEXT(Format.TEXT),
  JSON(Format.JSON),
  JSONL(Format.JSONL),
  HTML(Format.HTML),
  MARKDOWN(Format.MARKDOWN),
  STIX(null);

  private final Optional<Format> format;

  OutputFormat(@org.jspecify.annotations.Nullable Format format) {
    this.format = Optional.ofNullable(format);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  void write(Report report, Rendering rendering, Sharing sharing, Appendable out)
      throws IOException {
    if (format.isPresent()) {
      format.get().write(report, rendering, out);
      return;
    }
    var shared = new SharedCase(Scene.of(report), Optional.empty());
    out.append(StixBundle.of(List.of(shared), sharing.tlp(), sharing.publisher()));
  }

  /** Whom a report in that format speaks to when nobody says. */
  Voice ownVoice() {
    return switch (this) {
      case TEXT, HTML -> Voice.LAY;
      case JSON, JSONL, MARKDOWN, STIX -> Voice.TECHNICAL;
    };
  }
}
