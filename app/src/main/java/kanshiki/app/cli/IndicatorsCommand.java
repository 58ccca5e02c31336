package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki indicators}: what Kanshiki looks for, and why it matters. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Prints what is looked for in a mail, and why it matters.")
final class IndicatorsCommand implements Callable<Integer> {
  /** The forms of the catalogue. */
  enum Form {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", arity = "0..1", description = "Only this one.")
  Optional<String> id = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language of the explanations (default: the locale's, else en).")
  Optional<Language> lang = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Forms.class,
      description = "text, json or markdown (default: text).")
  Form format = Form.TEXT;

  private final Surroundings surroundings;

  IndicatorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<IndicatorCatalogue.Entry> entries =
        IndicatorCatalogue.entries(lang.orElse(surroundings.language()));
    if (id.isPresent()) {
      entries = entries.stream().filter(entry -> entry.id().equals(id.get())).toList();
      if (entries.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "no indicator " + id.get());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> IndicatorCatalogue.text(entries);
          case JSON -> IndicatorCatalogue.json(entries);
          case MARKDOWN -> IndicatorCatalogue.markdown(entries);
        });
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }
}
