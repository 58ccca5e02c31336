package kanshiki.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kanshiki.TestMails;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.mail.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineForwardTest {
  private static final Map<String, String> CLIENTS = clients();

  private static Map<String, String> clients() {
    var clients = new LinkedHashMap<String, String>();
    clients.put("Outlook", ForwardMails.OUTLOOK);
    clients.put("Outlook on the web", ForwardMails.OUTLOOK_WEB);
    clients.put("Gmail", ForwardMails.GMAIL);
    clients.put("Gmail before", ForwardMails.GMAIL_BEFORE);
    clients.put("Thunderbird", ForwardMails.THUNDERBIRD);
    clients.put("Apple Mail", ForwardMails.APPLE);
    clients.put("iPhone", ForwardMails.IPHONE);
    clients.put("iPhone before", ForwardMails.IPHONE_BEFORE);
    clients.put("Yahoo!メール", ForwardMails.YAHOO);
    clients.put("Becky!", ForwardMails.BECKY);
    clients.put("秀丸メール", ForwardMails.HIDEMARU);
    return clients;
  }

  static Stream<String> names() {
    return CLIENTS.keySet().stream();
  }

  private static CarriedMail open(String mail) {
    return CarriedMail.in(TestMails.message(mail));
  }

  private static Message inside(String mail) {
    CarriedMail found = open(mail);
    assertThat(found.carriers()).hasSize(1);
    assertThat(found.carriers().getFirst().kind()).isEqualTo(Carrier.Kind.INLINE);
    return found.message();
  }

  private static String field(Message message, String name) {
    return message.first(name).map(HeaderField::decoded).orElse("");
  }

  private static String bodies(Message message) {
    return String.join("\n", message.parts().stream().map(Part::text).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void japaneseForwardIsRebuilt(String client) {
    Message inside = inside(CLIENTS.getOrDefault(client, ""));

    assertThat(inside.mailboxes("From")).hasToString("[国税庁 <info@tax-refund.test>]");
    assertThat(inside.mailboxes("To"))
        .singleElement()
        .satisfies(to -> assertThat(to.address()).isEqualTo("hanako@example.jp"));
    assertThat(field(inside, "Subject")).isEqualTo(ForwardMails.SUBJECT);
    assertThat(field(inside, "Date")).startsWith("Tue, 17 Feb 2026 08:01:00 ");
    assertThat(bodies(inside)).contains(ForwardMails.LINK).contains("未払いの税金があります");
    assertThat(inside.defects()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void forwardersWordsAreNoPartOfIt(String client) {
    Message inside = inside(CLIENTS.getOrDefault(client, ""));

    assertThat(bodies(inside))
        .doesNotContain("鈴木", "本物でしょうか", "ご確認をお願い", "怪しい", "iPhone", "詐欺ですか", "intra.example.jp")
        .doesNotContain("差出人", "送信日時", "件名", "From:", "Forwarded", "転送", "Original Message");
  }

  @ParameterizedTest
  @MethodSource("names")
  void carrierAloneHoldsNothingOfTheMailInside(String client) {
    Carrier carrier = open(CLIENTS.getOrDefault(client, "")).carriers().getFirst();
    Message alone = Message.parse(carrier.alone());

    assertThat(bodies(alone)).doesNotContain("税", "etax", "tax-refund");
    assertThat(alone.first("Subject")).isEmpty();
    assertThat(alone.mailboxes("From")).hasToString("[鈴木花子 <hanako@example.jp>]");
    assertThat(carrier.messageId()).contains("fwd-5521@example.jp");
  }

  @Test
  void htmlIsKeptAsHtmlWithItsLinks() {
    for (String client :
        List.of("Outlook", "Outlook on the web", "Gmail", "Thunderbird", "Apple Mail")) {
      Message inside = inside(CLIENTS.getOrDefault(client, ""));

      assertThat(inside.parts().stream().filter(p -> p.mediaType().equals("text/html")))
          .as(client)
          .singleElement()
          .satisfies(
              html ->
                  assertThat(html.text())
                      .contains("<a href=\"https://etax.nta-pay.test/n/\">お支払いはこちら</a>")
                      .contains("<a href=\"https://etax.nta-pay.test/n/\"><img"));
    }
  }

  @Test
  void replyAddressIsKept() {
    assertThat(inside(ForwardMails.APPLE).mailboxes("Reply-To"))
        .hasToString("[desk@tax-desk.test]");
    assertThat(inside(ForwardMails.THUNDERBIRD).mailboxes("Reply-To"))
        .hasToString("[desk@tax-desk.test]");
  }

  @Test
  void whatCannotBeSeenIsSaid() {
    assertThat(inside(ForwardMails.GMAIL).raw().missing())
        .containsExactly(
            Missing.ROUTE,
            Missing.RETURN_PATH,
            Missing.RECORDED_AUTHENTICATION,
            Missing.MESSAGE_ID,
            Missing.OTHER_FIELDS,
            Missing.ORIGINAL_LAYOUT);
  }

  @Test
  void nameWithoutAddressIsSaid() {
    String mail =
        ForwardMails.text(
            "FW: 請求書",
            """
            差出人: 田中 太郎
            送信日時: 2026年2月17日 8:01
            宛先: 鈴木 花子
            件名: 請求書

            """);

    Message inside = inside(mail);

    assertThat(inside.raw().lacks(Missing.AUTHOR_ADDRESS)).isTrue();
    assertThat(inside.mailboxes("From")).hasToString("[田中 太郎 <>]");
  }

  @Test
  void japaneseTimesAreJapanese() {
    assertThat(field(inside(ForwardMails.OUTLOOK), "Date")).endsWith("+0900");
    assertThat(field(inside(ForwardMails.IPHONE), "Date")).endsWith("+0900");
  }

  @Test
  void timeWithoutZoneStaysWithout() {
    assertThat(field(inside(ForwardMails.YAHOO), "Date")).endsWith("-0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        See below.

        From: Tax Office <info@tax-refund.test>
        Sent: Tuesday, February 17, 2026 8:01 AM
        To: hanako@example.jp
        Subject: Unpaid tax

        """,
        """
        -----Original Message-----
        From: Tax Office [mailto:info@tax-refund.test]
        Sent: Tuesday, February 17, 2026 8:01 AM
        To: 'hanako@example.jp'
        Subject: Unpaid tax

        """,
        """
        ---------- Forwarded message ---------
        From: *Tax Office* <info@tax-refund.test>
        Date: Tue, Feb 17, 2026 at 8:01 AM
        Subject: Unpaid tax
        To: <hanako@example.jp>


        """,
        """
        -------- Forwarded Message --------
        Subject: Unpaid tax
        Date: Tue, 17 Feb 2026 08:01:00 +0900
        Return-Path: <x@stranger.test>
        X-Mailer: Mailer 1
        From: Tax Office <info@tax-refund.test>
        To: hanako@example.jp,
         taro@example.jp

        """,
        """
        Sent from my iPhone

        Begin forwarded message:

        > From: Tax Office <info@tax-refund.test>
        > Date: February 17, 2026 at 8:01:00 AM GMT+9
        > To: hanako@example.jp
        > Subject: Unpaid tax
        >\s
        """,
        """
        ----- Forwarded Message -----
        From: Tax Office <info@tax-refund.test>
        To: "hanako@example.jp" <hanako@example.jp>
        Sent: Tuesday, February 17, 2026 at 08:01:00 AM GMT+9
        Subject: Unpaid tax

        """,
        """
        ________________________________
        De: Tax Office <info@tax-refund.test>
        Enviado: terça-feira, 17 de fevereiro de 2026 08:01
        Para: hanako@example.jp <hanako@example.jp>
        Assunto: Unpaid tax

        """,
        """
        -------- Weitergeleitete Nachricht --------
        Betreff: Unpaid tax
        Datum: Dienstag, 17. Februar 2026 08:01
        Von: Tax Office <info@tax-refund.test>
        An: hanako@example.jp

        """
      })
  void otherLanguagesAreRebuilt(String header) {
    Message inside = inside(ForwardMails.text("FW: Unpaid tax", header));

    assertThat(inside.mailboxes("From")).hasToString("[Tax Office <info@tax-refund.test>]");
    assertThat(inside.mailboxes("To").getFirst().address()).isEqualTo("hanako@example.jp");
    assertThat(field(inside, "Subject")).isEqualTo("Unpaid tax");
    assertThat(field(inside, "Date")).startsWith("Tue, 17 Feb 2026 08:01:00 ");
    assertThat(bodies(inside)).startsWith("e-Tax");
  }

  @Test
  void attachmentsAreKept() {
    String mail =
        ForwardMails.head("Fwd: 請求書")
            + """
            Content-Type: multipart/mixed; boundary=m1

            --m1
            Content-Type: text/plain; charset=UTF-8

            ---------- Forwarded message ---------
            From: x <x@stranger.test>
            Date: Tue, Feb 17, 2026 at 8:01 AM
            Subject: 請求書
            To: <hanako@example.jp>

            添付をご覧ください。
            --m1
            Content-Type: application/zip; name="a.zip"
            Content-Disposition: attachment; filename="a.zip"
            Content-Transfer-Encoding: base64

            UEsDBA==
            --m1--
            """;

    Message inside = inside(mail);

    assertThat(inside.parts().stream().filter(p -> p.filename().isPresent()))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.filename()).contains("a.zip");
              assertThat(part.mediaType()).isEqualTo("application/zip");
              assertThat(part.content()).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
            });
  }

  @Test
  void forwardOfAForwardIsOpenedToTheInnermost() {
    String mail =
        ForwardMails.text(
            "Fwd: Fwd: x",
            """
            どう思いますか。

            ---------- Forwarded message ---------
            From: 田中 <tanaka@example.jp>
            Date: Tue, Feb 17, 2026 at 9:01 AM
            Subject: Fwd: x
            To: <hanako@example.jp>

            花子さんへ

            ---------- Forwarded message ---------
            From: 国税庁 <info@tax-refund.test>
            Date: Tue, Feb 17, 2026 at 8:01 AM
            Subject: x
            To: <tanaka@example.jp>

            """);

    CarriedMail found = open(mail);

    assertThat(found.carriers()).hasSize(2);
    assertThat(found.message().mailboxes("From")).hasToString("[国税庁 <info@tax-refund.test>]");
  }

  @Test
  void noDeeperThanThree() {
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(
          """
          ---------- Forwarded message ---------
          From: a <a%d@example.jp>
          Date: Tue, Feb 17, 2026 at 9:01 AM
          Subject: Fwd: x
          To: <hanako@example.jp>

          """
              .formatted(i));
    }

    assertThat(open(ForwardMails.text("Fwd: x", text.toString())).carriers()).hasSize(3);
  }

  @Test
  void answerWithTheMailBelowIsNoForward() {
    String mail =
        ForwardMails.text(
            "RE: 打ち合わせ",
            """
            承知しました。

            差出人: 田中 <tanaka@example.jp>
            送信日時: 2026年2月17日 8:01
            宛先: hanako@example.jp
            件名: 打ち合わせ

            """);

    assertThat(open(mail).carriers()).isEmpty();
  }

  @Test
  void listMailIsNoForward() {
    assertThat(open("List-Id: <talk.lists.example>\n" + ForwardMails.GMAIL).carriers()).isEmpty();
  }

  @Test
  void headerWithoutAForwardsMarkNeedsAForwardsSubject() {
    assertThat(open(ForwardMails.YAHOO.replace("Subject: Fw: ", "Subject: ")).carriers()).isEmpty();
    assertThat(open(ForwardMails.GMAIL.replace("Subject: Fwd: ", "Subject: ")).carriers())
        .hasSize(1);
  }

  @Test
  void wordsThatOnlyLookLikeLabelsAreNoForward() {
    String mail =
        ForwardMails.text(
            "Fwd: お申し込み内容",
            """
            お申し込み内容は次のとおりです。
            日時: 2026年2月17日
            件名: 見学会
            """);

    assertThat(open(mail).carriers()).isEmpty();
  }

  @Test
  void longLetterAboveAFakedForwardIsTheMailItself() {
    String letter = "本日中にお支払いください。https://pay.stranger.test/\n".repeat(200);

    assertThat(
            open(ForwardMails.GMAIL_BEFORE.replace("---------- 転送", letter + "---------- 転送"))
                .carriers())
        .isEmpty();
  }

  @Test
  void gatewaysTagBeforeTheSubjectIsNoHindrance() {
    for (String tag : List.of("[EXTERNAL] ", "【社外】", "[spam][外部] ")) {
      assertThat(
              open(ForwardMails.OUTLOOK.replace("Subject: FW", "Subject: " + tag + "FW"))
                  .carriers())
          .as(tag)
          .hasSize(1);
    }
  }

  @Test
  void aPageOfManyPiecesIsCutInOnePass() {
    String html =
        "<p>x</p><br>".repeat(100_000) + "<i>".repeat(2_000) + "<a href=\"https://a.test/\">a</a>";
    String header =
        "---------- Forwarded message ---------<br>From: x &lt;x@a.test&gt;<br>Subject: x<br>To: y<br><br>";

    Message inside = inside(ForwardMails.html("Fwd: x", "", header + html));

    assertThat(bodies(inside))
        .endsWith("</body></html>")
        .contains("<a href=\"https://a.test/\">a</a>");
  }

  @Test
  void hostileLinesTakeNoTime() {
    String lines = "From: a\n".repeat(100_000) + ("> ".repeat(500) + "Subject: x\n").repeat(200);

    assertThat(open(ForwardMails.text("Fwd: x", lines)).carriers()).isEmpty();
    assertThat(open(ForwardMails.html("Fwd: x", "", "<div>".repeat(50_000) + "From: a")).carriers())
        .isEmpty();
  }
}
