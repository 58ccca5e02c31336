package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often the claimed brand is found, against labels that were read by eye. */
class BrandRecallTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double ENOUGH = 0.95;

  private final Kanshiki kanshiki = Kanshiki.offline(Own.UNKNOWN);

  @Test
  void findsTheBrandOfEveryInvestigatedCase() throws IOException {
    Optional<Path> cases = SharedFolder.find("mission/investigated-cases.jsonl");
    assumeThat(cases)
        .as("skipped: no collection of investigated cases beside the project")
        .isPresent();
    var missed = new ArrayList<String>();
    int asked = 0;
    int fromFields = 0;
    List<String> lines = Files.readAllLines(cases.orElseThrow());
    for (String[] label : labels("investigated-brands.tsv")) {
      JsonNode row =
          lines.stream()
              .map(JSON::readTree)
              .filter(r -> r.path("id").asString("").equals(label[0]))
              .findFirst()
              .orElseThrow();
      boolean named = namesItsBrand(row);
      fromFields += named ? 1 : 0;
      asked++;
      String found = brandOf(mail(row, !named));
      if (!List.of(label[1].split(",")).contains(found)) {
        missed.add(label[0] + ": expected " + label[1] + ", found " + found);
      }
    }
    System.out.printf(
        "investigated cases: brand found in %d of %d (%d of them name it in the recorded fields)%n",
        asked - missed.size(), asked, fromFields);
    missed.forEach(System.out::println);
    assertThat((double) (asked - missed.size()) / asked).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void findsTheBrandOfLabelledJapanesePhish() throws IOException {
    Optional<Path> corpus = SharedFolder.find("corpora/mail");
    assumeThat(corpus).as("skipped: no mail collection beside the project").isPresent();
    var missed = new ArrayList<String>();
    List<String[]> labels = labels("brand-labels.tsv");
    for (String[] label : labels) {
      String found = brandOf(Files.readAllBytes(corpus.orElseThrow().resolve(label[0])));
      if (!found.equals(label[1])) {
        missed.add(label[0] + ": expected " + label[1] + ", found " + found);
      }
    }
    System.out.printf(
        "labelled Japanese phish: brand found in %d of %d%n",
        labels.size() - missed.size(), labels.size());
    missed.forEach(System.out::println);
    assertThat((double) (labels.size() - missed.size()) / labels.size())
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  /** The id of the brand in whose name the mail speaks, or {@code -}. */
  private String brandOf(byte[] mail) throws IOException {
    var out = new StringWriter();
    Format.JSONL.write(
        kanshiki.investigate(new RawMessage(mail), "-"),
        new Rendering(Language.EN, Voice.LAY, 80, false),
        out);
    return JSON.readTree(out.toString()).path("brand").path("id").asString("-");
  }

  private static boolean namesItsBrand(JsonNode row) {
    String fields =
        row.path("from_display").asString("")
            + row.path("from_addr").asString("")
            + row.path("subject").asString("");
    String brand = row.path("brand").asString("").replaceAll("[ (/].*", "");
    return !brand.isEmpty()
        && fields
            .toLowerCase(java.util.Locale.ROOT)
            .contains(brand.toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * A mail with what the row records. Where no recorded field names the brand, the investigator
   * read it in the body, so the body names it there.
   */
  private static byte[] mail(JsonNode row, boolean brandInBody) {
    String address = row.path("from_addr").asString("info@sender.example").replaceAll(" .*", "");
    var mail = new StringBuilder();
    row.path("return_path")
        .asStringOpt()
        .ifPresent(
            path -> mail.append("Return-Path: <").append(path.replaceAll(" .*", "")).append(">\n"));
    mail.append("From: ")
        .append(row.path("from_display").asString(""))
        .append(" <")
        .append(address)
        .append(">\n");
    mail.append("To: <owner@example.jp>\n");
    mail.append("Subject: ").append(row.path("subject").asString("お知らせ")).append('\n');
    mail.append(
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n");
    if (brandInBody) {
      String brand = row.path("brand").asString("");
      mail.append(brand).append("をご利用のお客様\n\n");
      mail.append("ご利用内容を確認させていただきたいお取引がありました。\n");
      mail.append(row.path("body_claim").asString("")).append("\n\n").append(brand).append("\n");
    } else {
      mail.append("ご確認ください。\n").append(row.path("body_claim").asString("")).append('\n');
    }
    row.path("link_domain")
        .asStringOpt()
        .ifPresent(
            host -> mail.append("https://").append(host.replaceAll(" .*", "")).append("/\n"));
    return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String[]> labels(String name) throws IOException {
    Path path = Path.of("src/test/data", name);
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(fields -> Objects.requireNonNull(fields[0]).length() > 0)
          .toList();
    }
  }
}
