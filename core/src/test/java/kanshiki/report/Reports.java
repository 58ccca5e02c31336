package kanshiki.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;

/** Reports on mails written in tests. */
public final class Reports {
  /** A fraud in the name of a card company, whose every field names hosts. */
  public static final String FRAUD =
      """
      Return-Path: <bounce@mail.evil-sender.test>
      Delivered-To: hanako.suzuki@example.jp
      Received: from evil-helo.test (unknown [198.51.100.7])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ
      \tfor <hanako.suzuki@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <abc@evil-id.test>
      From: "アメリカン・エキスプレス www.evil-name.test" <info@evil-sender.test>
      To: 鈴木 花子 <hanako.suzuki@example.jp>
      Subject: 【重要】アメリカン・エキスプレス http://evil-subject.test/a ご利用確認
      Date: Sun, 27 Feb 2022 05:12:00 +0900
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      <p>鈴木 花子 様</p>
      <p>アメリカン・エキスプレス・カードをご利用いただきありがとうございます。</p>
      <p>24時間以内にカード番号を入力してください。evil-bare.test/login も参照</p>
      <a href="https://americanexpress.evil-link.test/in?e=hanako.suzuki%40example.jp&b=aGFuYWtvLnN1enVraUBleGFtcGxlLmpw">https://www.americanexpress.com/</a>
      <a href="http://198.51.100.99/x">evil-shown.test</a>
      """;

  /** A friend's mail. */
  public static final String HARMLESS =
      """
      From: Taro <taro@friend.example>
      To: hanako@example.jp
      Subject: Lunch on Friday
      Date: Mon, 5 Jan 2026 10:00:00 +0900
      Message-ID: <1@friend.example>

      Shall we meet at noon?
      """;

  private Reports() {}

  public static Report on(String mail) {
    return on(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  public static Report on(byte[] mail) {
    return Kanshiki.offline(Own.UNKNOWN).investigate(new RawMessage(mail), "mail.eml");
  }

  public static String write(Report report, Format format, Language language, Voice voice) {
    var out = new StringBuilder();
    try {
      format.write(report, new Rendering(language, voice, 80, false), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  public static String write(String mail, Format format, Language language, Voice voice) {
    return write(on(mail), format, language, voice);
  }
}
