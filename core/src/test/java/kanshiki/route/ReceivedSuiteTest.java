package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kanshiki.Shared;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The 181 Received fields of the mail-parser suite, key by key. */
class ReceivedSuiteTest {
  private static final Set<String> PROTOCOLS =
      Set.of(
          "SMTP", "ESMTP", "ESMTPA", "ESMTPS", "ESMTPSA", "LMTP", "LMTPA", "HTTP", "IMAP", "POP3");

  /** Where we differ and mean to, by the field's place in the suite and the key: why. */
  private static final Map<String, String> MEANT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "13 date", "the suite does not read the ctime form and gives an impossible date"),
              Map.entry("28 id", "the suite cuts the id at a slash; the relay's id goes on"),
              Map.entry("29 id", "the suite cuts the id at a slash; the relay's id goes on"),
              Map.entry("30 id", "the suite cuts the id at a slash; the relay's id goes on"),
              Map.entry(
                  "64 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "67 date",
                  "the suite takes a named zone as UTC; RFC 5322 section 4.3 gives its offset"),
              Map.entry(
                  "86 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "87 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "89 date",
                  "the suite reads a two-digit year as 19xx; RFC 5322 section 4.3 says 20xx"),
              Map.entry(
                  "90 date",
                  "the suite reads a two-digit year as 19xx; RFC 5322 section 4.3 says 20xx"),
              Map.entry(
                  "97 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "116 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "117 date",
                  "the suite does not read the ctime form and gives an impossible date"),
              Map.entry(
                  "118 date",
                  "the suite does not read the ctime form and gives an impossible date"),
              Map.entry(
                  "118 helo",
                  "\"claiming to be\" introduces the name given in HELO; the suite leaves it out"),
              Map.entry(
                  "119 ip",
                  "the address behind an ident user (user@address) is the one the relay saw; the suite leaves it out"),
              Map.entry(
                  "123 by",
                  "in \"by alpha by uid 7791\" the first names the host; the suite takes the second"),
              Map.entry("125 from", "the suite cuts \"Unknown/Local\" at the slash"),
              Map.entry(
                  "128 date",
                  "the suite reads a two-digit year as 19xx; RFC 5322 section 4.3 says 20xx"),
              Map.entry("144 date", "the suite loses the seconds where a fraction follows"),
              Map.entry(
                  "151 date",
                  "the suite does not read the ctime form and gives an impossible date"),
              Map.entry(
                  "163 date",
                  "the suite takes a named zone as UTC; RFC 5322 section 4.3 gives its offset"),
              Map.entry("165 from", "\"invoked from network\" names no host"),
              Map.entry("171 from", "\"from userid 1002\" names a local user, not a host")));

  private int compared;
  private int agreed;
  private int wholeFields;
  private final List<String> unexpected = new ArrayList<>();
  private final Set<String> seen = new java.util.TreeSet<>();

  @Test
  void agreesOnTheKeysThatAreModelled() {
    Path suite = Shared.path("suites/mime-stalwart/resources/received.json");
    JsonNode fields = new ObjectMapper().readTree(suite.toFile());
    for (int i = 0; i < fields.size(); i++) {
      compare(i, fields.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "received.json: %d of %d keys agree (%.1f %%), %d of %d fields wholly%n",
        agreed,
        compared,
        100.0 * agreed / compared,
        wholeFields,
        fields.size());
    MEANT.forEach((where, why) -> System.out.println("  " + where + ": " + why));
    assertThat(unexpected).isEmpty();
    assertThat(MEANT.keySet()).isEqualTo(seen);
    assertThat((double) agreed / compared).isGreaterThanOrEqualTo(0.95);
  }

  private void compare(int index, JsonNode field) {
    String header = field.get("header").asString().replace("\r\n", "").replace("\n", "").strip();
    TraceField read = TraceField.parse(header);
    JsonNode expected = field.get("expected");
    int before = seen.size();
    key(index, "from", host(expected.get("from")), canonical(read.from().orElse("")));
    key(index, "helo", host(expected.get("helo")), canonical(read.heloWritten().orElse("")));
    key(index, "ip", peer(expected), read.ip().map(IpAddress::text).orElse(""));
    key(
        index,
        "iprev",
        canonical(text(expected, "from_iprev")),
        canonical(read.reverseWritten().orElse("")));
    key(index, "by", host(expected.get("by")), canonical(read.by().orElse("")));
    key(index, "for", text(expected, "for_"), read.recipient().orElse(""));
    key(index, "with", text(expected, "with").toUpperCase(Locale.ROOT), protocol(read));
    key(index, "id", text(expected, "id"), read.id().orElse(""));
    key(index, "via", text(expected, "via"), read.via().orElse(""));
    key(
        index,
        "tls_version",
        text(expected, "tls_version").replace("TLSv", "").replace('_', '.'),
        read.tlsVersion().orElse(""));
    key(index, "tls_cipher", text(expected, "tls_cipher"), read.tlsCipher().orElse(""));
    key(
        index,
        "date",
        date(expected.get("date")),
        read.time().map(ReceivedSuiteTest::date).orElse(""));
    if (seen.size() == before) {
      wholeFields++;
    }
  }

  private void key(int index, String key, String expected, String read) {
    if (expected.isEmpty() && read.isEmpty()) {
      return; // nothing to agree on
    }
    compared++;
    if (expected.equals(read)) {
      agreed++;
      return;
    }
    String where = index + " " + key;
    seen.add(where);
    if (!MEANT.containsKey(where)) {
      unexpected.add(where + ": suite " + expected + " | ours " + read);
    }
  }

  private static String peer(JsonNode expected) {
    String seen = text(expected, "from_ip");
    JsonNode from = expected.get("from");
    if (seen.isEmpty() && from != null && from.has("IpAddr")) {
      seen = from.get("IpAddr").asString();
    }
    return canonical(seen);
  }

  private static String protocol(TraceField read) {
    String name = read.protocol().orElse("").toUpperCase(Locale.ROOT);
    return PROTOCOLS.contains(name) || name.equals("LOCAL") ? name : ""; // the suite drops others
  }

  private static String host(JsonNode node) {
    if (node == null) {
      return "";
    }
    return canonical(
        node.has("Name") ? node.get("Name").asString() : node.get("IpAddr").asString());
  }

  private static String canonical(String host) {
    Function<IpAddress, String> text = IpAddress::text;
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return IpAddress.parse(bare).map(text).orElse(bare);
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? "" : value.asString();
  }

  private static String date(JsonNode date) {
    if (date == null || date.isNull()) {
      return "";
    }
    int minutes = date.get("tz_hour").asInt() * 60 + date.get("tz_minute").asInt();
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d %02d:%02d:%02d %d",
        date.get("year").asInt(),
        date.get("month").asInt(),
        date.get("day").asInt(),
        date.get("hour").asInt(),
        date.get("minute").asInt(),
        date.get("second").asInt(),
        date.get("tz_before_gmt").asBoolean() ? -minutes : minutes);
  }

  private static String date(OffsetDateTime time) {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d %02d:%02d:%02d %d",
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getOffset().getTotalSeconds() / 60);
  }
}
