package kanshiki.sketch;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A set of anything in a few numbers, from which it can be told how much two sets share (MinHash,
 * Broder 1997). With {@value #SIZE} numbers the error is about four parts in a hundred, with 64
 * about six. Immutable and thread-safe.
 */
public final class Sketch {
  /** How many numbers, where nothing else is said; also the most. */
  public static final int SIZE = 128;

  /** Sets smaller than this say too little. */
  public static final int FEW = 12;

  private static final long[] SEEDS = seeds();

  private final int[] least;
  private final int count;

  private Sketch(int[] least, int count) {
    this.least = least;
    this.count = count;
  }

  /**
   * Of things given by their hashes.
   *
   * @param hashes each 64 well mixed bits
   */
  public static Sketch of(Set<Long> hashes) {
    return of(hashes, SIZE);
  }

  /**
   * The same in fewer numbers.
   *
   * @param size 1 to {@value #SIZE}
   */
  public static Sketch of(Set<Long> hashes, int size) {
    var least = new int[size];
    Arrays.fill(least, -1);
    for (long hash : hashes) {
      for (int i = 0; i < size; i++) {
        int value = (int) (mix(hash ^ SEEDS[i]) >>> 32);
        if (Integer.compareUnsigned(value, least[i]) < 0) {
          least[i] = value;
        }
      }
    }
    return new Sketch(least, hashes.size());
  }

  /** A sketch of {@code count} things whose numbers are known. */
  public static Sketch of(int count, int... numbers) {
    return new Sketch(numbers.clone(), count);
  }

  /** How many numbers it has. */
  public int size() {
    return least.length;
  }

  /** The number at {@code index}. */
  public int number(int index) {
    return least[index];
  }

  /** The numbers from {@code start} to {@code end} in one: equal where all of them are. */
  public long band(int start, int end) {
    long hash = start;
    for (int i = start; i < end; i++) {
      hash = mix(hash * 31 + least[i]);
    }
    return hash;
  }

  /** How many things the set holds. */
  public int count() {
    return count;
  }

  /** What both hold of what either holds (Jaccard), 0 to 1; both must have as many numbers. */
  public double resemblance(Sketch other) {
    if (count == 0 || other.count == 0) {
      return 0;
    }
    int size = least.length;
    int same = 0;
    for (int i = 0; i < size; i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) same / size;
  }

  /** How much of this set lies in {@code other}, 0 to 1. */
  public double within(Sketch other) {
    double resemblance = resemblance(other);
    double shared = resemblance * (count + other.count) / (1 + resemblance);
    return count == 0 ? 0 : Math.min(1, shared / count);
  }

  /** The count, a space, and the numbers in hexadecimal. */
  public String text() {
    var text = new StringBuilder().append(count).append(' ');
    for (int value : least) {
      text.append(HexFormat.of().toHexDigits(value));
    }
    return text.toString();
  }

  /** What {@link #text} wrote of {@value #SIZE} numbers; empty for anything else. */
  public static Optional<Sketch> parse(String text) {
    int space = text.indexOf(' ');
    if (space < 1 || space > 7 || text.length() - space - 1 != SIZE * 8) {
      return Optional.empty();
    }
    try {
      int count = Integer.parseInt(text.substring(0, space));
      var least = new int[SIZE];
      for (int i = 0; i < SIZE; i++) {
        int at = space + 1 + i * 8;
        least[i] = HexFormat.fromHexDigits(text, at, at + 8);
      }
      return count < 0 ? Optional.empty() : Optional.of(new Sketch(least, count));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch same && count == same.count && Arrays.equals(least, same.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }

  /** 64 well mixed bits of characters from {@code start} to {@code end}. */
  public static long hash(CharSequence text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** 64 well mixed bits of a text. */
  public static long hash(CharSequence text) {
    return hash(text, 0, text.length());
  }

  /** SplitMix64's finish: every bit depends on all. */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  private static long[] seeds() {
    var seeds = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      seeds[i] = mix((i + 1) * 0x9e3779b97f4a7c15L);
    }
    return seeds;
  }
}
