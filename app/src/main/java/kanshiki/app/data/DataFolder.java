package kanshiki.app.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's folder of data files (XDG base directories: {@code $XDG_DATA_HOME/kanshiki}). */
public record DataFolder(Path path) {

  public static DataFolder of(Map<String, String> environment, Path home) {
    String base = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data = base.isEmpty() ? home.resolve(".local/share") : Path.of(base);
    return new DataFolder(data.resolve("kanshiki"));
  }

  /** The file of that name, when it is there. */
  public Optional<Path> file(String name) {
    Path file = path.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The file of that source, when it is there. */
  public Optional<Path> file(DataSource source) {
    return file(source.file());
  }
}
