package kanshiki.mailflow.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of a laboratory. */
final class Programs {
  private Programs() {}

  /** Where a program is; a test without it is skipped. */
  static boolean areThere(String... names) {
    return Stream.of(names)
        .allMatch(
            name ->
                Stream.of("/usr/sbin", "/usr/bin")
                    .anyMatch(dir -> Files.isExecutable(Path.of(dir, name))));
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Runs one to its end. */
  static void run(String... command) throws IOException {
    output(command);
  }

  /** Runs one to its end; what it said. */
  static String output(String... command) throws IOException {
    // To a file: a daemon keeps its standard output open.
    Path said = Files.createTempFile("kanshiki-lab", ".txt");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
      }
      return Files.readString(said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(said);
    }
  }
}
