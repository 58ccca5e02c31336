package kanshiki.app.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Where programs are installed. */
final class Programs {
  private Programs() {}

  /** The first of {@code names} that stands in a folder of {@code $PATH}. */
  static Optional<Path> find(Map<String, String> environment, List<String> names) {
    for (String name : names) {
      var folders = new StringTokenizer(environment.getOrDefault("PATH", ""), File.pathSeparator);
      while (folders.hasMoreTokens()) {
        Optional<Path> program = program(folders.nextToken(), name);
        if (program.isPresent()) {
          return program;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> program(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name)).filter(Files::isExecutable);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
