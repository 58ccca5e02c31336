package kanshiki.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that RIGHT-TO-LEFT OVERRIDE (U+202E) turns round on the screen: {@code lapyaP} that is read
 * as Paypal.
 *
 * <p>Of the Unicode Bidirectional Algorithm only this is followed: everything from the override to
 * POP DIRECTIONAL FORMATTING or the end of the line is shown backwards.
 */
public final class Overrides {
  private static final char RIGHT_TO_LEFT = '\u202e';
  private static final char LEFT_TO_RIGHT = '\u202d';
  private static final char POP = '\u202c';

  private Overrides() {}

  /** One piece turned round, without the characters that do it. */
  public record Run(String written, String shown) {}

  /** {@code text} as it is seen. Linear. */
  public static String asShown(String text) {
    if (text.indexOf(RIGHT_TO_LEFT) < 0) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf(RIGHT_TO_LEFT, at);
      if (start < 0) {
        break;
      }
      int end = end(text, start);
      shown.append(text, at, start).append(turned(inside(text, start, end)));
      at = end;
    }
    return shown.append(text, at, text.length()).toString();
  }

  /** Every piece of {@code text} that is turned round and has letters or digits. */
  public static List<Run> runs(String text) {
    var runs = new ArrayList<Run>(0);
    int start = text.indexOf(RIGHT_TO_LEFT);
    while (start >= 0) {
      int end = end(text, start);
      String written = inside(text, start, end);
      if (written.codePoints().anyMatch(Character::isLetterOrDigit)) {
        runs.add(new Run(written, turned(written)));
      }
      start = text.indexOf(RIGHT_TO_LEFT, end);
    }
    return runs;
  }

  /** Each line of {@code text} backwards, character by character. */
  public static String turned(String text) {
    if (text.indexOf('\n') < 0) {
      return new StringBuilder(text).reverse().toString();
    }
    var turned = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        turned.append(new StringBuilder(text.substring(start, i)).reverse());
        if (i < text.length()) {
          turned.append('\n');
        }
        start = i + 1;
      }
    }
    return turned.toString();
  }

  private static String inside(String text, int start, int end) {
    var inside = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < LEFT_TO_RIGHT - 3 || c > RIGHT_TO_LEFT) {
        inside.append(c);
      }
    }
    return inside.toString();
  }

  /** Behind the end of what the override at {@code start} turns. */
  private static int end(String text, int start) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != POP) {
      end++;
    }
    return end < text.length() && text.charAt(end) == POP ? end + 1 : end;
  }
}
