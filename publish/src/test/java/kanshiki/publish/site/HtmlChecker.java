package kanshiki.publish.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The W3C's checker of pages (Nu Html Checker), loaded apart from the program since it needs older
 * versions of the same libraries.
 */
final class HtmlChecker implements AutoCloseable {
  private static final Path JARS = Path.of("target/html-checker");

  private final URLClassLoader loader;
  private final Object checker;
  private final Method validate;

  HtmlChecker() throws ReflectiveOperationException, IOException {
    assumeTrue(Files.isDirectory(JARS), "skipped: no " + JARS);
    List<Path> jars;
    try (Stream<Path> files = Files.list(JARS)) {
      jars = files.sorted().toList();
    }
    this.loader =
        new URLClassLoader(
            jars.stream().map(HtmlChecker::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
    Class<?> type = loader.loadClass("nu.validator.client.EmbeddedValidator");
    this.checker = type.getConstructor().newInstance();
    Class<?> format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
    type.getMethod("setOutputFormat", format).invoke(checker, format.getField("GNU").get(null));
    type.getMethod("setNoLangDetect", boolean.class).invoke(checker, true);
    this.validate = type.getMethod("validate", Path.class);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors and warnings, a line each; empty for a valid page. */
  String check(Path page) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return String.valueOf(validate.invoke(checker, page)).strip();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
