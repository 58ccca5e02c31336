package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.observable.Url;
import kanshiki.store.KeptCase;
import kanshiki.store.Observations.Observation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code kanshiki cases history ID}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Tells how the pages and the ratings of a case have changed, and when.")
final class CasesHistoryCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The case's id, or its beginning.")
  String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesHistoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.lookAt(
        id,
        surroundings,
        (opened, _) ->
            StoreOptions.find(opened, id, surroundings)
                .map(kept -> tell(opened, kept))
                .orElse(CommandLineProgram.FAILED));
  }

  private int tell(Store opened, KeptCase kept) {
    List<Observation> all = opened.observations().of(kept);
    PrintWriter out = spec.commandLine().getOut();
    if (format == CaseList.Form.JSON) {
      out.println(JsonText.array(all, CasesHistoryCommand::json));
    } else if (all.isEmpty()) {
      surroundings.tell("nothing was asked outside about it; see kanshiki cases revisit");
    } else {
      all.forEach(each -> out.println(line(each)));
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  static String line(Observation each) {
    return CaseList.minute(each.first())
        + " – "
        + CaseList.minute(each.last())
        + "  "
        + CaseList.oneLine(Url.parse(each.subject()).map(Url::defanged).orElse(each.subject()))
        + "  "
        + CaseList.oneLine(each.value())
        + "  ("
        + CaseList.oneLine(each.source())
        + Optional.of(each.operator())
            .filter(name -> !name.isEmpty())
            .map(name -> ", " + CaseList.oneLine(name))
            .orElse("")
        + ")";
  }

  private static void json(JsonGenerator json, Observation each) {
    json.writeStringProperty("kind", each.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("subject", each.subject());
    json.writeStringProperty("source", each.source());
    json.writeStringProperty("value", each.value());
    json.writeStringProperty("operator", each.operator().isEmpty() ? null : each.operator());
    json.writeStringProperty("first", each.first().toString());
    json.writeStringProperty("last", each.last().toString());
  }
}
