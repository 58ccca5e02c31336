package kanshiki.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.Shared;
import kanshiki.Tally;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Test;

/**
 * Signed mails of other verifiers' tests, with the keys of their days.
 *
 * <p>A mail counts as good when one signature is intact: keys of 512 bits and rsa-sha1, which were
 * good then, have since been withdrawn by RFC 8301 and are {@code policy} here.
 */
class DkimSuiteTest {
  private static final String JAMES =
      "suites/auth-dkim-james/main/src/test/resources/org/apache/james/jdkim";

  /** When mail-auth's tests take place: one of its signatures has since expired. */
  private static final Instant NOVEMBER_2022 = Instant.ofEpochSecond(1_667_843_664);

  private static final Instant TODAY = Instant.parse("2026-01-15T12:00:00Z");

  /** The keys of jDKIM's own corpus as their owners published them; one a line. */
  private static final String KEYS =
      """
      s1024._domainkey.yahoo.com TXT k=rsa; t=y; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDrEee0Ri4Juz+QfiWYui/E9UGSXau/2P8LjnTD8V4Unn+2FAZVGE3kL23bzeoULYv4PeleB3gfmJiDJOKU3Ns5L4KJAUUHjFwDebt0NP+sBK0VKeTATL2Yr/S3bT/xhy+1xtj4RkdV7fVxTn56Lb4udUnwuxK4V5b5PdOKj/+XcwIDAQAB; n=A 1024 bit key;
      gamma._domainkey.gmail.com TXT k=rsa; t=y; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDIhyR3oItOy22ZOaBrIVe9m/iME3RqOJeasANSpg2YTHTYV+Xtp4xwf5gTjCmHQEMOs0qYu0FYiNQPQogJ2t0Mfx9zNu06rfRBDjiIU9tpx2T+NGlWZ8qhbiLo5By8apJavLyqTLavyPSrvsx0B3YzC63T4Age2CDqZYA+OwSMWQIDAQAB
      pmta._domainkey.myspace.com TXT k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQChRebhcm4h8BkIYHRxg1GlKLsDkwdrqkFJ8f88xHQ5Gf3NH4I4e06M3XQ+B4tWWK/rX0srwXFgrJPzKZK+x7gN89nmqyM+NNaM+Wm2C0GjTpx6639zK3bAAGYCm0L9lGD7PgDxpWok+YogH0Ml4acEwDw/cnhErAWAnX8doPliawIDAQAB
      mail._domainkey.sqli.com TXT k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC1CTqmkuRWkxlHcv1peAz3c0RuXHthVO1xx1Hy4HryZUJwSJo/R3cnEwKorQvlRuDSMgXSLLxI8u6n7h6mzRmHdsS/A+pKc7nx/6WS4N6U57PSNqOclxfwa27m/EIL6KTk9KDhaKsXxquQUBkP1CQEUZHPhQ/t7s4dmU/kvGFgNQIDAQAB
      """;

  @Test
  void mailDkimCorpus() {
    Path folder = Shared.path(JAMES + "/Mail-DKIM");
    TableDns dns = fakeDns(text(folder.resolve("FAKE_DNS.dat")));
    var tally = new Tally("Mail-DKIM corpus");
    for (Path file : Shared.files(folder.resolve("corpus"))) {
      String name = file.getFileName().toString();
      List<DkimResult> results = verify(Shared.bytes(file), dns, TODAY);
      tally.count(name + " " + results, isGood(name), results.stream().anyMatch(r -> wasGood(r)));
    }
    tally.print();
    assertThat(tally.agreement()).isEqualTo(1);
  }

  private static boolean wasGood(DkimResult result) {
    return result.intact() && !result.detail().contains("expired");
  }

  /**
   * As the corpus's README and names have it; DomainKeys and the drafts before RFC 4871 are out.
   */
  private static boolean isGood(String name) {
    return Stream.of("dk_", "_ietf", "no_body", "badkey_", "ignore_", "bad_")
            .noneMatch(name::contains)
        && !name.startsWith("multiple_1");
  }

  private static TableDns fakeDns(String table) {
    var dns = new TableDns();
    for (String line : table.lines().toList()) {
      int space = line.indexOf(' ');
      if (line.startsWith("#") || space < 0) {
        continue;
      }
      String name = line.substring(0, space);
      String value = line.substring(space + 1).strip();
      if (value.startsWith("~~")) {
        dns.silent(name);
      } else if (!value.equals("NXDOMAIN")) {
        dns.put(name, DnsType.TXT, value);
      }
    }
    return dns;
  }

  @Test
  void jamesCorpus() {
    Path folder = Shared.path(JAMES + "/corpus");
    TableDns dns = TableDns.of(KEYS);
    var tally = new Tally("jDKIM corpus");
    for (Path file : Shared.files(folder)) {
      String name = file.getFileName().toString();
      List<DkimResult> results = verify(Shared.bytes(file), dns, TODAY);
      boolean good = results.stream().anyMatch(r -> wasGood(r));
      tally.count(name + " " + results, !name.startsWith("FAIL_"), good);
    }
    tally.print();
    assertThat(tally.agreement()).isEqualTo(1);
  }

  @Test
  void mailAuthResources() {
    var tally = new Tally("mail-auth DKIM and ARC");
    for (Path file : Shared.files(Shared.path("suites/auth-stalwart-mail-auth/resources/dkim"))) {
      List<DkimResult> results = verify(mail(file), keys(file), NOVEMBER_2022);
      tally.count(file.getFileName() + " " + results, "pass", results.getLast().word().word());
    }
    for (Path file : Shared.files(Shared.path("suites/auth-stalwart-mail-auth/resources/arc"))) {
      ArcResult result = new Arc(keys(file)).verify(Message.parse(new RawMessage(mail(file))));
      tally.count(file.getFileName() + " " + result, "pass", result.word().word());
    }
    tally.print();
    assertThat(tally.agreement()).isEqualTo(1);
  }

  /** {@code name key} lines, a blank line, and the mail. */
  private static TableDns keys(Path file) {
    String text = text(file);
    var dns = new TableDns();
    text.substring(0, text.indexOf("\n\n"))
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(pair -> dns.put(pair[0], DnsType.TXT, pair[1]));
    return dns;
  }

  private static byte[] mail(Path file) {
    String text = text(file);
    return text.substring(text.indexOf("\n\n") + 2)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(Path file) {
    return new String(Shared.bytes(file), StandardCharsets.ISO_8859_1);
  }

  private static List<DkimResult> verify(byte[] mail, TableDns dns, Instant at) {
    return new Dkim(dns).verify(Message.parse(new RawMessage(mail)), at);
  }
}
