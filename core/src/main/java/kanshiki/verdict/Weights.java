package kanshiki.verdict;

import java.util.HashMap;
import java.util.Map;
import kanshiki.data.DataFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;

/**
 * What each finding adds to the verdict, in log-odds: the figure that was learnt, else the file's,
 * else the indicator's own weight.
 *
 * @param prior log-odds of phishing among mails that somebody asks about, before anything was found
 */
record Weights(double prior, Map<String, Double> byId) {
  private static final class Holder {
    static final Map<String, Double> BY_HAND = byHand();
    static final Weights BUILT_IN = with(Learnt.builtIn());
  }

  static Weights builtIn() {
    return Holder.BUILT_IN;
  }

  static Weights with(Learnt learnt) {
    var byId = new HashMap<>(Holder.BY_HAND);
    byId.putAll(learnt.weights());
    return new Weights(learnt.prior(), Map.copyOf(byId));
  }

  double of(Finding finding) {
    return finding.degree() * of(finding.id(), finding.weight());
  }

  /** The figure set by hand, from which learning starts. */
  static double byHand(String id, Weight own) {
    return Holder.BY_HAND.getOrDefault(id, own.logOdds());
  }

  private double of(String id, Weight own) {
    Double weight = byId.get(id);
    return weight != null ? weight : own.logOdds();
  }

  private static Map<String, Double> byHand() {
    var byId = new HashMap<String, Double>();
    for (String line : DataFile.lines(Weights.class, "weights.txt")) {
      int space = line.indexOf(' ');
      byId.put(line.substring(0, space), Double.valueOf(line.substring(space + 1).strip()));
    }
    return byId;
  }
}
