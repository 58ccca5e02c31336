package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.app.publishing.Publisher;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.publish.wordpress.WordPressException;
import kanshiki.store.KeptCase;
import kanshiki.store.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki publish}: the warning site. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description =
        "Makes the warning site of all published cases, and posts to WordPress where the settings"
            + " name one. Cases that are named are published first.")
final class PublishCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Ids of kept cases to publish, or their beginnings.")
  List<String> ids = new ArrayList<>();

  @Option(
      names = "--withdraw",
      paramLabel = "ID",
      description = "Take a published case back; a notice stays in its place. May be repeated.")
  List<String> withdraw = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why it is withdrawn, for readers of the notice.")
  String reason = "";

  @Option(
      names = "--correct",
      paramLabel = "TEXT",
      description = "Tell readers what was corrected in the cases that are named.")
  Optional<String> correct = Optional.empty();

  @Option(
      names = "--retell",
      description = "Tell every published case anew, by what this version sees in it.")
  boolean retell;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  PublishCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    refuse(correct.isPresent() && ids.isEmpty(), "--correct needs the ID of what was corrected");
    refuse(!reason.isEmpty() && withdraw.isEmpty(), "--reason goes with --withdraw");
    return store.change(surroundings, this::publish);
  }

  private void refuse(boolean given, String why) {
    if (given) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  private int publish(Store opened, Settings settings) {
    var publisher = new Publisher(settings, opened, store.language(settings, surroundings));
    int exit = 0;
    for (String id : ids) {
      exit = Math.max(exit, add(id, opened, publisher));
    }
    for (String id : withdraw) {
      exit = Math.max(exit, withdraw(id, publisher));
    }
    if (retell) {
      retell(opened, publisher);
    }
    publisher.addWhatIsWanted();
    try {
      Publisher.Result result = publisher.render();
      PrintWriter out = spec.commandLine().getOut();
      out.println(told(result, settings));
      out.flush();
    } catch (IOException | WordPressException e) {
      surroundings.tell("publishing failed: " + e.getMessage());
      return CommandLineProgram.FAILED;
    }
    return exit;
  }

  private int add(String id, Store opened, Publisher publisher) {
    Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
    if (kept.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    if (!Publisher.isFraud(kept.get().classification())) {
      surroundings.tell(
          "the case "
              + kept.get().id()
              + " is not taken for a fraud ("
              + kept.get().classification().id()
              + "), so nobody is warned of it");
      return CommandLineProgram.FAILED;
    }
    publisher.add(kept.get());
    correct.ifPresent(note -> publisher.published().correct(kept.get().id(), note));
    return 0;
  }

  /** Also of a case that is no longer kept. */
  private int withdraw(String id, Publisher publisher) {
    List<Published.Issue> found =
        publisher.published().all().stream()
            .filter(issue -> !id.isEmpty() && issue.caseId().startsWith(id))
            .toList();
    if (found.size() != 1) {
      surroundings.tell(
          found.isEmpty()
              ? "the case " + id + " is not published"
              : "several published cases have an id that begins with " + id);
      return CommandLineProgram.FAILED;
    }
    if (!publisher.published().withdraw(found.getFirst().caseId(), reason)) {
      surroundings.tell("the case " + found.getFirst().caseId() + " was withdrawn before");
      return CommandLineProgram.FAILED;
    }
    return 0;
  }

  private void retell(Store opened, Publisher publisher) {
    for (Published.Issue issue : publisher.published().all()) {
      if (issue.withdrawn().isEmpty()) {
        opened.cases().find(issue.caseId()).ifPresent(publisher::add);
      }
    }
  }

  private static String told(Publisher.Result result, Settings settings) {
    return result.standing()
        + " published; "
        + result.site().pages()
        + " made anew, "
        + result.site().written()
        + " files written, "
        + result.site().removed()
        + " removed in "
        + settings.get(Keys.PUBLISH_SITE_FOLDER)
        + (settings.find(Keys.PUBLISH_WORDPRESS_URL).isPresent()
            ? "; " + result.posted() + " posted to WordPress"
            : "");
  }
}
