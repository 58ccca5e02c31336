package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanshiki.Shared;
import kanshiki.observable.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Stalwart's mail parser expects of its own test data, beside what we read. */
class StalwartAgreementTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Path resources = Path.of("");

  @BeforeEach
  void find() {
    resources = Shared.path("suites/mime-stalwart/resources");
  }

  @Test
  void dates() {
    var agreement = new Agreement("stalwart date.json");
    for (JsonNode one : read("date.json")) {
      String header = one.get("header").asString();
      String ours = MailDate.parse(header).map(StalwartAgreementTest::date).orElse("none");
      agreement.compare(header, ours, date(one.get("expected")));
    }
    agreement.print();
    assertThat(agreement.percent()).isGreaterThan(85);
  }

  private static String date(OffsetDateTime date) {
    int minutes = Math.abs(date.getOffset().getTotalSeconds() / 60);
    return "%s %02d:%02d:%02d %s%d:%d"
        .formatted(
            date.toLocalDate(),
            date.getHour(),
            date.getMinute(),
            date.getSecond(),
            date.getOffset().getTotalSeconds() < 0 ? "-" : "+",
            minutes / 60,
            minutes % 60);
  }

  private static String date(JsonNode expected) {
    if (expected.isNull()) {
      return "none";
    }
    return "%d-%02d-%02d %02d:%02d:%02d %s%d:%d"
        .formatted(
            expected.get("year").asInt(),
            expected.get("month").asInt(),
            expected.get("day").asInt(),
            expected.get("hour").asInt(),
            expected.get("minute").asInt(),
            expected.get("second").asInt(),
            expected.get("tz_before_gmt").asBoolean() ? "-" : "+",
            expected.get("tz_hour").asInt(),
            expected.get("tz_minute").asInt());
  }

  @Test
  void addresses() {
    var whole = new Agreement("stalwart address.json, names too");
    var bare = new Agreement("stalwart address.json, addresses");
    for (JsonNode one : read("address.json")) {
      String header = one.get("header").asString();
      List<Mailbox> ours = field("From", header).mailboxes("From");
      List<Mailbox> theirs = mailboxes(one.get("expected"));
      whole.compare(header, ours.toString(), theirs.toString());
      bare.compare(header, addresses(ours), addresses(theirs));
    }
    whole.print();
    bare.print();
    assertThat(bare.percent()).isGreaterThan(75);
  }

  private static String addresses(List<Mailbox> mailboxes) {
    return mailboxes.stream().map(Mailbox::address).collect(Collectors.joining(" "));
  }

  private static List<Mailbox> mailboxes(JsonNode expected) {
    var all = new ArrayList<Mailbox>();
    collect(expected, all);
    return all;
  }

  private static void collect(JsonNode node, List<Mailbox> into) {
    if (node.has("address")) {
      String address = text(node.get("address"));
      int at = address.lastIndexOf('@');
      String name = text(node.get("name"));
      into.add(
          at < 0
              ? new Mailbox(name, address, "")
              : new Mailbox(name, address.substring(0, at), address.substring(at + 1)));
      return;
    }
    for (JsonNode child : node) {
      collect(child, into);
    }
  }

  private static String text(JsonNode node) {
    return node != null && node.isString() ? node.asString() : "";
  }

  @Test
  void contentTypes() {
    var agreement = new Agreement("stalwart content_type.json");
    for (JsonNode one : read("content_type.json")) {
      String header = one.get("header").asString();
      String body = field("Content-Type", header).first("Content-Type").orElseThrow().body();
      var ours = Structured.parse(body);
      JsonNode expected = one.get("expected");
      agreement.compare(
          header,
          ours.value() + " " + new TreeMap<>(ours.parameters()),
          expected.isNull() ? ours.value() + " {}" : type(expected) + " " + parameters(expected));
    }
    agreement.print();
    assertThat(agreement.percent()).isGreaterThan(60);
  }

  private static String type(JsonNode expected) {
    String sub = text(expected.get("c_subtype"));
    return text(expected.get("c_type")) + (sub.isEmpty() ? "" : "/" + sub);
  }

  private static Map<String, String> parameters(JsonNode expected) {
    var all = new TreeMap<String, String>();
    JsonNode attributes = expected.get("attributes");
    if (attributes == null) {
      return all;
    }
    for (JsonNode pair : attributes) {
      if (pair.isArray()) {
        put(all, pair.get(0).asString(), pair.get(1).asString());
      } else {
        put(all, pair.get("name").asString(), pair.get("value").asString());
      }
    }
    return all;
  }

  /** RFC 2231 languages are of no use to us, and a missing value is no parameter to Stalwart. */
  private static void put(Map<String, String> all, String name, String value) {
    if (!name.endsWith("-language")) {
      all.putIfAbsent(name, value);
    }
  }

  @Test
  void unstructuredFields() {
    var agreement = new Agreement("stalwart unstructured.json");
    for (JsonNode one : read("unstructured.json")) {
      String header = one.get("header").asString();
      String ours = field("Subject", header).first("Subject").orElseThrow().decoded();
      agreement.compare(header, ours, text(one.get("expected")));
    }
    agreement.print();
    assertThat(agreement.percent()).isGreaterThan(75);
  }

  @Test
  void wholeMails() {
    var subjects = new Agreement("stalwart eml subjects");
    var authors = new Agreement("stalwart eml From addresses");
    var dates = new Agreement("stalwart eml dates");
    var texts = new Agreement("stalwart eml texts");
    var counts = new Agreement("stalwart eml number of parts");
    for (Path file : Shared.files(resources.resolve("eml"))) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".eml")) {
        continue;
      }
      Message message = Message.parse(new RawMessage(Shared.bytes(file)));
      JsonNode expected =
          JSON.readTree(Shared.bytes(file.resolveSibling(name.replace(".eml", ".json"))));
      String where = resources.relativize(file).toString();
      for (JsonNode field : expected.get("parts").get(0).get("headers")) {
        JsonNode value = field.get("value");
        switch (text(field.get("name"))) {
          case "subject" ->
              subjects.compare(where, decoded(message, "Subject"), text(value.get("Text")));
          case "from" ->
              authors.compare(
                  where, addresses(message.mailboxes("From")), addresses(mailboxes(value)));
          case "date" -> {
            String date = message.first("Date").map(HeaderField::body).orElse("");
            dates.compare(
                where,
                MailDate.parse(date).map(StalwartAgreementTest::date).orElse("none"),
                value.has("DateTime") ? date(value.get("DateTime")) : "none");
          }
          default -> {}
        }
      }
      var theirs = new ArrayList<String>();
      texts(expected, theirs);
      var ours =
          message.parts().stream()
              .filter(Part::isText)
              .map(part -> comparable(part.text()))
              .toList();
      for (int i = 0; i < theirs.size(); i++) {
        texts.compare(where, i < ours.size() ? ours.get(i) : "none", theirs.get(i));
      }
      counts.compare(where, Integer.toString(ours.size()), Integer.toString(theirs.size()));
    }
    List.of(subjects, authors, dates, texts, counts).forEach(Agreement::print);
    assertThat(texts.percent()).isGreaterThan(70);
  }

  private static void texts(JsonNode message, List<String> into) {
    for (JsonNode part : message.get("parts")) {
      JsonNode body = part.get("body");
      for (String kind : List.of("Text", "Html")) {
        if (body.has(kind)) {
          into.add(comparable(body.get(kind).asString()));
        }
      }
      if (body.has("Message")) {
        texts(body.get("Message"), into);
      }
    }
  }

  private static String comparable(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static String decoded(Message message, String name) {
    return message.first(name).map(HeaderField::decoded).orElse("");
  }

  private static Message field(String name, String header) {
    String mail = name + ":" + (header.startsWith(" ") ? "" : " ") + header + "\n";
    return Message.parse(new RawMessage(mail.getBytes(StandardCharsets.UTF_8)));
  }

  private JsonNode read(String name) {
    return JSON.readTree(Shared.bytes(resources.resolve(name)));
  }
}
