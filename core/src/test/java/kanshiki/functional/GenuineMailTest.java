package kanshiki.functional;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.language.Language;
import kanshiki.report.Format;
import kanshiki.report.Report;
import kanshiki.report.Reports;
import kanshiki.report.Voice;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails as honest senders write them, and what a reader is told who asks "is this real?". */
class GenuineMailTest {
  /** An order, signed by the shop and received over a relay of the recipient's own. */
  private static final String ORDER =
      """
      Received: from mx.example.jp (localhost [127.0.0.1]) by mail.example.jp (Dovecot) with LMTP id 9; Tue, 24 Nov 2026 10:12:36 +0900
      Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=bounces.amazon.co.jp; dkim=pass header.d=amazon.co.jp header.s=s1; dmarc=pass header.from=amazon.co.jp
      Received: from a8-31.smtp-out.amazonses.com (a8-31.smtp-out.amazonses.com [203.0.113.31]) by mx.example.jp (Postfix) with ESMTPS id 4K8; Tue, 24 Nov 2026 10:12:35 +0900
      Return-Path: <20261124-bounce@bounces.amazon.co.jp>
      From: "Amazon.co.jp" <auto-confirm@amazon.co.jp>
      To: 鈴木 花子 <hanako.suzuki@example.jp>
      Subject: Amazon.co.jpでのご注文250-1234567-7654321
      Date: Tue, 24 Nov 2026 01:12:33 +0000
      Message-ID: <0100018b@bounces.amazon.co.jp>
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      <p>鈴木 花子 様</p>
      <p>Amazon.co.jp をご利用いただき、ありがとうございます。Amazon.co.jp がお客様のご注文を承ったことをお知らせいたします。</p>
      <p>お届け予定日: 2026年11月26日(木)</p>
      <p>注文番号 250-1234567-7654321<br>注文日: 2026年11月24日</p>
      <table><tr><td>USBケーブル</td><td>¥1,280</td></tr><tr><td>電池</td><td>¥720</td></tr><tr><td>配送料・手数料</td><td>¥0</td></tr><tr><td>注文合計</td><td>¥2,000</td></tr></table>
      <p><a href="https://www.amazon.co.jp/gp/css/summary/edit.html?orderID=250-1234567-7654321">注文の詳細を見る</a></p>
      <p>Amazon.co.jp のまたのご利用をお待ちしております。</p>
      """;

  /** A bank's notice that a delivery service sends in the bank's name. */
  private static final String BANK =
      """
      Received: from mx.example.jp (localhost [127.0.0.1]) by mail.example.jp (Dovecot) with LMTP id 9; Tue, 24 Nov 2026 10:12:36 +0900
      Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=bounce.bk.mufg.jp; dkim=pass header.d=bk.mufg.jp header.s=s1; dmarc=pass header.from=bk.mufg.jp
      Received: from mta12.delivery-service.example (mta12.delivery-service.example [203.0.113.12]) by mx.example.jp (Postfix) with ESMTPS id 4K9; Tue, 24 Nov 2026 10:12:35 +0900
      Return-Path: <r-1234@bounce.bk.mufg.jp>
      From: 三菱ＵＦＪ銀行 <info@bk.mufg.jp>
      To: hanako.suzuki@example.jp
      Subject: 【三菱ＵＦＪ銀行】お振込受付のお知らせ
      Date: Tue, 24 Nov 2026 10:12:33 +0900
      Message-ID: <r-1234@mta12.delivery-service.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      鈴木 花子 様

      三菱ＵＦＪダイレクトのご利用、ありがとうございます。
      以下のお振込を受け付けました。

      受付日時：2026年11月24日 10時10分
      お振込金額：30,000円

      お心当たりのない場合は、ブックマークなどから当行ホームページをご確認ください。
      https://www.bk.mufg.jp/

      三菱ＵＦＪ銀行
      """;

  /** A stranger's words that come through a platform. */
  private static final String PLATFORM =
      """
      Delivered-To: hanako@example.com
      Received: by 2002:a05:6a10:1:b0:1:2:3 with SMTP id a1; Tue, 24 Nov 2026 01:02:21 -0800 (PST)
      ARC-Seal: i=1; a=rsa-sha256; t=1732; cv=none; d=google.com; s=arc-20240605; b=abc=
      ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@github.com header.s=pf2023; spf=pass smtp.mailfrom=noreply@github.com; dmarc=pass (p=REJECT) header.from=github.com
      Return-Path: <noreply@github.com>
      Received: from out-25.smtp.github.com (out-25.smtp.github.com. [203.0.113.25]) by mx.google.com with ESMTPS id c3; Tue, 24 Nov 2026 01:02:20 -0800 (PST)
      Received-SPF: pass (google.com: domain of noreply@github.com designates 203.0.113.25 as permitted sender) client-ip=203.0.113.25;
      Authentication-Results: mx.google.com; dkim=pass header.i=@github.com header.s=pf2023; spf=pass (google.com: domain of noreply@github.com designates 203.0.113.25 as permitted sender) smtp.mailfrom=noreply@github.com; dmarc=pass (p=REJECT) header.from=github.com
      From: Taro Yamada <notifications@github.com>
      To: acme/widget <widget@noreply.github.com>
      Cc: Subscribed <subscribed@noreply.github.com>
      Subject: Re: [acme/widget] Crash on start (Issue #42)
      Date: Tue, 24 Nov 2026 01:02:19 -0800
      Message-ID: <acme/widget/issues/42/123@github.com>
      In-Reply-To: <acme/widget/issues/42@github.com>
      References: <acme/widget/issues/42@github.com>
      List-ID: acme/widget <widget.acme.github.com>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      I can reproduce this on version 2.1.

      --
      Reply to this email directly or view it on GitHub:
      https://github.com/acme/widget/issues/42#issuecomment-123
      You are receiving this because you are subscribed to this thread.

      Message ID: <acme/widget/issues/42/123@github.com>
      """;

  /** Everything passes, for the swindler's own domain. */
  private static final String SWINDLER =
      """
      Received: from mx.example.jp (localhost [127.0.0.1]) by mail.example.jp (Dovecot) with LMTP id 9; Tue, 24 Nov 2026 10:12:36 +0900
      Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=info@amaz-pay.example; dkim=pass header.d=amaz-pay.example; dmarc=pass header.from=amaz-pay.example
      Received: from mail.amaz-pay.example (mail.amaz-pay.example [203.0.113.7]) by mx.example.jp (Postfix) with ESMTPS id 4K9; Tue, 24 Nov 2026 10:12:35 +0900
      From: Amazon.co.jp <info@amaz-pay.example>
      To: hanako.suzuki@example.jp
      Subject: Amazon.co.jp お支払い方法の更新
      Date: Tue, 24 Nov 2026 10:12:33 +0900
      Message-ID: <1@amaz-pay.example>
      Content-Type: text/plain; charset=utf-8

      お支払い方法を更新してください。24時間以内に更新しない場合、アカウントを停止します。
      https://login.amaz-pay.example/

      Amazon.co.jp
      """;

  /** A florist's offer, whose every link counts clicks. */
  private static final String NEWSLETTER =
      """
      Received: from mx.example.jp (localhost [127.0.0.1]) by mail.example.jp (Dovecot) with LMTP id 9; Tue, 24 Nov 2026 10:12:36 +0900
      Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=b@bounce.hana-flowers.example; dkim=pass header.d=hana-flowers.example; dmarc=pass header.from=hana-flowers.example
      Received: from mta3.sendhub.example (mta3.sendhub.example [203.0.113.44]) by mx.example.jp (Postfix) with ESMTPS id 4K9; Tue, 24 Nov 2026 10:12:35 +0900
      Return-Path: <b@bounce.hana-flowers.example>
      From: 花のハナ <news@hana-flowers.example>
      To: hanako.suzuki@example.jp
      Subject: 冬のギフト早割 11月30日まで
      Date: Tue, 24 Nov 2026 10:12:33 +0900
      Message-ID: <55@sendhub.example>
      List-Unsubscribe: <https://click.sendhub.example/u/8f3a9c1d2e4b5a6f>
      Content-Type: text/html; charset=utf-8

      <p>いつも花のハナをご利用いただきありがとうございます。</p>
      <p>冬のギフトを11月30日(月)までにご予約の方は10%OFF、5,000円以上で送料無料です。</p>
      <p><a href="https://click.sendhub.example/c/1f3a9c1d2e4b5a6f77aa01">シクラメン 4,980円</a></p>
      <p><a href="https://click.sendhub.example/c/2f3a9c1d2e4b5a6f77aa02">ポインセチア 3,500円</a></p>
      <p><a href="https://click.sendhub.example/c/3f3a9c1d2e4b5a6f77aa03">胡蝶蘭 12,000円</a></p>
      <p>配信停止は<a href="https://click.sendhub.example/u/4f3a9c1d2e4b5a6f77aa04">こちら</a></p>
      <p>株式会社花のハナ 〒100-0001 東京都千代田区1-1</p>
      """;

  private static String told(Report report, Language language) {
    return Reports.write(report, Format.TEXT, language, Voice.LAY).replaceAll("\\s+", "");
  }

  private static String headline(Report report, Language language) {
    return Reports.write(report, Format.TEXT, language, Voice.LAY)
        .lines()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void orderOfAShopThatSignedItIsTakenForGenuine(Language language) {
    Report report = Reports.on(ORDER);
    assertThat(report.verdict().classification()).isEqualTo(Classification.BENIGN);
    assertThat(report.verdict().grounds())
        .extracting(w -> w.finding().id())
        .containsExactly("authenticated-as-brand", "links-lead-home");
    assertThat(headline(report, language))
        .isEqualTo(
            language == Language.JA
                ? "Amazonから送られた本物とみられます。"
                : "This looks genuine: Amazon sent it.");
  }

  @Test
  void whatStaysUnknownAboutAGenuineMailIsSaid() {
    String japanese = told(Reports.on(ORDER), Language.JA);
    assertThat(japanese).contains("■それでも分からないこと", "Amazonの送信の仕組みそのものが悪用されていないか");
    assertThat(japanese).contains("DMARCpass:差出人欄のアドレスは、確かにamazon.co.jpのものです");
    String english = told(Reports.on(ORDER), Language.EN);
    assertThat(english).contains("Whatremainsunknown", "bysigningintoAmazon");
    assertThat(english).contains("SPFpass:", "saysnothingaboutwhetherthesenderishonest");
  }

  @Test
  void noticeOfABankThroughADeliveryService() {
    Report report = Reports.on(BANK);
    assertThat(report.verdict().classification()).isEqualTo(Classification.BENIGN);
    assertThat(headline(report, Language.JA)).isEqualTo("三菱UFJ銀行から送られた本物とみられます。");
    // The delivery service's own Message-ID is no reason for alarm in a mail that is proved.
    assertThat(told(report, Language.JA)).doesNotContain("違います");
  }

  @Test
  void platformIsProvedAndTheWriterIsNot() {
    Report report = Reports.on(PLATFORM);
    assertThat(report.verdict().classification()).isEqualTo(Classification.UNDETERMINED);
    assertThat(told(report, Language.EN))
        .startsWith("Nothingwasfoundthatpointstoafraud,andthemailreallycomesfromgithub[.]com")
        .contains("ARCnone:")
        .contains("Whethergithub[.]comishonest");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void passForAStrangersDomainIsNotSafe(Language language) {
    Report report = Reports.on(SWINDLER);
    assertThat(report.verdict().classification()).isEqualTo(Classification.PHISHING);
    assertThat(report.verdict().grounds())
        .extracting(w -> w.finding().id())
        .contains("passed-for-another-domain");
    assertThat(told(report, language)).doesNotContain("unknown", "分からないこと");
  }

  @Test
  void newsletterWithManyTrackingLinksIsTakenCalmly() {
    Report report = Reports.on(NEWSLETTER);
    assertThat(report.verdict().classification()).isEqualTo(Classification.UNDETERMINED);
    assertThat(report.verdict().probability()).isLessThan(0.25);
    assertThat(told(report, Language.JA))
        .startsWith("詐欺を疑わせるものは見つかりませんでした。確かにhana-flowers[.]exampleから送られたメールです。")
        .contains("不審な点は見つかりません(送信元のドメインは確認済み)");
  }

  @Test
  void letterThatNothingProvesIsNotMadeToLookBad() {
    Report report = Reports.on(Reports.HARMLESS);
    assertThat(told(report, Language.JA))
        .startsWith("詐欺を疑わせるものは見つかりませんでした。")
        .contains("普段どおりに扱ってかまいません", "偽物という意味ではなく");
    assertThat(told(report, Language.EN)).contains("Unlikelytobeafraud");
  }

  /** Without a trusted result the genuine domain proves nothing, and disproves nothing. */
  @Test
  void genuineDomainWithoutResultsStaysOpen() {
    String unproved = ORDER.replace("Authentication-Results: mx.example.jp;", "X-Results: none;");
    String json = Reports.write(unproved, Format.JSONL, Language.JA, Voice.LAY);
    assertThat(json).contains("\"genuine\":null");
    assertThat(Reports.on(unproved).verdict().classification()).isNotEqualTo(Classification.BENIGN);
  }
}
