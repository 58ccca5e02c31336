package kanshiki.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanshiki.language.Language;
import kanshiki.lookup.lab.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private Run doctor(String... more) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            false,
            false,
            80,
            Language.EN,
            Map.of(
                "KANSHIKI_CONFIG", "/dev/null",
                "PATH", folder.toString(),
                "XDG_DATA_HOME", folder.toString()),
            Path.of("/nonexistent"));
    var args = new ArrayList<>(List.of("doctor"));
    args.addAll(List.of(more));
    int exit = CommandLineProgram.run(surroundings, args.toArray(String[]::new));
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void aMachineWithoutAnythingIsStillFineOffline() {
    Run run = doctor("--set", "lookups.enabled=false");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .contains(
            "wanting places: not fetched yet -> run kanshiki data update",
            "off     virustotal: not asked without a key -> write one under"
                + " lookups.reputation.virustotal.key")
        .anyMatch(line -> line.startsWith("ok      java: 25"))
        .anyMatch(line -> line.startsWith("ok      suffixes: the one inside, publicsuffix.org 20"))
        .anyMatch(line -> line.startsWith("wanting browser: not found -> install Chromium"))
        .anyMatch(line -> line.startsWith("wanting tesseract: not found -> "));
  }

  @Test
  void findsThePrograms() throws IOException {
    for (String name : List.of("chromium", "tesseract")) {
      Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    Run run = doctor("--set", "lookups.enabled=false", "--lang", "ja");
    assertThat(run.out())
        .contains("ok      browser: " + folder.resolve("chromium"))
        .contains("ok      tesseract: " + folder.resolve("tesseract"))
        .contains("kanshiki data update を実行してください");
  }

  @Test
  void whatTheSettingsDemandMustWork() {
    Run browser =
        doctor("--set", "lookups.enabled=false", "--set", "lookups.page.browser=/none/such");
    assertThat(browser.exitCode()).isEqualTo(1);
    assertThat(browser.out()).contains("broken  browser: /none/such cannot be run -> ");
    Run feed =
        doctor(
            "--set",
            "lookups.enabled=false",
            "--set",
            "lookups.reputation.feeds={name: mine, url: /none/such.csv}");
    assertThat(feed.exitCode()).isEqualTo(1);
    assertThat(feed.out()).contains("broken  mine: /none/such.csv cannot be read");
    Run places =
        doctor("--set", "lookups.enabled=false", "--set", "lookups.address.places=/none/such");
    assertThat(places.out()).contains("broken  lookups.address.places: /none/such cannot be used");
  }

  @Test
  void serversThatDoNotAnswerAreSaidWithTheirMend() {
    try (var rdap = RawServer.start(DoctorCommandTest::refuse)) {
      Run run =
          doctor(
              "--set",
              "lookups.dns.servers=127.0.0.1:9",
              "--set",
              "lookups.whois.root=127.0.0.1:9",
              "--set",
              "lookups.rdap.bootstrap=http://" + rdap.address() + "/",
              "--set",
              "lookups.timeout=300ms");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .contains("broken  resolver: no answer from dns (")
          .contains("name a resolver in lookups.dns.servers")
          .contains("broken  rdap: no answer from http://" + rdap.address() + " (refused)")
          .contains("broken  whois: no answer from whois 127.0.0.1:9 (unreachable)");
    }
  }

  private static void refuse(java.net.Socket connection) throws IOException {
    connection.getInputStream().read(new byte[512]);
    connection
        .getOutputStream()
        .write("HTTP/1.1 503 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
  }
}
