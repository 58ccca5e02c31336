package kanshiki.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases search WORDS}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Finds cases by what a person received: subject, sender, words of the text, host, path.",
      "All words must be there. Width, case and kana make no difference; a defanged host is understood."
    })
final class CasesSearchCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Words to look for.")
  List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesSearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String text = String.join(" ", words);
    return CaseList.print(
        store,
        surroundings,
        format,
        spec.commandLine().getOut(),
        opened -> each -> opened.cases().search(text, each));
  }
}
