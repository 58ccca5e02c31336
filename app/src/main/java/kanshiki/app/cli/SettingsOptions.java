package kanshiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.app.settings.Settings;
import kanshiki.app.settings.SettingsException;
import kanshiki.app.settings.SettingsLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --config} and {@code --set}, for every command that reads the settings. */
final class SettingsOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings (default: $KANSHIKI_CONFIG, ./kanshiki.yaml, ~/.config/kanshiki/kanshiki.yaml).")
  Optional<Path> config = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Override one setting; lists are comma-separated, a repeated key appends.")
  List<String> overrides = List.of();

  /**
   * The settings; empty when their file cannot be read, which was told.
   *
   * @throws ParameterException when something in them is refused
   */
  Optional<Settings> load(Surroundings surroundings) {
    return load(surroundings, List.of());
  }

  /**
   * The same.
   *
   * @param before settings of the command's own, which {@code --set} overrides
   */
  Optional<Settings> load(Surroundings surroundings, List<String> before) {
    var all = new ArrayList<>(before);
    all.addAll(overrides);
    try {
      return Optional.of(
          new SettingsLoader(surroundings.environment(), Path.of(""), surroundings.home())
              .load(config, all));
    } catch (SettingsException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
