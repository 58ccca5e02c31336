package kanshiki.dkim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanshiki.dkim.DkimResult.Word;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TableDns;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opendkim signs, ours verifies; what ours signs, opendkim verifies. */
class OpenDkimTest {
  private static final Path PROGRAM = Path.of("/usr/sbin/opendkim");

  private static final String MAIL =
      """
      From: =?UTF-8?B?44GV44GP44KJ?= <a@sign.example>
      To: b@example.jp
      Subject: =?UTF-8?B?44GK55+l44KJ44Gb?=\s
       folded \t here
      Date: Thu, 15 Jan 2026 06:12:27 +0900

      本文 \s
      ..  two  blanks\t

      last


      """;

  @TempDir Path folder;

  @BeforeEach
  void whereItIsInstalled() {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "opendkim is not there");
  }

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(file.toFile().setReadable(false, false)).isTrue();
    assertThat(file.toFile().setReadable(true, true)).isTrue();
    return file;
  }

  /** Its output in test mode, in which it contacts nobody. */
  private String opendkim(String settings, String mail) throws IOException {
    Path conf = file("opendkim.conf", settings + "Syslog no\nRequireSafeKeys no\n");
    Path message = file("mail.eml", mail.replace("\n", "\r\n"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(), "-x", conf.toString(), "-t", message.toString(), "-vvv")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return Files.readString(output);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private String signed(TestSigner signer, String algorithm, String canonicalization)
      throws IOException {
    String output =
        opendkim(
            "Mode s\nDomain sign.example\nSelector s\nKeyFile "
                + file("key.pem", signer.pem())
                + "\nSignatureAlgorithm "
                + algorithm
                + "\nCanonicalization "
                + canonicalization
                + "\n",
            MAIL);
    int start = output.indexOf("hvalue='");
    assertThat(start).as(output).isPositive();
    String value = output.substring(start + 8, output.indexOf('\'', start + 8));
    return "DKIM-Signature: " + value + "\n" + MAIL;
  }

  private static DkimResult verified(String mail, TestSigner signer) {
    var dns = new TableDns();
    dns.put("s._domainkey.sign.example", DnsType.TXT, signer.record());
    Message message = Message.parse(new RawMessage(mail.replace("\n", "\r\n").getBytes(UTF_8)));
    List<DkimResult> results = new Dkim(dns).verify(message, Instant.now());
    assertThat(results).hasSize(1);
    return results.getFirst();
  }

  private static TestSigner signer(String algorithm) {
    return algorithm.startsWith("rsa")
        ? TestSigner.rsa("sign.example", 2048)
        : new TestSigner("sign.example");
  }

  @ParameterizedTest
  @CsvSource({
    "rsa-sha256, relaxed/relaxed",
    "rsa-sha256, relaxed/simple",
    "rsa-sha256, simple/relaxed",
    "rsa-sha256, simple/simple",
    "ed25519-sha256, relaxed/relaxed",
    "ed25519-sha256, relaxed/simple", // with a simple header it refuses its own signatures
  })
  void oursVerifiesWhatItSigns(String algorithm, String canonicalization) throws IOException {
    TestSigner signer = signer(algorithm);
    String mail = signed(signer, algorithm, canonicalization);
    assertThat(mail).contains("a=" + algorithm).contains("c=" + canonicalization);
    assertThat(verified(mail, signer).word()).isEqualTo(Word.PASS);
    assertThat(verified(mail.replace("two", "too"), signer).word()).isEqualTo(Word.FAIL);
    assertThat(verified(mail.replace("b@example.jp", "c@example.jp"), signer).word())
        .isEqualTo(Word.FAIL);
  }

  @Test
  void itVerifiesWhatOursSigns() throws IOException {
    TestSigner signer = signer("rsa-sha256");
    Path keys = file("keys", "s._domainkey.sign.example " + signer.record() + "\n");
    String settings = "Mode v\nTestPublicKeys " + keys + "\n";
    String mail = signer.sign(MAIL);
    assertThat(opendkim(settings, mail))
        .contains("verification (s=s, d=sign.example")
        .contains("succeeded");
    assertThat(opendkim(settings, mail.replace("two", "too"))).contains("failed");
    assertThat(Optional.of(verified(mail, signer).word())).contains(Word.PASS);
  }
}
