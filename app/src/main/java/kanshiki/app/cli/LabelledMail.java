package kanshiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kanshiki.app.intake.Found;
import kanshiki.app.intake.Intake;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.app.labelled.LabelledFolder;
import kanshiki.mail.RawMessage;
import picocli.CommandLine.Option;

/** The options that name labelled mail, and the walk through it. */
final class LabelledMail {
  @Option(
      names = "--phish",
      paramLabel = "DIR",
      required = true,
      description = "Phishing. May be repeated, as the others may.")
  List<Path> phish = List.of();

  @Option(
      names = "--ham",
      paramLabel = "DIR",
      required = true,
      description = "Mail that was wanted.")
  List<Path> ham = List.of();

  @Option(
      names = "--spam",
      paramLabel = "DIR",
      description = "Mail that was not wanted, and is no phishing.")
  List<Path> spam = List.of();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Genuine wording in mail that was never sent: in no rate, but learnt from.")
  List<Path> templates = List.of();

  @Option(
      names = "--not-learnt",
      paramLabel = "FILE",
      description = "Names of files that are not learnt from, one a line (their labels are wrong).")
  Optional<Path> notLearnt = Optional.empty();

  Set<String> namesNotLearnt() {
    return notLearnt
        .<Set<String>>map(list -> new LinkedHashSet<>(LabelledFolder.names(list)))
        .orElse(Set.of());
  }

  private Map<Path, Label> folders() {
    var folders = new LinkedHashMap<Path, Label>();
    phish.forEach(folder -> folders.put(folder, Label.PHISH));
    ham.forEach(folder -> folders.put(folder, Label.HAM));
    spam.forEach(folder -> folders.put(folder, Label.SPAM));
    templates.forEach(folder -> folders.put(folder, Label.TEMPLATE));
    return folders;
  }

  /** A labelled mail and what was made of it; or why it could not be read. */
  private record Made<T>(Labelled labelled, Optional<T> result, String failure) {}

  /**
   * All that {@code make} makes of each mail, in the order of the mails.
   *
   * @param take told of each result
   * @return whether every mail could be read
   * @throws IOException when an index cannot be read
   */
  <T> boolean walk(Surroundings surroundings, int jobs, Function<RawMessage, T> make, Taker<T> take)
      throws IOException {
    var failures = new ArrayList<String>();
    Consumer<Made<T>> results =
        made -> {
          if (made.result().isPresent()) {
            take.take(made.labelled(), made.result().get());
          } else {
            failures.add(made.labelled().file());
            surroundings.tell(made.labelled().file() + ": " + made.failure());
          }
        };
    try (var inOrder = new InOrder<Made<T>>(jobs, results)) {
      for (Map.Entry<Path, Label> each : folders().entrySet()) {
        var folder = LabelledFolder.of(each.getKey(), each.getValue());
        new Intake(surroundings.in(), found -> submit(inOrder, folder, found, make))
            .walk(List.of(each.getKey().toString()));
      }
      inOrder.finish();
    }
    return failures.isEmpty();
  }

  /** Told of each mail. */
  interface Taker<T> {
    void take(Labelled labelled, T result);
  }

  private static <T> void submit(
      InOrder<Made<T>> inOrder, LabelledFolder folder, Found found, Function<RawMessage, T> make) {
    Labelled labelled = folder.describe(found.input());
    switch (found) {
      case Found.Failure failure ->
          inOrder.submit(() -> new Made<>(labelled, Optional.empty(), failure.reason()), 0);
      case Found.Mail mail ->
          inOrder.submit(() -> made(labelled, mail.raw(), make), mail.raw().size());
    }
  }

  private static <T> Made<T> made(Labelled labelled, RawMessage raw, Function<RawMessage, T> make) {
    try {
      return new Made<>(labelled, Optional.of(make.apply(raw)), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Made<>(labelled, Optional.empty(), "internal error: " + e);
    }
  }
}
