package kanshiki.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.carrier.MailFile;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.mail.RawMessage;
import kanshiki.outlook.MsgWriter.Style;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Voice;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.hsmf.MAPIMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutlookMessageTest {
  private static final Map<String, byte[]> ALL = OutlookFixtures.all();
  private static final Kanshiki KANSHIKI = Kanshiki.offline(Own.UNKNOWN);

  static Stream<String> names() {
    return ALL.keySet().stream();
  }

  private static byte[] fixture(String name) {
    return Objects.requireNonNull(ALL.get(name));
  }

  /**
   * The JSON report without what cannot be equal: the digest and size of the exhibit, and the size
   * of attached mails, whose MIME structure is built anew.
   */
  private static String report(RawMessage raw) {
    var out = new StringBuilder();
    try {
      Format.JSON.write(
          KANSHIKI.investigate(raw, "mail"), new Rendering(Language.JA, Voice.LAY, 80, false), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString()
        .replaceAll("\"sha256\" : \"[0-9a-f]*\"", "\"sha256\" : \"\"")
        .replaceAll("(\"sha256\" : \"\",\\s+)\"bytes\" : \\d+", "$1\"bytes\" : 0")
        // A mail within the mail has other bytes in Outlook's form.
        .replaceAll("(\"group\" : \"mail\",\\s+)\"bytes\" : \\d+", "$1\"bytes\" : 0");
  }

  @Test
  void thereAreTwenty() {
    assertThat(ALL).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("names")
  void msgGivesTheSameReportAsItsEml(String name) throws OutlookException {
    byte[] eml = fixture(name);

    byte[] msg = MsgWriter.write(eml, Style.UNICODE_HTML);

    assertThat(report(MailFile.outlook(msg))).isEqualTo(report(new RawMessage(eml)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void htmlInCompressedRtfGivesTheSameReport(String name) throws OutlookException {
    byte[] eml = fixture(name);

    byte[] msg = MsgWriter.write(eml, Style.UNICODE_RTF);

    assertThat(report(MailFile.outlook(msg))).isEqualTo(report(new RawMessage(eml)));
  }

  /** Strings in a code page; a raw header field in UTF-8 would come out in that page. */
  @ParameterizedTest
  @FieldSource("NARROW")
  void eightBitStringsGiveTheSameReport(String name) throws OutlookException {
    byte[] eml = fixture(name);

    byte[] msg = MsgWriter.write(eml, Style.NARROW);

    assertThat(report(MailFile.outlook(msg))).isEqualTo(report(new RawMessage(eml)));
  }

  static final List<String> NARROW =
      List.of(
          "japanese text in utf-8",
          "japanese text in iso-2022-jp",
          "japanese text in shift_jis",
          "japanese html in shift_jis",
          "english text",
          "text and html");

  /** Another reader agrees that the fixtures are what Outlook writes. */
  @Test
  void apachePoiReadsTheFixtures() throws Exception {
    byte[] msg = MsgWriter.write(fixture("a mail in the mail"), Style.UNICODE_HTML);

    try (var read = new MAPIMessage(new ByteArrayInputStream(msg))) {
      assertThat(read.getSubject()).isEqualTo("Look at this");
      assertThat(read.getTextBody()).contains("see the attached report");
      assertThat(read.getHeaders()).contains("Subject: Look at this");
      assertThat(read.getAttachmentFiles()).hasSize(2);
      assertThat(read.getAttachmentFiles()[1].isEmbeddedMessage()).isTrue();
      assertThat(read.getAttachmentFiles()[1].getEmbeddedMessage().getTextBody())
          .contains("お支払い方法");
    }
  }

  @Test
  void apachePoiUnpacksTheSameRtf() throws IOException {
    byte[] rtf = RtfWriter.encapsulated("<p>お支払い & <b>確認</b></p>\n".repeat(300));
    byte[] packed = RtfWriter.compressed(rtf);

    assertThat(CompressedRtf.decompress(packed)).isEqualTo(rtf);
    // Its window begins with the line break the other way round, which means nothing in RTF.
    byte[] poi = new CompressedRTF().decompress(new ByteArrayInputStream(packed));
    assertThat(onOneLine(poi)).startsWith(onOneLine(rtf));
  }

  private static String onOneLine(byte[] rtf) {
    return new String(rtf, StandardCharsets.US_ASCII).replaceAll("[\r\n]", "");
  }

  @Test
  void draftIsBuiltFromItsProperties() throws OutlookException {
    byte[] msg = MsgWriter.draft("鈴木 花子", "hanako@example.jp", "taro@example.jp", "ご相談", "本文です。");

    RawMessage raw = MailFile.outlook(msg);
    Message message = Message.parse(raw);

    assertThat(message.mailboxes("From")).hasToString("[鈴木 花子 <hanako@example.jp>]");
    assertThat(message.mailboxes("To")).hasToString("[taro@example.jp]");
    assertThat(message.first("Subject").orElseThrow().decoded()).isEqualTo("ご相談");
    assertThat(message.first("Date").orElseThrow().body())
        .isEqualTo("Tue, 17 Feb 2026 00:00:00 +0000");
    assertThat(message.root().text()).isEqualTo("本文です。");
    assertThat(message.defects()).isEmpty();
    assertThat(raw.missing()).contains(Missing.ROUTE, Missing.RECORDED_AUTHENTICATION);
  }

  @Test
  void digestIsTheFilesOwn() throws OutlookException {
    byte[] msg = MsgWriter.write(fixture("english text"), Style.UNICODE_HTML);

    RawMessage raw = MailFile.outlook(msg);

    assertThat(raw.sha256()).isEqualTo(new RawMessage(msg).sha256());
    assertThat(raw.exhibitSize()).isEqualTo(msg.length);
    assertThat(raw.isRewritten()).isTrue();
    assertThat(raw.missing()).isEmpty();
  }

  @Test
  void aHeaderCannotWriteTheBody() throws OutlookException {
    byte[] msg =
        MsgWriter.draft(
            "x\r\nBcc: y@evil.test", "a@b.test\r\n\r\nbody", "t@b.test", "s\r\nX: y", "b");

    Message message = Message.parse(MailFile.outlook(msg));

    assertThat(message.first("Bcc")).isEmpty();
    assertThat(message.first("X")).isEmpty();
    assertThat(message.root().text()).isEqualTo("b");
  }

  @ParameterizedTest
  @EnumSource
  void cutOffAnywhereIsSaidOrReadAsFarAsItGoes(Style style) {
    byte[] msg = MsgWriter.write(fixture("a mail in the mail"), style);

    for (int length = 0; length < msg.length; length += 97) {
      byte[] cut = Arrays.copyOf(msg, length);
      try {
        assertThat(OutlookMessage.read(cut).bytes()).isNotEmpty();
      } catch (OutlookException e) {
        assertThat(e).hasMessageMatching("[a-zA-Z' ]+");
      }
    }
  }

  @Test
  void brokenAnywhereNeitherThrowsNorHangs() {
    byte[] msg = MsgWriter.write(fixture("html attached"), Style.UNICODE_RTF);
    var random = new Random(7);

    for (int round = 0; round < 3_000; round++) {
      byte[] broken = msg.clone();
      for (int i = 0; i < 4; i++) {
        // The header and the tables, where a byte changes the most, come first.
        int at = random.nextInt(random.nextBoolean() ? 1_024 : broken.length);
        broken[at] = (byte) random.nextInt();
      }
      try {
        assertThat(OutlookMessage.read(broken).bytes()).isNotEmpty();
      } catch (OutlookException e) {
        assertThat(e).hasMessageMatching("[a-zA-Z' ]+");
      }
    }
  }

  @Test
  void aChainThatMeetsItselfIsSaid() {
    byte[] msg = MsgWriter.write(fixture("english text"), Style.UNICODE_HTML);
    ByteBuffer file = ByteBuffer.wrap(msg).order(ByteOrder.LITTLE_ENDIAN);
    int fat = (file.getInt(76) + 1) * 512;
    for (int i = 0; i < 128; i++) {
      file.putInt(fat + 4 * i, 0);
    }

    assertThatThrownBy(() -> OutlookMessage.read(msg))
        .isInstanceOf(OutlookException.class)
        .hasMessage("this Outlook file is damaged or cut off");
  }

  @Test
  void claimsOfHugeSizesTakeNoMemory() {
    byte[] msg = MsgWriter.write(fixture("english text"), Style.UNICODE_HTML);
    ByteBuffer file = ByteBuffer.wrap(msg).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(44, Integer.MAX_VALUE);

    assertThatThrownBy(() -> OutlookMessage.read(msg))
        .isInstanceOf(OutlookException.class)
        .hasMessage("this Outlook file is damaged or cut off");
  }

  @Test
  void anotherOfficeFileIsNoMail() throws IOException {
    byte[] bytes;
    try (var file = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
        var out = new java.io.ByteArrayOutputStream()) {
      file.createDocument(new ByteArrayInputStream(new byte[9_000]), "WordDocument");
      file.writeFilesystem(out);
      bytes = out.toByteArray();
    }

    assertThatThrownBy(() -> OutlookMessage.read(bytes))
        .hasMessage("an Office document and no mail");
    assertThatThrownBy(() -> OutlookMessage.read("From: a".getBytes(StandardCharsets.US_ASCII)))
        .hasMessage("not an Outlook file");
  }
}
