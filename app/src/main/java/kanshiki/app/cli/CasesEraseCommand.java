package kanshiki.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.store.KeptCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kanshiki cases erase ID…}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Forgets cases with all that was kept of them. It cannot be undone.",
      "What is published already stays until kanshiki publish --withdraw."
    })
final class CasesEraseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of cases, or their beginnings.")
  List<String> ids = List.of();

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesEraseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.change(surroundings, (opened, _) -> erase(opened));
  }

  private int erase(Store opened) {
    int exit = 0;
    for (String id : ids) {
      Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
      kept.ifPresent(opened.cases()::erase);
      if (kept.isEmpty()) {
        exit = CommandLineProgram.FAILED;
      }
    }
    return exit;
  }
}
