package kanshiki.app.cli;

import java.util.Optional;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.report.Report;

/** What became of one message. */
sealed interface Outcome {

  /**
   * The message was examined.
   *
   * @param rendered the report as one of several; empty when the format cannot hold several
   * @param recorded the case, when it is to be kept
   */
  record Reported(
      Report report, String rendered, long messageBytes, Optional<RecordedCase> recorded)
      implements Outcome {}

  /** The message could not be read or examined. */
  record Failed(String input, String reason) implements Outcome {}
}
