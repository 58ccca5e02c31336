package kanshiki.file;

import java.util.Locale;

/** What a reader and a desktop make of a file name. Names are never used as paths. */
public final class FileNames {
  private static final int MAX_EXTENSION = 20;

  private FileNames() {}

  /** The part after the last slash, backslash or colon. */
  public static String last(String name) {
    int at = name.length();
    while (at > 0 && "/\\".indexOf(name.charAt(at - 1)) < 0) {
      at--;
    }
    return name.substring(at);
  }

  /**
   * The last extension in lower case, without its dot; empty when there is none. Windows ignores
   * dots and blanks at the end, so they are passed over.
   */
  public static String extension(String name) {
    String bare = bare(name);
    int dot = bare.lastIndexOf('.');
    if (dot < 0 || bare.length() - dot - 1 > MAX_EXTENSION) {
      return "";
    }
    return bare.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  /** The extension that stands before the last one: {@code pdf} in {@code bill.pdf .exe}. */
  public static String inner(String name) {
    String bare = bare(name);
    int dot = bare.lastIndexOf('.');
    return dot <= 0 ? "" : extension(bare.substring(0, dot));
  }

  private static String bare(String name) {
    String last = last(name);
    int end = last.length();
    while (end > 0 && (last.charAt(end - 1) == '.' || isBlank(last.charAt(end - 1)))) {
      end--;
    }
    return last.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || Character.getType(c) == Character.FORMAT;
  }
}
