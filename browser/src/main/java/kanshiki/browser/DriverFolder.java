package kanshiki.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import kanshiki.lookup.visit.NoBrowserException;

/**
 * Playwright's driver (a Node.js program), unpacked once for this machine. Playwright itself would
 * unpack its 120 MB into a new temporary folder for every start of the JVM.
 */
final class DriverFolder {
  private static final String PACKAGE = "driver/package/";

  private DriverFolder() {}

  /**
   * The folder; unpacks it first when it is not there.
   *
   * @throws NoBrowserException when there is no driver for this machine, or no place for it
   */
  static Path find(Map<String, String> environment) throws NoBrowserException {
    Path jar = jar();
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "") + "-" + platform();
    IOException last = new IOException("no folder for it");
    for (Path parent : List.of(jar.resolveSibling("unpacked"), cache(environment))) {
      Path folder = parent.resolve(name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
      try {
        return unpack(jar, parent, folder);
      } catch (IOException e) {
        last = e;
      }
    }
    throw new NoBrowserException("the browser's driver cannot be unpacked: " + last.getMessage());
  }

  private static Path cache(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base = set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
    return base.resolve("kanshiki").resolve("browser");
  }

  private static Path unpack(Path jar, Path parent, Path folder) throws IOException {
    Files.createDirectories(parent);
    Path fresh = Files.createTempDirectory(parent, "new");
    try {
      copy(jar, PACKAGE, fresh.resolve("package"));
      copy(bundle(jar), "driver/" + platform() + "/", fresh);
      Path node = fresh.resolve(isWindows() ? "node.exe" : "node");
      if (!node.toFile().setExecutable(true)) {
        throw new IOException("no Node.js for " + platform());
      }
      try {
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException
          | java.nio.file.DirectoryNotEmptyException
          | AtomicMoveNotSupportedException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
      return folder;
    } finally {
      Workplace.delete(fresh);
    }
  }

  private static void copy(Path jar, String prefix, Path to) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
          continue;
        }
        Path target = to.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!target.startsWith(to)) {
          throw new IOException("a driver that leaves its folder");
        }
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(to));
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }

  private static Path jar() throws NoBrowserException {
    try {
      URI place = Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException | IllegalArgumentException | NullPointerException e) {
      throw new NoBrowserException("the browser's driver is not in a jar");
    }
  }

  /** The jar with Node.js, which the driver's own class path names. */
  private static Path bundle(Path jar) throws IOException {
    String entry = "driver/" + platform() + "/" + (isWindows() ? "node.exe" : "node");
    var url = Driver.class.getClassLoader().getResource(entry);
    if (url == null || !url.getProtocol().equals("jar")) {
      throw new IOException("no Node.js for " + platform() + " beside " + jar.getFileName());
    }
    String file = url.getPath().substring(0, url.getPath().indexOf("!/"));
    return Path.of(URI.create(file));
  }

  private static boolean isWindows() {
    return os().contains("windows");
  }

  private static String os() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  private static String platform() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (isWindows()) {
      return "win32_x64";
    }
    return (os().contains("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
  }
}
