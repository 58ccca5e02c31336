package kanshiki.app.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kanshiki.app.evaluation.Evaluation.Near;
import kanshiki.app.evaluation.Evaluation.Row;

/** An evaluation for people, in English as all that is told to operators. */
public final class EvaluationText {
  private final StringBuilder out = new StringBuilder();

  private EvaluationText() {}

  public static String of(Evaluation evaluation) {
    var text = new EvaluationText();
    text.write(evaluation);
    return text.out.toString();
  }

  /** Only the rates, by label, language and kind, and the calibration. */
  public static String summary(Evaluation evaluation) {
    var text = new EvaluationText();
    text.rates(evaluation);
    text.reliability(evaluation);
    text.withoutWrong(evaluation);
    return text.out.toString();
  }

  private void write(Evaluation evaluation) {
    rates(evaluation);
    rows("source", evaluation.perSource());
    reliability(evaluation);
    withoutWrong(evaluation);
    near("genuine or unwanted, but it looks bad", evaluation.worstGenuine());
    near("phishing, but it looks good", evaluation.bestPhish());
    evaluation
        .cpuSecondsPerThousand()
        .ifPresent(
            seconds -> {
              line("");
              line("CPU seconds per 1,000 mails: %.2f", seconds);
            });
  }

  private void withoutWrong(Evaluation evaluation) {
    if (!evaluation.wrong().isEmpty()) {
      line("");
      Evaluation right = evaluation.withoutWrong();
      operating(right);
      rows("language", right.perLanguage());
      line("expected calibration error %.4f", right.calibrationError());
    }
  }

  private void rates(Evaluation evaluation) {
    operating(evaluation);
    rows("label", evaluation.perLabel());
    rows("language", evaluation.perLanguage());
    rows("kind", evaluation.perKind());
  }

  private void operating(Evaluation evaluation) {
    line("%s", evaluation.how());
    line("");
    line("%-16s %-28s %-10s %s", "false positives", "recall (95 % interval)", "precision", "line");
    for (Evaluation.Operating each : evaluation.operating()) {
      line(
          "%-16s %-28s %-10s %+.2f",
          percent(each.asked()) + " (" + each.falsePositives().hits() + ")",
          interval(each.recall()),
          percent(each.precision().rate()),
          each.above());
    }
  }

  private void reliability(Evaluation evaluation) {
    line("");
    line("told       seen       mails");
    for (Evaluation.Bin bin : evaluation.reliability()) {
      line("%-10.3f %-10.3f %d", bin.told(), bin.seen(), bin.mails());
    }
    line("expected calibration error %.4f", evaluation.calibrationError());
  }

  private void rows(String by, List<Row> rows) {
    line("");
    line(
        "%-34s %-9s %6s  above the line at 0.1 %%, 0.5 %%, 1 %%; classified as",
        by, "label", "mails");
    for (Row row : rows) {
      String above =
          row.above().stream()
              .map(share -> String.format(Locale.ROOT, "%5.1f", 100 * share.rate()))
              .collect(Collectors.joining(" "));
      String classes =
          row.classes().entrySet().stream()
              .filter(entry -> entry.getValue() > 0)
              .map(EvaluationText::count)
              .collect(Collectors.joining(", "));
      line(
          "%-34s %-9s %6d  %s  %s",
          row.name().isEmpty() ? "-" : row.name(), row.label().id(), row.mails(), above, classes);
    }
  }

  private static String count(Map.Entry<String, Integer> entry) {
    return entry.getValue() + " " + entry.getKey();
  }

  private void near(String title, List<Near> mails) {
    line("");
    line("%s:", title);
    for (Near near : mails) {
      line("%-9s %.3f %s", near.label().id(), near.probability(), near.file());
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // would be a dependency for one private method
  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }

  static String percent(double rate) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * rate);
  }

  private static String interval(Share share) {
    return percent(share.rate())
        + " ("
        + String.format(Locale.ROOT, "%.1f to %.1f", 100 * share.low(), 100 * share.high())
        + ")";
  }
}
