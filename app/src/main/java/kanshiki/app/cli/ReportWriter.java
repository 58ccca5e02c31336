package kanshiki.app.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kanshiki.publish.exchange.Sharing;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;

/**
 * Writes reports one after the other. The first is held back until it is known whether another one
 * follows, because a single report may look different.
 */
final class ReportWriter {
  /** The format cannot hold a second report. */
  static final class OnlyOneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OnlyOneException(OutputFormat format) {
      super(
          "--format "
              + format.id()
              + " holds one report and there are several messages; use --format jsonl");
    }
  }

  private final Destination destination;
  private final FormatChoice formats;
  private final Rendering rendering;
  private final Optional<Voice> voice;
  private final Sharing sharing;
  private Optional<Outcome.Reported> first = Optional.empty();
  private long written;

  /**
   * @param rendering language, width and colour; its voice is not looked at
   * @param voice the one asked for; empty: the format's own
   * @param sharing for what is written to be given to others
   */
  ReportWriter(
      Destination destination,
      FormatChoice formats,
      Rendering rendering,
      Optional<Voice> voice,
      Sharing sharing) {
    this.sharing = sharing;
    this.destination = destination;
    this.formats = formats;
    this.rendering = rendering;
    this.voice = voice;
  }

  /** The report as one of several; may be called on any thread. */
  String renderAsOneOfMany(Report report) {
    return formats.many().map(format -> render(format, report)).orElse("");
  }

  /**
   * Takes the next report.
   *
   * @throws UncheckedIOException when it cannot be written
   * @throws OnlyOneException when the format holds only one
   */
  void take(Outcome.Reported next) {
    if (written == 0 && first.isEmpty()) {
      first = Optional.of(next);
      return;
    }
    OutputFormat format = formats.many().orElseThrow(() -> new OnlyOneException(formats.one()));
    first.ifPresent(held -> writeOneOfMany(format, held));
    first = Optional.empty();
    writeOneOfMany(format, next);
  }

  /** Nothing follows. */
  void finish() {
    first.ifPresent(held -> write(render(formats.one(), held.report())));
    first = Optional.empty();
  }

  private void writeOneOfMany(OutputFormat format, Outcome.Reported reported) {
    String separator =
        switch (format) {
          case TEXT -> (written == 0 ? "" : "\n") + ruler(reported.report().input()) + "\n\n";
          case MARKDOWN -> written == 0 ? "" : "\n---\n\n";
          case JSON, JSONL, HTML, STIX -> "";
        };
    write(separator + reported.rendered());
    written++;
  }

  private String ruler(String input) {
    return "== " + input + " " + "=".repeat(Math.max(2, rendering.width() - input.length() - 4));
  }

  private void write(String text) {
    try {
      destination.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String render(OutputFormat format, Report report) {
    var text = new StringWriter();
    try {
      format.write(report, in(format), sharing, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
    return text.toString();
  }

  private Rendering in(OutputFormat format) {
    return new Rendering(
        rendering.language(),
        voice.orElse(format.ownVoice()),
        rendering.width(),
        rendering.colour());
  }
}
