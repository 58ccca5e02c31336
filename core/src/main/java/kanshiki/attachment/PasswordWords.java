package kanshiki.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the place in a text that tells a password. */
final class PasswordWords {
  private static final int MAX_TEXT = 50_000;
  private static final int MAX_BETWEEN = 30;
  private static final int MIN_PASSWORD = 3;
  private static final int MAX_PASSWORD = 40;

  private static final List<String> NAMES =
      List.of("パスワード", "暗証番号", "password", "passcode", "pass:", "pw:", "pass\uff1a", "pw\uff1a");

  private static final List<String> LEADS =
      List.of(":", "\uff1a", "は", "=", "】", "」", "」は", "is ", "->", "→", "⇒");

  private PasswordWords() {}

  /** The words that tell it: {@code 解凍パスワード:ab12cd}. */
  static Optional<String> in(String text) {
    String bounded = text.substring(0, Math.min(text.length(), MAX_TEXT));
    String lower = bounded.toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length())) {
        int end = told(lower, at + name.length(), name.endsWith(":") || name.endsWith("\uff1a"));
        if (end > 0 && lower.length() == bounded.length()) {
          return Optional.of(bounded.substring(at, end).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** Where the password behind the name ends; negative when none follows. */
  private static int told(String lower, int from, boolean led) {
    int at = from;
    boolean leads = led;
    while (at < lower.length() && at - from < MAX_BETWEEN) {
      int lead = lead(lower, at);
      char c = lower.charAt(at);
      if (lead > 0) {
        leads = true;
        at += lead;
      } else if (leads && isPassword(c)) {
        int end = at;
        while (end < lower.length() && isPassword(lower.charAt(end))) {
          end++;
        }
        return isLikely(lower, at, end) ? end : -1;
      } else if (c == '\u3002' || c == '.' || c == '\n' && !leads) {
        return -1;
      } else {
        at++;
      }
    }
    return -1;
  }

  private static int lead(String lower, int at) {
    for (String word : LEADS) {
      if (lower.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }

  private static boolean isPassword(char c) {
    return c > ' ' && c < 0x7f && ":=<>()[]\"',".indexOf(c) < 0;
  }

  /** Long enough, and no plain English word such as {@code required} or {@code link}. */
  private static boolean isLikely(String lower, int from, int end) {
    int length = end - from;
    if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
      return false;
    }
    String word = lower.substring(from, end);
    return word.chars().anyMatch(c -> c < 'a' || c > 'z') && !word.contains("://");
  }
}
