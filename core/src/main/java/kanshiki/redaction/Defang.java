package kanshiki.redaction;

import java.util.Locale;
import java.util.Set;

/** Takes the life out of addresses in running text, so that no program makes a link of them. */
public final class Defang {
  /** What browsers take for a dot in a host name (UTS #46). */
  private static final String WIDE_DOTS = "\u3002\uff0e\uff61";

  /** Endings of file names that are no top-level domains. */
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "html",
          "htm",
          "xhtml",
          "shtml",
          "mht",
          "svg",
          "pdf",
          "doc",
          "docx",
          "docm",
          "xls",
          "xlsx",
          "xlsm",
          "xlsb",
          "ppt",
          "pptx",
          "rtf",
          "odt",
          "txt",
          "csv",
          "exe",
          "scr",
          "dll",
          "msi",
          "js",
          "jse",
          "vbs",
          "vbe",
          "wsf",
          "hta",
          "bat",
          "cmd",
          "ps1",
          "lnk",
          "iso",
          "img",
          "vhd",
          "rar",
          "7z",
          "gz",
          "tgz",
          "tar",
          "bz2",
          "xz",
          "cab",
          "lzh",
          "jar",
          "apk",
          "eml",
          "msg",
          "ics",
          "vcf",
          "p7s",
          "asc",
          "jpg",
          "jpeg",
          "png",
          "gif",
          "bmp",
          "webp",
          "tif",
          "tiff",
          "mp3",
          "mp4",
          "mobileconfig",
          "dat",
          "patch");

  private static final int MAX_ENDING = 12;

  private final String text;
  private final StringBuilder out;

  private Defang(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 16);
  }

  /**
   * {@code http} becomes {@code hxxp}, the colon of another scheme {@code [:]}, and a dot inside a
   * name {@code [.]}. Bare numbers, such as an IP address or a sum, stay as they are. A text that
   * was treated before is not changed.
   */
  public static String text(String text) {
    return new Defang(text).run();
  }

  private String run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int number = numberEnd(at);
      if (number > at) {
        out.append(text, at, number);
        at = number;
        continue;
      }
      if (c == ':' && text.startsWith("://", at)) {
        scheme();
      } else if (c == '.' && isInsideName(at) || WIDE_DOTS.indexOf(c) >= 0 && isBetweenLatin(at)) {
        out.append('[').append(c).append(']');
      } else {
        out.append(c);
      }
      at++;
    }
    return out.toString();
  }

  /** The scheme was written already: it is changed in hindsight. */
  private void scheme() {
    int start = out.length();
    while (start > 0 && isLatin(out.charAt(start - 1))) {
      start--;
    }
    String scheme = out.substring(start).toLowerCase(Locale.ROOT);
    if (scheme.endsWith("http") || scheme.endsWith("https")) {
      start = out.length() - (scheme.endsWith("s") ? 5 : 4);
      out.replace(start, out.length(), scheme.endsWith("s") ? "hxxps:" : "hxxp:");
    } else if (scheme.equals("hxxp") || scheme.equals("hxxps")) {
      out.append(':');
    } else {
      out.append("[:]");
    }
  }

  /**
   * The end of the number that begins at {@code at} and stands for itself; {@code at} when there is
   * none.
   */
  private int numberEnd(int at) {
    if (!isDigit(text.charAt(at)) || at > 0 && isNameOrAddress(text.charAt(at - 1))) {
      return at;
    }
    int end = at;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    boolean runsOn = end < text.length() && isNameOrAddress(text.charAt(end));
    if (runsOn) {
      return at;
    }
    return text.charAt(end - 1) == '.' ? end - 1 : end;
  }

  private boolean isInsideName(int dot) {
    if (dot == 0 || dot + 1 >= text.length() || isFileEnding(dot + 1)) {
      return false;
    }
    char before = text.charAt(dot - 1);
    int after = text.codePointAt(dot + 1);
    return !Character.isWhitespace(before)
        && before != '['
        && (Character.isLetterOrDigit(after)
            || after == '-'
            || Character.getType(after) == Character.FORMAT);
  }

  /**
   * {@code bill.pdf} is a file to every program; {@code bill.zip} and {@code bill.com} may not be.
   */
  private boolean isFileEnding(int from) {
    int end = from;
    while (end < text.length() && end - from <= MAX_ENDING && isLatin(text.charAt(end))) {
      end++;
    }
    boolean goesOn = end < text.length() && ".-_".indexOf(text.charAt(end)) >= 0;
    return !goesOn && FILE_ENDINGS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private boolean isBetweenLatin(int dot) {
    return dot > 0
        && dot + 1 < text.length()
        && isLatin(text.charAt(dot - 1))
        && isLatin(text.charAt(dot + 1));
  }

  private static boolean isNameOrAddress(char c) {
    return isLatin(c) || "-_@/.\\".indexOf(c) >= 0;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
