package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSchemaTest {
  private static final String PHISH =
      """
      Return-Path: <x@evil.test>
      Received: from evil.test (unknown [198.51.100.7]) by mx.example.jp with ESMTP id 1
      \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:00 +0900
      Authentication-Results: mx.example.jp; spf=softfail smtp.mailfrom=x@evil.test;
      \tdkim=none; dmarc=fail header.from=evil.test
      From: =?utf-8?b?44GV44GP44KJ44Kk44Oz44K/44O844ON44OD44OI?= <x@evil.test>
      To: <owner@example.jp>
      Subject: [spam] Account suspended (66889088)
      Date: Sun, 27 Feb 2022 06:12:00 +0900
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p>さくらインターネットをご利用いただき、与信失敗により24時間以内に停止されます。</p>
      <a href="https://sakura.evil.test/?e=owner@example.jp">https://www.sakura.ad.jp/</a>
      <form action="http://198.51.100.9/"><input type="password"></form><img src="https://i.test/a">
      --b
      Content-Type: application/pdf; name="bill.pdf"
      Content-Disposition: attachment; filename="bill.pdf"
      Content-Transfer-Encoding: base64

      JVBERi0=
      --b
      Content-Type: text/calendar; method=REQUEST
      Content-Disposition: attachment; filename="call.ics"

      BEGIN:VCALENDAR
      METHOD:REQUEST
      ORGANIZER:mailto:x@evil.test
      SUMMARY:Call
      DESCRIPTION:https://evil.test/call
      END:VCALENDAR
      --b
      Content-Type: message/rfc822

      From: <a@b.test>
      Subject: Inner
      Content-Type: multipart/mixed; boundary=c

      --c
      Content-Type: application/octet-stream; name="bill.pdf.exe"
      Content-Transfer-Encoding: base64

      TVqQAAMAAAAEAAAA//8AALgAAAAAAAAA
      --c--
      --b--
      """;

  private static final String HAM =
      """
      From: Taro <taro@friend.example>
      To: "Hanako, S." <hanako@example.jp>, jiro@example.jp
      Reply-To: taro@friend.example
      Subject: Lunch
      Date: Mon, 5 Jan 2026 10:00:00 GMT
      Message-ID: <1@friend.example>

      See you at noon. https://cafe.example/map
      """;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(read());

  private static String read() {
    Path here = Path.of("").toAbsolutePath();
    Path docs =
        Files.exists(here.resolve("../docs")) ? here.resolve("../docs") : here.resolve("docs");
    try {
      return Files.readString(docs.resolve("report.schema.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<byte[]> mails() {
    byte[] noise = new byte[8_192];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 131 >> 3);
    }
    String odd =
        "Date: Thu, 1 Jan 12345 00:00:00 +2599\nFrom: \ud83d\nReceived: from x by y; z\n\nx";
    return Stream.of(
        PHISH.getBytes(StandardCharsets.UTF_8),
        HAM.getBytes(StandardCharsets.UTF_8),
        odd.getBytes(StandardCharsets.UTF_8),
        noise,
        new byte[0]);
  }

  private static String report(byte[] mail, Format format, Language language) throws IOException {
    var out = new StringBuilder();
    format.write(
        Kanshiki.offline(Own.UNKNOWN).investigate(new RawMessage(mail), "mail.eml"),
        new Rendering(language, Voice.LAY, 80, false),
        out);
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void everyReportIsAsTheSchemaSays(byte[] mail) throws IOException {
    for (Language language : Language.values()) {
      assertThat(SCHEMA.validate(report(mail, Format.JSON, language), InputFormat.JSON)).isEmpty();
      assertThat(SCHEMA.validate(report(mail, Format.JSONL, language), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesOtherThings() throws IOException {
    String report = report(PHISH.getBytes(StandardCharsets.UTF_8), Format.JSON, Language.JA);
    for (String[] change :
        new String[][] {
          {"kanshiki.report/1", "kanshiki.report/2"},
          {"\"classification\" : \"phishing\"", "\"classification\" : \"bad\""},
          {"\"bytes\" : ", "\"bytes\" : -"},
          {"06:12:00+09:00", "06:12+09:00"},
          {"\"weight\" : \"strong\"", "\"weight\" : 3"},
          {"\"genuine\" : false", "\"genuine\" : \"no\""},
          {"\"outsideRequests\"", "\"requests\""}
        }) {
      assertThat(report).contains(change[0]);
      assertThat(SCHEMA.validate(report.replace(change[0], change[1]), InputFormat.JSON))
          .as(change[1])
          .isNotEmpty();
    }
  }

  @Test
  void moreFieldsAreWelcome() throws IOException {
    String report = report(HAM.getBytes(StandardCharsets.UTF_8), Format.JSON, Language.EN);
    assertThat(SCHEMA.validate(report.replaceFirst("\\{", "{\"more\":1,"), InputFormat.JSON))
        .isEmpty();
  }
}
