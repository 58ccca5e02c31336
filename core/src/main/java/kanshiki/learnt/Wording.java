package kanshiki.learnt;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kanshiki.data.Packed;

/**
 * A table of letters in a row ("grams") and how much each tells for the wording of known frauds, or
 * against it. Immutable and thread-safe.
 *
 * <p>Grams are kept as hashes, in open addressing; what a gram was cannot be read from it. Two
 * grams with one hash count as one, which happens to about one text in a thousand.
 */
public final class Wording {
  /** Letters in a row where words are parted by blanks; and where they are not: from, to. */
  private static final int LATIN = 4;

  private static final int EAST_ASIAN_FROM = 2;
  private static final int EAST_ASIAN_TO = 3;

  /** From here on characters of which two or three make a word. */
  private static final char FIRST_EAST_ASIAN = '\u2e80';

  /** Added to a text's length, so that a few words are not all there is. */
  private static final double LENGTH_OFFSET = 50;

  /** Less than this is nothing. */
  private static final double LEAST_DEGREE = 0.05;

  private static final int BYTE_MAX = 127;

  private final int[] keys;
  private final int[] packedWeights;
  private final double scale;
  private final double bias;
  private final double from;
  private final double to;

  private Wording(
      int[] keys, int[] packedWeights, double scale, double bias, double from, double to) {
    this.keys = keys;
    this.packedWeights = packedWeights;
    this.scale = scale;
    this.bias = bias;
    this.from = from;
    this.to = to;
  }

  /**
   * Builds the table.
   *
   * @param weights by the gram's key
   * @param bias of a text without any known gram
   * @param from the score that is like no fraud at all
   * @param to the score that is as like them as can be
   */
  public static Wording of(Map<Integer, Double> weights, double bias, double from, double to) {
    double most = weights.values().stream().mapToDouble(Math::abs).max().orElse(1);
    double scale = most / BYTE_MAX;
    var rounded = new TreeMap<Integer, Integer>();
    weights.forEach(
        (key, weight) -> {
          int steps = (int) Math.rint(weight / scale);
          if (steps != 0) {
            rounded.put(key, steps);
          }
        });
    int size = Integer.highestOneBit(Math.max(4, rounded.size()) * 2 - 1) * 2;
    var keys = new int[size];
    var packed = new int[size / Integer.BYTES];
    rounded.forEach(
        (key, steps) -> {
          int slot = free(keys, key);
          keys[slot] = key;
          packed[slot >> 2] |= (steps & 0xff) << ((slot & 3) << 3);
        });
    return new Wording(keys, packed, scale, bias, from, to);
  }

  /** Told of each gram that stands in a text. */
  public interface Reader {
    void gram(int key, int start, int end);
  }

  /** Hands over every gram of {@code text}, as often as it stands there. */
  public static void grams(CharSequence text, Reader reader) {
    int length = text.length();
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) < FIRST_EAST_ASIAN) {
        if (at + LATIN <= length) {
          reader.gram(key(text, at, at + LATIN), at, at + LATIN);
        }
      } else {
        for (int n = EAST_ASIAN_FROM; n <= EAST_ASIAN_TO && at + n <= length; n++) {
          reader.gram(key(text, at, at + n), at, at + n);
        }
      }
    }
  }

  /** What a gram tells in a text of {@code length} symbols is its weight times this. */
  public static double share(int length) {
    return 1 / Math.sqrt(length + LENGTH_OFFSET);
  }

  /** How many grams are known. */
  public int size() {
    return (int) Arrays.stream(keys).filter(key -> key != 0).count();
  }

  /**
   * How like {@code text} is to the wording of known frauds, 0 to 1.
   *
   * @param text in the form of {@code kanshiki.diction}
   */
  public double degree(CharSequence text) {
    return degree(score(text, (_, _, _) -> {}));
  }

  /** The same, telling each gram that is known, where it stands first, and what it adds. */
  public double degree(CharSequence text, Known known) {
    return degree(score(text, known));
  }

  /** Told of each known gram. */
  public interface Known {
    void gram(int start, int end, double weight);
  }

  private double degree(double score) {
    double degree = Math.clamp((score - from) / (to - from), 0, 1);
    return degree < LEAST_DEGREE ? 0 : degree;
  }

  /** Log-odds of the text by itself, before it is bounded. */
  private double score(CharSequence text, Known known) {
    var seen = new long[(keys.length + Long.SIZE - 1) / Long.SIZE];
    var sum = new double[1];
    grams(
        text,
        (key, start, end) -> {
          int slot = find(key);
          if (slot < 0 || (seen[slot >> 6] & 1L << slot) != 0) {
            return;
          }
          seen[slot >> 6] |= 1L << slot;
          double weight = (byte) (packedWeights[slot >> 2] >> ((slot & 3) << 3)) * scale;
          sum[0] += weight;
          known.gram(start, end, weight);
        });
    return bias + sum[0] * share(text.length());
  }

  void pack(Packed.Writer out) {
    out.doubles(scale, bias, from, to).ints(keys).ints(packedWeights);
  }

  static Wording unpack(Packed.Reader in) {
    double[] figures = in.doubles();
    return new Wording(in.ints(), in.ints(), figures[0], figures[1], figures[2], figures[3]);
  }

  private static int key(CharSequence text, int start, int end) {
    long hash = (long) end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int key = (int) (hash >>> 32);
    return key == 0 ? 1 : key;
  }

  private int find(int key) {
    int slot = key & keys.length - 1;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return -1;
      }
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private static int free(int[] keys, int key) {
    int slot = key & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
