package kanshiki.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import kanshiki.language.Language;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.lab.TinyDatabase;
import kanshiki.observable.PublicSuffix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data files from a publisher on loopback, who behaves well or badly. */
class DataCommandTest {
  private static final byte[] COUNTRY = database("Country", 1_700_000_000L, "country_code", "NZ");
  private static final byte[] NETWORK =
      TinyDatabase.of("ASN", 1_700_000_000L, Map.of("autonomous_system_number", 64496L));

  @TempDir Path folder;
  private RawServer publisher;
  private final Map<String, byte[]> published = new ConcurrentHashMap<>();
  private final Map<String, String> heads = new ConcurrentHashMap<>();
  private final AtomicInteger bodies = new AtomicInteger();

  private static byte[] database(String type, long built, String name, String value) {
    return TinyDatabase.of(type, built, Map.of(name, value));
  }

  @BeforeEach
  void open() {
    publisher = RawServer.start(this::serve);
  }

  @AfterEach
  void close() {
    publisher.close();
    PublicSuffix.useBuiltIn();
  }

  /** What was put under a path, with its ETag; 404 for the rest. */
  private void serve(Socket connection) throws IOException {
    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    String path = in.readLine().split(" ", -1)[1];
    boolean asksForNewer = false;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      asksForNewer |= line.equals("If-None-Match: \"v1\"");
    }
    OutputStream out = connection.getOutputStream();
    String head = heads.get(path);
    byte[] body = published.get(path);
    if (head != null) {
      out.write((head + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
    } else if (body == null) {
      out.write(
          "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
              .getBytes(UTF_8));
    } else if (asksForNewer) {
      out.write(
          "HTTP/1.1 304 Not Modified\r\nConnection: close\r\nETag: \"v1\"\r\n\r\n".getBytes(UTF_8));
    } else {
      bodies.incrementAndGet();
      out.write(
          ("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nConnection: close\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(UTF_8));
      out.write(body);
    }
    out.flush();
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(String... args) {
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
            Map.of("KANSHIKI_CONFIG", "/dev/null", "XDG_DATA_HOME", folder.toString()),
            Path.of("/nonexistent"));
    int exit = CommandLineProgram.run(surroundings, args);
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private String at(String path) {
    return "http://" + publisher.address() + path;
  }

  private Run data(String action, String... more) {
    var args = new ArrayList<>(List.of("data", action));
    for (String name : List.of("countries", "networks", "places", "suffixes")) {
      args.addAll(List.of("--set", "data." + name + "=none"));
    }
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private JsonNode status(String name, String... more) {
    var args = new ArrayList<>(List.of("--format", "json"));
    args.addAll(List.of(more));
    Run shown = data("status", args.toArray(String[]::new));
    assertThat(shown.exitCode()).isZero();
    for (JsonNode file : JsonMapper.shared().readTree(shown.out())) {
      if (file.path("name").asString("").equals(name)) {
        return file;
      }
    }
    throw new AssertionError("no " + name + " in " + shown.out());
  }

  private Path file(String name) {
    return folder.resolve("kanshiki").resolve(name);
  }

  @Test
  void fetchesAFileOnceAndSaysWhatItIs() throws IOException {
    published.put("/c.mmdb", COUNTRY);
    String source = "data.countries=" + at("/c.mmdb");
    assertThat(status("countries", "--set", source).path("state").asString()).isEqualTo("built-in");

    Run first = data("update", "--set", source);
    assertThat(first.err()).isEmpty();
    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).contains("countries: fetched, 1 KB, of 2023-11-14, " + at("/c.mmdb"));
    Run second = data("update", "--set", source);
    assertThat(second.out()).contains("countries: there is none newer, of 2023-11-14");
    assertThat(bodies).hasValue(1);

    JsonNode status = status("countries", "--set", source);
    assertThat(status.path("state").asString()).isEqualTo("fetched");
    assertThat(status.path("source").asString()).isEqualTo(at("/c.mmdb"));
    assertThat(status.path("licence").asString()).isEqualTo("as its publisher says");
    assertThat(status.path("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(status.path("ageDays").asInt(-1)).isZero();
    assertThat(data("status", "--set", source).out())
        .contains("countries: fetched, up to date today", "places: missing; run kanshiki data")
        .contains("suffixes: the one that ships inside, publicsuffix.org 20");
  }

  @Test
  void whatIsNotSuchAFileLeavesTheOldOne() throws IOException {
    published.put("/c.mmdb", COUNTRY);
    data("update", "--set", "data.countries=" + at("/c.mmdb"));
    published.put("/page", "<html>Sign in to the hotel's network</html>".getBytes(UTF_8));
    heads.put("/secret", "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/");
    heads.put("/file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd");
    heads.put("/loop", "HTTP/1.1 302 Found\r\nLocation: /loop");
    for (String path : List.of("/page", "/none", "/secret", "/file", "/loop")) {
      Run failed = data("update", "--set", "data.countries=" + at(path));
      assertThat(failed.exitCode()).as(path).isEqualTo(1);
      assertThat(failed.err().lines().toList()).as(path).hasSize(1);
      assertThat(failed.err()).contains("countries: not fetched (", "; the old file stays, ");
      assertThat(Files.readAllBytes(file("countries.mmdb"))).isEqualTo(COUNTRY);
    }
    try (var files = Files.list(folder.resolve("kanshiki"))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("countries.mmdb", "data.json", ".update.lock");
    }
  }

  @Test
  void oneThatFailsKeepsNoOtherBack() {
    published.put("/n.mmdb", NETWORK);
    Run run =
        data(
            "update",
            "--set",
            "data.countries=" + at("/none"),
            "--set",
            "data.networks=" + at("/n.mmdb"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("countries: not fetched (HTTP 404)");
    assertThat(run.out()).contains("networks: fetched");
  }

  @Test
  void takesTheLastMonthsFileBeforeThisMonthsIsOut() throws IOException {
    var lastMonth = java.time.YearMonth.now(java.time.ZoneOffset.UTC).minusMonths(1);
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(NETWORK);
    }
    published.put("/n-" + lastMonth + ".mmdb.gz", packed.toByteArray());
    Run run = data("update", "--set", "data.networks=" + at("/n-YYYY-MM.mmdb.gz"));
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllBytes(file("networks.mmdb"))).isEqualTo(NETWORK);
  }

  @Test
  void anAlteredFileIsSaidAndFetchedAgain() throws IOException {
    published.put("/c.mmdb", COUNTRY);
    String source = "data.countries=" + at("/c.mmdb");
    data("update", "--set", source);
    Files.write(file("countries.mmdb"), new byte[] {1});
    assertThat(status("countries", "--set", source).path("state").asString()).isEqualTo("altered");
    data("update", "--set", source);
    assertThat(Files.readAllBytes(file("countries.mmdb"))).isEqualTo(COUNTRY);
  }

  @Test
  void aFeedIsLeftAloneUntilItsRefreshIsOver() {
    published.put("/feed.csv", "url,rating\nhttps://bad.example/x,dangerous\n".getBytes(UTF_8));
    String feed =
        "lookups.reputation.feeds={name: centre, url: \"" + at("/feed.csv") + "\", refresh: 6h}";
    assertThat(status("centre", "--set", feed).path("state").asString()).isEqualTo("missing");
    assertThat(data("update", "--set", feed).out()).contains("centre: fetched");
    assertThat(data("update", "--set", feed).out())
        .contains("centre: not asked for again before 20");
    assertThat(publisher.connections()).isEqualTo(1);
    assertThat(Files.exists(file("feeds/centre.txt"))).isTrue();
  }

  private Run investigate(String... more) throws IOException {
    Path mail =
        Files.writeString(
            folder.resolve("mail.eml"),
            """
            Received: from mx.sender.example (mx.sender.example [192.0.2.9])
            \tby mx.example.jp; Sun, 27 Feb 2022 06:12:33 +0900
            From: A <a@b.shop.example>
            Date: Sun, 27 Feb 2022 06:12:27 +0900
            Subject: x

            https://bad.example/x
            """);
    var args =
        new ArrayList<>(
            List.of(
                "investigate",
                "--format",
                "json",
                mail.toString(),
                "--set",
                "lookups.dns.servers=127.0.0.1:9",
                "--set",
                "lookups.whois.root=127.0.0.1:9",
                "--set",
                "lookups.rdap.bootstrap=http://127.0.0.1:9/",
                "--set",
                "lookups.page.enabled=false",
                "--set",
                "lookups.timeout=200ms"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void anInvestigationUsesWhatWasFetchedAndFetchesNothing() throws IOException {
    published.put("/c.mmdb", COUNTRY);
    published.put("/feed.csv", "url,rating\nhttps://bad.example/x,dangerous\n".getBytes(UTF_8));
    String countries = "data.countries=" + at("/c.mmdb");
    String feed = "lookups.reputation.feeds={name: centre, url: \"" + at("/feed.csv") + "\"}";

    Run before = investigate("--set", countries, "--set", feed);
    assertThat(publisher.connections()).isZero();
    assertThat(before.err())
        .isEqualTo("kanshiki: feed centre: not fetched yet; run kanshiki data update\n");
    assertThat(before.out())
        .contains("kanshiki data update fetches it")
        .doesNotContain("\"country\" : \"NZ\"")
        .doesNotContain("link-rated-dangerous");

    data("update", "--set", countries, "--set", feed);
    int fetched = publisher.connections();
    Run after = investigate("--set", countries, "--set", feed);
    assertThat(after.err()).isEmpty();
    assertThat(after.out())
        .contains("\"country\" : \"NZ\"", "Country 2023-11-14", "link-rated-dangerous")
        .doesNotContain("kanshiki data update");
    assertThat(publisher.connections()).isEqualTo(fetched);
  }

  @Test
  void aCaseFileKeepsTheSuffixListThatItWentBy() throws IOException {
    var list = new StringBuilder("// VERSION: 2099-01-01_00-00-00_UTC\nshop.example\nexample\n");
    for (int i = 0; i < 1200; i++) {
      list.append("x").append(i).append(".example\n");
    }
    published.put("/psl.dat", list.toString().getBytes(UTF_8));
    assertThat(data("update", "--set", "data.suffixes=" + at("/psl.dat")).out())
        .contains("suffixes: fetched", "of 2099-01-01");
    Path kept = folder.resolve("case.zip");
    for (String mode : List.of("--offline", "--jobs=1")) {
      Files.deleteIfExists(kept);
      Run live = investigate(mode, "--record", kept.toString());
      assertThat(live.exitCode()).isZero();
      Run again = run("investigate", "--format", "json", "--replay", kept.toString());
      assertThat(again.out()).isEqualTo(live.out());
    }
    // The registrable domain is one label longer under the fetched list, and is so on replay.
    assertThat(investigate("--jobs=1").out()).contains("\"subject\" : \"b.shop.example\"");
    Files.delete(file("public-suffixes.txt"));
    Run replayed = run("investigate", "--format", "json", "--replay", kept.toString());
    assertThat(replayed.out()).contains("\"subject\" : \"b.shop.example\"");
    assertThat(PublicSuffix.isTopLevel("example")).isTrue();
    investigate("--offline");
    assertThat(PublicSuffix.isTopLevel("example")).isFalse();
  }

  @Test
  void asksNothingWhereTheSettingsForbidIt() {
    Run run =
        data(
            "update", "--set", "lookups.enabled=false", "--set", "data.countries=" + at("/c.mmdb"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(publisher.connections()).isZero();
  }

  @Test
  void saysWhenAnotherWordIsMeant() {
    assertThat(run("data", "fetch").exitCode()).isEqualTo(2);
    assertThat(run("data", "--set", "data.places=ftp://x/").err()).contains("data.places");
  }
}
