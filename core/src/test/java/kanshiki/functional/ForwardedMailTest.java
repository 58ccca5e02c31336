package kanshiki.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.carrier.ForwardMails;
import kanshiki.language.Language;
import kanshiki.report.Format;
import kanshiki.report.Report;
import kanshiki.report.Reports;
import kanshiki.report.Voice;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.Test;

/** One forward through everything: the mail inside is judged, its carrier named. */
class ForwardedMailTest {
  private static final String ATTACHED =
      ForwardMails.head("Fwd: これは本物でしょうか")
          + "Content-Type: multipart/mixed; boundary=m1\n\n"
          + "--m1\nContent-Type: text/plain; charset=UTF-8\n\nご確認をお願いします。\n"
          + "--m1\nContent-Type: message/rfc822\n\n"
          + Reports.FRAUD
          + "\n--m1--\n";

  private static String write(String mail, Format format, Language language, Voice voice) {
    return Reports.write(mail, format, language, voice);
  }

  private static String json(String mail) {
    return write(mail, Format.JSONL, Language.JA, Voice.LAY);
  }

  @Test
  void attachedMailIsTheMessageOfTheReport() {
    assertThat(json(ATTACHED))
        .contains("\"carrier\":{\"from\":\"hanako@example.jp\",\"name\":\"鈴木花子\"")
        .contains("\"messageId\":\"fwd-5521@example.jp\",\"kind\":\"attached\"")
        .contains("\"messageId\":\"abc@evil-id.test\"")
        .contains("\"originIp\":\"198.51.100.7\"")
        .contains("{\"topic\":\"carrier\"");
    assertThat(Reports.on(ATTACHED).verdict().classification()).isEqualTo(Classification.PHISHING);
  }

  @Test
  void attachedMailIsJudgedAsIfItHadBeenHandedIn() {
    Report forwarded = Reports.on(ATTACHED);
    Report itself = Reports.on(Reports.FRAUD);

    assertThat(forwarded.verdict()).isEqualTo(itself.verdict());
  }

  @Test
  void mailInTheTextIsRebuiltAndTheReportSaysWhatIsMissing() {
    assertThat(json(ForwardMails.OUTLOOK))
        .contains("\"kind\":\"inline\"")
        .contains("\"from\":[{\"name\":\"国税庁\",\"address\":\"info@tax-refund.test\"}]")
        .contains("{\"topic\":\"route\"", "{\"topic\":\"message-id\"", "\"topic\":\"return-path\"")
        .contains("\"hops\":[]");
    assertThat(Reports.on(ForwardMails.OUTLOOK).verdict().classification())
        .isEqualTo(Classification.PHISHING);
  }

  @Test
  void nothingIsHeldAgainstARebuiltMailForWhatItLacks() {
    assertThat(Reports.on(ForwardMails.OUTLOOK).verdict().findings())
        .extracting(weighed -> weighed.finding().id())
        .doesNotContain("author-missing", "date-unusable");
  }

  @Test
  void everyReadableReportNamesTheCarrierInOneLine() {
    for (Format format : List.of(Format.TEXT, Format.HTML, Format.MARKDOWN)) {
      assertThat(write(ForwardMails.GMAIL, format, Language.JA, Voice.LAY).replaceAll("\\s", ""))
          .contains("本文に貼り付けて転送したメール");
      assertThat(write(ForwardMails.GMAIL, format, Language.EN, Voice.LAY).replaceAll("\\s+", " "))
          .contains("forwarded in the text");
    }
  }

  @Test
  void publishedReportNamesNobodyOfThoseWhoForwarded() {
    for (Format format : List.of(Format.TEXT, Format.HTML, Format.MARKDOWN)) {
      for (String mail : List.of(ForwardMails.GMAIL, ATTACHED)) {
        assertThat(write(mail, format, Language.JA, Voice.BLOG))
            .doesNotContain("hanako", "鈴木", "check@", "example.jp", "example[.]jp")
            .contains("●●●●");
      }
    }
  }

  @Test
  void carrierThatIsTheMoreDoubtfulIsExaminedItself() {
    // A fraud of its own, with a harmless mail attached to pass for a forward.
    String mail =
        """
        Received: from evil-helo.test (unknown [198.51.100.7])
        \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ
        \tfor <hanako@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
        From: "アメリカン・エキスプレス" <info@evil-sender.test>
        To: hanako@example.jp
        Subject: Fwd: Lunch on Friday
        Date: Sun, 27 Feb 2022 05:12:00 +0900
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=m1

        --m1
        Content-Type: text/html; charset=utf-8

        <p>24時間以内にカード番号を入力してください。</p>
        <a href="https://americanexpress.evil-link.test/in">https://www.americanexpress.com/</a>
        --m1
        Content-Type: message/rfc822

        """
            + Reports.HARMLESS
            + "\n--m1--\n";

    assertThat(json(mail))
        .contains("\"carrier\":null", "info@evil-sender.test", "\"topic\":\"mail-inside\"");
    assertThat(Reports.on(mail).verdict().classification()).isEqualTo(Classification.PHISHING);
    assertThat(write(mail, Format.TEXT, Language.JA, Voice.LAY).replaceAll("\\s", ""))
        .contains("転送してきたメールのほうがより疑わしい");
  }

  @Test
  void innocentWordsOfTheForwarderDoNotMakeHimTheSuspect() {
    for (String words :
        List.of(
            "Amazonを名乗る怪しいメールが届きました。アカウント停止とありますが、本物でしょうか。",
            "三井住友カードからこんなメールが来ました。至急確認をお願いします。",
            "ヤマト運輸からです。リンクを押してカード番号を入れるように書いてあります。詐欺ですか?",
            "Is this really from PayPal? It asks me to log in and confirm my password.")) {
      String mail =
          ForwardMails.text(
              "Fwd: 来週の予定",
              words
                  + """


                  ---------- Forwarded message ---------
                  From: Taro <taro@friend.example>
                  Date: Tue, Feb 17, 2026 at 8:01 AM
                  Subject: 来週の予定
                  To: <hanako@example.jp>

                  """);

      assertThat(json(mail)).as(words).contains("\"kind\":\"inline\"");
    }
  }
}
