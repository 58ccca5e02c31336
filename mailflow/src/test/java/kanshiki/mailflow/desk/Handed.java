package kanshiki.mailflow.desk;

import kanshiki.mailflow.mailbox.Account;

/** Mails as people of example.jp hand them in. */
final class Handed {
  /** The doubtful mail. */
  static final String FRAUD =
      """
      Received: from evil-helo.test (unknown [198.51.100.7]) by mx.example.jp (Postfix) with ESMTP id 4K8XyZ; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <abc@evil-id.test>
      From: "アメリカン・エキスプレス" <info@evil-sender.test>
      To: hanako@example.jp
      Subject: 【重要】アメリカン・エキスプレス ご利用確認
      Date: Sun, 27 Feb 2022 05:12:00 +0900
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: 8bit

      <p>アメリカン・エキスプレス・カードをご利用いただきありがとうございます。</p>
      <p>24時間以内にカード番号を入力してください。</p>
      <a href="https://americanexpress.evil-link.test/in">https://www.americanexpress.com/</a>
      """;

  private static final String LOGGED_IN =
      "Received: from [192.0.2.9] (pc.example.net [192.0.2.9]) by mx.example.jp (Postfix) with ESMTPSA id 77;"
          + " Tue, 24 Nov 2026 10:00:01 +0900\n";

  private Handed() {}

  /** From a client that had logged in. */
  static String by(String from, String fields, String words) {
    return LOGGED_IN + attached(from, fields, words);
  }

  /** From outside, without any proof. */
  static String byStranger(String from, String results, String words) {
    return "Received: from out.test (out.test [198.51.100.20]) by mx.example.jp (Postfix) with ESMTP id 78;"
        + " Tue, 24 Nov 2026 10:00:01 +0900\n"
        + results
        + attached(from, "", words);
  }

  private static String attached(String from, String fields, String words) {
    return "From: "
        + from
        + "\nTo: check@example.jp\n"
        + "Subject: FW: please look\n"
        + "Date: Tue, 24 Nov 2026 10:00:00 +0900\n"
        + "Message-ID: <"
        + Integer.toUnsignedString((from + fields + words).hashCode())
        + "@example.jp>\n"
        + "References: <earlier@example.jp>\n"
        + fields
        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        + words
        + "\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n"
        + FRAUD
        + "\n--x--\n";
  }

  /** A mail in whose text the doubtful one stands, as Gmail in Japanese puts it there. */
  static String inline(String from) {
    return LOGGED_IN
        + "From: "
        + from
        + """

        To: check@example.jp
        Subject: Fwd: 【重要】アメリカン・エキスプレス ご利用確認
        Date: Tue, 24 Nov 2026 10:00:00 +0900
        Message-ID: <inline@example.jp>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        ---------- Forwarded message ---------
        From: アメリカン・エキスプレス <info@evil-sender.test>
        Date: 2022年2月27日(日) 5:12
        Subject: 【重要】アメリカン・エキスプレス ご利用確認
        To: <hanako@example.jp>


        24時間以内にカード番号を入力してください。
        https://americanexpress.evil-link.test/in
        """;
  }

  /** A mail with nothing inside. */
  static String empty(String from, String fields, String words) {
    return LOGGED_IN
        + "From: "
        + from
        + "\nTo: check@example.jp\nSubject: question\nDate: Tue, 24 Nov 2026 10:00:00 +0900\nMessage-ID: <"
        + Integer.toUnsignedString((from + fields + words).hashCode())
        + "@example.jp>\n"
        + fields
        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        + words
        + "\n";
  }

  static Account server(int port) {
    return new Account("smtp", "127.0.0.1", port, "");
  }
}
