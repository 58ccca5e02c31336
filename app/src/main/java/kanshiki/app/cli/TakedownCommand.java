package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.publish.takedown.Complainant;
import kanshiki.publish.takedown.Desk;
import kanshiki.publish.takedown.Draft;
import kanshiki.store.KeptCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki takedown ID -o DIR}. */
@Command(
    name = "takedown",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Drafts the abuse reports of a kept case: one .eml for each network, registrar, brand and desk.",
      "Nothing is sent: open them in a mail program, read them, and send them yourself."
    })
final class TakedownCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The case's id, or its beginning.")
  String id = "";

  @Option(names = "-o", paramLabel = "DIR", required = true, description = "Folder to write to.")
  Path folder = Path.of("");

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  TakedownCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.lookAt(id, surroundings, this::draft);
  }

  private int draft(Store opened, Settings settings) {
    Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
    if (kept.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    Complainant from;
    try {
      from =
          new Complainant(
              settings.find(Keys.PUBLISH_NAME).orElse(""),
              settings.find(Keys.PUBLISH_CONTACT).orElse(""));
    } catch (IllegalArgumentException e) {
      surroundings.tell("publish.contact: " + e.getMessage());
      return CommandLineProgram.FAILED;
    }
    Desk.Drafts drafts =
        Desk.draft(
            Examiner.replay(opened.cases().recorded(kept.get())),
            from,
            InstantSource.system().instant());
    if (drafts.all().isEmpty()) {
      surroundings.tell("the mail is not taken for a fraud: there is nothing to complain of");
    }
    Language language = store.language(settings, surroundings);
    for (Words why : drafts.unreachable()) {
      surroundings.tell(why.in(language));
    }
    return write(drafts);
  }

  private int write(Desk.Drafts drafts) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Files.createDirectories(folder);
      for (Draft draft : drafts.all()) {
        Path file = folder.resolve(draft.fileName());
        try (Destination destination = Destination.file(file)) {
          destination.write(draft.bytes());
          destination.complete();
        }
        out.println(file);
      }
    } catch (IOException e) {
      surroundings.tell(folder + ": cannot be written (" + e.getMessage() + ")");
      return CommandLineProgram.FAILED;
    }
    return 0;
  }
}
