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
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakedownAndShareTest {
  private static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.example>
      Received: from campaign-vps.example (unknown [203.0.113.80])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
      \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      From: さくらインターネット <zqci@campaign-vps.example>
      To: <owner@example.jp>
      Subject: 【重要】ご利用の会員IDとサービスについて
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      Content-Type: text/plain; charset=utf-8

      さくらインターネットをご利用いただきありがとうございます。
      与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
      https://sakura.ssoban.example/
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return CommandLineProgram.run(
        new Surroundings(
            new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            false,
            false,
            80,
            Language.EN,
            Map.of("XDG_DATA_HOME", folder.resolve("data").toString()),
            folder),
        arguments);
  }

  private String keep() {
    assertThat(run("investigate", "--offline", "--keep", "--format", "json")).isZero();
    String report = out.toString(StandardCharsets.UTF_8);
    int at = report.indexOf("\"id\"", report.indexOf("\"case\""));
    int from = report.indexOf('"', report.indexOf(':', at)) + 1;
    return report.substring(from, report.indexOf('"', from));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void draftsTheComplaintsOfAKeptCase() throws IOException {
    Path to = folder.resolve("drafts");

    assertThat(run("takedown", keep(), "-o", to.toString())).isZero();
    assertThat(names(to))
        .containsExactly(
            "brand-abuse-sakura.ad.jp.eml",
            "centre-meiwaku-dekyo.or.jp.eml",
            "council-info-antiphishing.jp.eml",
            "jpcert-info-jpcert.or.jp.eml");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the network of sakura.ssoban.example is not known");
    assertThat(Files.readString(to.resolve("council-info-antiphishing.jp.eml")))
        .doesNotContain("owner@example.jp");
  }

  @Test
  void saysThatThereIsNoSuchCase() {
    assertThat(run("takedown", "0123456789abcdef", "-o", folder.toString())).isEqualTo(1);
    keep();
    assertThat(run("takedown", "0123456789abcdef", "-o", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no case 0123456789abcdef");
  }

  @Test
  void sharesTheKeptFrauds() throws IOException {
    Path to = folder.resolve("shared");
    keep();

    assertThat(run("share", "--format", "stix,lists", "--tlp", "clear", "-o", to.toString()))
        .isZero();
    assertThat(names(to))
        .containsExactly("indicators-hosts.txt", "indicators-urls.txt", "stix-bundle.json");
    assertThat(Files.readString(to.resolve("indicators-urls.txt")))
        .isEqualTo("# TLP:CLEAR url\nhttps://sakura.ssoban.example/\n");
  }

  @Test
  void sharesOneWayOrTheOther() {
    assertThat(run("share")).isEqualTo(2);
    keep();
    assertThat(run("share", "--webhook")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("publish.webhook.url");
  }

  @Test
  void printsABundleForOneMail() {
    assertThat(run("investigate", "--offline", "--format", "stix")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\n  \"type\": \"bundle\"")
        .contains("\"https://sakura.ssoban.example/\"")
        .doesNotContain("owner@example.jp");
  }
}
