package kanshiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.store.Cases;
import kanshiki.store.KeptCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanshiki cases export [ID…] -o DIR}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Writes cases as case files, one for each time a mail was examined: ID.0001.zip …,",
      "and cases.jsonl, which says when they were kept.",
      "They hold the mails as they were received; nothing in them is hidden."
    })
final class CasesExportCommand implements Callable<Integer> {
  /** The file that says when cases were kept. */
  static final String LIST = "cases.jsonl";

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Ids of cases, or their beginnings (default: all).")
  List<String> ids = List.of();

  @Option(names = "-o", paramLabel = "DIR", required = true, description = "Folder to write to.")
  Path folder = Path.of("");

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.look(surroundings, (opened, _) -> export(opened), () -> {});
  }

  private int export(Store opened) {
    int exit = 0;
    try {
      Files.createDirectories(folder);
      try (Destination list = Destination.file(folder.resolve(LIST))) {
        if (ids.isEmpty()) {
          opened.cases().forEach(kept -> write(opened, kept, list));
        }
        for (String id : ids) {
          Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
          kept.ifPresent(found -> write(opened, found, list));
          if (kept.isEmpty()) {
            exit = CommandLineProgram.FAILED;
          }
        }
        list.complete();
      }
      return exit;
    } catch (IOException | UncheckedIOException e) {
      surroundings.tell(folder + ": cannot be written (" + e.getMessage() + ")");
      return CommandLineProgram.FAILED;
    }
  }

  private void write(Store opened, KeptCase kept, Destination list) {
    try {
      for (Cases.Examined examined : opened.cases().examinations(kept)) {
        String name = String.format(Locale.ROOT, "%s.%04d.zip", kept.id(), examined.number());
        try (Destination file = Destination.file(folder.resolve(name))) {
          file.write(opened.cases().archive(kept, examined));
          file.complete();
        }
      }
      list.write((CaseList.json(kept) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
