package kanshiki.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of public test suites that may lie beside the project. */
public final class Shared {
  private Shared() {}

  /** The folder; without it the calling test is skipped in one line. */
  public static Path path(String inside) {
    Optional<Path> found = find(inside);
    Assumptions.assumeTrue(found.isPresent(), "skipped: no ../shared/" + inside);
    return found.orElseThrow();
  }

  /** Every file below {@code folder}, sorted. */
  public static List<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("listing " + folder, e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private static Optional<Path> find(String inside) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path path = at.resolve("shared").resolve(inside);
      if (Files.exists(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}
