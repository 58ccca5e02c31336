package kanshiki.publish;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Frauds in which secrets of twenty kinds are planted, each of them another one in every mail, in
 * every way in which mails write such things. The same number gives the same mail.
 */
public final class PlantedMails {
  private static final List<String> FAMILIES =
      List.of(
          "小鳥遊", "五十嵐", "長谷部", "勅使河原", "早乙女", "真壁", "榊原", "神楽坂", "綾瀬", "柊", "鴻池", "御手洗", "西園寺",
          "百瀬", "東雲", "久遠", "逢坂", "高円寺", "鷹司", "葛城");

  private static final List<String> FAMILY_KANA =
      List.of(
          "タカナシ", "イガラシ", "ハセベ", "テシガワラ", "サオトメ", "マカベ", "サカキバラ", "カグラザカ", "アヤセ", "ヒイラギ", "コウノイケ",
          "ミタライ", "サイオンジ", "モモセ", "シノノメ", "クオン", "オウサカ", "コウエンジ", "タカツカサ", "カツラギ");

  private static final List<String> GIVEN = List.of("翔伍", "菜穂子", "瑛斗", "紗矢香", "虎之介");

  private static final List<String> GIVEN_KANA = List.of("ショウゴ", "ナオコ", "エイト", "サヤカ", "トラノスケ");

  private static final List<String> LATIN =
      List.of(
          "Thornbury",
          "Applewhite",
          "Vandermeer",
          "Okonkwo",
          "Lindqvist",
          "Featherstone",
          "Kowalczyk",
          "Papadakis",
          "Montague",
          "Ravensworth");

  private static final List<String> LATIN_GIVEN =
      List.of(
          "Philippa",
          "Bartholomew",
          "Ingeborg",
          "Chidinma",
          "Thaddeus",
          "Rosalind",
          "Zbigniew",
          "Evangelos",
          "Cordelia",
          "Peregrine");

  /** What kind of secret it is. */
  public enum Kind {
    ADDRESS,
    BLIND_ADDRESS,
    NAME,
    FAMILY_NAME,
    KANA_NAME,
    LATIN_NAME,
    MEMBER_NUMBER,
    ORDER_NUMBER,
    ACCOUNT_NUMBER,
    PATH_TOKEN,
    QUERY_TOKEN,
    FRAGMENT_TOKEN,
    HOST_TOKEN,
    PIXEL_TOKEN,
    TELEPHONE,
    PLACE,
    MESSAGE_ID,
    FORWARDER,
    FILE_NUMBER,
    OWN_DOMAIN
  }

  /**
   * One mail.
   *
   * @param secrets by kind
   */
  public record Planted(String mail, Charset charset, Map<Kind, String> secrets) {
    public byte[] bytes() {
      return mail.replace("\n", "\r\n").getBytes(charset);
    }
  }

  private final Random random;
  private final int number;
  private final Map<Kind, String> secrets = new EnumMap<>(Kind.class);

  private PlantedMails(int number) {
    this.random = new Random(20_261_124L + number);
    this.number = number;
  }

  /** The mail of that number, from 0 to 99. */
  public static Planted of(int number) {
    return new PlantedMails(number).make();
  }

  public static List<Planted> all() {
    var all = new ArrayList<Planted>();
    for (int i = 0; i < 100; i++) {
      all.add(of(i));
    }
    return all;
  }

  private Planted make() {
    int family = number % FAMILIES.size();
    int given = number / FAMILIES.size();
    String domain = letters(7) + "-" + letters(4) + ".example";
    String local = letters(5) + "." + letters(6);
    secrets.put(Kind.OWN_DOMAIN, domain);
    secrets.put(Kind.ADDRESS, local + "@" + domain);
    secrets.put(Kind.BLIND_ADDRESS, letters(9) + digits(2) + "@" + letters(8) + ".example");
    secrets.put(Kind.NAME, FAMILIES.get(family) + GIVEN.get(given));
    secrets.put(Kind.FAMILY_NAME, FAMILIES.get(family));
    secrets.put(Kind.KANA_NAME, FAMILY_KANA.get(family) + GIVEN_KANA.get(given));
    secrets.put(
        Kind.LATIN_NAME, LATIN_GIVEN.get(number % 10) + " " + LATIN.get(number / 10) + letters(3));
    secrets.put(Kind.MEMBER_NUMBER, digits(4) + "-" + digits(4) + "-" + digits(2));
    secrets.put(Kind.ORDER_NUMBER, letters(2).toUpperCase(Locale.ROOT) + digits(6));
    secrets.put(Kind.ACCOUNT_NUMBER, digits(9));
    secrets.put(Kind.PATH_TOKEN, token(10));
    secrets.put(Kind.QUERY_TOKEN, letters(8));
    secrets.put(Kind.FRAGMENT_TOKEN, token(8));
    secrets.put(Kind.HOST_TOKEN, token(9).toLowerCase(Locale.ROOT));
    secrets.put(Kind.PIXEL_TOKEN, token(12));
    secrets.put(Kind.TELEPHONE, "090-" + digits(4) + "-" + digits(4));
    secrets.put(Kind.PLACE, "架空町" + digits(2) + "番地" + digits(3) + "号");
    secrets.put(Kind.MESSAGE_ID, token(20));
    secrets.put(Kind.FORWARDER, letters(10) + "@" + letters(9) + ".example");
    secrets.put(Kind.FILE_NUMBER, digits(8));
    Charset charset =
        List.of(
                StandardCharsets.UTF_8,
                Charset.forName("ISO-2022-JP"),
                Charset.forName("windows-31j"))
            .get(number % 3);
    String fraud = number % 2 == 0 ? html(charset) : plain(charset);
    return new Planted(number % 5 == 4 ? forwarded(fraud) : fraud, charset, secrets);
  }

  private String header(Charset charset) {
    String domain = secret(Kind.OWN_DOMAIN);
    String name = secret(Kind.NAME);
    String to = number % 4 == 3 ? secret(Kind.LATIN_NAME) : word(spaced(name), charset);
    return """
        Return-Path: <bounce+%1$s@news.card-kakunin.test>
        Delivered-To: %2$s
        X-Forwarded-To: %3$s
        Received: from mta3.card-kakunin.test (mta3.card-kakunin.test [198.51.100.23])
        \tby mx1.%4$s (Postfix) with ESMTPS id %5$s
        \tfor <%6$s>; Mon, 2 Nov 2026 10:12:33 +0900 (JST)
        Authentication-Results: mx1.%4$s; spf=pass smtp.mailfrom=news.card-kakunin.test
        Message-ID: <%7$s.%8$s@card-kakunin.test>
        From: %9$s <info@card-kakunin.test>
        To: %10$s <%2$s>
        Subject: %11$s
        Date: Mon, 2 Nov 2026 10:12:30 +0900
        List-Unsubscribe: <https://card-kakunin.test/u?e=%12$s>
        MIME-Version: 1.0
        """
        .formatted(
            secret(Kind.ADDRESS).replace("@", "="),
            secret(Kind.ADDRESS),
            secret(Kind.FORWARDER),
            domain,
            token(12),
            secret(Kind.BLIND_ADDRESS),
            secret(Kind.MESSAGE_ID),
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secret(Kind.ADDRESS).getBytes(StandardCharsets.UTF_8)),
            word("三井住友カード", charset),
            to,
            word(subject(), charset),
            percent(secret(Kind.ADDRESS)));
  }

  private String subject() {
    return switch (number % 4) {
      case 0 -> "【重要】" + spaced(secret(Kind.NAME)) + "様 三井住友カードご利用確認のお願い";
      case 1 -> "三井住友カード ご利用のお知らせ(会員番号:" + secret(Kind.MEMBER_NUMBER) + ")";
      case 2 -> "【三井住友カード】ご注文番号 " + secret(Kind.ORDER_NUMBER) + " のお支払いについて";
      default -> secret(Kind.ADDRESS) + " 様へ 三井住友カードより緊急のご連絡";
    };
  }

  private String words() {
    String address = secret(Kind.ADDRESS);
    String family = secret(Kind.FAMILY_NAME);
    return String.join(
        "\n",
        spaced(secret(Kind.NAME)) + " 様",
        "",
        "三井住友カードをご利用いただきありがとうございます。",
        "カードのご利用に異常な動きがありました。24時間以内にご本人確認をお願いいたします。",
        family + "様のカードは、現在ご利用を制限しております。",
        "フリガナ:" + kana(),
        "会員番号:" + secret(Kind.MEMBER_NUMBER),
        "ご注文番号 " + secret(Kind.ORDER_NUMBER),
        "ご登録の電話番号:" + secret(Kind.TELEPHONE),
        "ご住所:〒100-0000 東京都千代田区" + secret(Kind.PLACE),
        "Dear " + secret(Kind.LATIN_NAME) + ",",
        "Your account number is " + secret(Kind.ACCOUNT_NUMBER) + ".",
        "登録メール:" + spelling(address),
        "ご確認はこちら → " + url(),
        "このメールは " + address + " 宛にお送りしています。",
        "三井住友カード株式会社");
  }

  /** Another spelling of the address in each mail. */
  private String spelling(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    return switch (number % 12) {
      case 0 -> percent(address);
      case 1 -> Base64.getEncoder().encodeToString(bytes);
      case 2 -> HexFormat.of().formatHex(bytes);
      case 3 -> address.replace("@", " at ").replace(".", " dot ");
      case 4 -> wide(address);
      case 5 -> address.toUpperCase(Locale.ROOT);
      case 6 -> address.replace("@", "\u200b@\u200b");
      case 7 -> md5(address);
      case 8 -> address.replace("@", "=40");
      case 9 ->
          Base64.getUrlEncoder()
              .encodeToString(("uid=7&m=" + address).getBytes(StandardCharsets.UTF_8));
      case 10 -> address.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
      default -> percent(percent(address));
    };
  }

  private String url() {
    return "https://"
        + secret(Kind.HOST_TOKEN)
        + ".smbc-card.card-kakunin.test/login/"
        + secret(Kind.PATH_TOKEN)
        + "/index.php?id="
        + secret(Kind.QUERY_TOKEN)
        + "&e="
        + percent(secret(Kind.ADDRESS))
        + "#"
        + secret(Kind.FRAGMENT_TOKEN);
  }

  private String plain(Charset charset) {
    String body =
        Base64.getMimeEncoder().encodeToString(words().getBytes(charset)).replace("\r\n", "\n");
    return header(charset)
        + "Content-Type: text/plain; charset="
        + charset.name()
        + "\nContent-Transfer-Encoding: base64\n\n"
        + body
        + "\n";
  }

  private String html(Charset charset) {
    String boundary =
        "b_" + HexFormat.of().formatHex(secret(Kind.ADDRESS).getBytes(StandardCharsets.UTF_8));
    String page =
        words().lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n"))
            + "\n<a href=\""
            + url().replace("&", "&amp;")
            + "\">ご確認はこちら</a>\n<img width=1 height=1 alt=\"\" src=\"https://t.card-kakunin.test/o?m="
            + secret(Kind.PIXEL_TOKEN)
            + "\">\n<div style=\"display:none\">"
            + secret(Kind.ADDRESS)
            + "</div>";
    return header(charset)
        + "Content-Type: multipart/mixed; boundary=\""
        + boundary
        + "\"\n\n--"
        + boundary
        + "\nContent-Type: text/html; charset="
        + charset.name()
        + "\nContent-Transfer-Encoding: quoted-printable\n\n"
        + quotedPrintable(page.getBytes(charset))
        + "\n--"
        + boundary
        + "\nContent-Type: application/zip; name=\"a.zip\"\nContent-Transfer-Encoding: base64\n"
        + "Content-Disposition: attachment; filename*=UTF-8''"
        + percent("明細_" + secret(Kind.NAME) + "_" + secret(Kind.FILE_NUMBER) + ".html.exe")
        + "\n\nTVqQAAMAAAAEAAAA\n--"
        + boundary
        + "--\n";
  }

  /** The recipient passes it on to somebody who looks into such mails. */
  private String forwarded(String fraud) {
    return """
        From: %1$s <%2$s>
        To: Desk <desk@%3$s>
        Subject: FW: please check
        Date: Mon, 2 Nov 2026 11:00:00 +0900
        Message-ID: <%4$s@%3$s>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        --outer
        Content-Type: text/plain

        Is this genuine?

        --outer
        Content-Type: message/rfc822
        Content-Disposition: attachment; filename="mail.eml"

        """
            .formatted("Forwarder", secret(Kind.FORWARDER), secret(Kind.OWN_DOMAIN), token(16))
        + fraud
        + "\n--outer--\n";
  }

  private String kana() {
    return secret(Kind.KANA_NAME);
  }

  private String spaced(String name) {
    String family = secret(Kind.FAMILY_NAME);
    return family
        + (number % 3 == 0 ? " " : number % 3 == 1 ? "\u3000" : "")
        + name.substring(family.length());
  }

  private String secret(Kind kind) {
    return secrets.getOrDefault(kind, "");
  }

  private static String word(String text, Charset charset) {
    return "=?"
        + charset.name()
        + "?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(charset))
        + "?=";
  }

  private static String percent(String text) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-';
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  private static String quotedPrintable(byte[] bytes) {
    var out = new StringBuilder();
    int column = 0;
    for (byte b : bytes) {
      int c = b & 0xff;
      if (c == '\n') {
        out.append('\n');
        column = 0;
        continue;
      }
      String piece =
          c >= 33 && c <= 126 && c != '=' || c == ' '
              ? String.valueOf((char) c)
              : String.format(Locale.ROOT, "=%02X", c);
      if (column + piece.length() > 72) {
        out.append("=\n");
        column = 0;
      }
      out.append(piece);
      column += piece.length();
    }
    return out.toString();
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)))
        .collect(Collectors.joining());
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String letters(int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(
          i % 2 == 0
              ? "bdfghkmnprstvz".charAt(random.nextInt(14))
              : "aeiou".charAt(random.nextInt(5)));
    }
    return out.toString();
  }

  private String digits(int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(i == 0 ? 9 : 10) + (i == 0 ? 1 : 0));
    }
    return out.toString();
  }

  /** Letters and digits in turn. */
  private String token(int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(
          i % 2 == 0
              ? "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz".charAt(random.nextInt(47))
              : String.valueOf(random.nextInt(10)));
    }
    return out.toString();
  }
}
