package kanshiki.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kanshiki.Shared;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The openspf.org test suites for RFC 7208 and RFC 4408. */
class SpfSuiteTest {
  private static final String DEFAULT_EXPLANATION = "DEFAULT";

  private final List<String> wrong = new ArrayList<>();
  private int cases;

  @Test
  void rfc7208() {
    run("rfc7208-tests.yml");
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(203);
  }

  @Test
  void rfc4408() {
    run("rfc4408-tests.yml");
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(191);
  }

  private void run(String name) {
    Path file = Shared.path("suites/auth-spf-rfc7208/test/" + name);
    String yaml = new String(Shared.bytes(file), StandardCharsets.UTF_8);
    var load = new Load(LoadSettings.builder().build());
    for (Object scenario : load.loadAllFromString(yaml)) {
      TableDns dns = zone(section(scenario, "zonedata"));
      section(scenario, "tests")
          .forEach((id, test) -> compare(id.toString(), (Map<?, ?>) test, dns));
    }
    System.out.printf("%s: %d of %d cases agree%n", name, cases - wrong.size(), cases);
  }

  private void compare(String id, Map<?, ?> test, TableDns dns) {
    cases++;
    var request =
        new SpfRequest(
            IpAddress.parse(text(test, "host")).orElseThrow(),
            text(test, "helo"),
            text(test, "mailfrom"),
            "",
            TableDns.AT);
    SpfResult result = new Spf(dns).check(request);
    List<String> allowed =
        test.get("result") instanceof List<?> several
            ? several.stream().map(String::valueOf).toList()
            : List.of(text(test, "result"));
    boolean right = allowed.contains(result.word().word());
    String explanation = text(test, "explanation");
    if (!explanation.isEmpty()) {
      right &= explanation.equals(result.explanation().orElse(DEFAULT_EXPLANATION));
    }
    if (!right) {
      wrong.add(id + ": suite " + allowed + " " + explanation + " | ours " + result);
    }
  }

  private static Map<?, ?> section(Object scenario, String name) {
    return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) scenario).get(name));
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }

  private static TableDns zone(Map<?, ?> data) {
    var dns = new TableDns();
    data.forEach((name, records) -> put(dns, name.toString(), (List<?>) records));
    return dns;
  }

  /** Records of type SPF stand for TXT ones, unless the name has TXT of its own. */
  private static void put(TableDns dns, String name, List<?> records) {
    boolean ownText =
        records.stream().anyMatch(r -> r instanceof Map<?, ?> map && map.containsKey("TXT"));
    for (Object each : records) {
      if (!(each instanceof Map<?, ?> entry)) {
        dns.silent(name);
        continue;
      }
      entry.forEach(
          (type, value) -> {
            String as = type.equals("SPF") && !ownText ? "TXT" : type.toString();
            if (!as.equals("SPF") && !"NONE".equals(value)) {
              dns.put(name, DnsType.valueOf(as), value(as, value));
            }
          });
    }
  }

  private static String value(String type, Object value) {
    if (type.equals("MX")) {
      List<?> pair = (List<?>) value;
      return pair.get(0) + " " + pair.get(1).toString().toLowerCase(Locale.ROOT);
    }
    String text =
        value instanceof List<?> strings
            ? String.join("", strings.stream().map(String::valueOf).toList())
            : String.valueOf(value);
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
