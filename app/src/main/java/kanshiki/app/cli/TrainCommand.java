package kanshiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import kanshiki.Kanshiki;
import kanshiki.app.evaluation.Evaluation;
import kanshiki.app.evaluation.EvaluationText;
import kanshiki.app.evaluation.Judged;
import kanshiki.app.training.Example;
import kanshiki.app.training.Notes;
import kanshiki.app.training.Trainer;
import kanshiki.examination.Own;
import kanshiki.learnt.Learnt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kanshiki train}: fits weights and wording to labelled mail. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Learns from labelled mail how much each finding says and how frauds are worded. The same mail"
          + " gives the same bytes.",
      "Beside FILE, FILE.md says what it was learnt from and what it is worth on mail left out."
    })
final class TrainCommand implements Callable<Integer> {
  @Mixin LabelledMail mail = new LabelledMail();

  @Option(names = "-o", paramLabel = "FILE", required = true, description = "Where it is written.")
  Path output = Path.of("");

  @Option(names = "--jobs", paramLabel = "N", description = "Messages examined at once.")
  int jobs = Runtime.getRuntime().availableProcessors();

  private final Surroundings surroundings;

  TrainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    var examples = new ArrayList<Example>();
    boolean complete =
        mail.walk(
            surroundings,
            jobs,
            kanshiki::study,
            (labelled, lesson) -> examples.add(Example.of(labelled, lesson)));
    var trainer = new Trainer(examples, mail.namesNotLearnt());
    Learnt learnt = trainer.train();
    Files.write(output, learnt.pack());
    String figures = figures(trainer, examples);
    Files.writeString(
        output.resolveSibling(output.getFileName() + ".md"),
        Notes.of(examples, mail.namesNotLearnt(), learnt, figures));
    surroundings.tell(
        "learnt from %d mails: %d weights, %d sequences of letters"
            .formatted(examples.size(), learnt.weights().size(), learnt.wording().size()));
    return complete ? 0 : CommandLineProgram.FAILED;
  }

  /** What is learnt is worth on mail that was left out. */
  private String figures(Trainer trainer, List<Example> examples) {
    var verdicts = trainer.verdictsOfOthers(Trainer.Apart.GROUPS);
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < examples.size(); i++) {
      judged.add(Judged.of(examples.get(i).labelled(), verdicts.get(i)));
    }
    return EvaluationText.summary(
        new Evaluation(
            judged,
            "each mail judged by what mails of other groups teach",
            OptionalDouble.empty(),
            mail.namesNotLearnt()));
  }
}
