package kanshiki.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kanshiki.TestMails;
import kanshiki.dkim.DkimResult.Word;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import org.junit.jupiter.api.Test;

class DkimTest {
  private static final String MAIL =
      """
      From: info@example.net
      To: someone@example.org
      Subject: Your order

      Thank you.
      """;

  private static final TestSigner SIGNER = new TestSigner("example.net");

  private static TableDns dns() {
    var dns = new TableDns();
    SIGNER.publish(dns);
    return dns;
  }

  private static DkimResult first(String mail, TableDns dns) {
    return new Dkim(dns).verify(TestMails.message(mail), TableDns.AT).getFirst();
  }

  @Test
  void exampleOfRfc8463() {
    TableDns dns =
        TableDns.of(
            """
            brisbane._domainkey.football.example.com TXT v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            """);
    String mail =
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
         d=football.example.com; i=@football.example.com;
         q=dns/txt; s=brisbane; t=1528637909; h=from : to :
         subject : date : message-id : from : subject : date;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
         b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
         Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
        From: Joe SixPack <joe@football.example.com>
        To: Suzie Q <suzie@shopping.example.net>
        Subject: Is dinner ready?
        Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
        Message-ID: <20030712040037.46341.5F8J@football.example.com>

        Hi.

        We lost the game.  Are you hungry yet?

        Joe.
        """;
    assertThat(first(mail, dns).word()).isEqualTo(Word.PASS);
  }

  @Test
  void signedMailPasses() {
    DkimResult result = first(SIGNER.sign(MAIL), dns());
    assertThat(result.word()).isEqualTo(Word.PASS);
    assertThat(result.domain()).isEqualTo("example.net");
    assertThat(result.selector()).contains("s");
  }

  @Test
  void mailSavedWithBareLineFeedsPasses() {
    String mail = SIGNER.sign(MAIL);
    var raw = new kanshiki.mail.RawMessage(mail.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(
            new Dkim(dns()).verify(kanshiki.mail.Message.parse(raw), TableDns.AT).getFirst().word())
        .isEqualTo(Word.PASS);
  }

  @Test
  void changedBodyIsToldFromChangedHeader() {
    String mail = SIGNER.sign(MAIL);
    DkimResult footer = first(mail + "-- \nA list's footer\n", dns());
    assertThat(footer.word()).isEqualTo(Word.FAIL);
    assertThat(footer.detail())
        .isEqualTo("the body was changed, the signed header fields were not");
    DkimResult subject = first(mail.replace("Your order", "[list] Your order"), dns());
    assertThat(subject.word()).isEqualTo(Word.FAIL);
    assertThat(subject.detail())
        .isEqualTo("the signature does not fit, the body is as it was signed");
  }

  @Test
  void missingKeyIsNoForgery() {
    DkimResult result = first(SIGNER.sign(MAIL), new TableDns());
    assertThat(result.word()).isEqualTo(Word.PERMERROR);
    assertThat(result.keyGone()).isTrue();
    assertThat(result.detail()).contains("no key at").endsWith("the body is as it was signed");
  }

  @Test
  void revokedKeyIsGoneToo() {
    TableDns dns = TableDns.of("s._domainkey.example.net TXT v=DKIM1; k=ed25519; p=");
    assertThat(first(SIGNER.sign(MAIL), dns).keyGone()).isTrue();
  }

  @Test
  void silentServerIsNoResult() {
    DkimResult result = first(SIGNER.sign(MAIL), new TableDns().silent("s._domainkey.example.net"));
    assertThat(result.word()).isEqualTo(Word.TEMPERROR);
    assertThat(result.trouble()).isPresent();
  }

  @Test
  void textBehindTheSignedLengthIsNotAccepted() {
    String mail = SIGNER.sign(MAIL, "l=12; ", "from:subject");
    assertThat(first(mail, dns()).word()).isEqualTo(Word.PASS);
    DkimResult longer = first(mail + "Click here\n", dns());
    assertThat(longer.word()).isEqualTo(Word.POLICY);
    assertThat(longer.intact()).isTrue();
    assertThat(longer.detail()).isEqualTo("12 of 24 bytes of the body are not signed");
  }

  @Test
  void secondFromOnTopIsNotAccepted() {
    String signed = SIGNER.sign(MAIL);
    assertThat(first("From: boss@example.org\n" + signed, dns()).word()).isEqualTo(Word.POLICY);
    String oversigned = SIGNER.sign(MAIL, "", "from:from:subject");
    assertThat(first(oversigned, dns()).word()).isEqualTo(Word.PASS);
    assertThat(first("From: boss@example.org\n" + oversigned, dns()).word()).isEqualTo(Word.FAIL);
  }

  @Test
  void expiryCountsWhenTheMailCame() {
    String mail = SIGNER.sign(MAIL, "x=1000; ", "from:subject");
    var message = TestMails.message(mail);
    assertThat(new Dkim(dns()).verify(message, Instant.ofEpochSecond(999)).getFirst().word())
        .isEqualTo(Word.PASS);
    assertThat(new Dkim(dns()).verify(message, Instant.ofEpochSecond(1_001)).getFirst().word())
        .isEqualTo(Word.POLICY);
  }

  @Test
  void weakRsaKeyIsNotAccepted() {
    var signer = TestSigner.rsa("example.net", 768);
    var dns = new TableDns();
    signer.publish(dns);
    DkimResult result = first(signer.sign(MAIL), dns);
    assertThat(result.word()).isEqualTo(Word.POLICY);
    assertThat(result.intact()).isTrue();
    assertThat(result.detail()).isEqualTo("the key has only 768 bits");
  }

  @Test
  void goodOneOfSeveralKeysAtOneName() {
    TableDns dns = TableDns.of("s._domainkey.example.net TXT something else");
    dns.put("s._domainkey.example.net", DnsType.TXT, new TestSigner("example.net").record());
    SIGNER.publish(dns);
    assertThat(first(SIGNER.sign(MAIL), dns).word()).isEqualTo(Word.PASS);
  }

  @Test
  void fromMustBeSigned() {
    DkimResult result = first(SIGNER.sign(MAIL, "", "subject"), dns());
    assertThat(result.word()).isEqualTo(Word.PERMERROR);
    assertThat(result.detail()).isEqualTo("From is not signed");
  }

  @Test
  void keyMayBeForTheVeryDomainOnly() {
    String mail = SIGNER.sign(MAIL, "i=@mail.example.net; ", "from:subject");
    assertThat(first(mail, dns()).word()).isEqualTo(Word.PASS);
    TableDns strict = TableDns.of("s._domainkey.example.net TXT " + SIGNER.record() + "; t=s");
    assertThat(first(mail, strict).word()).isEqualTo(Word.PERMERROR);
  }

  @Test
  void namesOfKeysAreKnownBeforehand() {
    String mail = SIGNER.sign(SIGNER.sign(MAIL));
    assertThat(Dkim.keyNames(TestMails.message(mail)))
        .isEqualTo(List.of("s._domainkey.example.net"));
  }
}
