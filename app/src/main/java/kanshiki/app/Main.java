package kanshiki.app;

import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;

/** Where the process begins; {@code kanshiki} at the repository's root starts it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exitCode = CommandLineProgram.run(Surroundings.ofProcess(), args);
    if (exitCode != 0) {
      System.exit(
          exitCode); // it loads the logging system first, which a good end need not wait for
    }
  }
}
