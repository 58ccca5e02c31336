package kanshiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import kanshiki.app.data.DataFolder;
import kanshiki.app.intake.Intake;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.app.outside.Outside;
import kanshiki.app.outside.Suffixes;
import kanshiki.app.publishing.Publisher;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.lookup.net.PictureDesk;
import kanshiki.lookup.recorded.CaseArchive;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.lookup.session.Exchange;
import kanshiki.publish.wordpress.WordPressException;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import kanshiki.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          "A mail (.eml, Outlook's .msg), a box (.mbox), a Maildir, a folder (read recursively), or"
              + " - for standard input, which is also the default.")
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
        "text, json, jsonl, html, markdown, or stix (what may be given to others). Default: by the name of -o's file; else text on a"
            + " terminal; else json for one message and jsonl for several."
      })
  Optional<OutputFormat> format = Optional.empty();

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

  @Mixin SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      converter = Choices.FailOns.class,
      description = "phishing or suspicious: exit 3 when a verdict is that bad or worse.")
  Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Messages examined at once (default: the cores; 16 where the world is asked, which is"
              + " mostly waiting).")
  Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--record",
      paramLabel = "FILE.zip",
      description = "Keep the mail and every answer from outside in a case file.")
  Optional<Path> record = Optional.empty();

  @Option(
      names = "--replay",
      paramLabel = "FILE.zip",
      description = "Investigate again from a case file, asking nothing outside.")
  Optional<Path> replay = Optional.empty();

  @Option(names = "--keep", description = "Keep each case in the store; see kanshiki cases.")
  boolean keep;

  /** Messages at once where the world is asked. */
  private static final int JOBS_LIVE = 16;

  private final Surroundings surroundings;

  InvestigateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    refuseWhatIsMissing();
    Optional<Settings> loaded = options.load(surroundings);
    if (loaded.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    Settings settings = loaded.get();
    try {
      if (replay.isPresent()) {
        return replay(settings, replay.get());
      }
      var data = DataFolder.of(surroundings.environment(), surroundings.home());
      List<Exchange> basis = Suffixes.useFetched(data, surroundings::tell);
      return offline || !settings.get(Keys.LOOKUPS_ENABLED)
          ? investigateOffline(settings, basis)
          : investigateLive(settings, data, basis);
    } catch (ReportWriter.OnlyOneException | Recorder.OnlyOneException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (UncheckedIOException e) {
      return unwritten(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return unwritten(e);
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private int investigateOffline(Settings settings, List<Exchange> basis) throws IOException {
    return investigate(
        settings,
        Examiner.offline(settings.own(), pictures(settings), isRecorded(), basis),
        cores());
  }

  /** Whether all that a report rests on is wanted. */
  private boolean isRecorded() {
    return record.isPresent() || keep;
  }

  private PictureDesk pictures(Settings settings) {
    return Outside.pictures(settings, surroundings.environment());
  }

  private int investigateLive(Settings settings, DataFolder data, List<Exchange> basis)
      throws IOException {
    Optional<String> refusal = Outside.refusal(settings);
    refuse(refusal.isPresent(), refusal.orElse(""));
    try (var outside =
        Outside.open(
            settings, data, pictures(settings), CommandLineProgram.version(), surroundings::tell)) {
      var examiner =
          Examiner.live(
              settings.own(), outside.world(), outside.setup(), isRecorded(), basis, ticker());
      return investigate(settings, examiner, JOBS_LIVE);
    }
  }

  /** Tells each reply as it comes, where a person waits for it. */
  private Consumer<Exchange> ticker() {
    boolean shown = surroundings.errTerminal() && surroundings.outTerminal() && output.isEmpty();
    return shown ? exchange -> surroundings.tell(Ticker.line(exchange)) : _ -> {};
  }

  private int replay(Settings settings, Path file) throws IOException {
    RecordedCase recorded;
    try {
      recorded = CaseArchive.read(Files.readAllBytes(file));
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
      surroundings.tell(file + ": " + why);
      return CommandLineProgram.FAILED;
    }
    Report report = Examiner.replay(recorded);
    try (Destination destination = destination()) {
      ReportWriter reports = reports(settings, destination);
      reports.take(
          new Outcome.Reported(
              report, reports.renderAsOneOfMany(report), recorded.mail().size(), Optional.empty()));
      reports.finish();
      destination.complete();
    }
    boolean met = failOn.filter(bad -> bad.isMetBy(report.verdict().classification())).isPresent();
    return met ? CommandLineProgram.MET_FAIL_ON : 0;
  }

  private void refuseWhatIsMissing() {
    refuse(
        replay.isPresent() && !paths.isEmpty(),
        "--replay takes no PATH: the case file has the mail");
    refuse(replay.isPresent() && record.isPresent(), "--replay and --record exclude each other");
    refuse(
        replay.isPresent() && keep,
        "--replay and --keep exclude each other; see kanshiki cases import");
    refuse(
        jobs.filter(n -> n < 1 || n > Batch.MAX_JOBS).isPresent(),
        "--jobs must be from 1 to " + Batch.MAX_JOBS);
  }

  private void refuse(boolean given, String why) {
    if (given) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  private int investigate(Settings settings, Examiner examiner, int standardJobs)
      throws IOException {
    if (!keep) {
      return report(settings, examiner, standardJobs);
    }
    var data = DataFolder.of(surroundings.environment(), surroundings.home());
    try (Store store = Store.open(settings, data, language(settings))) {
      var publisher = new Publisher(settings, store, language(settings));
      int exit = report(settings, publisher.following(store.keeping(examiner)), standardJobs);
      return publisher.isAutomatic() ? Math.max(exit, published(publisher)) : exit;
    } catch (StoreException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return CommandLineProgram.FAILED;
    }
  }

  private int published(Publisher publisher) {
    try {
      publisher.render();
      return 0;
    } catch (IOException | WordPressException e) {
      surroundings.tell("publishing failed: " + e.getMessage());
      return CommandLineProgram.FAILED;
    }
  }

  private int report(Settings settings, Examiner examiner, int standardJobs) throws IOException {
    try (Destination destination = destination()) {
      ReportWriter reports = reports(settings, destination);
      var recorder = new Recorder();
      Consumer<RecordedCase> each = record.isPresent() ? recorder : _ -> {};
      var batch = new Batch(surroundings, examiner, each, reports, failOn, progress());
      batch.run(paths, jobs.orElse(standardJobs));
      reports.finish();
      if (record.isPresent()) {
        recorder.write(record.get());
      }
      destination.complete();
      return batch.exitCode();
    }
  }

  private ReportWriter reports(Settings settings, Destination destination) {
    return new ReportWriter(
        destination,
        FormatChoice.of(format, output, surroundings.outTerminal()),
        rendering(settings),
        voice,
        Sharings.of(settings));
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
    boolean colour = output.isEmpty() && surroundings.colour();
    return new Rendering(language(settings), Voice.LAY, surroundings.columns(), colour);
  }

  private Language language(Settings settings) {
    return lang.or(() -> settings.find(Keys.LANGUAGE)).orElse(surroundings.language());
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
