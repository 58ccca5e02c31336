package kanshiki.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the machine keeps a Chromium. */
final class Program {
  /** Debian's file behind its shell wrapper, which would only add flags of its own. */
  private static final List<String> USUAL =
      List.of(
          "/usr/lib/chromium/chromium",
          "/usr/lib64/chromium-browser/chromium-browser",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Program() {}

  /** The file that the settings name, or the first that is there for {@code auto}. */
  static Optional<Path> find(String setting, Map<String, String> environment) {
    if (!setting.equals("auto")) {
      return runnable(setting);
    }
    var places = new ArrayList<>(USUAL);
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      NAMES.forEach(name -> places.add(folder + "/" + name));
    }
    return places.stream().flatMap(place -> runnable(place).stream()).findFirst();
  }

  private static Optional<Path> runnable(String place) {
    try {
      Path path = Path.of(place);
      return path.isAbsolute() && Files.isRegularFile(path) && Files.isExecutable(path)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
