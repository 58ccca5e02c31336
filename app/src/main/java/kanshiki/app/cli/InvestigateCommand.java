package kanshiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import kanshiki.Kanshiki;
import kanshiki.app.intake.Intake;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.app.settings.SettingsException;
import kanshiki.app.settings.SettingsLoader;
import kanshiki.language.Language;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanshiki investigate}: the main job. */
@Command(
    name = "investigate",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Examines mails and writes a report on each.")
final class InvestigateCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      description =
          "A mail (.eml), a box (.mbox), a Maildir, a folder (read recursively), or - for standard"
              + " input, which is also the default.")
  List<String> paths = List.of();

  @Option(
      names = "--offline",
      description = "Ask nothing outside; the report says what was not examined.")
  boolean offline;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Formats.class,
      description = {
        "text, json, jsonl, html or markdown. Default: by the name of -o's file; else text on a"
            + " terminal; else json for one message and jsonl for several."
      })
  Optional<Format> format = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      converter = Choices.Languages.class,
      description = "Language of the report (default: the locale's, else en).")
  Optional<Language> lang = Optional.empty();

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      converter = Choices.Voices.class,
      description = "Whom it speaks to: lay, blog or technical (default: lay for text and html).")
  Optional<Voice> voice = Optional.empty();

  @Option(names = "-o", paramLabel = "FILE", description = "Write there, all or nothing.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings (default: $KANSHIKI_CONFIG, ./kanshiki.yaml, ~/.config/kanshiki/kanshiki.yaml).")
  Optional<Path> config = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Override one setting; lists are comma-separated, a repeated key appends.")
  List<String> overrides = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      converter = Choices.FailOns.class,
      description = "phishing or suspicious: exit 3 when a verdict is that bad or worse.")
  Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Messages examined at once (default: the cores).")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--record", paramLabel = "FILE.zip", description = "Not part of this version.")
  Optional<Path> record = Optional.empty();

  @Option(names = "--replay", paramLabel = "FILE.zip", description = "Not part of this version.")
  Optional<Path> replay = Optional.empty();

  @Option(names = "--keep", description = "Not part of this version.")
  boolean keep;

  private final Surroundings surroundings;

  InvestigateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    refuseWhatIsMissing();
    Settings settings;
    try {
      settings =
          new SettingsLoader(surroundings.environment(), Path.of(""), surroundings.home())
              .load(config, overrides);
    } catch (SettingsException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return CommandLineProgram.FAILED;
    }
    if (!offline && settings.get(Keys.LOOKUPS_ENABLED)) {
      surroundings.tell("look-ups outside are not part of this version; examining offline");
    }
    return investigate(settings);
  }

  private void refuseWhatIsMissing() {
    refuse(record.isPresent(), "--record is not part of this version");
    refuse(replay.isPresent(), "--replay is not part of this version");
    refuse(keep, "--keep is not part of this version");
    refuse(jobs < 1 || jobs > Batch.MAX_JOBS, "--jobs must be from 1 to " + Batch.MAX_JOBS);
  }

  private void refuse(boolean given, String why) {
    if (given) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  private int investigate(Settings settings) {
    try (Destination destination = destination()) {
      var reports =
          new ReportWriter(
              destination,
              FormatChoice.of(format, output, surroundings.outTerminal()),
              rendering(settings),
              voice);
      var batch =
          new Batch(surroundings, Kanshiki.offline(settings.own()), reports, failOn, progress());
      batch.run(paths, jobs);
      reports.finish();
      destination.complete();
      return batch.exitCode();
    } catch (ReportWriter.OnlyOneException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (UncheckedIOException e) {
      return unwritten(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return unwritten(e);
    }
  }

  private int unwritten(IOException e) {
    if (output.isEmpty() && "Broken pipe".equals(e.getMessage())) {
      return 0; // the reader, such as head, has seen enough
    }
    String where = output.map(Path::toString).orElse("standard output");
    surroundings.tell(where + ": cannot be written (" + e.getMessage() + ")");
    return CommandLineProgram.FAILED;
  }

  private Destination destination() throws IOException {
    return output.isPresent()
        ? Destination.file(output.get())
        : Destination.standardOutput(surroundings.out());
  }

  private Rendering rendering(Settings settings) {
    Language language = lang.or(() -> settings.find(Keys.LANGUAGE)).orElse(surroundings.language());
    boolean colour = output.isEmpty() && surroundings.colour();
    return new Rendering(language, Voice.LAY, surroundings.columns(), colour);
  }

  /** A bar, unless the reports themselves run over the terminal. */
  private Optional<Progress> progress() {
    boolean shown = surroundings.errTerminal() && !(surroundings.outTerminal() && output.isEmpty());
    if (!shown) {
      return Optional.empty();
    }
    var bytes = new LongAdder();
    Intake.sizes(paths, bytes::add);
    return Optional.of(new Progress(surroundings.err(), bytes.sum()));
  }
}
