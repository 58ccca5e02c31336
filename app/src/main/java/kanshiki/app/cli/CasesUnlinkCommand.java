package kanshiki.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.store.KeptCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases unlink ID [OTHER]}. */
@Command(
    name = "unlink",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Says that two cases do not belong together, or that a case does not belong to its wave.",
      "Nothing is lost: --undo takes it back."
    })
final class CasesUnlinkCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ID", description = "The case's id, or its beginning.")
  String id = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "The other case (default: all with which it is linked).")
  Optional<String> other = Optional.empty();

  @Option(names = "--undo", description = "Takes back what was said of the case.")
  boolean undo;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesUnlinkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (undo && other.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--undo takes one case only");
    }
    return store.change(surroundings, (opened, _) -> unlink(opened));
  }

  private int unlink(Store opened) {
    Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
    Optional<KeptCase> second =
        other.flatMap(named -> StoreOptions.find(opened, named, surroundings));
    if (kept.isEmpty() || other.isPresent() && second.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    if (undo) {
      int links = opened.waves().restore(kept.get());
      surroundings.tell("case " + kept.get().id() + ": " + links + " links are back");
    } else if (second.isEmpty()) {
      int links = opened.waves().refuseAll(kept.get());
      surroundings.tell("case " + kept.get().id() + ": " + links + " links refused");
    } else if (second.get().id().equals(kept.get().id())) {
      throw new ParameterException(spec.commandLine(), "ID and OTHER are the same case");
    } else {
      opened.waves().refuse(kept.get(), second.get());
    }
    return 0;
  }
}
