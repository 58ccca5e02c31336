package kanshiki.app.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the settings file and puts {@code --set} over it. */
public final class SettingsLoader {
  private final Map<String, String> environment;
  private final Path workingFolder;
  private final Path home;

  public SettingsLoader(Map<String, String> environment, Path workingFolder, Path home) {
    this.environment = Map.copyOf(environment);
    this.workingFolder = workingFolder;
    this.home = home;
  }

  /**
   * Reads {@code --config}'s file, else {@code $KANSHIKI_CONFIG}'s, {@code ./kanshiki.yaml} or
   * {@code ~/.config/kanshiki/kanshiki.yaml}; without any of them all keys have their defaults.
   *
   * @throws SettingsException when something in it is refused
   * @throws IOException when the file cannot be read; the message names it
   */
  public Settings load(Optional<Path> config, List<String> overrides)
      throws SettingsException, IOException {
    Map<Key<?>, Object> set = Overrides.read(overrides);
    Optional<Path> file = config.or(this::find);
    if (file.isEmpty() && set.isEmpty()) {
      return Settings.DEFAULT;
    }
    var values = new HashMap<Key<?>, Object>();
    if (file.isPresent()) {
      values.putAll(YamlSettings.read(file.get().toString(), text(file.get())));
    }
    values.putAll(set);
    return new Settings(values);
  }

  private Optional<Path> find() {
    String named = environment.getOrDefault("KANSHIKI_CONFIG", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named)); // a file that is named must be there
    }
    return List.of(
            workingFolder.resolve("kanshiki.yaml"),
            home.resolve(".config").resolve("kanshiki").resolve("kanshiki.yaml"))
        .stream()
        .filter(Files::exists)
        .findFirst();
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
