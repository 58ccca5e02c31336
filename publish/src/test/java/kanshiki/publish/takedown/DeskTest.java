package kanshiki.publish.takedown;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.Shared;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.TableWorld;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.publish.Frauds;
import kanshiki.report.Report;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:30:00Z");
  private static final Complainant WHO = new Complainant("例示セキュリティ室", "desk@csirt.example");

  private static List<Draft> drafts(Report report) {
    return Desk.draft(report, WHO, NOW).all();
  }

  private static Message read(Draft draft) {
    return Message.parse(new RawMessage(draft.bytes()));
  }

  private static Draft to(String address, Report report) {
    return drafts(report).stream()
        .filter(draft -> draft.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> types(Message message) {
    return message.parts().stream().map(Part::mediaType).toList();
  }

  /** Every text in it, decoded, and what is encoded within. */
  private static String everything(Draft draft) {
    Message message = read(draft);
    var all = new StringBuilder(new String(draft.bytes(), UTF_8));
    message.header().forEach(field -> all.append(field.decoded()).append('\n'));
    for (Part part : message.parts()) {
      part.header().forEach(field -> all.append(field.decoded()).append('\n'));
      String text = new String(part.content(), UTF_8);
      all.append(text).append('\n');
      if (part.mediaType().equals("application/json")) {
        for (JsonNode payload : new JsonMapper().readTree(text).findValues("payload")) {
          all.append(new String(Base64.getDecoder().decode(payload.asString()), UTF_8));
        }
      }
    }
    return all.toString();
  }

  private static String letter(Draft draft) {
    return read(draft).parts().stream()
        .filter(part -> part.mediaType().equals("text/plain"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void writesToEverybodyWhoCanDoSomething() {
    assertThat(drafts(Frauds.live()))
        .extracting(Draft::fileName)
        .containsExactly(
            "network-abuse-operator.example.eml",
            "network-abuse-network.example.eml",
            "registrar-abuse-registrar.example.eml",
            "brand-abuse-sakura.ad.jp.eml",
            "council-info-antiphishing.jp.eml",
            "centre-meiwaku-dekyo.or.jp.eml",
            "jpcert-info-jpcert.or.jp.eml");
  }

  @Test
  void writesInTheAddresseesLanguage() {
    Report report = Frauds.live();
    assertThat(letter(to("abuse@operator.example", report)))
        .contains("피싱 사이트가 운영되고 있음을", "We report a phishing page");
    assertThat(letter(to("abuse@network.example", report)))
        .contains("SAKURA Internet Inc. ご担当者様", "フィッシングメールが送信されている")
        .doesNotContain("We report");
    assertThat(letter(to("abuse@registrar.example", report)))
        .contains("正被用于网络钓鱼", "2022-02-18 20:14:51 +0800(邮件发送前 8 天)");
    assertThat(letter(to("abuse@sakura.ad.jp", report))).contains("貴社の名をかたる");
  }

  @Test
  void holdsNothingOfTheRecipient() {
    for (Draft draft : drafts(Frauds.live())) {
      assertThat(everything(draft)).as(draft.fileName()).doesNotContain(Frauds.SECRETS);
    }
    for (Draft draft : drafts(Frauds.offline(Frauds.MAIL))) {
      assertThat(everything(draft)).as(draft.fileName()).doesNotContain(Frauds.SECRETS);
    }
  }

  /** The page may be shown only where the whole address is asked for. */
  @Test
  void tellsTheFullAddressToThePagesNetworkAlone() {
    String token = "u8Kx3PqZ91";
    String link = "https://sakura.ssoban.example/login?u=" + token;
    Report report =
        Frauds.live(
            Frauds.MAIL.replace(Frauds.LINK, link).replace("7730-2214", "…"), Frauds.world());

    for (Draft draft : drafts(report)) {
      boolean told = everything(draft).contains(token);
      assertThat(told)
          .as(draft.fileName())
          .isEqualTo(draft.address().equals("abuse@operator.example"));
    }
  }

  @Test
  void givesOperatorsTheHeaderInTheAbuseReportingFormat() {
    Message message = read(to("abuse@network.example", Frauds.live()));

    assertThat(types(message))
        .containsExactly(
            "multipart/mixed",
            "multipart/report",
            "text/plain",
            "message/feedback-report",
            "text/rfc822-headers",
            "application/json");
    String fields = new String(message.parts().get(3).content(), US_ASCII);
    assertThat(fields)
        .contains(
            "Feedback-Type: fraud\r\n",
            "Source-IP: 203.0.113.80\r\n",
            "Arrival-Date: Sat, 26 Feb 2022 21:12:33 +0000\r\n",
            "Original-Mail-From: <zqci@campaign-vps.example>\r\n");
    String header = new String(message.parts().get(4).content(), US_ASCII);
    assertThat(header)
        .contains("[203.0.113.80]", "C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.example")
        .doesNotContain("Delivered-To", "\nTo:");
    assertThat(message.parts().get(1).parameter("report-type")).contains("feedback-report");
  }

  @Test
  void givesTheRegistrarTheDomainAndNoMail() {
    Draft draft = to("abuse@registrar.example", Frauds.live());

    assertThat(types(read(draft)))
        .containsExactly("multipart/mixed", "text/plain", "application/json");
    assertThat(everything(draft)).contains("ssoban[.]example").doesNotContain("Received", "件名");
  }

  @Test
  void givesTheDesksTheMailWithoutItsRecipient() {
    Message message = read(to("info@antiphishing.jp", Frauds.live()));
    Part attached =
        message.parts().stream().filter(Part::isNestedMessage).findFirst().orElseThrow();
    Message mail = Message.parse(new RawMessage(attached.content()));

    assertThat(mail.first("Subject").orElseThrow().decoded()).contains("ご利用の会員IDとサービス");
    assertThat(mail.root().text()).contains("与信失敗により", "sakura.ssoban.example/login");
    assertThat(mail.first("To")).isEmpty();
  }

  @Test
  void opensAsADraftInTheNameOfWhoeverSendsIt() {
    Message message = read(drafts(Frauds.live()).getFirst());

    assertThat(message.first("X-Unsent").orElseThrow().body()).isEqualTo("1");
    assertThat(message.mailboxes("From").getFirst().address()).isEqualTo("desk@csirt.example");
    assertThat(message.mailboxes("To").getFirst().address()).isEqualTo("abuse@operator.example");
    assertThat(message.defects()).isEmpty();
  }

  /** Another reader sees the same. */
  @Test
  void isReadByOthersAsByUs() throws IOException {
    for (Draft draft : drafts(Frauds.live())) {
      var other = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(draft.bytes()));
      assertThat(other.getSubject())
          .isEqualTo(read(draft).first("Subject").orElseThrow().decoded());
      assertThat(text(other)).isEqualToNormalizingNewlines(letter(draft));
      assertThat(new String(draft.bytes(), UTF_8).lines()).allMatch(line -> line.length() <= 998);
      assertThat(US_ASCII.newEncoder().canEncode(new String(draft.bytes(), UTF_8))).isTrue();
    }
  }

  private static String text(org.apache.james.mime4j.dom.Entity entity) throws IOException {
    if (entity.getBody() instanceof Multipart parts) {
      return text(parts.getBodyParts().getFirst());
    }
    return new String(((TextBody) entity.getBody()).getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void reportsForMachinesFitTheSchemas() {
    Map<String, String> schemas = new HashMap<>();
    var mapper = new JsonMapper();
    for (var file : Shared.files(Shared.path("suites/export-xarf-spec/schemas/v4"))) {
      if (file.toString().endsWith(".json")) {
        String text = new String(Shared.bytes(file), UTF_8);
        schemas.put(mapper.readTree(text).get("$id").asString(), text);
      }
    }
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
    var master =
        registry.getSchema(SchemaLocation.of("https://xarf.org/schemas/v4/xarf-v4-master.json"));
    var errors = new ArrayList<String>();
    int reports = 0;
    for (Complainant who : List.of(WHO, Complainant.UNNAMED)) {
      for (Draft draft : Desk.draft(Frauds.live(), who, NOW).all()) {
        for (Part part : read(draft).parts()) {
          if (part.mediaType().equals("application/json")) {
            reports++;
            // Formats are left out: the validator knows no mailbox below .example.
            master.validate(new String(part.content(), UTF_8), InputFormat.JSON).stream()
                .map(Error::toString)
                .forEach(errors::add);
          }
        }
      }
    }
    assertThat(errors).isEmpty();
    assertThat(reports).isEqualTo(6);
  }

  @Test
  void writesOneLetterToTheOneWhoHasBoth() {
    TableWorld world =
        Frauds.world()
            .network(
                "198.51.100.31",
                Frauds.network(
                    "198.51.100.0/24",
                    9370,
                    "SAKURA Internet Inc.",
                    "JP",
                    "Abuse@network.example"));
    List<Draft> drafts = drafts(Frauds.live(Frauds.MAIL, world));

    assertThat(drafts).filteredOn(d -> d.fileName().startsWith("network")).hasSize(1);
    assertThat(letter(drafts.getFirst())).contains("フィッシングサイトが公開されている", "フィッシングメールが送信されている");
  }

  @Test
  void asksServicesInTheirOwnWords() {
    TableWorld world =
        Frauds.world()
            .network(
                "198.51.100.31",
                Frauds.network(
                    "198.51.100.0/24",
                    64501,
                    "A CDN",
                    "US",
                    "abuse@cdn.example",
                    NetworkFacts.Kind.CDN))
            .network(
                "203.0.113.80",
                Frauds.network(
                    "203.0.113.0/24",
                    64502,
                    "A Mailer",
                    "US",
                    "abuse@mailer.example",
                    NetworkFacts.Kind.MAIL_SERVICE));
    Report report = Frauds.live(Frauds.MAIL, world);

    assertThat(letter(to("abuse@cdn.example", report))).contains("Please stop serving the page");
    assertThat(letter(to("abuse@mailer.example", report))).contains("Please stop the account");
  }

  @Test
  void saysWhoCannotBeReached() {
    TableWorld world =
        Frauds.world()
            .network("203.0.113.80", Frauds.network("203.0.113.0/24", 1, "Silent Net", "JP", ""))
            .network(
                "198.51.100.31",
                Frauds.network(
                    "198.51.100.0/24", 2, "Odd Net", "KR", "a@b.example\r\nBcc: x@y.example"));
    var made = Desk.draft(Frauds.live(Frauds.MAIL, world), WHO, NOW);

    assertThat(made.unreachable())
        .extracting(words -> words.en())
        .contains(
            "no contact is registered for 203.0.113.80 (Silent Net)",
            "no contact is registered for 198.51.100.31 (Odd Net)");
  }

  @Test
  void complainsOfNobodyWhereTheMailIsNoFraud() {
    Report report =
        Frauds.offline(
            """
            From: Taro <taro@friend.example>
            To: hanako@example.jp
            Subject: Lunch
            Date: Mon, 5 Jan 2026 10:00:00 GMT

            See you at noon. https://cafe.example/map
            """);
    assertThat(drafts(report)).isEmpty();
  }

  @Test
  void knowsRegistrarsThatTheRegisterLeavesWithoutMailbox() {
    assertThat(Registrars.find("阿里云计算有限公司(万网)").orElseThrow().abuse())
        .contains("DomainAbuse@service.aliyun.com");
    assertThat(Registrars.find("A Registrar")).isEmpty();
    assertThat(Registrars.all())
        .allMatch(entry -> entry.abuse().map(Complainant::isAddress).orElse(true));
  }

  @Test
  void everyLanguageSaysEverything() {
    for (Tongue tongue : Tongue.values()) {
      assertThat(tongue.keys()).isEqualTo(Tongue.EN.keys());
    }
  }

  @Test
  void saysTheSameOfTheSame() {
    List<String> once = drafts(Frauds.live()).stream().map(DeskTest::everything).toList();
    assertThat(drafts(Frauds.live()).stream().map(DeskTest::everything)).isEqualTo(once);
  }
}
