package kanshiki.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import kanshiki.TestMails;
import kanshiki.dkim.DkimResult.Word;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the work is bounded and nothing throws. */
class DkimHostileTest {
  private static final String KEY = "s._domainkey.example.net";
  private static final String MAIL = "From: info@example.net\nSubject: a\n\nText\n";
  private static final TestSigner SIGNER = new TestSigner("example.net");

  private static List<DkimResult> verify(String mail, TableDns dns) {
    return new Dkim(dns).verify(TestMails.message(mail), TableDns.AT);
  }

  @Test
  void thousandsOfSignatures() {
    var mail = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      mail.append("DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=s")
          .append(i)
          .append("; h=from; bh=AA==; b=AA==\n");
    }
    var dns = new TableDns();
    assertThat(verify(mail + MAIL, dns)).hasSize(Dkim.MAX_SIGNATURES);
    assertThat(dns.asked()).hasSize(Dkim.MAX_SIGNATURES);
  }

  @Test
  void thousandsOfLinks() {
    var mail = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      mail.append("ARC-Seal: i=" + i + "; a=rsa-sha256; cv=pass; d=example.net; s=s; b=AA==\n");
    }
    var dns = new TableDns();
    assertThat(new Arc(dns).verify(TestMails.message(mail + MAIL)).word())
        .isEqualTo(ArcResult.Word.FAIL);
    assertThat(dns.asked()).isEmpty();
    assertThat(Arc.keyNames(TestMails.message(mail + MAIL))).hasSize(1);
  }

  @Test
  void hugeKeyIsRefused() {
    byte[] modulus = new byte[20_000];
    new Random(1).nextBytes(modulus);
    modulus[0] = 1;
    byte[] der = new byte[modulus.length + 13];
    byte[] head = {0x30, (byte) 0x82, 0x4e, 0x29, 0x02, (byte) 0x82, 0x4e, 0x20};
    System.arraycopy(head, 0, der, 0, head.length);
    System.arraycopy(modulus, 0, der, head.length, modulus.length);
    System.arraycopy(new byte[] {0x02, 0x03, 1, 0, 1}, 0, der, head.length + modulus.length, 5);
    String record = "v=DKIM1; p=" + Base64.getEncoder().encodeToString(der);
    DkimResult result =
        verify(rsaSigned(), new TableDns().put(KEY, DnsType.TXT, record)).getFirst();
    assertThat(result.word()).isEqualTo(Word.POLICY);
    assertThat(result.detail()).contains("bits");
  }

  @Test
  void hugeRecordIsNotRead() {
    String record = "v=DKIM1; n=" + "x".repeat(10 << 20) + "; p=AAAA";
    DkimResult result =
        verify(rsaSigned(), new TableDns().put(KEY, DnsType.TXT, record)).getFirst();
    assertThat(result.word()).isEqualTo(Word.PERMERROR);
  }

  @Test
  void nonsenseKeysAreNoKeys() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (bytes.length > 2) {
        bytes[0] = 0x30;
        bytes[1] = (byte) (bytes.length - 2);
      }
      String record = "p=" + Base64.getEncoder().encodeToString(bytes);
      DkimResult result =
          verify(rsaSigned(), new TableDns().put(KEY, DnsType.TXT, record)).getFirst();
      assertThat(result.word()).isIn(Word.PERMERROR, Word.FAIL, Word.POLICY);
    }
  }

  private static String rsaSigned() {
    return "DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=s; h=from; bh=AAAA; b=AAAA\n"
        + MAIL;
  }

  /** Every way to cut a signed mail off, and to break one of its bytes. */
  @Test
  void cutAndBrokenMails() {
    var dns = new TableDns();
    SIGNER.publish(dns);
    byte[] mail = SIGNER.sign(MAIL).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    var random = new Random(3);
    for (int i = 0; i < mail.length; i++) {
      byte[] cut = java.util.Arrays.copyOf(mail, i);
      byte[] broken = mail.clone();
      broken[i] = (byte) random.nextInt(256);
      for (byte[] each : List.of(cut, broken)) {
        assertThatCode(
                () -> {
                  Message message = Message.parse(new RawMessage(each));
                  new Dkim(dns).verify(message, TableDns.AT);
                  new Arc(dns).verify(message);
                })
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void bodyOfEmptyLinesAndLongLinesIsHashedInOnePass() {
    String body = "\n".repeat(2_000_000) + " \t".repeat(2_000_000) + "x\n";
    var dns = new TableDns();
    SIGNER.publish(dns);
    assertThat(
            verify(SIGNER.sign("From: a@example.net\nSubject: b\n\n" + body), dns)
                .getFirst()
                .word())
        .isEqualTo(Word.PASS);
  }

  @Test
  void mailThatWasCutIsNotJudged() {
    byte[] mail = SIGNER.sign(MAIL).getBytes(StandardCharsets.UTF_8);
    Message message = Message.parse(new RawMessage(mail, true));
    assertThat(new Dkim(new TableDns()).verify(message, TableDns.AT).getFirst().word())
        .isEqualTo(Word.NEUTRAL);
  }
}
