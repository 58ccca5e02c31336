package kanshiki.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanshiki.TestMails;
import kanshiki.dkim.DkimResult;
import kanshiki.dmarc.DmarcResult.Word;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.lookup.Trouble;
import kanshiki.spf.SpfResult;
import org.junit.jupiter.api.Test;

class DmarcTest {
  private static SpfResult spf(SpfResult.Word word, String domain) {
    Optional<Trouble> trouble =
        word == SpfResult.Word.TEMPERROR ? Optional.of(Trouble.TIMEOUT) : Optional.empty();
    return new SpfResult(word, domain, "", Optional.empty(), trouble);
  }

  private static SpfResult path(String domain) {
    return spf(SpfResult.Word.PASS, domain);
  }

  private static DkimResult signed(String domain) {
    return dkim(DkimResult.Word.PASS, domain, false);
  }

  private static DkimResult dkim(DkimResult.Word word, String domain, boolean keyGone) {
    return new DkimResult(
        word,
        domain,
        Optional.of("s"),
        "",
        word == DkimResult.Word.PASS,
        keyGone,
        Optional.empty());
  }

  private static DmarcResult check(String from, String table, SpfResult spf, DkimResult... dkim) {
    return new Dmarc(TableDns.of(table))
        .check(TestMails.message(from + "\n\n"), Optional.of(spf), List.of(dkim));
  }

  private static Word word(String from, String table, SpfResult spf, DkimResult... dkim) {
    return check("From: a@" + from, table, spf, dkim).word();
  }

  private static Policy policy(String from, String table) {
    return check("From: a@" + from, table, path("example.com")).policy().orElseThrow();
  }

  private static final String STRICT =
      "_dmarc.example.org TXT v=DMARC1; p=reject; aspf=s; adkim=s; rua=mailto:d@example.org";
  private static final String RELAXED = "_dmarc.example.org TXT v=DMARC1; p=reject";

  @Test
  void alignment() {
    assertThat(word("example.org", STRICT, path("example.org"))).isEqualTo(Word.PASS);
    assertThat(word("example.org", STRICT, path("sub.example.org"))).isEqualTo(Word.FAIL);
    assertThat(word("example.org", RELAXED, path("sub.example.org"))).isEqualTo(Word.PASS);
    assertThat(word("a.example.org", RELAXED, path("b.example.org"))).isEqualTo(Word.PASS);
    assertThat(word("example.org", RELAXED, path("example.com"), signed("a.example.org")))
        .isEqualTo(Word.PASS);
    assertThat(word("example.org", STRICT, path("example.com"), signed("a.example.org")))
        .isEqualTo(Word.FAIL);
    assertThat(word("example.org", RELAXED, spf(SpfResult.Word.SOFTFAIL, "example.org")))
        .isEqualTo(Word.FAIL);
  }

  @Test
  void internationalNamesAreCompared() {
    String table = "_dmarc.xn--wgv71a119e.example TXT v=DMARC1; p=reject";
    assertThat(word("日本語.example", table, path("xn--wgv71a119e.example"))).isEqualTo(Word.PASS);
    assertThat(word("xn--wgv71a119e.example", table, path("日本語.example"))).isEqualTo(Word.PASS);
  }

  @Test
  void policyOfTheVeryDomain() {
    String table = "_dmarc.example.org TXT v=DMARC1; p=reject; sp=quarantine; np=none\n";
    assertThat(policy("example.org", table)).isEqualTo(Policy.REJECT);
    assertThat(policy("sub.example.org", table + "sub.example.org A 192.0.2.1"))
        .isEqualTo(Policy.QUARANTINE);
    assertThat(policy("ghost.example.org", table)).isEqualTo(Policy.NONE);
    assertThat(policy("a.b.c.d.e.f.g.h.i.j.mail.example.org", table)).isEqualTo(Policy.NONE);
  }

  @Test
  void recordsThatAskForNothingAreNone() {
    for (String record :
        List.of("v=DMARC1; sp=reject", "v=DMARC1; p=bob", "v=dmarc1; p=none", "p=none; v=DMARC1")) {
      assertThat(word("example.org", "_dmarc.example.org TXT " + record, path("example.com")))
          .as(record)
          .isEqualTo(Word.NONE);
    }
    assertThat(policy("example.org", "_dmarc.example.org TXT v=DMARC1; rua=mailto:d@example.org"))
        .isEqualTo(Policy.NONE);
    String two = RELAXED + "\n" + STRICT;
    assertThat(word("example.org", two, path("example.com"))).isEqualTo(Word.NONE);
    assertThat(word("example.org", "", path("example.org"))).isEqualTo(Word.NONE);
  }

  @Test
  void organisationsOwnWord() {
    String below =
        """
        _dmarc.mail.example.com TXT v=DMARC1; p=reject; psd=n
        _dmarc.example.com TXT v=DMARC1; p=reject
        """;
    assertThat(word("a.mail.example.com", below, path("b.mail.example.com"))).isEqualTo(Word.PASS);
    assertThat(word("a.mail.example.com", below, path("www.example.com"))).isEqualTo(Word.FAIL);
    String suffix =
        """
        _dmarc.bank.example TXT v=DMARC1; p=reject; psd=y
        _dmarc.giant.bank.example TXT v=DMARC1; p=reject
        """;
    assertThat(word("giant.bank.example", suffix, path("mega.bank.example"))).isEqualTo(Word.FAIL);
  }

  @Test
  void customersOfOneHostAreStrangers() {
    String host = "_dmarc.github.io TXT v=DMARC1; p=reject";
    assertThat(word("good.github.io", host, path("evil.github.io"))).isEqualTo(Word.FAIL);
  }

  @Test
  void troubleMattersOnlyWhereItMightHavePassed() {
    assertThat(word("example.org", RELAXED, spf(SpfResult.Word.TEMPERROR, "example.org")))
        .isEqualTo(Word.TEMPERROR);
    assertThat(word("example.org", RELAXED, spf(SpfResult.Word.TEMPERROR, "example.com")))
        .isEqualTo(Word.FAIL);
    assertThat(
            word(
                "example.org",
                RELAXED,
                spf(SpfResult.Word.TEMPERROR, "example.org"),
                signed("example.org")))
        .isEqualTo(Word.PASS);
    assertThat(word("example.org", "_dmarc.example.org TIMEOUT", path("example.org")))
        .isEqualTo(Word.TEMPERROR);
  }

  @Test
  void keyThatIsGoneIsTold() {
    DkimResult gone = dkim(DkimResult.Word.PERMERROR, "mail.example.org", true);
    assertThat(check("From: a@example.org", RELAXED, path("example.com"), gone).keyGone()).isTrue();
    DkimResult strangers = dkim(DkimResult.Word.PERMERROR, "example.com", true);
    assertThat(check("From: a@example.org", RELAXED, path("example.com"), strangers).keyGone())
        .isFalse();
  }

  @Test
  void unknownHostNeverFails() {
    DmarcResult result =
        new Dmarc(TableDns.of(RELAXED))
            .check(TestMails.message("From: a@example.org\n\n"), Optional.empty(), List.of());
    assertThat(result.word()).isEqualTo(Word.PERMERROR);
  }

  @Test
  void severalAuthorsMustAllPass() {
    String table = RELAXED + "\n_dmarc.example.com TXT v=DMARC1; p=none";
    String from = "From: a@example.org, b@example.com";
    assertThat(check(from, table, path("example.org")).word()).isEqualTo(Word.FAIL);
    assertThat(check(from, table, path("example.org"), signed("example.com")).word())
        .isEqualTo(Word.PASS);
    assertThat(check(from, table, path("example.org")).domain()).isEqualTo("example.com");
  }

  @Test
  void unclearAuthors() {
    for (String from :
        List.of("To: a@example.org", "From: a@example.org\nFrom: b@example.org", "From: nobody")) {
      assertThat(check(from, RELAXED, path("example.org")).word()).isEqualTo(Word.PERMERROR);
    }
    String many = "From: a@a.example, a@b.example, a@c.example, a@d.example, a@e.example";
    assertThat(check(many, RELAXED, path("example.org")).word()).isEqualTo(Word.PERMERROR);
  }

  @Test
  void walkIsShort() {
    String deep = "a.".repeat(60) + "example.org";
    TableDns dns = TableDns.of(RELAXED);
    new Dmarc(dns)
        .check(
            TestMails.message("From: a@" + deep + "\n\n"),
            Optional.of(path("b." + deep)),
            List.of());
    assertThat(dns.asked()).hasSizeLessThan(20);
    assertThat(Dmarc.names(TestMails.message("From: a@" + deep + "\n\n"))).hasSizeLessThan(9);
  }

  @Test
  void hugeRecordIsNone() {
    var dns =
        new TableDns()
            .put("_dmarc.example.org", DnsType.TXT, "v=DMARC1; p=reject" + ";".repeat(10 << 20));
    DmarcResult result =
        new Dmarc(dns)
            .check(
                TestMails.message("From: a@example.org\n\n"),
                Optional.of(path("example.org")),
                List.of());
    assertThat(result.word()).isEqualTo(Word.NONE);
  }
}
