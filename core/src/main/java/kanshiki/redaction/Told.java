package kanshiki.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words around tell to be the recipient's: a name behind a label or before 様, a number
 * behind 会員番号, a telephone number, an address, a day of birth, a password.
 *
 * <p>Works on folded text ({@link View}); each pattern is linear, and lines are short.
 */
final class Told {
  /** Longest number of a subject that is taken for padding; a card or an account has more digits. */
  private static final int MAX_BARE = 10;

  /** What may stand between a label and its value. */
  private static final String GAP =
      "[ \\t\u3000]*(?:\\([^()\\n]{0,20}\\))?[ \\t\u3000]*"
          + "(?:[:=】\\]>|」』・…→#]|は|が|:-|is|no\\.?)?[ \\t\u3000\"'「『【\\[(<]*\\n?[ \\t\u3000\"'「『【\\[(<]*";

  private static final String NUMBER = "([a-z0-9*x●][a-z0-9*x●_.‐/-]*[0-9][a-z0-9*x●_.‐/-]*)";

  /** Labels of which the whole line behind is the recipient's. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:ご?住所|お届け先(?:住所)?|お?送り先|配送先|請求先|生年月日|ご?登録(?:の)?住所|勤務先|shipping address|"
              + "billing address|delivery address|home address|date of birth|birthday|d\\.o\\.b\\.?)"
              + "[ \\t\u3000]*[:=】\\]][ \\t\u3000]*\\n?([^\\n]{2,120})");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:お名前|ご?氏名|会員名|お客様名|お客さま名|ご?契約者(?:名|様名)?|ご?注文者(?:名)?|お届け先名|宛名|宛先|受取人(?:名)?|カード名義人?|名義人?|"
              + "フリガナ|ふりがな|お名前カナ|ご?利用者名|ご?登録名|ユーザー名|"
              + "(?<![a-z])(?:full name|customer name|account holder|account name|account owner|cardholder(?: name)?|recipient"
              + "|user ?name|login name|registered name|prepared for|issued to|ship to|bill to|(?<=\\n|^)name))"
              + "[ \\t\u3000]*(?:\\([^()\\n]{0,20}\\))?[ \\t\u3000]*[:=】\\]][ \\t\u3000\"'「]*\\n?([^\\n\"」:]{1,40})");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:会員(?:番号|id|no\\.?|コード)|お客(?:様|さま)(?:番号|id|no\\.?|コード)|顧客(?:番号|id|コード)|ご?(?:注文|受注|発注|購入)(?:番号|id|no\\.?|コード)|"
              + "ご?(?:予約|受付|受付け|問い?合わ?せ|お問い?合わ?せ|お問合せ|追跡|伝票|送り状|荷物|口座|店番|支店|カード|契約|証券|加入者|利用者|請求|請求書|取引|"
              + "決済|管理|整理|照会|確認|認証|承認|識別|登録|申請|申込|申込み|処理|案件|チケット|参照|シリアル|ログイン|ユーザー?|アカウント|マイナンバー|個人|年金|保険証|"
              + "免許証|旅券|パスポート|顧問|社員|学籍|患者|診察券|ポイントカード|お?客様サポート|端末|個体|車両|メーター|供給地点特定)(?:番号|id|no\\.?|コード|キー)|"
              + "(?:利用者|ログイン|ユーザー?|会員|アップル|apple|楽天|amazon|アカウント)[ ]?id|暗証番号|(?:仮|初期|ワンタイム)?パスワード|ピンコード|"
              + "(?:下|末尾)[ ]?[0-9]?[ ]?(?:桁|けた)?(?:番号)?|マイナンバー|ipアドレス|シリアル(?:no\\.?)?|"
              + "(?<![a-z])(?:(?:account|acct|customer|client|member(?:ship)?|order|purchase order|invoice|booking|reservation|"
              + "reference|ref|case|ticket|tracking|parcel|package|shipment|transaction|payment|policy|contract|card|case file|"
              + "user|login|subscriber|confirmation|verification|security|access|activation|approval|application|claim|"
              + "document|file|mailbox|message|serial|licen[cs]e|passport|employee|student|patient|loan|iban|routing|phone|"
              + "support|session|request|report|complaint|incident|control|file reference)[ ]?"
              + "(?:number|no\\.?|nr\\.?|num|id|code|#|ref(?:erence)?|pin)|ending (?:in|with)?|ends (?:in|with)|last (?:4|four)(?: digits)?|"
              + "ref(?:erence)?|order|invoice|case|ticket|otp|pin|passcode|password|tracking|iban|ssn|ip address|code))"
              + GAP
              + NUMBER);

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:ご?登録(?:の|済みの)?(?:お?電話番号|携帯(?:電話)?(?:番号)?)|お客(?:様|さま)の(?:お?電話番号|携帯(?:電話)?(?:番号)?)|携帯(?:電話)?番号|お電話番号|ご?連絡先(?:電話番号)?|"
              + "your (?:registered )?(?:mobile|phone|telephone|cell)(?: number)?|registered (?:mobile|phone)(?: number)?|"
              + "mobile(?: number| no\\.?)|phone number on file)"
              + GAP
              + "(\\+?[0-9*x●][0-9*x●() ‐−ー-]{3,20}[0-9*x●])");

  /** Where someone lives, above his name. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(〒?[ ]?[0-9]{3}-[0-9]{4}[^\\n]{0,80}(?:\\n[^\\n]{1,60})?)\\n[^\\n]{1,30}(?:様|さま|御中|殿)[ \u3000]*(?:\\n|$)");

  /** A name before an honorific, at the beginning of a line or behind a stop. */
  private static final Pattern HONORED =
      Pattern.compile(
          "(?:^|(?<=[\\n、。,.:;!?「『（(【\\[〉>\\]】 \u3000」』・~〜*■◆●★☆▼])|(?<=親愛なる|拝啓))"
              + "([\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー・]{1,10}(?:[ \u3000]{1,2}[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー・]{1,10})?"
              + "|[a-z][a-z0-9._'-]{1,30}(?: [a-z][a-z.'-]{0,20}){0,3})"
              + "[ \u3000]{0,3}(?:様(?![々子式態相])|さま|サマ|殿(?![下様堂])|御中|さん(?=[\\n、,。!! \u3000]))");

  /** A name behind a salutation. */
  private static final Pattern GREETED =
      Pattern.compile(
          "(?:^|(?<=[\\n>]))[ \\t]*(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|attn|attention|"
              + "welcome(?: back)?|bonjour|ch[eè]re?|hallo|hola|estimad[oa]|guten tag|sehr geehrte[rs]?(?: herr| frau)?|"
              + "ciao|gentile|prezad[oa]|ol[aá]|liebe[rs]?|cari?[oa]?)[ ,:.]+(?:mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?|prof\\.?)?[ ]*"
              + "([\\p{L}0-9][\\p{L}0-9._'’@-]{0,40}(?: [\\p{L}][\\p{L}.'’-]{0,30}){0,3})(?=[ ]*(?:[,!:;。、\\n]|$))");

  /** A mobile number of Japan is a person's, whoever it stands for. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9a-z])(?:\\+81[ -]?\\(?0?\\)?|0)[789]0[ ‐−ー().-]{0,2}[0-9]{4}[ ‐−ー().-]{0,2}[0-9]{4}(?![0-9a-z])");

  /** A word of letters and digits, parted by hyphens, that no sentence has. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![a-z0-9@\\[])(?<!(?<!no)\\.)[a-z0-9](?:[a-z0-9_‐-]*[a-z0-9])?(?![a-z0-9])");

  /** The queue's own number of a mail in a trace field. */
  private static final Pattern QUEUE = Pattern.compile("(?<=[ \\n\\t]id )[a-z0-9][a-z0-9.-]{4,40}");

  /** Encoded words are decoded wherever they mean anything; what is left may hold anything. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[^?\\s]{1,40}\\?[bq]\\?[^?\\s]*\\?=");

  private static final Pattern MONEY_BEFORE = Pattern.compile("(?:[¥$€£]|[0-9][,.])[ ]?$");
  private static final Pattern MONEY_BEHIND =
      Pattern.compile("^(?:[,.][0-9]|[ ]?(?:円|yen|jpy|usd|元|万|億|ドル|件|名|人))");
  private static final Pattern PHONE_BEFORE =
      Pattern.compile("(?:\\+[0-9]{1,3}[ -]?\\(?[0-9]{1,4}\\)?|\\([0-9]{2,5}\\))[ -]?$");
  private static final Pattern PHONE_ABROAD = Pattern.compile("(?:1-)?[0-9]{3}-[0-9]{3}-[0-9]{4}");
  private static final int MAX_PHONE_START = 14;
  private static final int MIN_DIGITS = 7;
  private static final int MIN_SERIAL = 5;
  private static final int MIN_MARK = 10;
  private static final int LONG_MARK = 24;

  private Told() {}

  /** Names that are told, and what stands behind labels: secrets wherever else they stand. */
  static List<String> names(String text) {
    var names = new ArrayList<String>();
    String read = View.fold(text);
    each(read, NAME, (matcher, group) -> names.add(name(matcher.group(group))));
    each(read, HONORED, (matcher, group) -> names.add(name(matcher.group(group))));
    each(read, GREETED, (matcher, group) -> names.add(name(matcher.group(group))));
    names.removeIf(name -> name.isEmpty() || Recipients.isNobody(name) || isSaying(name));
    return names;
  }

  /** Numbers that are told: secrets wherever else they stand. */
  static List<String> numbers(String text) {
    var numbers = new ArrayList<String>();
    String read = View.fold(text);
    for (Pattern pattern : List.of(NUMBERED, PHONE)) {
      each(read, pattern, (matcher, group) -> numbers.add(matcher.group(group)));
    }
    each(read, MOBILE, (matcher, _) -> numbers.add(matcher.group()));
    numbers.removeIf(number -> number.chars().filter(c -> c >= '0' && c <= '9').count() < 4);
    return numbers;
  }

  /** Marks in {@code hidden} all that the words around tell to be a secret. */
  static void mark(String text, BitSet hidden) {
    View view = View.plain(text);
    String read = view.text();
    for (Pattern pattern : List.of(LINE, PLACE, NUMBERED, PHONE)) {
      each(read, pattern, (matcher, group) -> hide(view, matcher, group, hidden));
    }
    for (Pattern pattern : List.of(NAME, HONORED, GREETED)) {
      each(
          read,
          pattern,
          (matcher, group) -> {
            String name = name(matcher.group(group));
            if (!Recipients.isNobody(name) && !isSaying(name)) {
              hide(view, matcher, group, hidden);
            }
          });
    }
    for (Pattern pattern : List.of(MOBILE, QUEUE, ENCODED_WORD)) {
      each(read, pattern, (matcher, _) -> hide(view, matcher, 0, hidden));
    }
    each(
        read,
        MARK,
        (matcher, _) -> {
          int start = matcher.start();
          if (isMark(matcher.group())
              && !isCounted(read, start, matcher.end())
              && !isPlaceOrPhone(read, start, matcher.group())) {
            hide(view, matcher, 0, hidden);
          }
        });
  }

  /**
   * The marks of a subject that make each copy differ. A day, a sum, and a bare number stay, such as
   * the padding of {@code 【重要】…(66889088)}: by it the reader finds the mail again, and it names
   * nobody.
   */
  static void markSerials(String text, BitSet hidden) {
    View view = View.plain(text);
    String read = view.text();
    each(
        read,
        MARK,
        (matcher, _) -> {
          String word = matcher.group();
          boolean serial = word.chars().filter(Told::isDigit).count() >= MIN_SERIAL;
          if (serial && !isBare(word) && !isDay(word) && !isCounted(read, matcher.start(), matcher.end())) {
            hide(view, matcher, 0, hidden);
          }
        });
  }

  private static boolean isBare(String word) {
    return word.length() <= MAX_BARE && word.chars().allMatch(Told::isDigit);
  }

  /** Whether a word without meaning may be a mark of one recipient. */
  static boolean isMark(String word) {
    int digits = (int) word.chars().filter(Told::isDigit).count();
    int letters = (int) word.chars().filter(c -> c >= 'a' && c <= 'z').count();
    if (digits >= MIN_DIGITS) {
      return !isDay(word) && !isServiceNumber(word);
    }
    if (letters + digits >= LONG_MARK && word.indexOf('-') < 0) {
      return true;
    }
    return letters + digits >= MIN_MARK && digits >= 3 && letters >= 3 && changes(word) >= 3;
  }

  static int changes(String word) {
    int changes = 0;
    for (int i = 1; i < word.length(); i++) {
      if (isDigit(word.charAt(i)) != isDigit(word.charAt(i - 1))) {
        changes++;
      }
    }
    return changes;
  }

  /** A sum of money, or a count. */
  private static boolean isCounted(String text, int start, int end) {
    return MONEY_BEFORE.matcher(text.substring(Math.max(0, start - 2), start)).find()
        || MONEY_BEHIND.matcher(text.substring(end, Math.min(text.length(), end + 4))).find();
  }

  /** A postcode behind its sign, or the end of a telephone number that begins with its area. */
  private static boolean isPlaceOrPhone(String text, int start, String word) {
    if (start > 0 && text.charAt(start - 1) == '〒' || PHONE_ABROAD.matcher(word).matches()) {
      return true;
    }
    String before = text.substring(Math.max(0, start - MAX_PHONE_START), start);
    return word.length() <= MAX_PHONE_START && PHONE_BEFORE.matcher(before).find();
  }

  /** 20240115, 2024-01-15 and the like. */
  private static boolean isDay(String word) {
    String digits = word.replaceAll("[^0-9]", "");
    boolean plain = word.chars().allMatch(c -> isDigit(c) || c == '-');
    if (!plain || digits.length() != 8) {
      return false;
    }
    int year = Integer.parseInt(digits.substring(0, 4));
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6));
    return year >= 2015 && year < 2045 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /**
   * A number to call at a company, which the reader must be warned of: 0120-123-456, 03-1234-5678.
   */
  private static boolean isServiceNumber(String word) {
    String digits = word.replaceAll("[^0-9]", "");
    boolean plain = word.chars().allMatch(c -> isDigit(c) || c == '-');
    boolean grouped = word.chars().filter(c -> c == '-').count() == 2;
    return plain
        && (grouped && digits.startsWith("0") && digits.length() >= 10 && digits.length() <= 11
            || digits.length() == 10 && (digits.startsWith("0120") || digits.startsWith("0570"))
            || digits.length() == 11 && digits.startsWith("0800"));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String name(String found) {
    return found.replaceAll("[ \u3000]*(様|さま|サマ|殿|さん|御中)?[ \u3000。、,.!]*$", "").strip();
  }

  /** Words, not a name: too long, or ending as no name does. */
  private static boolean isSaying(String name) {
    return name.endsWith("お客")
        || name.endsWith("会員")
        || name.endsWith("各位")
        || name.endsWith("利用者")
        || name.endsWith("ユーザー")
        || name.endsWith("の皆")
        || name.endsWith("のお")
        || name.contains("customer")
        || name.contains("member")
        || name.contains(" user")
        || name.startsWith("valued")
        || name.contains("http");
  }

  private static void each(String text, Pattern pattern, BiConsumer<Matcher, Integer> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher, Math.min(1, matcher.groupCount()));
    }
  }

  private static void hide(View view, Matcher matcher, int group, BitSet hidden) {
    int start = matcher.start(group);
    int end = matcher.end(group);
    if (end > start) {
      hidden.set(view.start(start), view.end(end - 1));
    }
  }
}
