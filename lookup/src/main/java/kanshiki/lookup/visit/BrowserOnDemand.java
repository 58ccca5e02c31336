package kanshiki.lookup.visit;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import org.jspecify.annotations.Nullable;

/**
 * Loads the browser's module when the first page is to be opened: from the class path, or with a
 * class loader of its own from a folder of jars. Thread-safe.
 */
public final class BrowserOnDemand implements Browser, AutoCloseable {
  private final Path jars;
  private final String program;
  private final Consumer<String> tell;
  private @Nullable Browser loaded;
  private @Nullable URLClassLoader loader;

  /**
   * Loads nothing yet.
   *
   * @param jars the folder of the module's jars, which need not be there
   * @param program as for {@link BrowserFactory#open}
   */
  public BrowserOnDemand(Path jars, String program, Consumer<String> tell) {
    this.jars = jars;
    this.program = program;
    this.tell = tell;
  }

  @Override
  public Capture visit(URI address, Device device, Gate gate, Duration time)
      throws NoBrowserException {
    return browser().visit(address, device, gate, time);
  }

  private synchronized Browser browser() throws NoBrowserException {
    if (loaded == null) {
      try {
        loaded = factory().open(program, tell);
      } catch (IOException | ServiceConfigurationError | LinkageError e) {
        throw new NoBrowserException("the browser module cannot be loaded: " + e.getMessage());
      }
    }
    return loaded;
  }

  private BrowserFactory factory() throws NoBrowserException, IOException {
    ClassLoader own = BrowserOnDemand.class.getClassLoader();
    Optional<BrowserFactory> here = ServiceLoader.load(BrowserFactory.class, own).findFirst();
    if (here.isPresent()) {
      return here.get();
    }
    URL[] urls = urls(jars).toArray(URL[]::new);
    if (urls.length == 0) {
      throw new NoBrowserException("the browser module is not installed (" + jars + ")");
    }
    loader = new URLClassLoader("browser", urls, own);
    return ServiceLoader.load(BrowserFactory.class, loader)
        .findFirst()
        .orElseThrow(() -> new NoBrowserException("no browser module in " + jars));
  }

  private static List<URL> urls(Path folder) throws IOException {
    var paths = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
        files.forEach(paths::add);
      }
    }
    paths.sort(null);
    var urls = new ArrayList<URL>();
    for (Path path : paths) {
      urls.add(url(path));
    }
    return urls;
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  @Override
  public synchronized void close() throws IOException {
    if (loaded instanceof AutoCloseable closing) {
      try {
        closing.close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    loaded = null;
    if (loader != null) {
      loader.close();
    }
  }
}
