package kanshiki.browser;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes and the folder of one visit, to be gone after it. The folder's name says whose it
 * is, so that those of a JVM that was killed are found by the next one. Thread-safe.
 */
final class Workplace implements AutoCloseable {
  private static final String PREFIX = "kanshiki-visit-";

  /** One driver is started at a time: a new child of this JVM is then the one just started. */
  private static final ReentrantLock STARTING = new ReentrantLock();

  private static final Set<Workplace> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.forEach(Workplace::close), "browser-end"));
  }

  private final Path folder;
  private @Nullable ProcessHandle driver;
  private boolean closed;

  private Workplace(Path folder) {
    this.folder = folder;
  }

  static Workplace create() throws IOException {
    var workplace =
        new Workplace(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
    OPEN.add(workplace);
    return workplace;
  }

  /** Takes away what JVMs left behind that are no more. */
  static void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path each : left) {
        String rest = each.getFileName().toString().substring(PREFIX.length());
        String pid = rest.substring(0, Math.max(0, rest.indexOf('-')));
        if (pid.matches("[0-9]{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          processes(each).forEach(ProcessHandle::destroyForcibly);
          delete(each);
        }
      }
    } catch (IOException e) {
      // What cannot be listed is left to whoever owns it.
    }
  }

  Path folder() {
    return folder;
  }

  /** What the driver and the browser see of the environment: no key, no password, no home. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PATH", "/usr/bin:/bin");
    for (String name : List.of("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME")) {
      environment.put(name, folder.toString());
    }
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("LANG", "ja_JP.UTF-8");
    environment.put("LANGUAGE", "ja");
    environment.put("TZ", "Asia/Tokyo");
    return environment;
  }

  /** Starts Playwright's driver, which the calling thread alone may use. */
  Playwright start(Path driverFolder) {
    var environment = new HashMap<>(environment());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    STARTING.lock();
    try {
      VisitDriver.next(driverFolder, environment);
      Set<Long> before = new LinkedHashSet<>();
      ProcessHandle.current().children().forEach(child -> before.add(child.pid()));
      Playwright playwright = Playwright.create();
      Optional<ProcessHandle> started =
          ProcessHandle.current()
              .children()
              .filter(child -> !before.contains(child.pid()))
              .max((one, other) -> Long.compare(one.pid(), other.pid()));
      synchronized (this) {
        driver = started.orElse(null);
      }
      return playwright;
    } finally {
      STARTING.unlock();
    }
  }

  /** Ends every process of the visit at once; whoever waits for the browser is told. */
  void kill() {
    for (ProcessHandle each : all()) {
      each.destroyForcibly();
    }
  }

  /** The driver, its descendants, and whatever names this folder on its command line. */
  private List<ProcessHandle> all() {
    var all = new LinkedHashSet<ProcessHandle>();
    ProcessHandle root;
    synchronized (this) {
      root = driver;
    }
    Stream.concat(Stream.ofNullable(root), processes(folder).stream())
        .forEach(
            each -> {
              each.descendants().forEach(all::add);
              all.add(each);
            });
    return List.copyOf(all);
  }

  /**
   * As the system tells it: the JDK knows nothing of processes that wrote it anew, as Chromium's
   * do.
   */
  static String commandLine(ProcessHandle process) {
    try {
      Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return new String(Files.readAllBytes(told), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  private static List<ProcessHandle> processes(Path folder) {
    String name = folder.getFileName().toString();
    var found = new ArrayList<ProcessHandle>();
    ProcessHandle.allProcesses()
        .filter(each -> commandLine(each).contains(name))
        .forEach(found::add);
    return found;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    for (int i = 0; i < 3; i++) {
      List<ProcessHandle> left = all();
      left.forEach(ProcessHandle::destroyForcibly);
      left.forEach(Workplace::await);
      delete(folder);
      if (!Files.exists(folder)) {
        break;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    OPEN.remove(this);
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      // It was killed; its parent, or the system, takes it away.
    }
  }

  /** Deletes a folder and all that is in it, as far as that can be done; follows no link. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(each);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A process that is just ending may still write there; the caller tries again.
    }
  }
}
