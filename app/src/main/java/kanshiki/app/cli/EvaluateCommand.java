package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import kanshiki.Kanshiki;
import kanshiki.app.evaluation.Evaluation;
import kanshiki.app.evaluation.EvaluationJson;
import kanshiki.app.evaluation.EvaluationPlot;
import kanshiki.app.evaluation.EvaluationText;
import kanshiki.app.evaluation.Judged;
import kanshiki.app.training.Example;
import kanshiki.app.training.Trainer;
import kanshiki.examination.Own;
import kanshiki.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kanshiki evaluate}: what the verdicts are worth on labelled mail. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Judges labelled mail offline and prints how many frauds are found at how few false alarms.",
      "An index.csv in a folder, or above it, tells of each file its source, language and kind."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final double THOUSAND = 1000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin LabelledMail mail = new LabelledMail();

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  boolean json;

  @Option(names = "--plot", paramLabel = "FILE.svg", description = "Draw the curves there as well.")
  Optional<Path> plot = Optional.empty();

  @Option(
      names = "--leave-out",
      paramLabel = "groups|sources",
      converter = Choices.LeaveOuts.class,
      description = {
        "Learn anew without a fifth of the groups of alike mails, or without one source, and judge"
            + " those; and so on with all. The weights that come with the program are not used."
      })
  Optional<Trainer.Apart> leaveOut = Optional.empty();

  @Option(names = "--jobs", paramLabel = "N", description = "Messages examined at once.")
  int jobs = Runtime.getRuntime().availableProcessors();

  private final Surroundings surroundings;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var judged = new ArrayList<Judged>();
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    boolean complete;
    OptionalDouble seconds = OptionalDouble.empty();
    String how;
    if (leaveOut.isPresent()) {
      var examples = new ArrayList<Example>();
      complete =
          mail.walk(
              surroundings,
              jobs,
              kanshiki::study,
              (labelled, lesson) -> examples.add(Example.of(labelled, lesson)));
      List<Verdict> verdicts =
          new Trainer(examples, mail.namesNotLearnt()).verdictsOfOthers(leaveOut.get());
      for (int i = 0; i < examples.size(); i++) {
        judged.add(Judged.of(examples.get(i).labelled(), verdicts.get(i)));
      }
      how =
          leaveOut.get() == Trainer.Apart.GROUPS
              ? "each mail judged by what mails of other groups teach"
              : "each mail judged by what mails of other sources teach";
    } else {
      double before = cpuSeconds();
      complete =
          mail.walk(
              surroundings,
              jobs,
              raw -> kanshiki.investigate(raw, "").verdict(),
              (labelled, verdict) -> judged.add(Judged.of(labelled, verdict)));
      seconds = OptionalDouble.of((cpuSeconds() - before) / judged.size() * THOUSAND);
      how = "each mail judged by the weights that come with the program";
    }
    var evaluation = new Evaluation(judged, how, seconds, mail.namesNotLearnt());
    if (plot.isPresent()) {
      Files.writeString(plot.get(), EvaluationPlot.of(evaluation));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? EvaluationJson.of(evaluation) : EvaluationText.of(evaluation));
    out.flush();
    return complete && !out.checkError() ? 0 : CommandLineProgram.FAILED;
  }

  /** Of this process so far, the compiler of the JVM included. */
  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }
}
