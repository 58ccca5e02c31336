package kanshiki.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kanshiki.TestMails;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.outlook.MsgWriter;
import kanshiki.outlook.MsgWriter.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedMailTest {
  private static final String INNER =
      """
      Return-Path: <info@tax-refund.test>
      From: 国税庁 <info@tax-refund.test>
      To: hanako@example.jp
      Subject: 未払い税金のお知らせ
      Date: Tue, 17 Feb 2026 08:01:00 +0900
      Message-ID: <77ab@tax-refund.test>

      https://etax.nta-pay.test/n/
      """;

  private static String carrier(String subject, String words, String part) {
    return ForwardMails.head(subject)
        + "Content-Type: multipart/mixed; boundary=m1\n\n"
        + "--m1\nContent-Type: text/plain; charset=UTF-8\n\n"
        + words
        + "\n--m1\n"
        + part
        + "\n--m1--\n";
  }

  private static String rfc822() {
    return "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=\"mail.eml\"\n\n"
        + INNER;
  }

  private static String file(String name, String type, byte[] content) {
    return "Content-Type: "
        + type
        + "\nContent-Disposition: attachment; filename=\""
        + name
        + "\"\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content);
  }

  private static CarriedMail open(String mail) {
    return CarriedMail.in(TestMails.message(mail));
  }

  private static void assertCarried(CarriedMail found, Carrier.Kind kind) {
    assertThat(found.carriers()).singleElement().extracting(Carrier::kind).isEqualTo(kind);
    assertThat(found.message().mailboxes("From")).hasToString("[国税庁 <info@tax-refund.test>]");
    assertThat(found.message().first("Message-ID")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fwd: 未払い税金のお知らせ", "転送：未払い税金のお知らせ", "未払い税金のお知らせ", "怪しいメールが届きました", ""})
  void forwardedAsAttachment(String subject) {
    CarriedMail found = open(carrier(subject, "本物でしょうか。", rfc822()));

    assertCarried(found, Carrier.Kind.ATTACHED);
    assertThat(found.message().raw().isRewritten()).isFalse();
    assertThat(found.message().raw().bytes())
        .isEqualTo(INNER.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fileThatDeclaresNoMail() {
    byte[] eml = INNER.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    assertCarried(
        open(carrier("FW: x", "", file("mail.eml", "application/octet-stream", eml))),
        Carrier.Kind.ATTACHED);
  }

  @Test
  void outlookFile() {
    byte[] msg =
        MsgWriter.write(
            INNER.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Style.UNICODE_HTML);

    CarriedMail found =
        open(carrier("FW: x", "", file("mail.msg", "application/vnd.ms-outlook", msg)));

    assertCarried(found, Carrier.Kind.ATTACHED);
    assertThat(found.message().raw().sha256()).isEqualTo(new RawMessage(msg).sha256());
  }

  @Test
  void mailInsideAnOutlookFileThatForwardsIt() throws Exception {
    byte[] msg =
        MsgWriter.write(
            carrier("FW: x", "本物でしょうか。", rfc822())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8),
            Style.UNICODE_HTML);

    CarriedMail found = CarriedMail.in(Message.parse(MailFile.outlook(msg)));

    assertCarried(found, Carrier.Kind.ATTACHED);
    assertThat(found.message().raw().isRewritten()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Phish Alert] 未払い税金のお知らせ",
        "Phishing: 未払い税金のお知らせ",
        "3|ab12|未払い税金のお知らせ",
        "Potential Phish: 未払い税金のお知らせ",
        "【フィッシング報告】未払い税金のお知らせ"
      })
  void reportButton(String subject) {
    String template = "Reporter: hanako@example.jp\nUser comments: none\n".repeat(100);

    assertCarried(open(carrier(subject, template, rfc822())), Carrier.Kind.REPORT_BUTTON);
  }

  @Test
  void reportButtonByTheNameOfItsFileOrItsDesk() {
    byte[] eml = INNER.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    assertCarried(
        open(
            carrier(
                "FW: x", "", file("phish_alert_sp2_2.0.0.0.eml", "application/octet-stream", eml))),
        Carrier.Kind.REPORT_BUTTON);
    assertCarried(
        open(
            carrier("x", "", rfc822())
                .replace("To: check@example.jp", "To: phish@office365.microsoft.com")),
        Carrier.Kind.REPORT_BUTTON);
  }

  @Test
  void complaintOfAMailService() {
    String complaint =
        ForwardMails.head("complaint about message from 192.0.2.1")
            + "Content-Type: multipart/report; report-type=feedback-report; boundary=m1\n\n"
            + "--m1\nContent-Type: text/plain\n\nThis is an email abuse report.\n"
            + "--m1\nContent-Type: message/feedback-report\n\nFeedback-Type: fraud\nVersion: 1\n"
            + "\n--m1\nContent-Type: message/rfc822\n\n"
            + INNER
            + "\n--m1--\n";

    assertCarried(open(complaint), Carrier.Kind.REPORT_BUTTON);
  }

  @Test
  void bounceIsNone() {
    String bounce =
        ForwardMails.head("Undelivered Mail Returned to Sender")
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=m1\n\n"
            + "--m1\nContent-Type: text/plain\n\nI'm sorry.\n"
            + "--m1\nContent-Type: message/rfc822\n\n"
            + INNER
            + "\n--m1--\n";
    String plain =
        carrier("failure notice", "", rfc822())
            .replace("From: 鈴木花子 <hanako@example.jp>", "From: MAILER-DAEMON@mx.example.jp");

    assertThat(open(bounce).carriers()).isEmpty();
    assertThat(open(plain).carriers()).isEmpty();
    assertThat(
            open(carrier("Fwd: x", "", rfc822())
                    .replace("Return-Path: <hanako@example.jp>", "Return-Path: <>"))
                .carriers())
        .isEmpty();
  }

  @Test
  void digestAndListMailAreNone() {
    String digest =
        ForwardMails.head("Talk digest")
            + "Content-Type: multipart/digest; boundary=m1\n\n--m1\n\n"
            + INNER
            + "\n--m1--\n";

    assertThat(open(digest).carriers()).isEmpty();
    assertThat(open("List-Id: <talk.lists.example>\n" + carrier("FW: x", "", rfc822())).carriers())
        .isEmpty();
  }

  @Test
  void answerThatAttachesAMailIsNone() {
    assertThat(open(carrier("Re: 会議", "添付のとおりです。", rfc822())).carriers()).isEmpty();
  }

  @Test
  void letterThatAttachesAMailIsNone() {
    assertThat(open(carrier("ご報告", "お世話になっております。".repeat(200), rfc822())).carriers()).isEmpty();
  }

  @Test
  void mailAmongOtherFilesIsNone() {
    String others = rfc822() + "\n--m1\n" + file("a.pdf", "application/pdf", new byte[] {'%'});

    assertThat(open(carrier("資料一式", "", others)).carriers()).isEmpty();
    assertThat(open(carrier("資料一式", "", rfc822() + "\n--m1\n" + rfc822())).carriers()).isEmpty();
  }

  @Test
  void pictureOfASignatureIsNoHindrance() {
    String logo = file("logo.png", "image/png", new byte[] {1, 2, 3});

    assertCarried(open(carrier("FW: x", "", rfc822() + "\n--m1\n" + logo)), Carrier.Kind.ATTACHED);
  }

  @Test
  void fileThatIsNoMailStaysAnAttachment() {
    byte[] rubbish = "no mail at all".getBytes(StandardCharsets.US_ASCII);
    byte[] damaged = new byte[3_000];
    System.arraycopy(
        new byte[] {
          (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        },
        0,
        damaged,
        0,
        8);

    for (byte[] content : List.of(rubbish, damaged)) {
      assertThat(
              open(carrier("FW: x", "", file("a.msg", "application/octet-stream", content)))
                  .carriers())
          .isEmpty();
    }
  }

  @Test
  void carrierAloneIsWithoutTheMailInside() {
    Carrier carrier = open(carrier("Fwd: 未払い税金のお知らせ", "本物でしょうか。", rfc822())).carriers().getFirst();
    var alone = new ByteArrayOutputStream();
    alone.writeBytes(carrier.alone().bytes());

    Message message = Message.parse(carrier.alone());
    assertThat(message.root().text()).isEqualTo("本物でしょうか。");
    assertThat(message.first("Subject")).isEmpty();
    assertThat(message.first("Received")).isPresent();
    assertThat(alone.toString(StandardCharsets.UTF_8)).doesNotContain("tax-refund", "etax");
  }

  @Test
  void subjectOfItsOwnStaysWithTheCarrier() {
    Carrier carrier = open(carrier("怪しいメール", "", rfc822())).carriers().getFirst();

    assertThat(Message.parse(carrier.alone()).first("Subject")).isPresent();
  }
}
