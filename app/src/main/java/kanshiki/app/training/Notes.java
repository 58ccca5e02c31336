package kanshiki.app.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanshiki.diction.WordingLikeKnownFrauds;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;
import kanshiki.verdict.Verdict;

/** What stands beside a file of what was learnt: from what, how much, and what it is worth. */
public final class Notes {
  private Notes() {}

  /**
   * The notes as Markdown.
   *
   * @param figures on mail that was left out, as text
   */
  public static String of(
      List<Example> examples, Set<String> notLearnt, Learnt learnt, String figures) {
    var out = new StringBuilder();
    out.append(
        """
        # What was learnt

        Written by `kanshiki train`; not by hand. It holds figures only: weights of findings, and weights of hashed
        sequences of %s letters that stood in at least %d groups of alike mails, without numbers, addresses, links and names.
        No text of a mail is in it or can be read from it. What may not be learnt, and why, is ADR 11.

        ## From

        Licences are those of the collections, of which nothing is copied here; their own notes say what they allow. phishing_pot
        is CC BY-NC 4.0, the SpamAssassin public corpus and the archives of mailing lists are public, templates are under their
        products' licences.

        | source | label | mails |
        |---|---|---|
        """
            .formatted("2 to 4", WordingTrainer.MIN_GROUPS));
    var sources = new TreeMap<String, Integer>();
    for (Example example : examples) {
      String source = example.labelled().source();
      int colon = source.indexOf(':');
      String kind =
          example.labelled().label() == kanshiki.app.labelled.Label.TEMPLATE
              ? "templates"
              : colon < 0 ? source : source.substring(0, colon) + " (mailing lists)";
      sources.merge(kind + " | " + example.labelled().label().id(), 1, Integer::sum);
    }
    sources.forEach((source, mails) -> row(out, source, String.valueOf(mails)));
    out.append("\nNot learnt from, because their labels are wrong: ")
        .append(notLearnt.isEmpty() ? "none" : notLearnt.size() + " mails")
        .append(".\n\n## What it is worth on mail that was left out\n\n```\n")
        .append(figures)
        .append("```\n\n## Weights\n\nLog-odds. Prior ")
        .append(figure(learnt.prior()))
        .append(
            ". \"Seen\" counts mails of each label; only weights that may be learnt are listed.\n\n"
                + "| finding | by hand | learnt | phish | ham | spam | templates |\n"
                + "|---|---|---|---|---|---|---|\n");
    Map<String, int[]> seen = seen(examples);
    new TreeMap<>(learnt.weights())
        .forEach(
            (id, weight) -> {
              int[] counts = seen.getOrDefault(id, new int[4]);
              Weight own = own(examples, id);
              row(
                  out,
                  id,
                  id.equals(WordingLikeKnownFrauds.ID) ? "" : figure(Verdict.weightByHand(id, own)),
                  figure(weight),
                  String.valueOf(counts[0]),
                  String.valueOf(counts[1]),
                  String.valueOf(counts[2]),
                  String.valueOf(counts[3]));
            });
    return out.toString();
  }

  private static Map<String, int[]> seen(List<Example> examples) {
    var seen = new TreeMap<String, int[]>();
    for (Example example : examples) {
      for (Finding finding : example.findings()) {
        seen.computeIfAbsent(finding.id(), _ -> new int[4])[example.labelled().label().ordinal()]++;
      }
    }
    return seen;
  }

  private static Weight own(List<Example> examples, String id) {
    return examples.stream()
        .flatMap(example -> example.findings().stream())
        .filter(finding -> finding.id().equals(id))
        .map(Finding::weight)
        .findFirst()
        .orElse(Weight.NEUTRAL);
  }

  private static String figure(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
