package kanshiki.route;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of suites and corpora that stands beside a checkout, where there is one. */
final class SharedFolder {
  private SharedFolder() {}

  /** The file or folder below {@code shared}; the calling test is skipped when it is missing. */
  static Path require(String path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return found;
      }
    }
    Assumptions.abort("skipped: no shared/" + path + " beside this checkout");
    throw new IllegalStateException("not reached");
  }
}
