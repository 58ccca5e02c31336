package kanshiki.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kanshiki.data.Packed;

/**
 * Finds many phrases in one pass over a folded text. Immutable and thread-safe.
 *
 * <p>Phrases are kept by their first two characters; at each place of the text only those that
 * begin so are compared. All of it lies in a few arrays, so that a finder that was packed at build
 * time is there at once.
 */
public final class PhraseFinder {
  /**
   * One phrase met: its index in the list of phrases, and where it begins and ends in the folded
   * text.
   */
  public record Match(int phrase, int start, int end) {}

  /** Set in a phrase's gaps when it is made of Latin letters, digits and signs only. */
  private static final long LATIN = 1;

  private final int[]
      slots; // beginning, index of the first phrase that begins so, … ; an index of -1 is an empty
  // slot
  private final char[] pool; // the folded phrases, one behind the other, sorted by their beginnings
  private final int[] offsets; // where each begins in the pool, and the end of the last
  private final int[] phrases; // which of the phrases given it is
  private final long[] gaps; // bit i: a space may stand before its character i
  private final BitSet firsts = new BitSet(); // the characters with which a phrase begins

  private PhraseFinder(int[] slots, char[] pool, int[] offsets, int[] phrases, long[] gaps) {
    this.slots = slots;
    this.pool = pool;
    this.offsets = offsets;
    this.phrases = phrases;
    this.gaps = gaps;
    for (int i = 0; i < phrases.length; i++) {
      firsts.set(pool[offsets[i]]);
    }
  }

  /**
   * A finder of {@code phrases}.
   *
   * @param phrases each folded here, at least two characters long then; where one begins or ends
   *     with a Latin letter or digit, no word may run on there
   */
  public static PhraseFinder of(List<String> phrases) {
    List<Folded> folded = phrases.stream().map(Folding::fold).toList();
    List<Integer> order =
        IntStream.range(0, phrases.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> folded.get(i).text()).thenComparing(i -> i))
            .toList();
    var pool = new StringBuilder();
    var offsets = new int[order.size() + 1];
    var gaps = new long[order.size()];
    var slots = new int[Integer.highestOneBit(Math.max(8, order.size())) * 8];
    for (int i = 1; i < slots.length; i += 2) {
      slots[i] = -1;
    }
    for (int i = 0; i < order.size(); i++) {
      Folded phrase = folded.get(order.get(i));
      if (phrase.length() < 2) {
        throw new IllegalArgumentException(
            "too short to look for: \"" + phrases.get(order.get(i)) + "\"");
      }
      pool.append(phrase.text());
      offsets[i + 1] = pool.length();
      gaps[i] = gaps(phrase);
      int beginning = beginning(phrase.text(), 0);
      int slot = slot(slots, beginning);
      if (slots[slot + 1] < 0) {
        slots[slot] = beginning;
        slots[slot + 1] = i;
      }
    }
    int[] indices = order.stream().mapToInt(Integer::intValue).toArray();
    return new PhraseFinder(slots, pool.toString().toCharArray(), offsets, indices, gaps);
  }

  /** The finder that {@link #pack} wrote. */
  public static PhraseFinder unpack(Packed.Reader in) {
    return new PhraseFinder(in.ints(), in.text().toCharArray(), in.ints(), in.ints(), in.longs());
  }

  public void pack(Packed.Writer out) {
    out.ints(slots).text(new String(pool)).ints(offsets).ints(phrases).longs(gaps);
  }

  /** Every phrase met, in the order of their beginnings. */
  public List<Match> find(Folded folded) {
    var found = new ArrayList<Match>();
    String text = folded.text();
    boolean inWord = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean wasInWord = inWord;
      inWord = Folded.isWordCharacter(text.charAt(i));
      if (!firsts.get(text.charAt(i)) || inWord && wasInWord && !folded.gapBefore(i)) {
        continue; // or inside a Latin word; Japanese has a boundary everywhere
      }
      int beginning = beginning(text, i);
      int first = slots[slot(slots, beginning) + 1];
      for (int at = first; at >= 0 && at < phrases.length && beginsWith(at, beginning); at++) {
        int end = i + offsets[at + 1] - offsets[at];
        if (stands(text, i, at) && isWhole(folded, gaps[at], i, end)) {
          found.add(new Match(phrases[at], i, end));
        }
      }
    }
    return found;
  }

  private boolean beginsWith(int at, int beginning) {
    return (pool[offsets[at]] << 16 | pool[offsets[at] + 1]) == beginning;
  }

  private boolean stands(String text, int start, int at) {
    int length = offsets[at + 1] - offsets[at];
    if (start + length > text.length()) {
      return false;
    }
    for (int i = 2; i < length; i++) {
      if (text.charAt(start + i) != pool[offsets[at] + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Japanese may be broken by spaces anywhere. Latin words must be whole, and spaces inside only
   * where the phrase has its own or between all of the letters ({@code A m a z o n}).
   */
  private static boolean isWhole(Folded folded, long gaps, int start, int end) {
    if (!folded.isWordBoundary(end)) {
      return false;
    }
    boolean foreignGap = false;
    boolean everywhere = true;
    for (int i = 1; (gaps & LATIN) != 0 && i < end - start; i++) {
      boolean gap = folded.gapBefore(start + i);
      foreignGap |= gap && i < Long.SIZE && (gaps & 1L << i) == 0;
      everywhere &= gap;
    }
    return !foreignGap || everywhere;
  }

  private static long gaps(Folded phrase) {
    String text = phrase.text();
    long gaps = text.chars().allMatch(c -> c < 256) ? LATIN : 0;
    for (int i = 1; i < Math.min(text.length(), Long.SIZE); i++) {
      if (phrase.gapBefore(i) || !Folded.isWordCharacter(text.charAt(i))) {
        gaps |= 1L << i;
      }
    }
    return gaps;
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /** The slot of {@code beginning}, or the empty one where it would stand. */
  private static int slot(int[] slots, int beginning) {
    int mask = slots.length / 2 - 1;
    int at = (beginning * 0x9E3779B9 >>> 12) & mask;
    while (slots[2 * at + 1] >= 0 && slots[2 * at] != beginning) {
      at = (at + 1) & mask;
    }
    return 2 * at;
  }
}
