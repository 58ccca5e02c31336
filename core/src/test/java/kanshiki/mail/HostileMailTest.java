package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mails made to break, to stall or to fill the memory. */
class HostileMailTest {
  private static final int ROUNDS = 4_000;

  /** Reads everything that a message offers, and says what was cut. */
  private static List<String> read(byte[] bytes) {
    Message message = Mails.of(bytes);
    for (Part part : message.parts()) {
      part.text();
      part.content();
      part.filename();
      part.contentId();
      part.disposition();
      part.charset();
    }
    message.mailboxes("From");
    return Mails.kinds(message);
  }

  private static List<String> readTimed(String what, String mail) {
    byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
    long start = System.nanoTime();
    List<String> kinds = read(bytes);
    long took = System.nanoTime() - start;
    System.out.printf("hostile: %-40s %9d bytes %6.0f ms%n", what, bytes.length, took / 1e6);
    return kinds;
  }

  @Test
  void tenThousandParts() {
    String mail =
        "From: a@b.test\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000)
            + "--b--\n";
    assertThat(readTimed("10,000 parts", mail)).contains("parts-cut");
  }

  @Test
  void aThousandNestedMessages() {
    assertThat(readTimed("1,000 nested", "Content-Type: message/rfc822\n\n".repeat(1_000) + "x"))
        .contains("nesting-cut");
    var multipart = new StringBuilder("From: a@b.test\n");
    for (int i = 0; i < 1_000; i++) {
      multipart.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(readTimed("1,000 nested multiparts", multipart.toString())).contains("nesting-cut");
    String base64 = "Subject: x\n\nx";
    for (int i = 0; i < 60; i++) {
      base64 =
          "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n" + base64;
    }
    assertThat(readTimed("60 encoded nested", base64 + "y".repeat(1 << 20)))
        .contains("nesting-cut");
  }

  @Test
  void fiftyMegabytes() {
    assertThat(readTimed("50 MB text", "From: a@b.test\n\n" + "x".repeat(50 << 20)))
        .contains("size-cut", "text-cut");
    assertThat(readTimed("50 MB of lines --", "From: a@b.test\n\n" + "--\n".repeat(16 << 20)))
        .contains("text-cut");
    String boundaries =
        "From: a@b.test\nContent-Type: multipart/mixed; boundary=" + "-".repeat(60) + "b\n\n";
    readTimed("30 MB of near boundaries", boundaries + ("-".repeat(62) + "c\n").repeat(500_000));
    readTimed(
        "30 MB of base64 pads",
        "From: a@b.test\nContent-Transfer-Encoding: base64\n\n" + "AA==".repeat(8 << 20));
    readTimed("30 MB of line feeds", "\n".repeat(30 << 20));
    readTimed("30 MB of carriage returns", "\r".repeat(30 << 20));
    readTimed("30 MB of colons", ":\n".repeat(15 << 20));
  }

  @Test
  void longHeaderLines() {
    assertThat(readTimed("1 MB subject", "Subject: " + "x".repeat(1 << 20) + "\n\nx"))
        .contains("header-cut");
    readTimed("fields of 1 MB", ("X: " + "y".repeat(1 << 20) + "\n").repeat(20) + "\nx");
    readTimed("folds", "Subject: x\n" + " y\n".repeat(5 << 20) + "\nx");
    readTimed("lines without colon", "Subject: x\n" + "abc\nX: y\n".repeat(1 << 20) + "\nx");
    for (String unit :
        List.of(
            "=?",
            "=?a?b?",
            "=?a?q?",
            "=?a?q?x?=",
            "=?utf-8?B?44",
            "?=",
            "=?x?q?a?=20 ",
            "<",
            "<\"",
            "(",
            "\"",
            "\\",
            ",",
            "a@",
            "<a@b",
            "@ ",
            "a@b . ",
            "$B",
            "\u001b$B",
            "a;b=c;",
            "a*1*=x;",
            "a=\"",
            "(a;",
            "＜",
            ": ;",
            "é",
            "\u0083e",
            "%E3")) {
      String body = unit.repeat((64 << 10) / unit.length());
      String fields = "";
      for (String name :
          List.of(
              "From",
              "To",
              "Subject",
              "Content-Type",
              "Date",
              "Content-ID",
              "Content-Disposition")) {
        fields += name + ": x/y;" + body + "\n";
      }
      assertThat(read((fields + "\nx").getBytes(StandardCharsets.UTF_8))).as(unit).isNotNull();
    }
  }

  @Test
  void mutatedMailsNeverThrow() {
    var random = new Random(20221124);
    List<byte[]> seeds = seeds();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mail = seeds.get(random.nextInt(seeds.size())).clone();
      int changes = 1 + random.nextInt(12);
      for (int i = 0; i < changes; i++) {
        mail = mutate(mail, random, seeds);
      }
      try {
        read(mail);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(
            "round " + round + ": " + new String(mail, StandardCharsets.ISO_8859_1), e);
      }
    }
  }

  private static byte[] mutate(byte[] mail, Random random, List<byte[]> seeds) {
    if (mail.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(mail.length);
    byte[] piece =
        switch (random.nextInt(5)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt()};
          case 2 ->
              INTERESTING[random.nextInt(INTERESTING.length)].getBytes(StandardCharsets.ISO_8859_1);
          case 3 -> slice(mail, random);
          default -> slice(seeds.get(random.nextInt(seeds.size())), random);
        };
    int skip = Math.min(mail.length - at, random.nextInt(4) == 0 ? random.nextInt(60) : 1);
    byte[] out = new byte[mail.length - skip + piece.length];
    System.arraycopy(mail, 0, out, 0, at);
    System.arraycopy(piece, 0, out, at, piece.length);
    System.arraycopy(mail, at + skip, out, at + piece.length, mail.length - at - skip);
    return out;
  }

  private static byte[] slice(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(80));
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static final String[] INTERESTING = {
    "\r",
    "\n",
    "\r\n",
    "\0",
    "\u001b$B",
    "\u001b(B",
    "\u001b",
    "=?",
    "?=",
    "=",
    "\"",
    "<",
    ">",
    "@",
    ",",
    ";",
    ":",
    "(",
    ")",
    "\\",
    "--",
    "\n\n",
    "\n--b\n",
    "\n--b--\n",
    "=?utf-8?B?",
    "=?iso-2022-jp?Q?",
    "*0*=",
    "''",
    "%",
    "\u00e3\u0081",
    "\u0083",
    "\u008f\u00a1",
    "Content-Type: message/rfc822\n",
    "Content-Type: multipart/mixed; boundary=b\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: x-uuencode\n",
    "charset=utf-16\n",
    "charset=utf-7\n",
    "charset=x\n"
  };

  private static List<byte[]> seeds() {
    var seeds = new ArrayList<byte[]>();
    seeds.add("".getBytes(StandardCharsets.UTF_8));
    seeds.add(
        """
        Received: from x (y [192.0.2.1]) by z; Thu, 21 Apr 2022 02:45:30 +0900 (JST)
        From: =?ISO-2022-JP?B?GyRCPUVNVxsoQg==?= <a@b.test>, "c, d" <e@f.test>
        To: Group: a@b.test, b@c.test;, x@[192.0.2.1]
        Subject: =?utf-8?Q?=E6=A5=BD=E5?= =?utf-8?Q?=A4=A9?= x
        Date: Thu, 21 Apr 2022 02:45:30 +0900
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=iso-2022-jp
        Content-Transfer-Encoding: 7bit

        \u001b$B=EMW\u001b(B abc
        --b
        Content-Type: message/rfc822

        Subject: inner
        Content-Type: text/html; charset=shift_jis
        Content-Transfer-Encoding: quoted-printable

        <p>=83=65=83X</p>
        --b
        Content-Type: application/pdf; name*0*=utf-8''%E8%AB; name*1=x
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="a.pdf"
        Content-ID: <x@y>

        AAECAwQFBgcICQ==
        --b
        Content-Type: message/rfc822
        Content-Transfer-Encoding: base64

        U3ViamVjdDogeAoKeAo=
        --b
        Content-Transfer-Encoding: x-uuencode

        begin 644 a.txt
        %:&5L;&\\
        `
        end
        --b--
        """
            .getBytes(StandardCharsets.UTF_8));
    seeds.add(
        "From: 三井 <a@b.test>\nSubject: 重要\n\nお客様\n"
            .getBytes(java.nio.charset.Charset.forName("windows-31j")));
    seeds.add(
        "From: 三井 <a@b.test>\nSubject: 重要\n\nお客様\n"
            .getBytes(java.nio.charset.Charset.forName("EUC-JP")));
    return seeds;
  }
}
