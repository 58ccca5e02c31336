package kanshiki.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.observable.IpAddress;
import kanshiki.spf.SpfResult.Word;
import org.junit.jupiter.api.Test;

/** What the suites leave out: internationalised names, words for people, and hostile records. */
class SpfTest {
  private static SpfResult check(String from, TableDns dns) {
    var ip = IpAddress.parse("192.0.2.1").orElseThrow();
    return new Spf(dns)
        .check(new SpfRequest(ip, "mx.example.net", from, "mx.example.org", TableDns.AT));
  }

  @Test
  void saysWhichTermDecided() {
    TableDns dns =
        TableDns.of(
            """
            example.net TXT v=spf1 include:spf.example.org -all
            spf.example.org TXT v=spf1 ip4:192.0.2.0/24 -all
            """);
    SpfResult result = check("info@example.net", dns);
    assertThat(result.word()).isEqualTo(Word.PASS);
    assertThat(result.detail()).isEqualTo("include:spf.example.org of example.net");
  }

  @Test
  void internationalDomain() {
    TableDns dns = TableDns.of("xn--wgv71a119e.example TXT v=spf1 -all exp=why.%{d}");
    assertThat(check("info@日本語.example", dns).word()).isEqualTo(Word.FAIL);
  }

  /** RFC 8616 section 4: a macro of such a local part makes no name, which matches nothing. */
  @Test
  void internationalLocalPartMatchesNoName() {
    TableDns dns = TableDns.of("example.net TXT v=spf1 exists:%{l}.example.net ?all");
    assertThat(check("日本@example.net", dns).word()).isEqualTo(Word.NEUTRAL);
    assertThat(dns.asked()).containsExactly("example.net TXT");
  }

  @Test
  void nullPathIsTheHeloNames() {
    TableDns dns = TableDns.of("mx.example.net TXT v=spf1 ip4:192.0.2.1 -all");
    SpfResult result = check("", dns);
    assertThat(result.word()).isEqualTo(Word.PASS);
    assertThat(result.domain()).isEqualTo("mx.example.net");
  }

  @Test
  void silenceIsNoFail() {
    TableDns dns =
        TableDns.of("example.net TXT v=spf1 include:spf.example.org -all")
            .silent("spf.example.org");
    SpfResult result = check("info@example.net", dns);
    assertThat(result.word()).isEqualTo(Word.TEMPERROR);
    assertThat(result.trouble()).isPresent();
  }

  @Test
  void loopsEnd() {
    TableDns dns =
        TableDns.of(
            """
            include.example TXT v=spf1 include:include.example -all
            redirect.example TXT v=spf1 redirect=redirect.example
            wide.example TXT v=spf1 include:a.wide.example include:a.wide.example include:a.wide.example
            a.wide.example TXT v=spf1 include:b.wide.example include:b.wide.example include:b.wide.example
            b.wide.example TXT v=spf1 include:wide.example include:wide.example include:wide.example
            """);
    for (String domain : new String[] {"include.example", "redirect.example", "wide.example"}) {
      assertThat(check("a@" + domain, dns).word()).isEqualTo(Word.PERMERROR);
    }
    assertThat(dns.asked()).hasSizeLessThan(40);
  }

  @Test
  void hugeRecordIsRefused() {
    var dns = new TableDns();
    dns.put("example.net", DnsType.TXT, "v=spf1 " + "ip4:192.0.2.9 ".repeat(800_000) + "-all");
    assertThat(check("info@example.net", dns).word()).isEqualTo(Word.PERMERROR);
  }

  @Test
  void macroBombsAreBounded() {
    String many = "%{s}%{l}%{p}%{h}%{ir}".repeat(3_000);
    TableDns dns = TableDns.of("example.net TXT v=spf1 exists:" + many + ".example.net ?all");
    assertThat(check("a".repeat(900) + "@example.net", dns).word()).isEqualTo(Word.PERMERROR);
    TableDns dots =
        TableDns.of("example.net TXT v=spf1 exists:" + "%{l1r}".repeat(9_000) + " ?all");
    assertThat(check(".".repeat(900) + "@example.net", dots).word()).isEqualTo(Word.PERMERROR);
    TableDns some = TableDns.of("example.net TXT v=spf1 exists:" + "%{S}".repeat(200) + " ?all");
    assertThat(check("é".repeat(900) + "@example.net", some).word()).isEqualTo(Word.NEUTRAL);
    assertThat(dns.asked()).hasSizeLessThan(20);
  }

  @Test
  void longPathsAreNotLookedAt() {
    assertThat(check("a".repeat(100_000) + "@example.net", new TableDns()).word())
        .isEqualTo(Word.NONE);
  }

  /** Records of every character and of shuffled pieces of real ones. */
  @Test
  void anyRecordGivesAResult() {
    String[] pieces = {
      "v=spf1",
      " ",
      "a",
      "mx",
      "ptr",
      "ip4:",
      "ip6:",
      "192.0.2.1",
      "::1",
      "/",
      "//",
      "24",
      ":",
      "%",
      "{",
      "}",
      "%{",
      "d",
      "l1r-}",
      "exists:",
      "include:",
      "redirect=",
      "exp=",
      "example.net",
      "-all",
      "?",
      "~",
      "=",
      ".",
      "\u0000",
      "é"
    };
    var random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      var record = new StringBuilder("v=spf1 ");
      for (int j = random.nextInt(12); j > 0; j--) {
        record.append(pieces[random.nextInt(pieces.length)]);
      }
      var dns = new TableDns().put("example.net", DnsType.TXT, record.toString());
      assertThat(check("info@example.net", dns).word()).isNotNull();
    }
  }
}
