package kanshiki.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kanshiki.Shared;
import kanshiki.Tally;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The validation half of the ValiMail suite for RFC 8617. */
class ArcSuiteTest {
  /** One test's name stands twice in the suite. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(true).build();

  private static final String MEANT = "ams_fields_c_na";

  private static final String WHY =
      "signed in the relaxed form; without c= the form is simple (RFC 6376 section 3.5)";

  private final Tally tally = new Tally("arc-draft-validation-tests.yml");

  @Test
  void validation() {
    Path file = Shared.path("suites/auth-arc-valimail/tests/arc-draft-validation-tests.yml");
    // An empty block scalar, which our YAML reader does not take, stands for "no word".
    String yaml =
        new String(Shared.bytes(file), StandardCharsets.UTF_8)
            .replaceAll("(?m)^( +cv: +)\\|\n +\n", "$1\"\"\n");
    for (Object scenario : new Load(SETTINGS).loadAllFromString(yaml)) {
      Map<?, ?> all = (Map<?, ?>) scenario;
      var dns = new TableDns();
      section(all, all.containsKey("txt-records") ? "txt-records" : "txt_records")
          .forEach((name, key) -> dns.put(name.toString(), DnsType.TXT, key.toString()));
      section(all, "tests").forEach((id, test) -> compare(id.toString(), (Map<?, ?>) test, dns));
    }
    tally.print();
    assertThat(tally.agreement()).isEqualTo(1);
  }

  private void compare(String id, Map<?, ?> test, TableDns dns) {
    String mail = Objects.requireNonNullElse(test.get("message"), "").toString();
    String expected = Objects.requireNonNullElse(test.get("cv"), "").toString();
    var raw = new RawMessage(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    ArcResult result = new Arc(dns).verify(Message.parse(raw));
    // A sealer adds nothing to a chain that says itself that it has failed; for us that is a fail.
    String word = expected.isEmpty() ? "fail" : expected.toLowerCase(Locale.ROOT);
    if (id.equals(MEANT)) {
      assertThat(result.word().word()).isNotEqualTo(word);
      System.out.println("  but for " + id + ": " + WHY);
    } else {
      tally.count(id + " " + result.detail(), word, result.word().word());
    }
  }

  private static Map<?, ?> section(Map<?, ?> scenario, String name) {
    return (Map<?, ?>) Objects.requireNonNull(scenario.get(name));
  }
}
