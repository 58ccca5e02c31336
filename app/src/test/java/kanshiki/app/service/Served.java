package kanshiki.app.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kanshiki.mailflow.lab.MailLab;

/**
 * The service as a process of its own, with the heap that it is promised to run in. To be closed.
 */
final class Served implements AutoCloseable {
  private final Process process;
  private final int webPort;
  private final Path log;

  private Served(Process process, int webPort, Path log) {
    this.process = process;
    this.webPort = webPort;
    this.log = log;
  }

  /** Starts it on {@code port}, with its data in {@code folder}, and waits until it is ready. */
  static Served start(Path folder, int port, String heap, String... settings) throws IOException {
    int webPort = MailLab.freePort();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "kanshiki.app.Main",
                "serve"));
    var all =
        new ArrayList<>(
            List.of(
                "milter.listen=127.0.0.1:" + port,
                "web.listen=127.0.0.1:" + webPort,
                "lookups.enabled=false",
                "milter.on-error=tempfail"));
    all.addAll(List.of(settings));
    all.forEach(setting -> command.addAll(List.of("--set", setting)));
    Path log = folder.resolve("serve-" + webPort + ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    builder.environment().put("HOME", folder.toString());
    var served = new Served(builder.start(), webPort, log);
    for (int i = 0; i < 1200; i++) {
      if (!served.process.isAlive()) {
        throw new IOException("it ended: " + Files.readString(log));
      }
      if (served.get("/ready").startsWith("200")) {
        return served;
      }
      MailLab.pause();
    }
    throw new IOException("it does not get ready: " + Files.readString(log));
  }

  long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Status and body of one of its pages; empty when it does not answer. */
  String get(String path) {
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** One of its metrics, all labels taken together. */
  double metric(String name) {
    return get("/metrics")
        .lines()
        .filter(line -> line.startsWith(name) && " {".indexOf(line.charAt(name.length())) >= 0)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  void signal(String name) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
