package kanshiki.verdict;

import java.util.HashMap;
import java.util.Map;
import kanshiki.data.DataFile;
import kanshiki.examination.Finding;

/**
 * What each finding adds to the verdict, in log-odds: the file's figure, else the indicator's own
 * weight.
 *
 * @param prior log-odds of phishing among mails that somebody asks about, before anything was found
 */
record Weights(double prior, Map<String, Double> byId) {
  private static final class Holder {
    static final Weights BUILT_IN = load();
  }

  static Weights builtIn() {
    return Holder.BUILT_IN;
  }

  double of(Finding finding) {
    Double weight = byId.get(finding.id());
    return weight != null ? weight : finding.weight().logOdds();
  }

  private static Weights load() {
    var byId = new HashMap<String, Double>();
    for (String line : DataFile.lines(Weights.class, "weights.txt")) {
      int space = line.indexOf(' ');
      byId.put(line.substring(0, space), Double.valueOf(line.substring(space + 1).strip()));
    }
    Double prior = byId.remove("prior");
    if (prior == null) {
      throw new IllegalStateException("weights.txt names no prior");
    }
    return new Weights(prior, Map.copyOf(byId));
  }
}
