package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CasesCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void anEmptyStoreIsNotMadeByLooking() throws IOException {
    assertThat(run("cases", "list", "--format", "json").out()).isEqualTo("[]\n");
    assertThat(run("cases", "search", "x").err()).contains("nothing was kept yet");
    var missing = run("cases", "show", "0123456789abcdef");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no case 0123456789abcdef").hasLineCount(1);
    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void keepsListsFindsAndShows() throws IOException {
    Path mail = mail("a.eml", "【重要】お支払い方法の確認");
    mail("b.eml", "Lunch tomorrow?");
    var kept = run("investigate", "--offline", "--keep", "--format", "jsonl", folder + "/mails");
    assertThat(kept.exitCode()).isZero();
    List<JsonNode> reports = kept.out().lines().map(JSON::readTree).toList();
    JsonNode listed = JSON.readTree(run("cases", "list", "--format", "json").out());
    assertThat(listed).hasSize(2);
    assertThat(listed.valueStream().map(each -> each.path("id")).toList())
        .containsExactlyInAnyOrderElementsOf(
            reports.stream().map(each -> each.path("case").path("id")).toList());

    run("investigate", "--offline", "--keep", mail.toString());
    JsonNode found = JSON.readTree(run("cases", "search", "支払い方法", "--format", "json").out());
    assertThat(found).hasSize(1);
    String id = found.get(0).path("id").asString();
    assertThat(found.get(0).path("timesKept").asInt()).isEqualTo(2);

    var shown = run("cases", "show", id.substring(0, 8), "--format", "jsonl", "--lang", "ja");
    assertThat(shown.out().strip()).isEqualTo(kept.out().lines().findFirst().orElseThrow());
    assertThat(run("cases", "show", id).out()).contains("お支払い方法の確認");
    assertThat(JSON.readTree(run("cases", "show", id, "--as-told").out()))
        .isEqualTo(reports.getFirst());
  }

  @Test
  void movesToAnotherStoreAndIsErasedHere() throws IOException {
    mail("a.eml", "First");
    mail("b.eml", "Second");
    run("investigate", "--offline", "--keep", folder + "/mails");
    run("investigate", "--offline", "--keep", folder + "/mails/a.eml");
    String before = run("cases", "list", "--format", "json").out();

    assertThat(run("cases", "export", "-o", folder + "/out").exitCode()).isZero();
    for (JsonNode each : JSON.readTree(before)) {
      assertThat(run("cases", "erase", each.path("id").asString()).exitCode()).isZero();
    }
    assertThat(run("cases", "list", "--format", "json").out()).isEqualTo("[]\n");

    var again = run("cases", "import", folder + "/out");
    assertThat(again.err()).isEmpty();
    assertThat(again.exitCode()).isZero();
    assertThat(byId(run("cases", "list", "--format", "json").out())).isEqualTo(byId(before));
  }

  @Test
  void tellsWavesAndWhy() throws IOException {
    assertThat(run("cases", "waves", "--format", "json").out()).isEqualTo("[]\n");
    mail("a.eml", "Your parcel 1 could not be delivered");
    mail("b.eml", "Your parcel 2 could not be delivered");
    mail("c.eml", "Lunch tomorrow?");
    run("investigate", "--offline", "--keep", folder + "/mails/a.eml");
    var before =
        run("investigate", "--offline", "--keep", "--format", "text", folder + "/mails/b.eml")
            .out();
    run("investigate", "--offline", "--keep", folder + "/mails/c.eml");
    JsonNode waves = JSON.readTree(run("cases", "waves", "--format", "json").out());
    assertThat(waves).hasSize(1);
    JsonNode cases = waves.get(0).path("cases");
    assertThat(cases).hasSize(2);
    assertThat(waves.get(0).path("id")).isEqualTo(cases.get(0));
    assertThat(waves.get(0).path("count").asInt()).isEqualTo(2);
    assertThat(waves.get(0).path("variants")).hasSize(1);
    String second = cases.get(1).asString();
    assertThat(run("cases", "waves").out()).contains(second).contains("第1の変種");
    assertThat(run("cases", "show", second).out())
        .startsWith(before)
        .contains("数字を除いた件名が同じです")
        .contains("第1の変種");
    assertThat(run("cases", "show", second, "--lang", "en").out())
        .contains("The subject is the same, numbers aside");

    assertThat(run("cases", "unlink", second, second).exitCode()).isEqualTo(2);
    assertThat(run("cases", "unlink", second, "0123456789abcdef").exitCode()).isEqualTo(1);
    assertThat(run("cases", "unlink", second, cases.get(0).asString()).exitCode()).isZero();
    assertThat(run("cases", "waves", "--format", "json").out()).isEqualTo("[]\n");
    assertThat(run("cases", "show", second).out()).contains("まだありません").contains("結び付けないよう");
    assertThat(run("cases", "unlink", second, "--undo").exitCode()).isZero();
    assertThat(JSON.readTree(run("cases", "waves", "--format", "json").out())).isEqualTo(waves);
    assertThat(run("cases", "unlink", second).err()).contains("1 links refused");
  }

  private static Map<String, JsonNode> byId(String list) {
    return JSON.readTree(list)
        .valueStream()
        .collect(
            java.util.stream.Collectors.toMap(each -> each.path("id").asString(), each -> each));
  }

  @Test
  void aDamagedCaseFileIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
    var refused = run("cases", "import", file.toString(), folder + "/none.zip");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).hasLineCount(2).contains("no such file");
  }

  @Test
  void aStoreThatCannotBeOpenedIsOneLine() throws IOException {
    Path mail = mail("a.eml", "First");
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
    var refused =
        run(
            "investigate",
            "--offline",
            "--keep",
            "--set",
            "store.url=jdbc:sqlite:" + blocked + "/cases.db",
            mail.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("store").hasLineCount(1);
  }

  @Test
  void whatIsOlderThanTheSettingsWantIsForgotten() throws IOException {
    mail("a.eml", "First");
    run("investigate", "--offline", "--keep", folder + "/mails");
    var list = run("cases", "list", "--format", "json", "--set", "store.keep-for=0s");
    assertThat(list.out()).isEqualTo("[]\n");
  }

  @Test
  void asksTheCentresAgainAndKeepsWhatHasChanged() throws IOException {
    Path mails = Files.createDirectories(folder.resolve("mails"));
    Files.writeString(
        mails.resolve("a.eml"),
        """
        From: Amazon <a@sender.example>
        Subject: =?UTF-8?B?6YeN6KaB?=

        Your account is locked. Verify your password and card: https://login.evil.example/
        """);
    Path feed = Files.writeString(folder.resolve("feed.txt"), "# nothing yet\n");
    String[] world = {
      "--set", "lookups.page.enabled=false",
      "--set", "lookups.dns.servers=127.0.0.1:1",
      "--set", "lookups.whois.root=127.0.0.1:1",
      "--set", "lookups.rdap.bootstrap=http://127.0.0.1:1/",
      "--set", "lookups.timeout=300ms",
      "--set", "lookups.reputation.feeds={name: test, url: '" + feed + "', category: phishing}"
    };
    var kept = run(with(world, "investigate", "--keep", mails.toString()));
    assertThat(kept.exitCode()).as(kept.err()).isZero();
    String id = JSON.readTree(kept.out()).path("case").path("id").asString();
    assertThat(run(with(world, "cases", "revisit", id)).out()).contains(": unchanged");
    Files.writeString(feed, "https://login.evil.example/\n");

    var changed = run(with(world, "cases", "revisit", id));

    assertThat(changed.err()).isEmpty();
    assertThat(changed.out()).contains("hxxps://login[.]evil[.]example/  dangerous phishing");
    JsonNode history = JSON.readTree(run("cases", "history", id, "--format", "json").out());
    assertThat(history.valueStream().map(each -> each.path("value").asString()))
        .containsExactly("unrated", "dangerous phishing");
    assertThat(run("cases", "show", id, "--format", "jsonl").out().strip())
        .contains("\"unrated\"")
        .doesNotContain("\"dangerous\"");
    assertThat(run(with(world, "cases", "revisit")).out()).isEmpty();
  }

  private static String[] with(String[] options, String... before) {
    return Stream.concat(Stream.of(before), Stream.of(options)).toArray(String[]::new);
  }

  private Path mail(String name, String subject) throws IOException {
    Path mails = Files.createDirectories(folder.resolve("mails"));
    return Files.writeString(
        mails.resolve(name), "From: a@sender.example\r\nSubject: " + subject + "\r\n\r\nhello\r\n");
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        CommandLineProgram.run(
            new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                false,
                80,
                Language.JA,
                Map.of("XDG_DATA_HOME", folder.resolve("data").toString()),
                folder),
            args);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
