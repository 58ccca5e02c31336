package kanshiki.app.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanshiki.app.data.DataFolder;
import kanshiki.app.service.Service;
import kanshiki.app.service.ServiceLog;
import kanshiki.app.service.Signals;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kanshiki serve}: runs until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description =
        "Runs the service: whatever the settings switch on. SIGHUP reads the settings again, SIGTERM"
            + " ends it after what it has accepted is done. The log goes to standard output, one JSON"
            + " object a line.")
final class ServeCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin SettingsOptions options = new SettingsOptions();

  private final Surroundings surroundings;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Settings> loaded = options.load(surroundings);
    if (loaded.isEmpty()) {
      return CommandLineProgram.FAILED;
    }
    Settings settings = loaded.get();
    if (!Service.isWanted(settings)) {
      throw new ParameterException(
          spec.commandLine(),
          "the settings switch nothing on: set "
              + Keys.MILTER_LISTEN
              + ", "
              + Keys.MAILBOXES
              + ", "
              + Keys.REPORT_DESK_URL
              + " or "
              + Keys.WEB_LISTEN);
    }
    var log = new ServiceLog(surroundings.out(), InstantSource.system());
    var data = DataFolder.of(surroundings.environment(), surroundings.home());
    try {
      Service service =
          Service.start(
              settings,
              data,
              surroundings.environment(),
              settings.find(Keys.LANGUAGE).orElse(surroundings.language()),
              CommandLineProgram.version(),
              log);
      Signals.serve(service, this::reloaded, surroundings.environment(), log);
      return 0;
    } catch (IOException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return CommandLineProgram.FAILED;
    }
  }

  /** The settings as they are now; empty when they cannot be used, which was told. */
  private Optional<Settings> reloaded() {
    try {
      return options.load(surroundings);
    } catch (ParameterException e) {
      surroundings.tell(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
