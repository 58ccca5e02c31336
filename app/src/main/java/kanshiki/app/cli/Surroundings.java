package kanshiki.app.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kanshiki.language.Language;

/**
 * What a command sees of the process it runs in; a test gives it another one.
 *
 * @param outTerminal standard output is a terminal
 * @param errTerminal standard error is a terminal
 * @param columns the terminal's width
 * @param language the locale's
 * @param home the user's folder
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outTerminal,
    boolean errTerminal,
    int columns,
    Language language,
    Map<String, String> environment,
    Path home) {

  private static final int DEFAULT_COLUMNS = 80;

  /**
   * Those of this process. The launcher tells what only a shell can find out cheaply: {@code
   * -Dkanshiki.terminal} names the streams that are terminals, {@code -Dkanshiki.columns} the width
   * and {@code -Dkanshiki.locale} the person's locale (the process itself runs in UTF-8).
   */
  public static Surroundings ofProcess() {
    var terminals = Arrays.asList(System.getProperty("kanshiki.terminal", "").split(","));
    String locale = System.getProperty("kanshiki.locale", systemLocale());
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminals.contains("out"),
        terminals.contains("err"),
        Integer.getInteger("kanshiki.columns", DEFAULT_COLUMNS),
        locale.startsWith("ja") ? Language.JA : Language.EN,
        System.getenv(),
        Path.of(System.getProperty("user.home", "")));
  }

  /** Colours are wanted and can be shown. See no-color.org. */
  boolean colour() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Tells something on standard error, as one line. */
  void tell(String line) {
    try {
      err.write(("kanshiki: " + printable(line) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody listens any more, and there is nowhere left to say so.
    }
  }

  /** File names come from strangers: nothing in them may steer the terminal. */
  private static String printable(String line) {
    var out = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String systemLocale() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
