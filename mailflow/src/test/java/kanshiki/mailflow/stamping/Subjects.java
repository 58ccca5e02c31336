package kanshiki.mailflow.stamping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Some hundred subjects as mail programs of all ages write them. */
final class Subjects {
  /**
   * One subject.
   *
   * @param text as it was meant
   * @param value as it stands behind the colon, each byte a character
   * @param declared the charset that the mail says its text is in
   */
  record Subject(String text, String value, String declared) {}

  private static final List<String> JAPANESE =
      List.of(
          "【重要】ご利用の会員IDとサービスについて(66889088)",
          "お支払い方法を更新してください",
          "【三井住友カード】ご利用確認のお願い",
          "アカウントの一時停止に関するお知らせ 2026年11月24日",
          "至急:口座の本人確認手続き、および取引目的等の確認のお願いについて、期限は本日中となっておりますのでお早めに",
          "Amazonプライムの自動更新設定を解除いたしました!番号:1042881");
  private static final List<String> CHINESE = List.of("您的账户已被暂停", "紧急通知:请立即更新您的付款方式 No. 77", "账单");
  private static final List<String> TRADITIONAL = List.of("您的帳戶已被暫停", "緊急通知");
  private static final List<String> KOREAN = List.of("계정이 정지되었습니다", "긴급: 결제 수단을 업데이트하세요 12");
  private static final List<String> LATIN =
      List.of(
          "Votre compte a été suspendu",
          "Ihre Rückerstattung über 50 € fällig".replace("€", "EUR"),
          "¡Última notificación!");
  private static final List<String> CYRILLIC =
      List.of("Ваш счёт заблокирован", "Срочно: обновите данные");
  private static final List<String> ANY =
      List.of(
          "🎁 You have won 🎉",
          "Ünïcödé and 日本語 together, Ж 漢",
          "👨‍👩‍👧 family plan",
          "مرحبا حسابك موقوف",
          "חשבונך הושעה",
          "ご確認ください✉️ – urgent");
  private static final List<String> ASCII =
      List.of(
          "Your account is suspended",
          "x",
          "Re: Re: Fwd: the quarterly report",
          "[list] a question about = and ? and =? in subjects",
          "50% off (today only) <now>",
          "a very long subject that goes on and on so that it has to be folded somewhere because no line should have more characters than seventy-eight of them in it");

  private Subjects() {}

  static List<Subject> all() {
    var all = new ArrayList<Subject>();
    Map<String, List<String>> charsets = new java.util.LinkedHashMap<>();
    charsets.put("ISO-2022-JP", JAPANESE);
    charsets.put("Shift_JIS", JAPANESE);
    charsets.put("EUC-JP", JAPANESE);
    charsets.put("GB2312", CHINESE);
    charsets.put("GBK", CHINESE);
    charsets.put("GB18030", CHINESE);
    charsets.put("Big5", TRADITIONAL);
    charsets.put("EUC-KR", KOREAN);
    charsets.put("ISO-8859-1", LATIN);
    charsets.put("windows-1252", LATIN);
    charsets.put("ISO-8859-15", LATIN);
    charsets.put("KOI8-R", CYRILLIC);
    charsets.put("windows-1251", CYRILLIC);
    charsets.put("ISO-8859-5", CYRILLIC);
    var everything = new ArrayList<String>();
    List.of(JAPANESE, CHINESE, TRADITIONAL, KOREAN, LATIN, CYRILLIC, ANY)
        .forEach(everything::addAll);
    charsets.put("UTF-8", everything);
    charsets.forEach(
        (charset, texts) -> {
          for (String text : texts) {
            all.add(new Subject(text, " " + b(text, charset, 200), charset));
            all.add(new Subject(text, " " + b(text, charset, 6), charset));
            all.add(new Subject(text, "\n " + b(text, charset, 9), ""));
            all.add(new Subject(text, q(text, charset), charset));
            all.add(new Subject("Re: " + text, " Re: " + b(text, charset, 10), charset));
            all.add(
                new Subject(
                    "No. 12 " + text + " (3)", " No. 12 " + b(text, charset, 8) + " (3)", charset));
          }
        });
    for (String text : ASCII) {
      all.add(new Subject(text, " " + text, ""));
      all.add(new Subject(text, text, "us-ascii"));
      all.add(new Subject(text, "  \n\t" + text, "iso-2022-jp"));
      all.add(new Subject(text, " " + folded(text), ""));
    }
    for (String text : JAPANESE) {
      raw(all, text, "UTF-8");
      raw(all, text, "ISO-2022-JP");
      raw(all, text, "Shift_JIS");
      raw(all, text, "EUC-JP");
    }
    for (String text : everything) {
      raw(all, text, "UTF-8");
    }
    return all;
  }

  private static void raw(List<Subject> all, String text, String charset) {
    String latin = new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    all.add(new Subject(text, " " + latin, charset));
  }

  /** Words of so many characters, one a line. */
  private static String b(String text, String charset, int each) {
    var out = new StringBuilder();
    var piece = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      piece.appendCodePoint(points[i]);
      if (piece.codePointCount(0, piece.length()) == each || i == points.length - 1) {
        out.append(out.isEmpty() ? "" : "\n ").append("=?").append(charset).append("?B?");
        out.append(
            Base64.getEncoder()
                .encodeToString(piece.toString().getBytes(Charset.forName(charset))));
        out.append("?=");
        piece.setLength(0);
      }
    }
    return out.toString();
  }

  /** One word for each stretch of eight characters, without a space in front. */
  private static String q(String text, String charset) {
    var out = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i += 8) {
      String piece = new String(points, i, Math.min(8, points.length - i));
      out.append(out.isEmpty() ? "" : "\n\t")
          .append("=?")
          .append(charset.toLowerCase(java.util.Locale.ROOT))
          .append("?q?");
      var bytes = new ByteArrayOutputStream();
      for (byte b : piece.getBytes(Charset.forName(charset))) {
        boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
        bytes.writeBytes(
            (plain
                    ? "" + (char) b
                    : b == ' ' ? "_" : String.format(java.util.Locale.ROOT, "=%02X", b & 0xff))
                .getBytes(StandardCharsets.US_ASCII));
      }
      out.append(bytes.toString(StandardCharsets.US_ASCII)).append("?=");
    }
    return out.toString();
  }

  private static String folded(String text) {
    int space = text.lastIndexOf(' ');
    return space < 0 ? text : text.substring(0, space) + "\n" + text.substring(space);
  }
}
