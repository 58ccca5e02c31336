package kanshiki.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the measuring material that may lie in a folder {@code shared} beside the project; it is
 * not part of it.
 */
public final class SharedFolder {
  private SharedFolder() {}

  public static Optional<Path> find(String path) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
