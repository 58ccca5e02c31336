package kanshiki.app.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;

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

  /**
   * What a program says, without white space around it.
   *
   * @param command its name and arguments
   * @return empty when it is not there, does not end in time or fails
   */
  static Optional<String> output(Map<String, String> environment, List<String> command) {
    Optional<Path> program = find(environment, command.subList(0, 1));
    if (program.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(command);
    all.set(0, program.get().toString());
    try {
      Process process =
          new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String said = new String(process.getInputStream().readNBytes(8192), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Path> program(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name)).filter(Files::isExecutable);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
