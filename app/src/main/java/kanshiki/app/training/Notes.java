package kanshiki.app.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanshiki.app.labelled.Label;
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
        No text of a mail is in it or can be read from it. What may not be learnt, and why, is ADR 12.

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
          example.labelled().label() == Label.TEMPLATE
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
            """
            . "Seen" counts mails of each label; only weights that may be learnt are listed.

            | finding | by hand | learnt | phish | ham | spam | templates |
            |---|---|---|---|---|---|---|
            """);
    var seen = new TreeMap<String, Map<Label, Integer>>();
    for (Example example : examples) {
      for (Finding finding : example.findings()) {
        seen.computeIfAbsent(finding.id(), _ -> new EnumMap<>(Label.class))
            .merge(example.labelled().label(), 1, Integer::sum);
      }
    }
    new TreeMap<>(learnt.weights())
        .forEach(
            (id, weight) -> {
              Map<Label, Integer> counts = seen.getOrDefault(id, Map.of());
              boolean wording = id.equals(WordingLikeKnownFrauds.ID);
              row(
                  out,
                  id,
                  wording ? "" : figure(Verdict.weightByHand(id, own(examples, id))),
                  figure(weight),
                  String.valueOf(counts.getOrDefault(Label.PHISH, 0)),
                  String.valueOf(counts.getOrDefault(Label.HAM, 0)),
                  String.valueOf(counts.getOrDefault(Label.SPAM, 0)),
                  String.valueOf(counts.getOrDefault(Label.TEMPLATE, 0)));
            });
    return out.toString();
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
