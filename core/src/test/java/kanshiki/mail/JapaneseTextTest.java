package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Japanese as it really arrives: right charset, wrong charset, none. */
class JapaneseTextTest {
  private static final String TEXT =
      """
      お客様のアカウントに異常なログインを検知しました。24時間以内に下記よりご確認ください。
      三井住友カード株式会社 ～ ㍉ ① ㈱ 髙 ｶｰﾄﾞ
      """;

  private static byte[] iso2022Jp(String text) {
    return text.getBytes(Charset.forName("x-windows-iso2022jp"));
  }

  private static String text(Message message) {
    return message.root().text();
  }

  @Test
  void rightlyLabelled() {
    String plain = TEXT.replaceAll("[㍉①㈱髙ｦ-ﾟ] ?", "");
    for (String charset : new String[] {"UTF-8", "Shift_JIS", "windows-31j", "EUC-JP"}) {
      String java = charset.equals("Shift_JIS") ? "windows-31j" : charset;
      String sent = charset.equals("EUC-JP") ? plain.replace("～ ", "") : plain;
      Message message = Mails.body("text/plain; charset=" + charset, sent, java);
      assertThat(text(message)).as(charset).isEqualTo(sent);
      assertThat(Mails.kinds(message)).as(charset).isEmpty();
    }
    Message iso = Mails.body("text/plain; charset=ISO-2022-JP", iso2022Jp(plain));
    assertThat(text(iso)).isEqualTo(plain);
    assertThat(Mails.kinds(iso)).isEmpty();
  }

  @Test
  void vendorCharactersInEveryLegacyCharset() {
    String vendor = "㍉ ① ㈱ 髙 は機種依存文字です。\n";
    assertThat(text(Mails.body("text/plain; charset=iso-2022-jp", iso2022Jp(vendor))))
        .isEqualTo(vendor);
    assertThat(text(Mails.body("text/plain; charset=shift_jis", vendor, "windows-31j")))
        .isEqualTo(vendor);
    assertThat(text(Mails.body("text/plain; charset=euc-jp", vendor, "x-eucJP-Open")))
        .isEqualTo(vendor);
  }

  @Test
  void waveDashesComeOutTheSameFromAllLegacyCharsets() {
    String expected = "10時～18時－休憩";
    byte[] jis = "10\u001b$B;~\u001b(B\u001b$B!A\u001b(B18".getBytes(StandardCharsets.US_ASCII);
    assertThat(text(Mails.body("text/plain; charset=iso-2022-jp", jis))).isEqualTo("10時～18");
    assertThat(text(Mails.body("text/plain; charset=shift_jis", expected, "windows-31j")))
        .isEqualTo(expected);
    byte[] euc = "10時〜18時−休憩".getBytes(Charset.forName("EUC-JP"));
    assertThat(text(Mails.body("text/plain; charset=euc-jp", euc))).isEqualTo(expected);
  }

  @Test
  void halfWidthKanaByEscapeShiftAndEighthBit() {
    byte[] escape = "\u001b(I61=\u001b(B\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(text(Mails.body("text/plain; charset=iso-2022-jp", escape))).isEqualTo("ｶｱｽ\n");
    byte[] shift = "\u000e61=\u000f abc\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(text(Mails.body("text/plain; charset=iso-2022-jp", shift))).isEqualTo("ｶｱｽ abc\n");
  }

  @Test
  void escapeBytesLost() {
    String stripped =
        new String(iso2022Jp("お客様の口座を確認\nhello $BONUS (B)\n"), StandardCharsets.US_ASCII)
            .replace("\u001b", "");
    Message message =
        Mails.body("text/plain; charset=iso-2022-jp", stripped.getBytes(StandardCharsets.US_ASCII));
    assertThat(text(message)).isEqualTo("お客様の口座を確認\nhello $BONUS (B)\n");
    assertThat(Mails.kinds(message)).containsExactly("charset-mislabelled");
    Message english =
        Mails.body("text/plain", "Pay $Boo or $Bar(B) now".getBytes(StandardCharsets.US_ASCII));
    assertThat(text(english)).isEqualTo("Pay $Boo or $Bar(B) now");
  }

  @Test
  void aLineThatForgetsToReturnToAsciiDoesNotSpoilTheNext() {
    byte[] body =
        "\u001b$B=EMW\nhttp://example.test/\n\u001b$B=EMW\u001b(B\n"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(text(Mails.body("text/plain; charset=iso-2022-jp", body)))
        .isEqualTo("重要\nhttp://example.test/\n重要\n");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-31j, iso-2022-jp",
    "x-windows-iso2022jp, shift_jis",
    "UTF-8, iso-2022-jp",
    "UTF-8, shift_jis",
    "UTF-8, euc-jp",
    "UTF-8, gb2312",
    "UTF-8, iso-8859-1",
    "UTF-8, us-ascii",
    "windows-31j, us-ascii",
    "windows-31j, utf-8",
    "windows-31j, gb2312",
    "windows-31j, iso-8859-1",
    "windows-31j, euc-jp",
    "EUC-JP, shift_jis",
    "EUC-JP, gb2312",
    "EUC-JP, utf-8",
    "EUC-JP, iso-2022-jp",
    "EUC-JP, big5",
    "x-windows-iso2022jp, utf-8"
  })
  void wronglyLabelled(String really, String declared) {
    String sent = "お客様のアカウントに異常なログインを検知しました。下記よりご確認ください。\n";
    Message message = Mails.body("text/plain; charset=" + declared, sent, really);
    assertThat(text(message)).isEqualTo(sent);
    assertThat(Mails.kinds(message)).containsExactly("charset-mislabelled");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-31j", "EUC-JP", "x-windows-iso2022jp"})
  void unlabelled(String really) {
    String sent = "お支払い方法に問題があります。カード情報を更新してください。\n";
    Message message = Mails.body("", sent, really);
    assertThat(text(message)).isEqualTo(sent);
    assertThat(Mails.kinds(message)).containsExactly("charset-missing");
    Message unknown = Mails.body("text/plain; charset=x-nobody", sent, really);
    assertThat(text(unknown)).isEqualTo(sent);
    assertThat(Mails.kinds(unknown)).containsExactly("charset-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "gb2312, GB2312, 尊敬的客户您好，您的账户需要重新验证，请点击下面的链接。",
    "big5, Big5, 親愛的客戶您好，您的帳戶需要重新驗證，請點擊下面的連結。",
    "euc-kr, EUC-KR, 안녕하세요 고객님 계정을 확인하시려면 아래 링크를 눌러 주세요.",
    "koi8-r, KOI8-R, Уважаемый клиент! Подтвердите ваш счёт по ссылке ниже.",
    "windows-1251, windows-1251, Уважаемый клиент! Подтвердите ваш счёт по ссылке ниже.",
    "iso-8859-1, ISO-8859-1, Sehr geehrter Kunde: bestätigen Sie Ihr Konto für die Überprüfung.",
    "windows-1252, windows-1252, Détails du compte – “vérifié” à l’été : 10 €",
    "iso-8859-2, ISO-8859-2, Vážený zákazníku potvrďte prosím svůj účet ještě dnes",
    "windows-874, x-windows-874, เรียนลูกค้า กรุณายืนยันบัญชีของท่าน"
  })
  void otherLanguagesRightlyLabelledAreHonoured(String label, String charset, String sent) {
    Message message = Mails.body("text/plain; charset=" + label, sent, charset);
    assertThat(text(message)).isEqualTo(sent);
    assertThat(Mails.kinds(message)).isEmpty();
    if (!label.startsWith("iso-8859-2") && !label.startsWith("windows-874")) {
      Message unlabelled = Mails.body("", sent, charset);
      assertThat(text(unlabelled)).as("without label").isEqualTo(sent);
    }
  }

  @Test
  void greekLettersPosingAsLatinOnesAreHonoured() {
    String sent = "Tο celebrate having millions οf υsers οn οur platfοrm";
    Message message = Mails.body("text/plain; charset=iso-8859-7", sent, "ISO-8859-7");
    assertThat(text(message)).isEqualTo(sent);
    assertThat(Mails.kinds(message)).isEmpty();
  }

  @Test
  void straySymbolsAreNoOtherLanguage() {
    String sent = "Windows® costs £5 – Mickaël";
    Message message = Mails.body("text/plain; charset=iso-8859-1", sent, "windows-1252");
    assertThat(text(message)).isEqualTo(sent);
    assertThat(Mails.kinds(message)).isEmpty();
  }

  @Test
  void goodUtf8InAHeaderIsNotReadInTheCharsetOfItsNeighbour() {
    byte[] bad = "X-Report: 重要なお知らせ\n".getBytes(Charset.forName("windows-31j"));
    byte[] good = "Subject: 楽天カード\n\n".getBytes(StandardCharsets.UTF_8);
    byte[] mail = java.util.Arrays.copyOf(bad, bad.length + good.length);
    System.arraycopy(good, 0, mail, bad.length, good.length);
    Message message = Mails.of(mail);
    assertThat(message.first("Subject").orElseThrow().decoded()).isEqualTo("楽天カード");
    assertThat(message.first("X-Report").orElseThrow().decoded()).isEqualTo("重要なお知らせ");
  }

  @Test
  void japaneseWrittenInGb2312IsHonoured() {
    String sent = "お客様各位、ご利用の確認をお願いします。詳しくは下記をご覧ください。";
    Message message = Mails.body("text/plain; charset=gb2312", sent, "GBK");
    assertThat(text(message)).isEqualTo(sent);
  }

  @Test
  void utf16AndUtf7AndDoubleUtf8() {
    assertThat(text(Mails.body("text/plain; charset=utf-16", "重要なお知らせ", "UTF-16LE")))
        .isEqualTo("重要なお知らせ");
    assertThat(text(Mails.body("text/plain; charset=utf-16", "重要なお知らせ", "UTF-16BE")))
        .isEqualTo("重要なお知らせ");
    assertThat(text(Mails.body("text/plain; charset=utf-7", "Hi +kc2JgTBq-!", "UTF-8")))
        .isEqualTo("Hi 重要な!");
    String twice =
        new String("重要なお知らせ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    Message message = Mails.body("text/plain; charset=utf-8", twice, "UTF-8");
    assertThat(text(message)).isEqualTo("重要なお知らせ");
    assertThat(Mails.kinds(message)).containsExactly("charset-mislabelled");
  }

  @Test
  void charsetFromHtmlMeta() {
    String html = "<html><head><meta charset=\"Shift_JIS\"></head><body>重要</body></html>";
    Message message = Mails.body("text/html", html, "windows-31j");
    assertThat(text(message)).isEqualTo(html);
    assertThat(message.root().charset()).isEqualTo("windows-31j");
    assertThat(Mails.kinds(message)).isEmpty();
  }

  @Test
  void rawHeadersAreGuessedTogether() {
    byte[] mail =
        "From: 三井住友カード <a@example.test>\nSubject: 重要\n\n".getBytes(Charset.forName("windows-31j"));
    Message message = Mails.of(mail);
    assertThat(message.first("Subject").orElseThrow().decoded()).isEqualTo("重要");
    assertThat(message.mailboxes("From")).hasToString("[三井住友カード <a@example.test>]");
    assertThat(Mails.kinds(message)).containsExactly("header-raw-8bit");
    Message utf8 = Mails.of("From: 三井 <a@example.test>\nSubject: 重要\n\n");
    assertThat(utf8.first("Subject").orElseThrow().decoded()).isEqualTo("重要");
    assertThat(Mails.kinds(utf8)).isEmpty();
    Message iso = Mails.of(iso2022Jp("From: 三井 <a@example.test>\nSubject: 重要\n\n"));
    assertThat(iso.first("Subject").orElseThrow().decoded()).isEqualTo("重要");
    assertThat(Mails.kinds(iso)).containsExactly("header-raw-8bit");
  }
}
