package kanshiki.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.data.DataFolder;
import kanshiki.app.data.DataManifest;
import kanshiki.app.data.DataSource;
import kanshiki.app.data.DataSources;
import kanshiki.app.data.DataStatus;
import kanshiki.app.data.DataUpdate;
import kanshiki.app.outside.Outside;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.net.LiveWire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code kanshiki data}: fetches the data files, or shows them. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description =
        "Fetches or shows the data files: addresses, public suffixes, and feeds with an address.")
final class DataCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "update|status",
      arity = "0..1",
      description = "What to do (default: status).")
  Optional<String> action = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.DataForms.class,
      description = "Form of the status: text or json (default: text).")
  Form format = Form.TEXT;

  @Mixin SettingsOptions options = new SettingsOptions();

  /** The forms of the status. */
  enum Form {
    TEXT,
    JSON
  }

  private final Surroundings surroundings;

  DataCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean update =
        switch (action.orElse("status")) {
          case "update" -> true;
          case "status" -> false;
          default ->
              throw new ParameterException(
                  spec.commandLine(), "say update or status, not " + action.orElse(""));
        };
    Optional<Settings> settings = options.load(surroundings);
    if (settings.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    DataFolder folder = DataFolder.of(surroundings.environment(), surroundings.home());
    try {
      return update ? update(settings.get(), folder) : status(settings.get(), folder);
    } catch (IOException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return CommandLineProgram.FAILED;
    }
  }

  private int update(Settings settings, DataFolder folder) throws IOException {
    if (!settings.get(Keys.LOOKUPS_ENABLED)) {
      surroundings.tell("lookups.enabled is false, so nothing is fetched");
      return CommandLineProgram.FAILED;
    }
    List<DataSource> sources = DataSources.of(settings);
    Duration time = settings.get(Keys.DATA_TIME_PER_FILE);
    PrintWriter out = spec.commandLine().getOut();
    var failures = new Failures();
    try (LiveWire wire = Outside.forData(settings, sources, CommandLineProgram.version())) {
      new DataUpdate(
              folder,
              (from, known, to, max) -> wire.download(from, known, to, max, time),
              InstantSource.system())
          .run(sources, outcome -> tell(outcome, out, failures));
    }
    out.flush();
    return failures.count > 0 || out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static final class Failures {
    private int count;
  }

  private void tell(DataUpdate.Outcome outcome, PrintWriter out, Failures failures) {
    String name = outcome.source().name();
    switch (outcome) {
      case DataUpdate.Outcome.Fetched(DataSource _, DataManifest.Entry entry) ->
          out.println(
              name + ": fetched, " + size(entry.bytes()) + dated(entry) + ", " + entry.source());
      case DataUpdate.Outcome.Unchanged(DataSource _, DataManifest.Entry entry) ->
          out.println(name + ": there is none newer" + dated(entry));
      case DataUpdate.Outcome.StillGood(DataSource _, DataManifest.Entry _, Instant until) ->
          out.println(name + ": not asked for again before " + until);
      case DataUpdate.Outcome.Off(DataSource _) ->
          out.println(name + ": not to be fetched, as the settings say");
      case DataUpdate.Outcome.Failed(DataSource source, String why, boolean hasOld) -> {
        failures.count++;
        surroundings.tell(
            name
                + ": not fetched ("
                + why
                + ")"
                + (hasOld ? "; the old file stays" : "")
                + source.address().map(address -> ", " + address).orElse(""));
      }
    }
  }

  private static String dated(DataManifest.Entry entry) {
    return entry.dated().isEmpty() ? "" : ", of " + entry.dated();
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? (bytes + 1023) / 1024 + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }

  private int status(Settings settings, DataFolder folder) throws IOException {
    List<DataStatus> all =
        DataStatus.of(DataSources.of(settings), folder, InstantSource.system().instant());
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Form.JSON ? json(all) : text(all));
    out.flush();
    return out.checkError() ? CommandLineProgram.FAILED : 0;
  }

  private static String text(List<DataStatus> all) {
    var out = new StringBuilder();
    for (DataStatus each : all) {
      out.append(each.source().name()).append(": ").append(state(each)).append('\n');
      each.entry()
          .ifPresent(
              entry -> {
                line(out, "dated", entry.dated());
                line(out, "source", entry.source());
                line(out, "licence", entry.licence());
                line(out, "by", entry.attribution());
                line(out, "size", size(entry.bytes()));
                line(out, "fetched", entry.fetchedAt().toString());
                line(out, "checked", entry.checkedAt().toString());
                line(out, "sha256", entry.sha256());
              });
    }
    return out.toString();
  }

  private static String state(DataStatus status) {
    return switch (status.state()) {
      case FETCHED -> "fetched, " + age(status);
      case BUILT_IN -> "the one that ships inside, " + status.builtIn().orElse("");
      case MISSING -> "missing; run kanshiki data update";
      case ALTERED -> "not the file that was fetched; run kanshiki data update";
    };
  }

  private static String age(DataStatus status) {
    long days = status.ageDays().orElse(0);
    return days == 0 ? "up to date today" : days == 1 ? "1 day old" : days + " days old";
  }

  private static void line(StringBuilder out, String key, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(key).append(": ").append(value).append('\n');
    }
  }

  private static String json(List<DataStatus> all) {
    var out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (DataStatus each : all) {
        json(json, each);
      }
      json.writeEndArray();
    }
    return out.append("\n").toString();
  }

  private static void json(JsonGenerator json, DataStatus status) {
    json.writeStartObject();
    json.writeStringProperty("name", status.source().name());
    json.writeStringProperty("state", status.state().id());
    optional(json, "builtIn", status.builtIn());
    Optional<DataManifest.Entry> entry = status.entry();
    optional(json, "source", entry.map(DataManifest.Entry::source).or(() -> address(status)));
    json.writeStringProperty(
        "licence", entry.map(DataManifest.Entry::licence).orElse(status.source().licence()));
    json.writeStringProperty(
        "attribution",
        entry.map(DataManifest.Entry::attribution).orElse(status.source().attribution()));
    optional(json, "dated", entry.map(DataManifest.Entry::dated).filter(text -> !text.isEmpty()));
    optional(json, "sha256", entry.map(DataManifest.Entry::sha256));
    entry.ifPresent(known -> json.writeNumberProperty("bytes", known.bytes()));
    optional(json, "fetchedAt", entry.map(known -> known.fetchedAt().toString()));
    optional(json, "checkedAt", entry.map(known -> known.checkedAt().toString()));
    status.ageDays().ifPresent(days -> json.writeNumberProperty("ageDays", days));
    json.writeEndObject();
  }

  private static Optional<String> address(DataStatus status) {
    return status.source().address().map(Object::toString);
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }
}
