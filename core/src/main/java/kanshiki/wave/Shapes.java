package kanshiki.wave;

import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.Url;

/** What is left of a made-up text when what changes from mail to mail is taken out. */
final class Shapes {
  /** Letters from which a word without a vowel, or with too few, is random. */
  private static final int SHORT_WORD = 4;

  private static final int LONG_WORD = 16;
  private static final int MAX_SEGMENTS = 8;
  private static final int MAX_PARAMETERS = 12;

  private Shapes() {}

  /** A signature of the kinds of signs: {@code 20200901.AbC@} gives {@code 9(8).x(3)}. */
  static String signs(String text) {
    var out = new StringBuilder();
    int at = 0;
    while (at < text.length() && out.length() < Traits.MAX_TEXT) {
      int end = at;
      boolean digits = false;
      boolean upper = false;
      boolean lower = false;
      while (end < text.length() && isAlphanumeric(text.charAt(end))) {
        char c = text.charAt(end);
        digits |= isDigit(c);
        upper |= c >= 'A' && c <= 'Z';
        lower |= c >= 'a' && c <= 'z';
        end++;
      }
      if (end == at) {
        out.append(text.charAt(at));
        at++;
        continue;
      }
      out.append(digits && !upper && !lower ? "9" : digits ? "x" : "a");
      out.append(upper && lower ? "A" : upper ? "U" : "").append(length(end - at));
      at = end;
    }
    return out.toString();
  }

  /** Up to eight exactly, then about. */
  private static String length(int length) {
    return length <= 8 ? Integer.toString(length) : length <= 16 ? "~" : "+";
  }

  /** Lower case, runs of digits as {@code #}, a word without sense as {@code *}. */
  static String words(String text) {
    var out = new StringBuilder();
    int at = 0;
    while (at < text.length() && out.length() < Traits.MAX_TEXT) {
      char c = text.charAt(at);
      int end = at;
      while (end < text.length() && isAlphanumeric(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        out.append(word(text.substring(at, end).toLowerCase(Locale.ROOT)));
        at = end;
      } else {
        out.append(c < 128 ? c : '*');
        at++;
      }
    }
    return out.toString();
  }

  private static String word(String word) {
    int digits = (int) word.chars().filter(c -> isDigit((char) c)).count();
    if (digits == word.length()) {
      return "#";
    }
    if (digits > 0) {
      String letters = word.replaceAll("[0-9]+", "");
      boolean atEnd = word.startsWith(letters);
      return atEnd && isSensible(letters) ? letters + "#" : "*";
    }
    return isSensible(word) ? word : "*";
  }

  /** Reads like a word, or is as short as an abbreviation. */
  static boolean isSensible(String letters) {
    if (letters.length() <= SHORT_WORD) {
      return true;
    }
    int vowels = 0;
    int consonants = 0;
    int run = 0;
    for (int i = 0; i < letters.length(); i++) {
      if ("aeiouy".indexOf(letters.charAt(i)) >= 0) {
        vowels++;
        run = 0;
      } else {
        consonants++;
        run++;
        if (run > 4) {
          return false;
        }
      }
    }
    return letters.length() <= LONG_WORD && vowels * 5 >= consonants;
  }

  /** Path and names of parameters; empty when nothing of it is telling. */
  static Optional<String> path(Url url) {
    var out = new StringBuilder();
    int segments = 0;
    for (int at = 1; at <= url.path().length() && segments < MAX_SEGMENTS; segments++) {
      int end = url.path().indexOf('/', at);
      end = end < 0 ? url.path().length() : end;
      out.append('/').append(words(url.path().substring(at, end)));
      at = end + 1;
    }
    int parameters = 0;
    String query = url.query().orElse("");
    for (int at = 0; at < query.length() && parameters < MAX_PARAMETERS; parameters++) {
      int end = query.indexOf('&', at);
      end = end < 0 ? query.length() : end;
      int equals = query.indexOf('=', at);
      String name = query.substring(at, equals >= 0 && equals < end ? equals : end);
      out.append(parameters == 0 ? '?' : '&').append(words(name));
      if (equals >= 0 && equals < end) {
        out.append('=');
      }
      at = end + 1;
    }
    if (url.fragment().filter(fragment -> !fragment.isEmpty()).isPresent()) {
      out.append("#");
    }
    String shape =
        out.length() > Traits.MAX_TEXT ? out.substring(0, Traits.MAX_TEXT) : out.toString();
    return telling(shape) >= 4 ? Optional.of(shape) : Optional.empty();
  }

  /** Letters that tell something, and two for each parameter. */
  static int telling(String shape) {
    int letters = 0;
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      letters += c >= 'a' && c <= 'z' ? 1 : c == '=' ? 2 : 0;
    }
    return letters;
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
