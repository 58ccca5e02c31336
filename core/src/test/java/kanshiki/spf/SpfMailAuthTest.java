package kanshiki.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.Shared;
import kanshiki.Tally;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;

/** The SPF cases of mail-auth, which are written in a shorthand of their own. */
class SpfMailAuthTest {
  /** Where we follow RFC 7208 and the suite does not, by file, HELO name and address. */
  private static final Map<String, String> MEANT =
      Map.of(
          "all.yml test.org 10.0.0.1",
          "an unknown mechanism is a permerror wherever it stands (section 4.6)",
          "basic.yml ok.test.org 172.168.0.1",
          "two questions may come back empty, here ten do (section 4.6.4)",
          "basic.yml mx.test.org 10.0.0.8",
          "more than ten exchangers are a permerror (section 4.6.4)",
          "basic.yml mx.test.org 172.168.0.1",
          "the suite checks the HELO name first; ours is a check of the reverse-path",
          "exists.yml ip6.test.org 167.1.2.3",
          "exists asks for A, never for AAAA (section 5.7)",
          "macro.yml mx.example.org 2001:db8::cb01",
          "exists asks for A, never for AAAA (section 5.7)",
          "ip.yml test.org 10.1.2.3",
          "an IPv4 address matches no ip6 mechanism (section 5)");

  private static final List<String> ERRORS = List.of("_dns_error.org", "_dns_error.test.org");

  private final Set<String> meant = new TreeSet<>();
  private final Tally tally = new Tally("mail-auth SPF");

  @Test
  void cases() {
    for (Path file : Shared.files(Shared.path("suites/auth-stalwart-mail-auth/resources/spf"))) {
      String text = new String(Shared.bytes(file), StandardCharsets.UTF_8);
      for (String section : text.split("\n---\n", -1)) {
        section(file.getFileName().toString(), section);
      }
    }
    tally.print();
    MEANT.forEach((where, why) -> System.out.println("  but for " + where + ": " + why));
    assertThat(meant).isEqualTo(MEANT.keySet());
    assertThat(tally.agreement()).isEqualTo(1);
  }

  private void section(String file, String section) {
    var dns = new TableDns();
    ERRORS.forEach(dns::silent);
    Map<String, String> test = new HashMap<>();
    for (String line : section.lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] pair = line.strip().replaceFirst("^- ", "").split(":", 2);
      if (pair.length < 2) {
        continue;
      }
      String value = pair[1].strip();
      switch (pair[0]) {
        case "name", "records", "tests" -> {}
        case "domain", "sender", "ip" -> test.put(pair[0], value);
        case "expect" -> compare(file, dns, test, value);
        default -> record(dns, pair[0], value);
      }
    }
  }

  private static void record(TableDns dns, String type, String value) {
    String[] words = value.split(" ", 2);
    String text = words[1].strip();
    switch (type) {
      case "spf", "exp", "txt" -> dns.replace(words[0], DnsType.TXT, text);
      case "a" -> each(text).forEach(a -> dns.put(words[0], DnsType.A, a));
      case "aaaa" -> each(text).forEach(a -> dns.put(words[0], DnsType.AAAA, a));
      case "mx" -> exchangers(dns, words[0], text);
      case "ptr" -> {
        String reverse = IpAddress.parse(words[0]).orElseThrow().reverseName();
        each(text).forEach(name -> dns.put(reverse, DnsType.PTR, name));
      }
      default -> throw new IllegalArgumentException(type);
    }
  }

  /** One exchanger for each address, named after its place. */
  private static void exchangers(TableDns dns, String name, String addresses) {
    int i = 0;
    for (String address : each(addresses).toList()) {
      String host = "mx" + i++ + "." + name;
      dns.put(name, DnsType.MX, "10 " + host);
      dns.put(host, address.contains(":") ? DnsType.AAAA : DnsType.A, address);
    }
  }

  private static java.util.stream.Stream<String> each(String list) {
    return java.util.Arrays.stream(list.split(",")).map(String::strip);
  }

  private void compare(String file, TableDns dns, Map<String, String> test, String expected) {
    var request =
        new SpfRequest(
            IpAddress.parse(test.getOrDefault("ip", "")).orElseThrow(),
            test.getOrDefault("domain", ""),
            test.getOrDefault("sender", ""),
            "",
            TableDns.AT);
    SpfResult result = new Spf(dns).check(request);
    String said = result.word().word() + result.explanation().map(e -> " " + e).orElse("");
    String where = file + " " + test.getOrDefault("domain", "") + " " + test.getOrDefault("ip", "");
    if (MEANT.containsKey(where) && !said.equals(expected)) {
      meant.add(where);
      return;
    }
    tally.count(file + " " + test + " " + result.detail(), expected, said);
  }
}
