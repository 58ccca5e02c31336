package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Settings;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import kanshiki.store.KeptCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki cases show ID}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Shows the report of a kept case, asking nothing outside.")
final class CasesShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The case's id, or its beginning.")
  String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Formats.class,
      description = "text, json, jsonl, html, markdown or stix (default: text).")
  OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      converter = Choices.Voices.class,
      description = "Whom it speaks to: lay, blog or technical (default: lay for text and html).")
  Optional<Voice> voice = Optional.empty();

  @Option(
      names = "--as-told",
      description =
          "The JSON report as it was told when the case was kept, by the version of that day.")
  boolean asTold;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.lookAt(id, surroundings, this::show);
  }

  private int show(Store opened, Settings settings) {
    Optional<KeptCase> kept = StoreOptions.find(opened, id, surroundings);
    if (kept.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (asTold) {
      out.print(opened.cases().report(kept.get()));
    } else {
      write(Examiner.replay(opened.cases().recorded(kept.get())), settings, out);
      if (format == OutputFormat.TEXT) {
        new WaveWords(store.language(settings, surroundings), out).tell(opened, kept.get());
      }
    }
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private void write(Report report, Settings settings, PrintWriter out) {
    var rendering =
        new Rendering(
            store.language(settings, surroundings),
            voice.orElse(format.ownVoice()),
            surroundings.columns(),
            surroundings.colour());
    try {
      format.write(report, rendering, Sharings.of(settings), out);
    } catch (IOException e) {
      // the writer remembers it, and is asked at the end
    }
  }
}
