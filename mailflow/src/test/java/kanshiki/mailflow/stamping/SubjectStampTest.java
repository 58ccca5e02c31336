package kanshiki.mailflow.stamping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;

class SubjectStampTest {
  private static final List<String> STAMPS = List.of("[spam] ", "【詐欺注意】", "[詐欺の疑い] ", "[spam]");

  /**
   * What stands before the colon and in it, as three parsers read it: ours, mime4j, Jakarta Mail.
   */
  private interface Reader {
    String subject(byte[] mail) throws IOException, MessagingException;
  }

  private static final Reader OURS =
      mail -> Message.parse(new RawMessage(mail)).first("Subject").orElseThrow().decoded();
  private static final Reader MIME4J =
      mail -> {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        return String.valueOf(builder.parseMessage(new ByteArrayInputStream(mail)).getSubject());
      };
  private static final Reader JAKARTA =
      mail ->
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail))
              .getSubject();

  @Test
  void threeParsersReadStampAndText() throws Exception {
    var wrong = new ArrayList<String>();
    List<Subjects.Subject> subjects = Subjects.all();
    assertThat(subjects).hasSizeGreaterThan(300);
    for (String stamp : STAMPS) {
      for (Subjects.Subject subject : subjects) {
        String value =
            new SubjectStamp(stamp)
                .stamped(subject.value().getBytes(StandardCharsets.ISO_8859_1), subject.declared())
                .orElseThrow();
        assertThat(value).matches("[\\x20-\\x7e\\n\\t]+");
        byte[] mail =
            ("Subject: " + value + "\n\ntext\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (Reader reader : List.of(OURS, MIME4J, JAKARTA)) {
          String read = reader.subject(mail);
          if (!read.equals(stamp + subject.text())) {
            wrong.add(subject.value().strip() + " -> " + value + " -> " + read);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void linesAreShortAndFoldedAtASpace() {
    for (Subjects.Subject subject : Subjects.all()) {
      byte[] value = subject.value().getBytes(StandardCharsets.ISO_8859_1);
      boolean wasShort = subject.value().lines().allMatch(line -> line.length() <= 69);
      String stamped = new SubjectStamp("[spam] ").stamped(value, subject.declared()).orElseThrow();
      assertThat(stamped).doesNotContain("\n\n").doesNotEndWith("\n");
      if (wasShort) {
        assertThat(("Subject: " + stamped).lines()).allMatch(line -> line.length() <= 78);
      }
    }
  }

  @Test
  void asciiSubjectsKeepTheirBytes() {
    assertThat(stamp(" =?ISO-2022-JP?B?GyRCPUVNVxsoQg==?="))
        .contains("[spam] =?ISO-2022-JP?B?GyRCPUVNVxsoQg==?=");
    assertThat(stamp(" Hello  world ")).contains("[spam] Hello  world");
    // No parser agrees with another one on what this says.
    assertThat(stamp(" =?utf-8?B?44GC?broken =?utf-8?Q?=ZZ?= =?x"))
        .contains("[spam] =?utf-8?B?44GC?broken =?utf-8?Q?=ZZ?= =?x");
  }

  @Test
  void keepsTheCharsetOfTheSubject() {
    String raw =
        new String(
            "重要なお知らせ".getBytes(java.nio.charset.Charset.forName("ISO-2022-JP")),
            StandardCharsets.ISO_8859_1);
    assertThat(stamp(raw)).get().asString().startsWith("[spam]\n =?ISO-2022-JP?B?");
    assertThat(new SubjectStamp("【詐欺】").stamped(bytes("=?iso-2022-jp?B?GyRCPUVNVxsoQg==?="), ""))
        .get()
        .asString()
        .startsWith("=?ISO-2022-JP?B?")
        .endsWith("\n =?iso-2022-jp?B?GyRCPUVNVxsoQg==?=");
    // Latin-1 cannot hold the stamp.
    assertThat(new SubjectStamp("【詐欺】").stamped(bytes("=?iso-8859-1?Q?=E9t=E9?="), ""))
        .contains("=?UTF-8?B?44CQ6KmQ5qy644CR?=\n =?iso-8859-1?Q?=E9t=E9?=");
  }

  @Test
  void oneStampIsEnough() {
    assertThat(stamp("[spam] Hello")).isEmpty();
    assertThat(stamp(" =?UTF-8?B?W3NwYW1dIOmHjeimgQ==?=")).isEmpty();
    assertThat(stamp("[SPAM] Hello")).contains("[spam] Hello");
    assertThat(stamp("[spam] [spam] Hello")).contains("[spam] Hello");
    assertThat(stamp("Re: [spam] Hello")).contains("[spam] Re: Hello");
    assertThat(stamp("***SPAM*** =?UTF-8?B?6YeN6KaB?=")).contains("[spam] =?UTF-8?B?6YeN6KaB?=");
    assertThat(stamp("=?UTF-8?B?KioqU1BBTSoqKiDph43opoE=?="))
        .contains("[spam]\n =?UTF-8?B?6YeN6KaB?=");
    assertThat(new SubjectStamp("【詐欺】").stamped(bytes("=?UTF-8?B?44CQ6KmQ5qy644CR6YeN6KaB?="), ""))
        .isEmpty();
    assertThat(stamp("[spam]")).isEmpty();
  }

  @Test
  void aSubjectOfNothingBecomesTheStamp() {
    assertThat(stamp("")).contains("[spam]");
    assertThat(stamp("  \r\n ")).contains("[spam]");
    assertThat(changes("From: a@b.example"))
        .containsExactly(new HeaderChange.Insert("Subject", "[spam]"));
  }

  @Test
  void eachOfSeveralSubjectsIsStamped() {
    assertThat(
            changes("Subject: one", "From: a@b.example", "SUBJECT: [spam] two", "subject: three"))
        .containsExactly(
            new HeaderChange.Replace("Subject", 1, "[spam] one"),
            new HeaderChange.Replace("subject", 3, "[spam] three"));
  }

  @Test
  void nobodyPutsFieldsIntoTheHeader() {
    assertThat(stamp("a\rX-Evil: b")).get().asString().doesNotContain("\r");
    assertThat(stamp("=?utf-8?Q?a=0D=0AX-Evil:_b?=\nc"))
        .contains("[spam] =?utf-8?Q?a=0D=0AX-Evil:_b?=\nc".replace("\nc", "\n c"));
    assertThat(new SubjectStamp("[spam]\r\nX: ").stamped(bytes("a"), ""))
        .get()
        .asString()
        .doesNotContain("\n");
  }

  @Test
  void hugeSubjectsAreStampedInTime() {
    assertThat(stamp("=?".repeat(50_000)).orElseThrow())
        .startsWith("[spam]")
        .hasSizeLessThan(200_000);
    assertThat(stamp("あ".repeat(30_000)).orElseThrow()).startsWith("[spam]\n =?UTF-8?B?");
    assertThat(stamp("[spam] ".repeat(3_000) + "x")).get().asString().startsWith("[spam]");
  }

  private static List<HeaderChange> changes(String... lines) {
    List<ServerField> header =
        Arrays.stream(lines)
            .map(
                line ->
                    ServerField.of(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1)))
            .toList();
    return new SubjectStamp("[spam] ").put(header, "");
  }

  private static Optional<String> stamp(String value) {
    return new SubjectStamp("[spam] ").stamped(bytes(value), "");
  }

  private static byte[] bytes(String value) {
    return value.getBytes(
        value.chars().allMatch(c -> c < 256)
            ? StandardCharsets.ISO_8859_1
            : StandardCharsets.UTF_8);
  }
}
