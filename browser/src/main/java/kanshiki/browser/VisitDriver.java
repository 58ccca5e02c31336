package kanshiki.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts Playwright's driver in the environment of one visit. Playwright keeps one driver for the
 * JVM, with the environment of whoever came first; this is the extension point that lets each have
 * its own. It is named by a system property and made by reflection, so it must be public.
 */
public final class VisitDriver extends Driver {
  /** Playwright's name for the property that names the class of its driver. */
  private static final String PROPERTY = "playwright.driver.impl";

  private static @Nullable Path folder;
  private static Map<String, String> environment = Map.of();

  /** For Playwright alone. */
  public VisitDriver() {}

  /** What the next driver gets. Only one may be started at a time. */
  static synchronized void next(Path driverFolder, Map<String, String> itsEnvironment) {
    folder = driverFolder;
    environment = Map.copyOf(itsEnvironment);
    System.setProperty(PROPERTY, VisitDriver.class.getName());
  }

  @Override
  protected void initialize(Boolean installBrowsers) {
    // Everything is there already.
  }

  @Override
  public Path driverDir() {
    synchronized (VisitDriver.class) {
      if (folder == null) {
        throw new IllegalStateException("no driver was found yet");
      }
      return folder;
    }
  }

  /** Without anything of our own environment, which may hold keys. */
  @Override
  public ProcessBuilder createProcessBuilder() {
    ProcessBuilder builder = super.createProcessBuilder();
    var kept = new HashMap<>(builder.environment());
    kept.keySet().removeIf(name -> !name.startsWith("PW_"));
    synchronized (VisitDriver.class) {
      kept.putAll(environment);
    }
    builder.environment().clear();
    builder.environment().putAll(kept);
    return builder;
  }
}
