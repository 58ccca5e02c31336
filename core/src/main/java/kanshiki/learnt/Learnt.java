package kanshiki.learnt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** Before anything was learnt: a guess of the prior, no weights, no wording known. */
  public static final Learnt NOTHING = new Learnt(-3, Map.of(), Wording.of(Map.of(), -10, -2, 2.5));

  public Learnt {
    weights = Map.copyOf(weights);
  }

  private static final class Holder {
    static final Learnt BUILT_IN =
        DataFile.bytes(Learnt.class, "model.bin")
            .map(Learnt::unpack)
            .orElseThrow(() -> new IllegalStateException("missing resource model.bin"));
  }

  /** What comes with the program. */
  public static Learnt builtIn() {
    return Holder.BUILT_IN;
  }

  /** As a file. The same figures give the same bytes. */
  public byte[] pack() {
    String lines =
        new TreeMap<>(weights)
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    var out = new Packed.Writer().text(FORMAT).text(Double.toString(prior)).text(lines);
    wording.pack(out);
    return out.bytes();
  }

  /**
   * Reads such a file.
   *
   * @throws IllegalStateException when it is none
   */
  public static Learnt unpack(byte[] bytes) {
    var in = new Packed.Reader(bytes);
    if (!in.text().equals(FORMAT)) {
      throw new IllegalStateException("not a file of " + FORMAT);
    }
    double prior = Double.parseDouble(in.text());
    var weights = new LinkedHashMap<String, Double>();
    in.text()
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            });
    return new Learnt(prior, weights, Wording.unpack(in));
  }
}
