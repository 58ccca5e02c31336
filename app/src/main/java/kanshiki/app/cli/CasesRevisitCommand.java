package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kanshiki.app.data.DataFolder;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.outside.Outside;
import kanshiki.app.outside.Suffixes;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.session.Exchange;
import kanshiki.store.KeptCase;
import kanshiki.store.Observations.Observation;
import kanshiki.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases revisit [ID…]}. */
@Command(
    name = "revisit",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Looks once more at the pages and the ratings of cases, and keeps what has changed.",
      "Without an ID: of those that are due, the more often the younger they are. To be run by the hour."
    })
final class CasesRevisitCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Ids of cases, or their beginnings (default: those that are due).")
  List<String> ids = List.of();

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesRevisitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.look(
        surroundings,
        this::revisit,
        () -> surroundings.tell("nothing was kept yet; see kanshiki investigate --keep"));
  }

  private int revisit(Store opened, Settings settings) {
    if (!settings.get(Keys.LOOKUPS_ENABLED)) {
      surroundings.tell("lookups.enabled is false, so nothing is visited");
      return CommandLineProgram.FAILED;
    }
    Outside.refusal(settings)
        .ifPresent(
            why -> {
              throw new ParameterException(spec.commandLine(), why);
            });
    var cases = new ArrayList<KeptCase>();
    int exit = 0;
    for (String id : ids) {
      Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
      kept.ifPresent(cases::add);
      if (kept.isEmpty()) {
        exit = CommandLineProgram.FAILED;
      }
    }
    if (ids.isEmpty()) {
      cases.addAll(opened.observations().due(Instant.now()));
    }
    return Math.max(exit, revisit(opened, settings, cases));
  }

  private int revisit(Store opened, Settings settings, List<KeptCase> cases) {
    var data = DataFolder.of(surroundings.environment(), surroundings.home());
    List<Exchange> basis = Suffixes.useFetched(data, surroundings::tell);
    int exit = 0;
    try (var outside =
        Outside.open(
            settings,
            data,
            Outside.pictures(settings, surroundings.environment()),
            CommandLineProgram.version(),
            surroundings::tell)) {
      for (KeptCase kept : cases) {
        var examiner =
            Examiner.live(
                opened.cases().recorded(kept).own(),
                outside.world(),
                outside.setup(),
                true,
                basis,
                _ -> {});
        exit = Math.max(exit, revisit(opened, kept, examiner));
      }
    } catch (IOException e) {
      surroundings.tell("cannot be closed (" + e.getMessage() + ")");
    }
    return exit;
  }

  /** Tells what is new about it. */
  private int revisit(Store opened, KeptCase kept, Examiner examiner) {
    Set<String> before = new HashSet<>();
    opened.observations().of(kept).forEach(each -> before.add(state(each)));
    try {
      opened.revisit(kept, examiner);
    } catch (StoreException e) {
      surroundings.tell(kept.id() + ": " + e.getMessage());
      return CommandLineProgram.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Observation> changed =
        opened.observations().of(kept).stream()
            .filter(each -> !before.contains(state(each)))
            .toList();
    out.println(
        kept.id()
            + "  "
            + CaseList.oneLine(kept.subject())
            + (changed.isEmpty() ? ": unchanged" : ":"));
    changed.forEach(each -> out.println("  " + CasesHistoryCommand.line(each)));
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static String state(Observation each) {
    return each.kind() + " " + each.subject() + " " + each.source() + " " + each.first();
  }
}
