package kanshiki.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of charsets, as senders write them, brought to one name each.
 *
 * <p>Where mail programs read one name as a larger charset, so do we (the WHATWG Encoding Standard
 * lists the same): ISO-8859-1 is windows-1252, Shift_JIS is windows-31j, GB2312 and GBK are
 * GB18030, KS_C_5601 is the Microsoft extension of EUC-KR.
 */
final class Charsets {
  private static final int MAX_NAME = 40;

  /** Names that Java knows too, for which nothing is to be decided. */
  private static final Set<String> OTHERS =
      Set.of(
          "iso-8859-2",
          "iso-8859-3",
          "iso-8859-4",
          "iso-8859-5",
          "iso-8859-6",
          "iso-8859-7",
          "iso-8859-8",
          "iso-8859-13",
          "iso-8859-15",
          "iso-8859-16",
          "windows-1250",
          "windows-1251",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "x-windows-874",
          "koi8-r",
          "koi8-u",
          "x-macroman",
          "x-maccyrillic",
          "ibm437",
          "ibm850",
          "ibm852",
          "ibm866",
          "ibm037",
          "iso-2022-kr",
          "iso-2022-cn",
          "x-johab",
          "x-euc-tw",
          "utf-16be",
          "utf-16le",
          "utf-32",
          "utf-32be",
          "utf-32le");

  private Charsets() {}

  /** Our name for a label; empty when nobody knows it. */
  static String canonical(String label) {
    String name = clean(label);
    return switch (name) {
      case "" -> "";
      case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-8n", "cp65001", "utf8mb4", "u8", "utf_8" ->
          "utf-8";
      case "us-ascii",
          "ascii",
          "ansi_x3.4-1968",
          "ansi_x3.4-1986",
          "iso646-us",
          "iso-ir-6",
          "us",
          "7bit" ->
          "us-ascii";
      case "iso-8859-1",
          "iso8859-1",
          "iso_8859-1",
          "latin1",
          "latin-1",
          "l1",
          "cp1252",
          "windows-1252",
          "x-cp1252",
          "cp-1252",
          "ansi" ->
          "windows-1252";
      case "shift_jis",
          "shift-jis",
          "shiftjis",
          "sjis",
          "x-sjis",
          "ms_kanji",
          "cp932",
          "ms932",
          "windows-31j",
          "windows-932",
          "x-ms-cp932",
          "cswindows31j",
          "csshiftjis" ->
          "windows-31j";
      case "iso-2022-jp",
          "iso2022jp",
          "iso2022-jp",
          "iso-2022jp",
          "iso-2202-jp",
          "csiso2022jp",
          "jis",
          "iso-2022-jp-1",
          "iso-2022-jp-2",
          "iso-2022-jp-3",
          "iso-2022-jp-ms",
          "cp50220",
          "cp50221",
          "cp50222",
          "x-windows-iso2022jp" ->
          "iso-2022-jp";
      case "euc-jp", "eucjp", "x-euc-jp", "x-euc", "euc_jp", "eucjp-ms", "cp51932", "ujis" ->
          "euc-jp";
      case "gb2312",
          "gb_2312-80",
          "gb2312-80",
          "euc-cn",
          "gbk",
          "x-gbk",
          "cp936",
          "ms936",
          "gb18030",
          "gb-2312",
          "chinese",
          "cn-gb" ->
          "gb18030";
      case "big5", "big-5", "x-x-big5", "cn-big5", "cp950", "big5-hkscs" -> "big5";
      case "euc-kr",
          "ks_c_5601-1987",
          "ks_c_5601",
          "ksc5601",
          "ks_c_5601-1989",
          "korean",
          "cp949",
          "ms949",
          "uhc" ->
          "euc-kr";
      case "utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7" -> "utf-7";
      case "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2" -> "utf-16";
      default -> known(name);
    };
  }

  /** Java is asked for names of this list only: asking it for invented ones takes long. */
  private static String known(String name) {
    String other =
        switch (name) {
          case "latin2", "iso8859-2" -> "iso-8859-2";
          case "iso-8859-8-i", "iso-8859-8-e" -> "iso-8859-8";
          case "iso-8859-9", "iso8859-9", "latin5" -> "windows-1254";
          case "iso-8859-11", "tis-620", "windows-874", "cp874" -> "x-windows-874";
          case "iso8859-15", "latin9", "latin-9" -> "iso-8859-15";
          case "cp1250" -> "windows-1250";
          case "cp1251", "win-1251", "x-cp1251" -> "windows-1251";
          case "cp1253" -> "windows-1253";
          case "cp1254" -> "windows-1254";
          case "cp1255" -> "windows-1255";
          case "cp1256" -> "windows-1256";
          case "koi8", "koi8r", "koi" -> "koi8-r";
          case "macintosh", "mac", "x-mac-roman" -> "x-macroman";
          case "cp437" -> "ibm437";
          case "cp850" -> "ibm850";
          case "cp852" -> "ibm852";
          case "cp866" -> "ibm866";
          case "x-mac-cyrillic" -> "x-maccyrillic";
          default -> name;
        };
    return OTHERS.contains(other) && Charset.isSupported(other) ? other : "";
  }

  /** The decoder behind a name of ours; none for those that we decode ourselves. */
  static Optional<Charset> decoder(String canonical) {
    return switch (canonical) {
      case "", "iso-2022-jp", "euc-jp", "utf-7", "utf-16" -> Optional.empty();
      case "utf-8" -> Optional.of(StandardCharsets.UTF_8);
      case "us-ascii" -> Optional.of(StandardCharsets.US_ASCII);
      case "big5" -> Optional.of(Charset.forName("x-windows-950"));
      case "euc-kr" -> Optional.of(Charset.forName("x-windows-949"));
      default -> Optional.of(Charset.forName(canonical));
    };
  }

  /** Whether bytes below 0x80 always are ASCII in it, when no escape is among them. */
  static boolean isAsciiCompatible(String canonical) {
    return !canonical.startsWith("utf-16")
        && !canonical.startsWith("utf-32")
        && !canonical.equals("utf-7")
        && !canonical.startsWith("ibm")
        && !canonical.startsWith("x-ibm")
        && !canonical.startsWith("hz");
  }

  private static String clean(String label) {
    int from = 0;
    int to = Math.min(label.length(), 3 * MAX_NAME);
    while (from < to && !isNameChar(label.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < to && isNameChar(label.charAt(end))) {
      end++;
    }
    String name = label.substring(from, end).toLowerCase(Locale.ROOT);
    return name.startsWith("3d") ? name.substring(2) : name; // charset=3D"utf-8": encoded twice
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.'
        || c == ':';
  }
}
