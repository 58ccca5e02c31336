package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PublishCommandTest {
  private static final String FRAUD =
      """
      From: Amazon <x@evil.test>
      To: hanako.suzuki@example.jp
      Subject: =?utf-8?B?44CQQW1hem9u44CR44GK5pSv5omV44GE5pa55rOV44KS5pu05paw44GX44Gm44GP44Gg44GV44GE?=
      Date: Mon, 2 Nov 2026 10:12:30 +0900
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      鈴木 花子 様
      Amazonアカウントが停止されます。24時間以内にお支払い方法を更新してください。
      https://amazon.evil.test/login?e=hanako.suzuki@example.jp
      """;

  private static final String LETTER =
      """
      From: Taro <taro@friend.example>
      To: hanako@example.jp
      Subject: Lunch on Friday
      Date: Mon, 5 Jan 2026 10:00:00 +0900

      Shall we meet at noon?
      """;

  @TempDir Path folder;

  private String keep(String mail, String... more) throws IOException {
    Path file = folder.resolve("a.eml");
    Files.writeString(file, mail.replace("\n", "\r\n"));
    var arguments = new java.util.ArrayList<String>();
    arguments.addAll(
        java.util.List.of("investigate", "--offline", "--keep", "--format", "jsonl", file.toString()));
    arguments.addAll(java.util.List.of(more));
    Result kept = run(arguments.toArray(String[]::new));
    assertThat(kept.exitCode()).as(kept.err()).isZero();
    return JsonMapper.builder().build().readTree(kept.out()).path("case").path("id").asString();
  }

  private Path page(String id) {
    return folder.resolve("site/w/" + id + ".html");
  }

  @Test
  void publishesTakesBackAndPublishesAgain() throws IOException {
    String id = keep(FRAUD);
    assertThat(run("publish").out()).startsWith("0 published");
    Result published = run("publish", id.substring(0, 8));
    assertThat(published.exitCode()).as(published.err()).isZero();
    assertThat(published.out()).startsWith("1 published; 1 made anew");
    assertThat(Files.readString(page(id)))
        .contains("<title>【Amazon】お支払い方法を更新してください|")
        .contains("Amazonアカウントが停止されます")
        .doesNotContain("hanako")
        .doesNotContain("鈴木")
        .doesNotContain("evil.test");
    assertThat(Files.readString(folder.resolve("site/feed.atom"))).contains(id);

    assertThat(run("publish").out()).contains("0 made anew, 0 files written");

    assertThat(run("publish", id, "--correct", "国を訂正").exitCode()).isZero();
    assertThat(Files.readString(page(id))).contains("国を訂正");

    Result withdrawn = run("publish", "--withdraw", id, "--reason", "誤認でした");
    assertThat(withdrawn.out()).startsWith("0 published");
    assertThat(Files.readString(page(id))).contains("誤認でした").doesNotContain("Amazonアカウント");
    assertThat(Files.readString(folder.resolve("site/feed.atom"))).doesNotContain(id);
    assertThat(run("publish", "--withdraw", id).exitCode()).isEqualTo(1);

    assertThat(run("publish", id).out()).startsWith("1 published");
    assertThat(Files.readString(page(id))).contains("Amazonアカウントが停止されます");
  }

  @Test
  void nobodyIsWarnedOfAFriendsLetter() throws IOException {
    Result refused = run("publish", keep(LETTER));
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is not taken for a fraud");
    assertThat(run("publish", "0123456789abcdef").err()).contains("there is no case");
  }

  @Test
  void automaticallyWhereTheSettingsWantIt() throws IOException {
    String[] automatic = {"--set", "publish.when=automatic", "--set", "publish.at=0.9"};
    String id = keep(FRAUD, automatic);
    assertThat(page(id)).exists();
    String letter = keep(LETTER, automatic);
    assertThat(page(letter)).doesNotExist();

    run("publish", "--withdraw", id);
    keep(FRAUD, automatic);
    assertThat(Files.readString(page(id))).contains("取り下げ").doesNotContain("Amazonアカウント");
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    assertThat(run("publish", "--reason", "x").exitCode()).isEqualTo(2);
    assertThat(run("publish", "--correct", "x").err()).contains("needs the ID").hasLineCount(1);
  }

  @Test
  void wordPressThatIsNotThereIsOneLineAndTheSiteStands() throws IOException {
    String id = keep(FRAUD);
    Result failed =
        run("publish", id, "--set", "publish.wordpress.url=http://127.0.0.1:1/");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("cannot be reached").hasLineCount(1);
    assertThat(page(id)).exists();
  }

  private record Result(int exitCode, String out, String err) {}

  private Result run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new java.util.ArrayList<>(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--set", "publish.site.folder=" + folder.resolve("site")));
    int exitCode =
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
            all.toArray(String[]::new));
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
