package kanshiki;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of public test suites and corpora that may lie beside the project. */
public final class Shared {
  private Shared() {}

  /** The folder; without it the calling test is skipped in one line. */
  public static Path path(String inside) {
    Optional<Path> found = find(inside);
    Assumptions.assumeTrue(found.isPresent(), "skipped: no ../shared/" + inside);
    return found.orElseThrow();
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
