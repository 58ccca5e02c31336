package kanshiki.learnt;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kanshiki.data.DataFile;
import kanshiki.data.Packed;

/**
 * All that was learnt, as {@code kanshiki train} writes it. Immutable and thread-safe.
 *
 * @param prior log-odds of phishing before anything was found
 * @param weights log-odds that a finding adds, by the indicator's id; those that were not learnt
 *     are not named
 * @param wording what tells the wording of known frauds
 */
public record Learnt(double prior, Map<String, Double> weights, Wording wording) {
  private static final String FORMAT = "kanshiki.learnt/1";

  public Learnt {
    weights = Map.copyOf(weights);
  }

  private static final class Holder {
    static final Learnt BUILT_IN = unpack(DataFile.bytes(Learnt.class, "model.bin").orElseThrow());
  }

  /** What comes with the program. */
  public static Learnt builtIn() {
    return Holder.BUILT_IN;
  }

  /** Before anything was learnt: a guess of the prior, no weights, no wording known. */
  public static Learnt nothing() {
    return new Learnt(-3, Map.of(), Wording.of(Map.of(), -10, -2, 2.5));
  }

  /** As a file. The same figures give the same bytes. */
  public byte[] pack() {
    var sorted = new TreeMap<>(weights);
    var figures = new double[sorted.size()];
    var ids = new StringBuilder();
    int at = 0;
    for (Map.Entry<String, Double> entry : sorted.entrySet()) {
      ids.append(entry.getKey()).append('\n');
      figures[at++] = entry.getValue();
    }
    var out = new Packed.Writer().text(FORMAT).doubles(prior).text(ids.toString()).doubles(figures);
    wording.pack(out);
    return out.bytes();
  }

  /**
   * Reads such a file. It is read at every start: no more is done than must be.
   *
   * @throws IllegalStateException when it is none
   */
  public static Learnt unpack(byte[] bytes) {
    var in = new Packed.Reader(bytes);
    if (!in.text().equals(FORMAT)) {
      throw new IllegalStateException("not a file of " + FORMAT);
    }
    double prior = in.doubles()[0];
    String ids = in.text();
    double[] figures = in.doubles();
    var weights = new HashMap<String, Double>();
    int start = 0;
    for (double figure : figures) {
      int end = ids.indexOf('\n', start);
      weights.put(ids.substring(start, end), figure);
      start = end + 1;
    }
    return new Learnt(prior, weights, Wording.unpack(in));
  }
}
