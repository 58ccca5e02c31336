package kanshiki.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.app.intake.Found;
import kanshiki.app.intake.Intake;
import kanshiki.app.outside.Examiner;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.store.StoreException;

/** Examines many messages at once and writes their reports in the order of the messages. */
final class Batch {
  /** More threads would only wait for each other. */
  static final int MAX_JOBS = 256;

  private final Surroundings surroundings;
  private final Examiner examiner;
  private final Consumer<RecordedCase> recorder;
  private final ReportWriter reports;
  private final Optional<FailOn> failOn;
  private final Optional<Progress> progress;
  private boolean failed;
  private boolean metFailOn;

  Batch(
      Surroundings surroundings,
      Examiner examiner,
      Consumer<RecordedCase> recorder,
      ReportWriter reports,
      Optional<FailOn> failOn,
      Optional<Progress> progress) {
    this.surroundings = surroundings;
    this.examiner = examiner;
    this.recorder = recorder;
    this.reports = reports;
    this.failOn = failOn;
    this.progress = progress;
  }

  void run(List<String> paths, int jobs) {
    try (var inOrder = new InOrder<Outcome>(jobs, this::take)) {
      new Intake(surroundings.in(), found -> inOrder.submit(() -> examine(found), bytes(found)))
          .walk(paths);
      inOrder.finish();
    } finally {
      progress.ifPresent(Progress::clear);
    }
  }

  /** A verdict that was asked for outweighs a file that could not be read. */
  int exitCode() {
    if (metFailOn) {
      return CommandLineProgram.MET_FAIL_ON;
    }
    return failed ? CommandLineProgram.FAILED : 0;
  }

  private Outcome examine(Found found) {
    return switch (found) {
      case Found.Failure failure -> new Outcome.Failed(failure.input(), failure.reason());
      case Found.Mail mail -> examine(mail);
    };
  }

  private Outcome examine(Found.Mail mail) {
    try {
      Examiner.Examined examined = examiner.examine(mail.raw(), mail.input());
      return new Outcome.Reported(
          examined.report(),
          reports.renderAsOneOfMany(examined.report()),
          mail.raw().size(),
          examined.recorded());
    } catch (StoreException e) {
      return new Outcome.Failed(mail.input(), "not kept: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Our own mistake with one message must not cost the reports on all the others.
      return new Outcome.Failed(mail.input(), "internal error: " + e);
    }
  }

  private void take(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed failure -> {
        failed = true;
        progress.ifPresent(Progress::clear);
        surroundings.tell(failure.input() + ": " + failure.reason());
      }
      case Outcome.Reported reported -> {
        metFailOn |=
            failOn
                .map(bad -> bad.isMetBy(reported.report().verdict().classification()))
                .orElse(false);
        reports.take(reported);
        reported.recorded().ifPresent(recorder);
        progress.ifPresent(bar -> bar.done(reported.messageBytes()));
      }
    }
  }

  private static long bytes(Found found) {
    return found instanceof Found.Mail mail ? mail.raw().size() : 0;
  }
}
