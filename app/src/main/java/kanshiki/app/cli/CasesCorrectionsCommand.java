package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.mailflow.mailbox.MailboxMemory.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code kanshiki cases corrections}. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description =
        "Lists the mails of watched mailboxes that their owners moved back from the junk folder, or into"
            + " it: where people thought otherwise than we did. The latest comes first.")
final class CasesCorrectionsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesCorrectionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.look(
        surroundings,
        (opened, _) -> tell(new MailboxMemory(opened::database).corrections()),
        () -> tell(List.of()));
  }

  private int tell(List<Judged> corrections) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == CaseList.Form.JSON) {
      out.println(JsonText.array(corrections, CasesCorrectionsCommand::json));
    } else if (corrections.isEmpty()) {
      surroundings.tell("nobody has moved a mail by hand yet");
    } else {
      corrections.forEach(each -> out.println(line(each)));
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static String line(Judged each) {
    return CaseList.minute(each.correctedAt())
        + "  "
        + each.correction().id()
        + "  "
        + each.verdict()
        + String.format(Locale.ROOT, " %.3f", each.probability())
        + (each.caseId().isEmpty() ? "" : " " + each.caseId());
  }

  private static void json(JsonGenerator json, Judged each) {
    json.writeStringProperty("at", each.correctedAt().toString());
    json.writeStringProperty("correction", each.correction().id());
    json.writeStringProperty("verdict", each.verdict());
    json.writeNumberProperty("probability", each.probability());
    json.writeName("case");
    if (each.caseId().isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(each.caseId());
    }
  }
}
