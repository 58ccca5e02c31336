package kanshiki.outlook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Twenty mails in every shape that Outlook keeps, each in the charset it names. */
final class OutlookFixtures {
  private static final String TRACE =
      """
      Return-Path: <bounce@stranger.test>
      Delivered-To: hanako@example.jp
      Received: from mail.stranger.test (unknown [198.51.100.7])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ
      \tfor <hanako@example.jp>; Tue, 17 Feb 2026 08:01:04 +0900 (JST)
      Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=stranger.test;
      \tdkim=none; dmarc=none header.from=stranger.test
      """;

  private static final String JAPANESE_TEXT =
      """
      お客様各位

      お支払い方法の確認が必要です。24時間以内に下記よりご確認ください。
      https://login.stranger.test/pay?id=1
      """;

  private static final String JAPANESE_HTML =
      """
      <html><head><title>確認</title></head><body style="color:#333">
      <p>お客様のアカウントは停止されました。&nbsp;至急ご確認ください。</p>
      <a href="https://login.stranger.test/a?x=1&amp;y=2">https://www.amazon.co.jp/</a>
      </body></html>
      """;

  private static final String ENGLISH_TEXT =
      """
      Dear customer,

      Your parcel could not be delivered. Pay the fee at http://parcel.stranger.test/fee
      """;

  private OutlookFixtures() {}

  /** The mails by what they show, lines ended as on the wire. */
  static Map<String, byte[]> all() {
    var all = new LinkedHashMap<String, byte[]>();
    for (String charset : new String[] {"utf-8", "iso-2022-jp", "shift_jis", "euc-jp"}) {
      put(all, "japanese text in " + charset, charset, japanese(charset), JAPANESE_TEXT);
      put(all, "japanese html in " + charset, charset, html(charset), JAPANESE_HTML);
    }
    put(
        all,
        "english text",
        "us-ascii",
        head("Parcel", "text/plain; charset=us-ascii"),
        ENGLISH_TEXT);
    put(
        all,
        "western html",
        "windows-1252",
        html("windows-1252"),
        "<p>Votre colis \u00e9gar\u00e9</p>");
    put(
        all,
        "text and html",
        "utf-8",
        head("Both", "multipart/alternative; boundary=\"alt\""),
        both());
    put(all, "raw header fields", "utf-8", rawHeader(), JAPANESE_TEXT);
    put(
        all,
        "a picture in the html",
        "utf-8",
        head("Picture", "multipart/related; type=\"text/html\"; boundary=\"rel\""),
        related());
    put(
        all,
        "a pdf attached",
        "utf-8",
        head("Invoice", "multipart/mixed; boundary=\"mix\""),
        mixed("application/pdf", "請求書.pdf", "%PDF-1.4 not really"));
    put(
        all,
        "html attached",
        "utf-8",
        head("Form", "multipart/mixed; boundary=\"mix\""),
        mixed(
            "text/html",
            "login.html",
            "<form action=\"https://post.stranger.test/\"><input type=\"password\"></form>"));
    put(
        all,
        "a mail in the mail",
        "utf-8",
        head("Look at this", "multipart/mixed; boundary=\"out\""),
        nested());
    put(
        all,
        "a stamped subject",
        "iso-2022-jp",
        head("[spam] =?ISO-2022-JP?B?GyRCPUVNVxsoQg==?=", "text/plain; charset=iso-2022-jp"),
        JAPANESE_TEXT);
    put(
        all,
        "no date and no recipient",
        "utf-8",
        "From: a@stranger.test\nSubject: x\nContent-Type: text/plain; charset=utf-8\n",
        ENGLISH_TEXT);
    put(all, "an encoded name that is an address", "utf-8", named(), JAPANESE_TEXT);
    put(
        all,
        "a reply address elsewhere",
        "utf-8",
        "Reply-To: Desk <desk@elsewhere.test>\n" + head("Desk", "text/plain; charset=utf-8"),
        ENGLISH_TEXT);
    return all;
  }

  private static void put(
      Map<String, byte[]> all, String name, String charset, String header, String body) {
    String text = (header + "\n" + body).replace("\n", "\r\n");
    all.put(
        name,
        text.getBytes(Charset.forName(charset.equals("shift_jis") ? "windows-31j" : charset)));
  }

  private static String head(String subject, String type) {
    return TRACE
        + "From: \"Customer centre\" <info@stranger.test>\n"
        + "To: hanako@example.jp\nSubject: "
        + subject
        + "\nDate: Tue, 17 Feb 2026 08:01:00 +0900\nMessage-ID: <77ab@stranger.test>\n"
        + "MIME-Version: 1.0\nContent-Type: "
        + type
        + "\n";
  }

  private static String japanese(String charset) {
    String subject = word("【重要】お支払い方法の確認");
    return head(subject, "text/plain; charset=" + charset);
  }

  private static String html(String charset) {
    return head(word("【重要】アカウント停止のお知らせ"), "text/html; charset=" + charset);
  }

  private static String rawHeader() {
    return TRACE
        + "From: アマゾン <info@stranger.test>\nTo: hanako@example.jp\nSubject: 【重要】ご利用確認\n"
        + "Date: Tue, 17 Feb 2026 08:01:00 +0900\nMessage-ID: <77ab@stranger.test>\n"
        + "Content-Type: text/plain; charset=utf-8\n";
  }

  private static String named() {
    return TRACE
        + "From: "
        + word("account-update@amazon.co.jp")
        + " <x@stranger.test>\nTo: =?UTF-8?B?6Yi05pyo?= <hanako@example.jp>,\n\ttaro@example.jp\n"
        + "Cc: jiro@example.jp\nSubject: "
        + word("Amazon")
        + "\nDate: Tue, 17 Feb 2026 08:01:00 +0900\nContent-Type: text/plain; charset=utf-8\n";
  }

  private static String both() {
    return "--alt\nContent-Type: text/plain; charset=utf-8\n\n"
        + JAPANESE_TEXT
        + "--alt\nContent-Type: text/html; charset=utf-8\n\n"
        + JAPANESE_HTML
        + "--alt--\n";
  }

  private static String related() {
    return "--rel\nContent-Type: text/html; charset=utf-8\n\n<p>ご確認ください</p><img src=\"cid:logo\">\n"
        + "--rel\nContent-Type: image/png; name=\"logo.png\"\nContent-Transfer-Encoding: base64\n"
        + "Content-ID: <logo>\nContent-Disposition: inline; filename=\"logo.png\"\n\n"
        + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9\nawAAAABJRU5ErkJggg=="
            .replace("\nawAAAAB", "awAAAAB")
            .replaceAll("(.{76})", "$1\n")
        + "\n--rel--\n";
  }

  private static String mixed(String type, String name, String content) {
    return "--mix\nContent-Type: text/plain; charset=utf-8\n\n"
        + JAPANESE_TEXT
        + "--mix\nContent-Type: "
        + type
        + "\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\""
        + word(name)
        + "\"\n\n"
        + Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(content.getBytes(StandardCharsets.UTF_8))
        + "\n--mix--\n";
  }

  private static String nested() {
    return "--out\nContent-Type: text/plain; charset=utf-8\n\nI found these two, see the attached report.\n"
        + "--out\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n"
        + "Content-Disposition: attachment; filename=\"report.html\"\n\nPHA+eDwvcD4=\n"
        + "--out\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=\"inner.eml\"\n\n"
        + head(word("国税庁からのお知らせ"), "text/plain; charset=utf-8")
        + "\n"
        + JAPANESE_TEXT
        + "--out--\n";
  }

  private static String word(String text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
