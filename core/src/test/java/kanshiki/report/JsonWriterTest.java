package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Names and types of ../shared/contract/report.md; the schema is tested where a validator is. */
class JsonWriterTest {
  /** Each value of the report as {@code path kind}, arrays as {@code []}. */
  private static List<String> values(String json) {
    var values = new ArrayList<String>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() || token.isStructStart()) {
          String path =
              parser.streamReadContext().pathAsPointer().toString().replaceAll("/\\d+", "[]");
          values.add(path.substring(Math.min(1, path.length())) + " " + token);
        }
      }
    }
    return values;
  }

  private static String json(String mail) {
    return Reports.write(mail, Format.JSON, Language.JA, Voice.LAY);
  }

  @Test
  void fieldsHaveTheNamesAndTypesOfTheContract() {
    assertThat(values(json(Reports.FRAUD)))
        .contains(
            "schema VALUE_STRING",
            "mode VALUE_STRING",
            "input VALUE_STRING",
            "message/sha256 VALUE_STRING",
            "message/bytes VALUE_NUMBER_INT",
            "message/subject VALUE_STRING",
            "message/stamps START_ARRAY",
            "message/date VALUE_STRING",
            "message/from[]/name VALUE_STRING",
            "message/from[]/address VALUE_STRING",
            "message/to[]/address VALUE_STRING",
            "message/replyTo START_ARRAY",
            "message/returnPath VALUE_STRING",
            "message/messageId VALUE_STRING",
            "message/carrier VALUE_NULL",
            "message/language VALUE_STRING",
            "message/attachments START_ARRAY",
            "message/defects START_ARRAY",
            "route/originIp VALUE_STRING",
            "route/hops[]/helo VALUE_STRING",
            "route/hops[]/reverseName VALUE_NULL",
            "route/hops[]/ip VALUE_STRING",
            "route/hops[]/by VALUE_STRING",
            "route/hops[]/protocol VALUE_STRING",
            "route/hops[]/time VALUE_STRING",
            "route/hops[]/delaySeconds VALUE_NUMBER_INT",
            "route/hops[]/trust VALUE_STRING",
            "authentication/spf VALUE_NULL",
            "authentication/dkim START_ARRAY",
            "authentication/dmarc VALUE_NULL",
            "authentication/arc VALUE_NULL",
            "brand/id VALUE_STRING",
            "brand/name/ja VALUE_STRING",
            "brand/name/en VALUE_STRING",
            "brand/claimedIn[] VALUE_STRING",
            "brand/officialDomains[] VALUE_STRING",
            "brand/bookmark VALUE_STRING",
            "brand/genuine VALUE_FALSE",
            "links[]/url VALUE_STRING",
            "links[]/shown VALUE_STRING",
            "links[]/host VALUE_STRING",
            "links[]/registeredDomain VALUE_STRING",
            "links[]/source VALUE_STRING",
            "links[]/defanged VALUE_STRING",
            "links[]/redirects START_ARRAY",
            "evidence[]/id VALUE_STRING",
            "evidence[]/kind VALUE_STRING",
            "evidence[]/subject VALUE_STRING",
            "evidence[]/outcome VALUE_STRING",
            "evidence[]/source VALUE_STRING",
            "evidence[]/data/quoted VALUE_STRING",
            "evidence[]/data/trust VALUE_STRING",
            "findings[]/id VALUE_STRING",
            "findings[]/weight VALUE_STRING",
            "findings[]/contribution VALUE_NUMBER_FLOAT",
            "findings[]/evidence[] VALUE_STRING",
            "findings[]/text VALUE_STRING",
            "notExamined[]/topic VALUE_STRING",
            "notExamined[]/reason VALUE_STRING",
            "outsideRequests START_ARRAY",
            "verdict/classification VALUE_STRING",
            "verdict/probability VALUE_NUMBER_FLOAT",
            "verdict/headline VALUE_STRING",
            "verdict/grounds[] VALUE_STRING",
            "advice[] VALUE_STRING");
  }

  @Test
  void whatIsAbsentIsNullAndListsAreEmpty() {
    assertThat(values(json("\n")))
        .contains(
            "message/date VALUE_NULL",
            "message/returnPath VALUE_NULL",
            "message/messageId VALUE_NULL",
            "message/from START_ARRAY",
            "route/originIp VALUE_NULL",
            "route/hops START_ARRAY",
            "brand VALUE_NULL",
            "links START_ARRAY");
  }

  /** RFC 3339 wants seconds even when they are zero. */
  @Test
  void timesHaveSecondsAndAZone() {
    assertThat(json(Reports.FRAUD)).contains("\"date\" : \"2022-02-27T05:12:00+09:00\"");
    assertThat(json(Reports.HARMLESS.replace("10:00:00 +0900", "10:00:00 +0000")))
        .contains("\"date\" : \"2026-01-05T10:00:00Z\"");
  }

  @Test
  void everyFindingRestsOnEvidenceThatIsThere() {
    Report report = Reports.on(Reports.FRAUD);
    assertThat(report.verdict().findings())
        .allSatisfy(
            weighed ->
                assertThat(weighed.finding().evidence())
                    .isNotEmpty()
                    .allMatch(piece -> report.evidence().containsKey(piece)));
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    for (Format format : Format.values()) {
      assertThat(Reports.write(Reports.FRAUD, format, Language.JA, Voice.LAY))
          .isEqualTo(Reports.write(Reports.FRAUD, format, Language.JA, Voice.LAY));
    }
  }

  @Test
  void linesHaveOneReportEach() {
    String line = Reports.write(Reports.FRAUD, Format.JSONL, Language.JA, Voice.LAY);
    assertThat(line).endsWith("}\n");
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(values(line)).isEqualTo(values(json(Reports.FRAUD)));
  }

  @Test
  void manyLinksAreOnlyCounted() {
    var mail = new StringBuilder("Subject: x\nContent-Type: text/html\n\n");
    for (int i = 0; i < 2_100; i++) {
      mail.append("<a href='https://h").append(i).append(".test/'>x</a>\n");
    }
    String json = json(mail.toString());
    assertThat(values(json)).filteredOn("links[]/url VALUE_STRING"::equals).hasSize(2_000);
    assertThat(json).contains("\"linksLeftOut\" : 100");
  }

  @Test
  void brokenBytesGiveValidUtf8() {
    byte[] mail = new byte[4_096];
    for (int i = 0; i < mail.length; i++) {
      mail[i] = (byte) (i * 31);
    }
    String json = Reports.write(Reports.on(mail), Format.JSON, Language.EN, Voice.LAY);
    assertThat(values(json)).contains("schema VALUE_STRING");
    assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(json);
  }
}
