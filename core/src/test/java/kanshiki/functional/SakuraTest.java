package kanshiki.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Report;
import kanshiki.report.Reports;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fraud in the name of a hosting company, as an investigator once took it apart; each test is one
 * of his statements. The same mail comes in the two encodings that Japanese mail is written in.
 */
class SakuraTest {
  private static final String BODY =
      """
      さくらインターネットをご利用くださいまして、誠にありがとうございます。

      与信失敗によるサービス停止を防ぐため、以下のURLより現在のお支払い情報をご確認のうえ、
      更新をお願いいたします。24時間以内に更新されない場合、アカウントを停止いたします。

      https://sakura.ssoban.cn/

      さくらインターネット カスタマーセンター
      """;

  private static String word(String text, Charset charset, String name) {
    return "=?" + name + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(charset)) + "?=";
  }

  private static byte[] mail(Charset charset, String name) {
    boolean sevenBit = name.equals("iso-2022-jp");
    String head =
        """
        Return-Path: <zqci@campaign-vps.com>
        Delivered-To: owner@example.jp
        Received: from campaign-vps.com (unknown [163.43.158.180])
        \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
        \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
        Message-ID: <C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.com>
        From: %s <zqci@campaign-vps.com>
        To: <owner@example.jp>
        Subject: %s
         %s
        Date: Sun, 27 Feb 2022 05:12:27 +0800
        MIME-Version: 1.0
        Content-Type: text/plain; charset=%s
        Content-Transfer-Encoding: %s

        """
            .formatted(
                word("さくらインターネット", charset, name),
                word("[spam] 【重要】ご利用の会員IDと", charset, name),
                word("サービスについて(66889088)", charset, name),
                name,
                sevenBit ? "7bit" : "base64")
            .replace("\n", "\r\n");
    byte[] body = BODY.replace("\n", "\r\n").getBytes(charset);
    byte[] sent = sevenBit ? body : Base64.getMimeEncoder().encode(body);
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[start.length + sent.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(sent, 0, all, start.length, sent.length);
    return all;
  }

  private static Report utf8() {
    return Reports.on(mail(StandardCharsets.UTF_8, "utf-8"));
  }

  private static Report iso2022Jp() {
    return Reports.on(mail(Charset.forName("ISO-2022-JP"), "iso-2022-jp"));
  }

  static Stream<Report> both() {
    return Stream.of(utf8(), iso2022Jp());
  }

  private static String json(Report report) {
    return Reports.write(report, Format.JSON, Language.JA, Voice.LAY).replaceAll("\\s+", " ");
  }

  /** The readable report with its lines joined again. */
  private static String text(Report report) {
    return Reports.write(report, Format.TEXT, Language.JA, Voice.LAY).replaceAll("\n *", "");
  }

  private static List<String> ids(Report report) {
    return report.verdict().findings().stream().map(w -> w.finding().id()).toList();
  }

  private static String finding(Report report, String id) {
    return report.verdict().findings().stream()
        .filter(w -> w.finding().id().equals(id))
        .map(w -> w.finding().arguments().toString())
        .collect(Collectors.joining());
  }

  @Test
  void bothEncodingsGiveTheSameVerdict() {
    Report one = utf8();
    Report other = iso2022Jp();
    assertThat(one.verdict().classification().id()).isEqualTo("phishing");
    assertThat(one.verdict().probability()).isGreaterThan(0.95);
    assertThat(other.verdict().probability()).isEqualTo(one.verdict().probability());
    assertThat(ids(other)).isEqualTo(ids(one));
    assertThat(text(other).replaceAll("SHA-256.*", ""))
        .isEqualTo(text(one).replaceAll("SHA-256.*", ""));
  }

  /** Row 1. */
  @ParameterizedTest
  @MethodSource("both")
  void theServersStampIsTakenOffAndTold(Report report) {
    assertThat(json(report))
        .contains("\"subject\" : \"【重要】ご利用の会員IDとサービスについて(66889088)\"")
        .contains("\"stamps\" : [ { \"text\" : \"[spam]\", \"field\" : \"Subject\" } ]");
    assertThat(ids(report)).contains("earlier-filter-stamped");
  }

  /** Row 2. */
  @ParameterizedTest
  @MethodSource("both")
  void theNumberInTheSubjectIsPadding(Report report) {
    assertThat(finding(report, "serial-number-in-subject")).contains("66889088");
  }

  /** Row 3. */
  @ParameterizedTest
  @MethodSource("both")
  void itClaimsToBeSakuraButComesFromAnotherDomain(Report report) {
    assertThat(json(report))
        .contains("\"id\" : \"sakura-internet\"")
        .contains("\"ja\" : \"さくらインターネット\"")
        .contains("\"display-name\"")
        .contains("\"sakura.ad.jp\"")
        .contains("\"genuine\" : false")
        .contains("\"headline\" : \"偽物です。さくらインターネットの正規ドメインから送られていません。\"")
        .contains("\"id\" : \"author-domain-not-brands\", \"weight\" : \"strong\"");
    assertThat(finding(report, "author-domain-not-brands"))
        .contains("campaign-vps.com")
        .contains("sakura.ad.jp");
  }

  /** Rows 5 and 6. */
  @ParameterizedTest
  @MethodSource("both")
  void whatAnyoneCanWriteIsSaidToBeSo(Report report) {
    assertThat(json(report))
        .contains("\"returnPath\" : \"zqci@campaign-vps.com\"")
        .contains("\"messageId\" : \"C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.com\"");
    assertThat(text(report))
        .contains("差出人欄は、封筒の裏に書く名前と同じで、")
        .containsPattern("Return-Path[^■]*誰でも書けます。本物のように見えても、あてにはできません。")
        .containsPattern("Message-ID[^■]*誰でも書けます。偽装できるので、うのみにはできません。");
  }

  /** Row 7. */
  @ParameterizedTest
  @MethodSource("both")
  void theFirstServerIsTheSender(Report report) {
    assertThat(json(report))
        .contains("\"originIp\" : \"163.43.158.180\"")
        .contains(
            "\"hops\" : [ { \"helo\" : \"campaign-vps.com\", \"reverseName\" : null,"
                + " \"ip\" : \"163.43.158.180\", \"by\" : \"mx.example.jp\"");
    assertThat(ids(report)).contains("origin-without-reverse-name");
    assertThat(text(report)).contains("163.43.158.180");
  }

  /** Row 10. */
  @ParameterizedTest
  @MethodSource("both")
  void theWordingIsTakenApart(Report report) {
    assertThat(finding(report, "wording-odd-wording")).contains("与信");
    assertThat(finding(report, "wording-update-payment")).isNotEmpty();
    assertThat(ids(report)).contains("wording-suspension", "wording-deadline");
    assertThat(json(report)).contains("\"explanation\"").doesNotContain("\"explanation\" : \"\"");
  }

  /** Row 11. */
  @ParameterizedTest
  @MethodSource("both")
  void theLinkIsPlainAndCarriesTheNameInFrontOfAStrangersDomain(Report report) {
    assertThat(json(report))
        .contains("\"links\" : [ { \"url\" : \"https://sakura.ssoban.cn/\"")
        .contains("\"host\" : \"sakura.ssoban.cn\", \"registeredDomain\" : \"ssoban.cn\"")
        .contains("\"source\" : \"text\"")
        .contains("\"defanged\" : \"hxxps://sakura[.]ssoban[.]cn/\"");
    assertThat(finding(report, "brand-name-in-link-host")).contains("ssoban[.]cn");
    assertThat(text(report)).contains("sakura[.]ssoban[.]cn").doesNotContain("ssoban.cn");
  }

  /** Row 17. */
  @ParameterizedTest
  @MethodSource("both")
  void whatIsAtStakeIsTold(Report report) {
    assertThat(text(report)).contains("コントロールパネル").contains("カード番号").contains("サイトを乗っ取られると");
  }

  /** Row 18. */
  @ParameterizedTest
  @MethodSource("both")
  void theWayInIsTheReadersOwn(Report report) {
    assertThat(text(report))
        .contains("リンクや添付ファイルは開かないでください")
        .contains("いつものブックマークか公式アプリ")
        .containsPattern("正規の入口は *https://[a-z.]*sakura\\.(ad|ne)\\.jp/");
  }

  /** Row 19. */
  @Test
  void whoeverHasNoContractIsTold() {
    var own = new Own(List.of(), List.of(), List.of("amazon"));
    Report report =
        Kanshiki.offline(own)
            .investigate(new RawMessage(mail(StandardCharsets.UTF_8, "utf-8")), "mail.eml");
    assertThat(ids(report)).contains("no-account-with-brand");
    assertThat(ids(utf8())).doesNotContain("no-account-with-brand");
  }
}
