package kanshiki.lookup.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kanshiki.examination.Own;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.mail.RawMessage;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;
import org.junit.jupiter.api.Test;

class CaseArchiveTest {
  private static final Instant NOW = Instant.parse("2022-02-27T00:00:00Z");

  private static final Request.Query QUERY = new Request.Query("shop.example", DnsType.A, true);
  private static final Request.Http HTTP =
      Request.Http.get(
          URI.create("https://rdap.example/domain/shop.example"), "application/rdap+json");

  private static final RecordedCase CASE =
      new RecordedCase(
          new RawMessage("Subject: x\r\n\r\nx\r\n".getBytes(UTF_8)),
          "mail.eml",
          new Own(
              List.of(new DomainName("example.jp")),
              List.of(Network.parse("192.0.2.0/24").orElseThrow()),
              List.of("amazon")),
          new Setup(
              "https://data.iana.org/rdap/",
              "whois.iana.org:43",
              List.of(new Setup.Feed("own", "phishing")),
              List.of("list.example"),
              List.of("virustotal"),
              true),
          false,
          NOW,
          List.of(
              new Exchange(
                  QUERY,
                  new Reply.Received(
                      3, Map.of(), new byte[] {1, 2, 3}, false, "dns 192.0.2.53", NOW)),
              new Exchange(
                  HTTP,
                  new Reply.Received(
                      200,
                      Map.of("Content-Type", List.of("application/rdap+json")),
                      "{}".getBytes(UTF_8),
                      true,
                      "https://rdap.example",
                      NOW)),
              new Exchange(
                  new Request.Table("places", "192.0.2.1"),
                  new Reply.Received(0, Map.of(), new byte[0], false, "places 2022-02", NOW)),
              new Exchange(
                  new Request.Whois("whois.example:43", "shop.example"),
                  new Reply.Failed(Trouble.TIMEOUT, "whois whois.example", NOW))));

  private static byte[] written(RecordedCase recorded) throws IOException {
    var out = new ByteArrayOutputStream();
    CaseArchive.write(recorded, out);
    return out.toByteArray();
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    RecordedCase read = CaseArchive.read(written(CASE));
    assertThat(read.mail().bytes()).isEqualTo(CASE.mail().bytes());
    assertThat(read.own()).isEqualTo(CASE.own());
    assertThat(read.setup()).isEqualTo(CASE.setup());
    assertThat(read.input()).isEqualTo("mail.eml");
    assertThat(read.startedAt()).isEqualTo(NOW);
    assertThat(read.exchanges()).hasSize(4);
    var reply = (Reply.Received) read.wire().ask(HTTP);
    assertThat(reply.header("content-type")).contains("application/rdap+json");
    assertThat(reply.isCut()).isTrue();
    assertThat(reply.source()).isEqualTo("https://rdap.example");
    assertThat(read.wire().ask(new Request.Whois("whois.example:43", "shop.example")))
        .isEqualTo(new Reply.Failed(Trouble.TIMEOUT, "whois whois.example", NOW));
    assertThat(read.wire().ask(new Request.Query("other.example", DnsType.A, true)))
        .isInstanceOfSatisfying(
            Reply.Failed.class, no -> assertThat(no.why()).isEqualTo(Trouble.NOT_RECORDED));
  }

  @Test
  void writesTheSameBytesForTheSameCase() throws IOException {
    assertThat(written(CASE))
        .isEqualTo(written(CASE))
        .isEqualTo(written(CaseArchive.read(written(CASE))));
  }

  @Test
  void noticesAnyEntryThatWasAltered() throws IOException {
    for (String name :
        List.of(
            "mail.eml",
            "answers/0001.bin",
            "answers/0002.bin",
            "manifest.json",
            "manifest.sha256")) {
      byte[] altered = with(written(CASE), name, true);
      assertThatThrownBy(() -> CaseArchive.read(altered))
          .as(name)
          .isInstanceOf(CaseFormatException.class)
          .hasMessageContaining("digest does not fit");
      byte[] missing = with(written(CASE), name, false);
      assertThatThrownBy(() -> CaseArchive.read(missing))
          .as(name)
          .isInstanceOf(CaseFormatException.class);
    }
  }

  /** The archive with one entry altered, or left out. */
  private static byte[] with(byte[] archive, String name, boolean kept) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(name)) {
          if (!kept) {
            continue;
          }
          content[0] ^= 1;
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  @Test
  void refusesWhatIsNoCaseFile() {
    for (byte[] bytes :
        List.of(new byte[0], "PK".getBytes(UTF_8), "Subject: x\n\nx".getBytes(UTF_8))) {
      assertThatThrownBy(() -> CaseArchive.read(bytes)).isInstanceOf(CaseFormatException.class);
    }
  }
}
