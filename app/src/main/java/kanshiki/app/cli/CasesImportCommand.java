package kanshiki.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kanshiki.app.keeping.Store;
import kanshiki.app.outside.Examiner;
import kanshiki.lookup.recorded.CaseArchive;
import kanshiki.lookup.recorded.RecordedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kanshiki cases import PATH…}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = "Keeps the cases of case files, as --record and cases export write them.")
final class CasesImportCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Case files, or folders that hold some.")
  List<Path> paths = List.of();

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return store.change(
        surroundings,
        (opened, _) -> paths.stream().mapToInt(path -> take(opened, path)).max().orElse(0));
  }

  private int take(Store opened, Path path) {
    if (!Files.isDirectory(path)) {
      return keep(opened, path);
    }
    try (Stream<Path> files = Files.list(path)) {
      int exit =
          files
              .filter(file -> file.toString().endsWith(".zip"))
              .sorted()
              .mapToInt(file -> keep(opened, file))
              .max()
              .orElse(0);
      Path list = path.resolve(CasesExportCommand.LIST);
      return Files.exists(list) ? Math.max(exit, times(opened, list)) : exit;
    } catch (IOException | UncheckedIOException e) {
      return failed(path, String.valueOf(e.getMessage()));
    }
  }

  /** Takes over when and how often the cases were kept elsewhere. */
  private int times(Store opened, Path list) {
    try (Stream<String> lines = Files.lines(list)) {
      lines.filter(line -> !line.isBlank()).forEach(line -> times(opened, JSON.readTree(line)));
      return 0;
    } catch (IOException | UncheckedIOException | JacksonException | DateTimeException e) {
      return failed(list, "not a list of kept cases");
    }
  }

  private static void times(Store opened, JsonNode line) {
    opened
        .cases()
        .find(line.path("id").asString(""))
        .ifPresent(
            kept ->
                opened
                    .cases()
                    .keptBefore(
                        kept,
                        Instant.parse(line.path("firstKept").asString("")),
                        Instant.parse(line.path("lastKept").asString("")),
                        line.path("timesKept").asInt(1)));
  }

  private int keep(Store opened, Path file) {
    try {
      RecordedCase recorded = CaseArchive.read(Files.readAllBytes(file));
      opened.keep(recorded, Examiner.replay(recorded));
      return 0;
    } catch (NoSuchFileException e) {
      return failed(file, "there is no such file");
    } catch (IOException e) {
      return failed(file, String.valueOf(e.getMessage()));
    }
  }

  private int failed(Path file, String why) {
    surroundings.tell(file + ": " + why);
    return CommandLineProgram.FAILED;
  }
}
