package kanshiki.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;
import kanshiki.language.Language;

/**
 * Does once what one-shot commands do, so that the JVM can keep the classes and profiles of it (AOT
 * cache, JEP 514). The launcher runs it after a build; its arguments are mails.
 */
final class TrainingRun {
  private TrainingRun() {}

  public static void main(String[] mails) {
    run("--version");
    run("--help");
    run("investigate", "--help");
    for (String mail : mails) {
      for (String format : List.of("text", "json", "html", "markdown")) {
        for (String language : List.of("ja", "en")) {
          run("investigate", "--offline", "--format", format, "--lang", language, mail);
        }
      }
    }
    var all = new ArrayList<>(List.of("investigate", "--offline", "--format", "jsonl"));
    all.addAll(List.of(mails));
    run(all.toArray(String[]::new));
  }

  private static void run(String... args) {
    var nowhere = OutputStream.nullOutputStream();
    CommandLineProgram.run(
        new Surroundings(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            true,
            false,
            80,
            Language.JA,
            Map.of(),
            Path.of("")),
        args);
  }
}
