package kanshiki.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.store.Observations.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code kanshiki cases operators}. */
@Command(
    name = "operators",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Tells how long pages of frauds stay up in whose networks.",
      "It is only as exact as pages are visited again: see kanshiki cases revisit."
    })
final class CasesOperatorsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesOperatorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.look(surroundings, (opened, _) -> tell(opened), () -> tell(List.of()));
  }

  private int tell(Store opened) {
    return tell(opened.observations().operators());
  }

  private int tell(List<Operator> operators) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == CaseList.Form.JSON) {
      out.println(JsonText.array(operators, CasesOperatorsCommand::json));
    } else if (operators.isEmpty()) {
      surroundings.tell("no page was visited yet");
    } else {
      operators.forEach(each -> out.println(line(each)));
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static String line(Operator each) {
    return CaseList.oneLine(each.name())
        + ": "
        + each.pages()
        + (each.pages() == 1 ? " page, " : " pages, ")
        + each.up()
        + " still up"
        + each.medianToGone().map(time -> ", gone after " + told(time) + " (median)").orElse("");
  }

  private static String told(Duration time) {
    return time.toDays() >= 2
        ? time.toDays() + " days"
        : time.toHours() >= 2 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
  }

  private static void json(JsonGenerator json, Operator each) {
    json.writeStringProperty("operator", each.name());
    json.writeNumberProperty("pages", each.pages());
    json.writeNumberProperty("up", each.up());
    json.writeName("medianSecondsToGone");
    if (each.medianToGone().isPresent()) {
      json.writeNumber(each.medianToGone().get().toSeconds());
    } else {
      json.writeNull();
    }
  }
}
