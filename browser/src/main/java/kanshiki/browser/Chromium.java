package kanshiki.browser;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kanshiki.lookup.visit.Browser;
import kanshiki.lookup.visit.Gate;
import kanshiki.lookup.visit.NoBrowserException;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import org.jspecify.annotations.Nullable;

/** Visits pages with the machine's Chromium. Thread-safe. */
final class Chromium implements Browser {
  /** Visits at once; more would only make all of them late. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** A browser that starts in less does not exist. */
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  /** For ending processes and deleting the folder. */
  private static final Duration CLEANING = Duration.ofSeconds(1);

  private final String setting;
  private final Consumer<String> tell;
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private @Nullable Installed installed;

  /** The files, and whether the browser's own sandbox works here. */
  private record Installed(Path program, Path driver, boolean sandbox) {}

  Chromium(String setting, Consumer<String> tell) {
    this.setting = setting;
    this.tell = tell;
  }

  @Override
  public Capture visit(URI address, Device device, Gate gate, Duration time)
      throws NoBrowserException {
    long end = System.nanoTime() + time.toNanos();
    Installed files = installed();
    boolean mine = false;
    try (Workplace workplace = Workplace.create()) {
      mine = free.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
      var visit = new Visit(address, device, gate, workplace, end - CLEANING.toNanos());
      boolean ended = true;
      if (mine && end - System.nanoTime() > SHORTEST.toNanos()) {
        ended = run(visit, workplace, files, end - CLEANING.toNanos());
      }
      // A thread that does not end keeps what it holds; a visit that never began says the same.
      return ended ? visit.capture() : new Visit(address, device, gate, workplace, end).capture();
    } catch (IOException e) {
      throw new NoBrowserException("no temporary folder: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoBrowserException("interrupted");
    } finally {
      if (mine) {
        free.release();
      }
    }
  }

  /**
   * Runs the visit on a thread of its own and waits no longer than it may last: then the processes
   * are killed, which ends the thread as well. False when it did not.
   */
  private boolean run(Visit visit, Workplace workplace, Installed files, long end)
      throws NoBrowserException, InterruptedException {
    var trouble = new RuntimeException[1];
    Thread visitor =
        Thread.ofPlatform()
            .daemon()
            .name("visit")
            .start(
                () -> {
                  try {
                    visit.run(files.driver(), files.program(), files.sandbox());
                  } catch (RuntimeException e) {
                    trouble[0] = e;
                  }
                });
    boolean inTime = join(visitor, Duration.ofNanos(end - System.nanoTime()));
    if (!inTime) {
      workplace.kill();
      return join(visitor, Duration.ofMillis(700));
    }
    if (trouble[0] != null && !visit.foundAnything()) {
      throw new NoBrowserException(reason(trouble[0]));
    }
    return true;
  }

  private static boolean join(Thread thread, Duration most) throws InterruptedException {
    return thread.join(most.isPositive() ? most : Duration.ofMillis(1));
  }

  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf('\n');
    String first = line < 0 ? message : message.substring(0, line);
    return e instanceof PlaywrightException
        ? "the browser does not work: " + first
        : e.getClass().getSimpleName() + ": " + first;
  }

  private synchronized Installed installed() throws NoBrowserException {
    if (installed == null) {
      Optional<Path> program = Program.find(setting, System.getenv());
      if (program.isEmpty()) {
        throw new NoBrowserException("no Chromium was found (" + setting + ")");
      }
      Workplace.sweep();
      boolean sandbox = !isRoot();
      if (!sandbox) {
        tell.accept("browser: without its sandbox, which Chromium refuses to the user root");
      }
      installed = new Installed(program.get(), DriverFolder.find(System.getenv()), sandbox);
    }
    return installed;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").toLowerCase(Locale.ROOT).equals("root");
  }
}
