package kanshiki.publish.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.mail.RawMessage;
import kanshiki.page.Picture;
import kanshiki.page.State;
import kanshiki.redaction.HouseStyle;
import kanshiki.report.Publication;

/** Sites of a few warnings, for tests. */
final class Sites {
  static final Instant DAY = Instant.parse("2026-11-24T00:00:00Z");

  private Sites() {}

  static SiteSettings settings(HouseStyle style) {
    return new SiteSettings(
        new Words("注意喚起", "Fraud warnings"),
        Optional.of(URI.create("https://warnings.example/alerts")),
        style,
        ZoneId.of("Asia/Tokyo"));
  }

  /** Every kind of page: with picture, states, correction, withdrawal, wave, and hostile words. */
  static List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    entries.add(entry(publication(SAKURA), 0).get());
    entries.add(entry(full(publication(HOSTILE)), 1).get());
    entries.add(entry(publication(BANK), 2).corrected("送信元の国を訂正しました。<b>").get());
    entries.add(entry(publication(SAKURA.replace("66889088", "55120934")), 3).get());
    entries.add(entry(publication(PLAIN), 40).withdrawn("誤って<i>掲載</i>しました。").get());
    return entries;
  }

  static Publication publication(String mail) {
    return Publication.of(
        Kanshiki.offline(Own.UNKNOWN)
            .investigate(new RawMessage(mail.replace("\n", "\r\n").getBytes(UTF_8)), "mail.eml"));
  }

  /** With a picture and with states, which need the world. */
  static Publication full(Publication p) {
    var pictures = new EnumMap<Language, Picture>(Language.class);
    var told = new EnumMap<Language, Publication.Told>(Language.class);
    for (Language language : Language.values()) {
      pictures.put(language, new Picture("image/png", png()));
      Publication.Told words = p.told(language);
      told.put(
          language,
          new Publication.Told(
              words.label(),
              words.certainty(),
              words.headline(),
              words.stake(),
              words.advice(),
              words.cards(),
              words.reasons(),
              words.reasons(),
              words.checks(),
              List.of("bill.pdf \"<x>\" — PDF"),
              words.notExamined(),
              Optional.of("fake \"<page>\""),
              Optional.of("genuine page")));
    }
    return new Publication(
        p.id(),
        p.classification(),
        p.percent(),
        p.language(),
        p.date(),
        p.subject(),
        List.of("[spam]"),
        p.sender(),
        p.brand(),
        p.text(),
        true,
        Stream.of(State.values())
            .map(state -> new Publication.Seen("hxxps://evil[.]test/<a>", state, "phone", DAY))
            .toList(),
        told,
        pictures);
  }

  static byte[] png() {
    var out = new java.io.ByteArrayOutputStream();
    try {
      javax.imageio.ImageIO.write(
          new java.awt.image.BufferedImage(4, 3, java.awt.image.BufferedImage.TYPE_INT_RGB),
          "png",
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Builder entry(Publication publication, int days) {
    return new Builder(publication, days);
  }

  /** Puts an entry together. */
  static final class Builder {
    private final Publication publication;
    private final int days;
    private String revision = "1";
    private Optional<Entry.Change> corrected = Optional.empty();
    private Optional<Entry.Change> withdrawn = Optional.empty();

    private Builder(Publication publication, int days) {
      this.publication = publication;
      this.days = days;
    }

    Builder revision(String text) {
      revision = text;
      return this;
    }

    Builder corrected(String note) {
      corrected = Optional.of(new Entry.Change(DAY.plus(Duration.ofHours(5)), note));
      return this;
    }

    Builder withdrawn(String note) {
      withdrawn = Optional.of(new Entry.Change(DAY.plus(Duration.ofHours(6)), note));
      return this;
    }

    Entry get() {
      return new Entry(
          publication.id(),
          revision,
          DAY.minus(Duration.ofDays(days)),
          corrected,
          withdrawn,
          publication.subject().contains("ご利用の会員ID")
              ? Optional.of("aa11bb22cc33")
              : Optional.empty(),
          () -> publication);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  static final String SAKURA =
      """
      Return-Path: <zqci@campaign-vps.test>
      Received: from campaign-vps.test (unknown [198.51.100.180]) by mx.example.jp (Postfix)
      \twith ESMTP id 4K8XyZ0Wq2z9sB1 for <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.test>
      From: さくらインターネット <zqci@campaign-vps.test>
      To: owner@example.jp
      Subject: [spam] 【重要】ご利用の会員IDとサービスについて(66889088)
      Date: Sun, 27 Feb 2022 05:12:27 +0800

      さくらインターネットをご利用いただき、誠にありがとうございます。

      与信失敗により
      失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、
      更新をお願いします。

      https://sakura.ssoban.test/

      さくらインターネット カスタマーセンター
      """;

  static final String BANK =
      """
      From: 三井住友銀行 <info@smbc-kakunin.test>
      To: hanako@example.jp
      Subject: 【三井住友銀行】お取引の一時制限とご本人さま確認のお願い
      Date: Mon, 2 Nov 2026 10:12:30 +0900

      お客さまの口座に不審なログインがあったため、お取引を一時制限しました。
      24時間以内に下記よりご本人さま確認をお願いいたします。
      https://smbc.smbc-kakunin.test/login
      """;

  /** Nobody's name. */
  static final String PLAIN =
      """
      From: =?utf-8?B?6Zuj?= <x@prize.test>
      To: hanako@example.jp
      Subject: You have won 1,000,000 dollars
      Date: Mon, 2 Nov 2026 10:12:30 +0900

      Reply with your bank account within 24 hours to claim your prize: http://prize.test/claim
      """;

  /** Words that would break out of a page. */
  static final String HOSTILE =
      """
      From: "Amazon </title><script>alert(1)</script>" <x@evil.test>
      To: hanako@example.jp
      Subject: Amazon </title></head><script src=//evil.test/x.js></script>"'&amp; \u202egnp.exe ]]>
      Date: Mon, 2 Nov 2026 10:12:30 +0900
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      <p>Amazon アカウントが停止されます。24時間以内にお支払い方法を更新してください。</p>
      <p>&lt;/bdi&gt;&lt;/blockquote&gt;&lt;script&gt;alert(2)&lt;/script&gt;&lt;!--&lt;![CDATA[</p>
      <a href="https://amazon.evil.test/in">https://www.amazon.co.jp/</a>
      """;
}
