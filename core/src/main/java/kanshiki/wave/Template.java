package kanshiki.wave;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kanshiki.sketch.Sketch;

/** What a text is like: the pieces of so many letters that stand in it. */
final class Template {
  /** Width of a piece; a letter of a script with many letters is as wide as two. */
  private static final int PIECE = 10;

  private Template() {}

  /** Of the symbols of a body ({@code kanshiki.diction.Reading}), the recipient's names aside. */
  static Sketch of(String symbols, Set<String> names) {
    return Sketch.of(pieces(without(names, symbols)), Traits.SKETCH);
  }

  /** A name of Latin letters only where it stands as a word. */
  private static String without(Set<String> names, String symbols) {
    if (names.isEmpty()) {
      return symbols;
    }
    String any = names.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?<![a-z])(?:" + any + ")(?![a-z])").matcher(symbols).replaceAll("@");
  }

  private static Set<Long> pieces(String text) {
    var pieces = new HashSet<Long>();
    for (int start = 0; start < text.length(); start++) {
      int end = start;
      int width = 0;
      while (end < text.length() && width < PIECE) {
        width += width(text.charAt(end));
        end++;
      }
      if (width >= PIECE) {
        pieces.add(Sketch.hash(text, start, end));
      }
    }
    return pieces;
  }

  static int width(char c) {
    return c < 0x1100 ? 1 : 2;
  }

  /** How much a text says, whatever its script. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += Character.isLetter(text.charAt(i)) ? width(text.charAt(i)) : 0;
    }
    return width;
  }
}
