package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kanshiki cases actions}: the service's journal. */
@Command(
    name = "actions",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Lists what the service did to each mail, and why, the latest first.")
final class CasesActionsCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text, or json: one object a line (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesActionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return store.look(
        surroundings,
        (opened, _) -> {
          new Journal(opened.database())
              .forEach(
                  action ->
                      out.println(format == CaseList.Form.JSON ? json(action) : text(action)));
          out.flush();
          return out.checkError() ? CommandLineProgram.FAILED : 0;
        },
        () -> {});
  }

  private static String json(Action action) {
    return JSON.createObjectNode()
        .put("at", action.at().toString())
        .put("part", action.part())
        .put("mark", action.mark())
        .put("case", action.caseId().isEmpty() ? null : action.caseId())
        .put("action", action.action())
        .put("verdict", action.verdict())
        .put("probability", action.probability())
        .put("why", action.why())
        .toString();
  }

  private static String text(Action action) {
    return CaseList.minute(action.at())
        + "  "
        + action.part()
        + " "
        + CaseList.oneLine(action.mark())
        + "  "
        + action.action()
        + "  "
        + action.verdict()
        + (action.caseId().isEmpty() ? "" : " " + action.caseId())
        + "  "
        + CaseList.oneLine(action.why());
  }
}
