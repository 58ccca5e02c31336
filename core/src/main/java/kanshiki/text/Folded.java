package kanshiki.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A folded text that remembers where each of its characters stood. Immutable.
 *
 * <p>Positions below are indices into {@link #text()}.
 */
public final class Folded {
  private static final boolean[] WORD_CHARACTERS = wordCharacters();

  private final String source;
  private final String text;
  private final int[] origins;
  private final int[] ends;
  private final BitSet gaps;

  private Folded(String source, String text, int[] origins, int[] ends, BitSet gaps) {
    this.source = source;
    this.text = text;
    this.origins = origins;
    this.ends = ends;
    this.gaps = gaps;
  }

  /** The folded characters, without white space. */
  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** Whether white space stood before the character at {@code position}. */
  public boolean gapBefore(int position) {
    return gaps.get(position);
  }

  /**
   * Where the character at {@code position} stood in the source; the source's length for the end.
   */
  public int origin(int position) {
    return position < text.length() ? origins[position] : source.length();
  }

  /** The source's words from {@code start} to {@code end}, as they were written; not empty. */
  public String quote(int start, int end) {
    return source.substring(origins[start], ends[end - 1]);
  }

  /** The first of the characters of the source that became the one at {@code position}. */
  public char written(int position) {
    return source.charAt(origins[position]);
  }

  /** How many characters stand before {@code position} on its line of the source. */
  public int columnOf(int position) {
    int at = origin(position);
    return at - (source.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
  }

  /**
   * A letter or digit of the Latin script with its look-alikes: what makes up words that spaces
   * part.
   */
  static boolean isWordCharacter(char c) {
    return c < WORD_CHARACTERS.length && WORD_CHARACTERS[c];
  }

  private static boolean[] wordCharacters() {
    var word = new boolean[256];
    for (char c = 0; c < word.length; c++) {
      word[c] = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'à' && c != '÷';
    }
    return word;
  }

  /** No word of Latin letters runs across {@code position}. */
  public boolean isWordBoundary(int position) {
    return position == 0
        || position >= text.length()
        || gaps.get(position)
        || !isWordCharacter(text.charAt(position - 1))
        || !isWordCharacter(text.charAt(position));
  }

  static final class Builder {
    private final String source;
    private final StringBuilder text;
    private int[] origins;
    private int[] ends;
    private final BitSet gaps = new BitSet();

    Builder(String source) {
      this.source = source;
      this.text = new StringBuilder(source.length());
      this.origins = new int[source.length() + 8];
      this.ends = new int[source.length() + 8];
    }

    void add(char c, int origin, int end) {
      if (text.length() == origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      origins[text.length()] = origin;
      ends[text.length()] = end;
      text.append(c);
    }

    void gap() {
      gaps.set(text.length());
    }

    Folded build() {
      return new Folded(source, text.toString(), origins, ends, gaps);
    }
  }
}
