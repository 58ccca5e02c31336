package kanshiki.carrier;

import java.util.Base64;

/** Forwards as mail programs write them, around one and the same mail. */
public final class ForwardMails {
  /** The subject of the mail inside. */
  public static final String SUBJECT = "【国税庁】未払い税金のお知らせ";

  /** What its link leads to. */
  public static final String LINK = "https://etax.nta-pay.test/n/";

  private static final String BODY =
      """
      e-Tax をご利用いただきありがとうございます。
      未払いの税金があります。最終期限は本日です。下記よりお支払いください。
      https://etax.nta-pay.test/n/
      国税庁
      """;

  /** The colleague's own header; a body and its Content-Type have to follow. */
  public static String head(String subject) {
    return """
        Return-Path: <hanako@example.jp>
        Received: from mail.example.jp (mail.example.jp [192.0.2.10])
         by mx.example.jp (Postfix) with ESMTPSA id 8D1A2C00E1
         for <check@example.jp>; Tue, 17 Feb 2026 09:12:01 +0900 (JST)
        From: 鈴木花子 <hanako@example.jp>
        To: check@example.jp
        Subject: %s
        Date: Tue, 17 Feb 2026 09:11:58 +0900
        Message-ID: <fwd-5521@example.jp>
        MIME-Version: 1.0
        """
        .formatted(subject);
  }

  /** A forward in plain text. */
  public static String text(String subject, String above) {
    return head(subject) + "Content-Type: text/plain; charset=UTF-8\n\n" + above + BODY;
  }

  /** A forward in HTML, with the text that goes with it where it has one. */
  public static String html(String subject, String text, String html) {
    String plain =
        text.isEmpty()
            ? ""
            : "--b1\nContent-Type: text/plain; charset=UTF-8\n\n" + text + BODY + "\n";
    return head(subject)
        + "Content-Type: multipart/alternative; boundary=b1\n\n"
        + plain
        + "--b1\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(html.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        + "\n--b1--\n";
  }

  /** The HTML of the mail inside. */
  static final String HTML_BODY =
      """
      <p>e-Tax をご利用いただきありがとうございます。<br>未払いの税金があります。最終期限は本日です。</p>
      <p><a href="https://etax.nta-pay.test/n/"><img src="https://etax.nta-pay.test/b.png"></a></p>
      <p><a href="https://etax.nta-pay.test/n/">お支払いはこちら</a></p>
      """;

  /** Outlook for Windows. */
  public static final String OUTLOOK =
      html(
          "FW: " + SUBJECT,
          """
          お疲れさまです。これは本物でしょうか。

          鈴木

          差出人: 国税庁 <info@tax-refund.test>
          送信日時: 2026年2月17日火曜日 8:01
          宛先: hanako@example.jp
          件名: 【国税庁】未払い税金のお知らせ

          """,
          """
          <html><head><style>p.MsoNormal {margin:0mm}</style></head><body lang="JA"><div class="WordSection1">
          <p class="MsoNormal">お疲れさまです。これは本物でしょうか。<a href="https://intra.example.jp/">社内</a><o:p></o:p></p>
          <p class="MsoNormal"><o:p>&nbsp;</o:p></p>
          <div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0mm 0mm 0mm">
          <p class="MsoNormal"><b><span>差出人<span lang="EN-US">:</span></span></b><span> 国税庁 &lt;info@tax-refund.test&gt; <br>
          <b>送信日時<span lang="EN-US">:</span></b> 2026年2月17日火曜日 8:01<br>
          <b>宛先<span lang="EN-US">:</span></b> hanako@example.jp<br>
          <b>件名<span lang="EN-US">:</span></b> 【国税庁】未払い税金のお知らせ<o:p></o:p></span></p></div></div>
          <p class="MsoNormal"><o:p>&nbsp;</o:p></p>
          """
              + HTML_BODY
              + "</div></body></html>");

  /** Outlook on the web, and the new Outlook. */
  public static final String OUTLOOK_WEB =
      html(
          "Fw: " + SUBJECT,
          """
          ご確認をお願いします。
          ________________________________
          差出人: 国税庁 <info@tax-refund.test>
          送信日時: 2026年2月17日 8:01
          宛先: 鈴木花子 <hanako@example.jp>
          件名: 【国税庁】未払い税金のお知らせ

          """,
          """
          <html><body dir="ltr"><div class="elementToProof">ご確認をお願いします。</div>
          <div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
          <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri" color="#000000"><b>差出人:</b> 国税庁 &lt;info@tax-refund.test&gt;<br>
          <b>送信日時:</b> 2026年2月17日 8:01<br><b>宛先:</b> 鈴木花子 &lt;hanako@example.jp&gt;<br>
          <b>件名:</b> 【国税庁】未払い税金のお知らせ</font><div>&nbsp;</div></div>
          <div>
          """
              + HTML_BODY
              + "</div></body></html>");

  /** Gmail, set to Japanese. */
  public static final String GMAIL =
      html(
          "Fwd: " + SUBJECT,
          """
          怪しいメールです。

          ---------- Forwarded message ---------
          From: 国税庁 <info@tax-refund.test>
          Date: 2026年2月17日(火) 8:01
          Subject: 【国税庁】未払い税金のお知らせ
          To: <hanako@example.jp>


          """,
          """
          <div dir="ltr">怪しいメールです。<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b class="gmail_sendername" dir="auto">国税庁</b> <span dir="auto">&lt;<a href="mailto:info@tax-refund.test">info@tax-refund.test</a>&gt;</span><br>Date: 2026年2月17日(火) 8:01<br>Subject: 【国税庁】未払い税金のお知らせ<br>To:  &lt;<a href="mailto:hanako@example.jp">hanako@example.jp</a>&gt;<br></div><br><br>
          """
              + HTML_BODY
              + "</div></div>");

  /** Gmail as it was for years. */
  public static final String GMAIL_BEFORE =
      text(
          "Fwd: " + SUBJECT,
          """
          ---------- 転送メッセージ ----------
          差出人: 国税庁 <info@tax-refund.test>
          日付: 2026年2月17日 8:01
          件名: 【国税庁】未払い税金のお知らせ
          To: hanako@example.jp


          """);

  /** Thunderbird. */
  public static final String THUNDERBIRD =
      html(
          "Fwd: " + SUBJECT,
          """



          -------- 転送メッセージ --------
          件名: \t【国税庁】未払い税金のお知らせ
          日付: \tTue, 17 Feb 2026 08:01:00 +0900
          差出人: \t国税庁 <info@tax-refund.test>
          返信先: \tdesk@tax-desk.test
          宛先: \thanako@example.jp



          """,
          """
          <html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body>
          <p><br></p><div class="moz-forward-container"><br><br>-------- 転送メッセージ --------
          <table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>
          <tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">件名: </th><td>【国税庁】未払い税金のお知らせ</td></tr>
          <tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">日付: </th><td>Tue, 17 Feb 2026 08:01:00 +0900</td></tr>
          <tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">差出人: </th><td>国税庁 <a class="moz-txt-link-rfc2396E" href="mailto:info@tax-refund.test">&lt;info@tax-refund.test&gt;</a></td></tr>
          <tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">返信先: </th><td>desk@tax-desk.test</td></tr>
          <tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">宛先: </th><td>hanako@example.jp</td></tr>
          </tbody></table><br><br>
          """
              + HTML_BODY
              + "</div></body></html>");

  /** Apple Mail on a Mac. */
  public static final String APPLE =
      html(
          "Fwd: " + SUBJECT,
          """

          鈴木花子

          > 転送されたメッセージ:
          >\s
          > 差出人: 国税庁 <info@tax-refund.test>
          > 件名: 【国税庁】未払い税金のお知らせ
          > 日付: 2026年2月17日 8:01:00 JST
          > 宛先: hanako@example.jp
          > 返信先: desk@tax-desk.test
          >\s
          """,
          """
          <html><head></head><body><br><div>鈴木花子</div><div><br><blockquote type="cite"><div>転送されたメッセージ:</div><br class="Apple-interchange-newline">
          <div style="margin: 0px;"><span><b>差出人: </b></span><span>国税庁 &lt;<a href="mailto:info@tax-refund.test">info@tax-refund.test</a>&gt;<br></span></div>
          <div style="margin: 0px;"><span><b>件名: </b></span><span><b>【国税庁】未払い税金のお知らせ</b><br></span></div>
          <div style="margin: 0px;"><span><b>日付: </b></span><span>2026年2月17日 8:01:00 JST<br></span></div>
          <div style="margin: 0px;"><span><b>宛先: </b></span><span>hanako@example.jp<br></span></div>
          <div style="margin: 0px;"><span><b>返信先: </b></span><span>desk@tax-desk.test<br></span></div><br>
          <div>
          """
              + HTML_BODY
              + "</div></blockquote></div></body></html>");

  /** Mail on an iPhone. */
  public static final String IPHONE =
      text(
          "Fwd: " + SUBJECT,
          """
          iPhoneから送信

          転送されたメッセージ:

          差出人: 国税庁 <info@tax-refund.test>
          日時: 2026年2月17日 8:01:00 JST
          宛先: hanako@example.jp
          件名: 【国税庁】未払い税金のお知らせ

          """);

  /** An iPhone whose Mail keeps the English line above Japanese labels. */
  public static final String IPHONE_BEFORE =
      text(
          "Fwd: " + SUBJECT,
          """
          iPhoneから送信

          Begin forwarded message:

          > 差出人: 国税庁 <info@tax-refund.test>
          > 日時: 2026年2月17日 8:01:00 JST
          > 宛先: hanako@example.jp
          > 件名: 【国税庁】未払い税金のお知らせ
          >\s
          """);

  /** Yahoo!メール. */
  public static final String YAHOO =
      text(
          "Fw: " + SUBJECT,
          """
          これは詐欺ですか?

          ----- Original Message -----
          From: "国税庁" <info@tax-refund.test>
          To: "hanako@example.jp" <hanako@example.jp>
          Date: 2026/2/17, Tue 08:01
          Subject: 【国税庁】未払い税金のお知らせ

          """);

  /** Becky!. */
  public static final String BECKY =
      head("Fw: " + SUBJECT)
          + "Content-Type: text/plain; charset=UTF-8\n\n"
          + """
          確認をお願いします。

          Forwarded by 鈴木花子 <hanako@example.jp>
          ----------------------- Original Message -----------------------
           From:    国税庁 <info@tax-refund.test>
           To:      hanako@example.jp
           Date:    Tue, 17 Feb 2026 08:01:00 +0900
           Subject: 【国税庁】未払い税金のお知らせ
          ----

          """
          + BODY
          + """
          --------------------- Original Message Ends --------------------

          -- 鈴木花子 情報システム部
          """;

  /** 秀丸メール. */
  public static final String HIDEMARU =
      text(
          "Fw: " + SUBJECT,
          """
          鈴木です。

          ----- Original Message -----
          差出人: 国税庁 <info@tax-refund.test>
          宛先: hanako@example.jp
          送信日時: 2026/02/17 08:01:00
          件名: 【国税庁】未払い税金のお知らせ

          """);

  private ForwardMails() {}
}
