package kanshiki.app.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.app.data.DataFolder;
import kanshiki.app.settings.Settings;
import kanshiki.app.settings.SettingsException;
import kanshiki.app.settings.SettingsLoader;
import kanshiki.language.Language;
import kanshiki.mailflow.lab.Waiting;

/** A service on a free port, with a store in a folder. To be closed. */
final class Running implements AutoCloseable {
  private final ByteArrayOutputStream log;
  private final Path folder;
  private final int port;
  private final Service service;

  private Running(Path folder, int port, Service service, ByteArrayOutputStream log) {
    this.log = log;
    this.folder = folder;
    this.port = port;
    this.service = service;
  }

  static Running start(Path folder, int port, String... settings)
      throws IOException, SettingsException {
    var log = new ByteArrayOutputStream();
    Service service =
        Service.start(
            settings(folder, port, settings),
            new DataFolder(folder),
            Map.of(),
            Language.EN,
            "test",
            new ServiceLog(log, InstantSource.system()));
    return new Running(folder, port, service, log);
  }

  /** As the file kanshiki.yaml in the folder says, and offline. */
  static Running startAsFileSays(Path folder, String... settings)
      throws IOException, SettingsException {
    var all = new ArrayList<>(List.of("lookups.enabled=false"));
    all.addAll(List.of(settings));
    var log = new ByteArrayOutputStream();
    Service service =
        Service.start(
            new SettingsLoader(Map.of(), folder, folder).load(Optional.empty(), all),
            new DataFolder(folder),
            Map.of(),
            Language.EN,
            "test",
            new ServiceLog(log, InstantSource.system()));
    return new Running(folder, 0, service, log);
  }

  /** Waits until the log says something. */
  void await(String what) throws IOException {
    Waiting.until("the log says " + what, () -> log().contains(what));
  }

  /** Has it go by other settings from now on. */
  void reload(String... settings) throws IOException, SettingsException {
    service.reload(settings(folder, port, settings));
  }

  private static Settings settings(Path folder, int port, String... settings)
      throws IOException, SettingsException {
    var all =
        new ArrayList<>(
            List.of(
                "milter.listen=127.0.0.1:" + port,
                "lookups.enabled=false",
                "milter.on-error=tempfail"));
    all.addAll(List.of(settings));
    return new SettingsLoader(Map.of(), folder, folder).load(Optional.empty(), all);
  }

  Service service() {
    return service;
  }

  /** Its address as Postfix writes it. */
  String milter() {
    return "inet:127.0.0.1:" + port;
  }

  Path folder() {
    return folder;
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    service.close();
  }
}
