package kanshiki.app.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * An evaluation as a picture (SVG): recall against false positives on a logarithmic axis, and the
 * probabilities told against what was seen.
 */
public final class EvaluationPlot {
  private static final int SIZE = 300;
  private static final int MARGIN = 50;

  /** The left end of the axis of false positives. */
  private static final double LEAST = 1e-4;

  private final StringBuilder out = new StringBuilder();

  private EvaluationPlot() {}

  public static String of(Evaluation evaluation) {
    var plot = new EvaluationPlot();
    int width = 2 * SIZE + 3 * MARGIN;
    int height = SIZE + 2 * MARGIN;
    plot.line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">",
        width, height);
    plot.line("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", width, height);
    plot.curve(evaluation.curve(), evaluation.operating());
    plot.reliability(evaluation.reliability(), evaluation.calibrationError());
    plot.line("</svg>");
    return plot.out.toString();
  }

  private void curve(List<Evaluation.Point> points, List<Evaluation.Operating> operating) {
    frame(MARGIN, "false positives", "recall");
    for (double rate = LEAST; rate <= 1; rate *= 10) {
      double x = MARGIN + logarithmic(rate);
      line(
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>",
          x, MARGIN, x, MARGIN + SIZE);
      line(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s %%</text>",
          x, MARGIN + SIZE + 15, trimmed(100 * rate));
    }
    var path = new StringBuilder();
    for (Evaluation.Point point : points) {
      path.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %.1f",
              path.isEmpty() ? "M" : " L",
              MARGIN + logarithmic(Math.max(LEAST, point.falsePositives())),
              y(point.recall())));
    }
    line("<path d=\"%s\" fill=\"none\" stroke=\"#06c\" stroke-width=\"1.5\"/>", path);
    for (Evaluation.Operating each : operating) {
      line(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#c30\"/>",
          MARGIN + logarithmic(each.asked()), y(each.recall().rate()));
    }
  }

  private void reliability(List<Evaluation.Bin> bins, double error) {
    int left = 2 * MARGIN + SIZE;
    frame(left, "probability told", "share of phishing seen");
    line(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#aaa\" stroke-dasharray=\"4\"/>",
        left, MARGIN + SIZE, left + SIZE, MARGIN);
    for (Evaluation.Bin bin : bins) {
      if (bin.mails() > 0) {
        line(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#06c\" fill-opacity=\"0.6\"/>",
            left + bin.told() * SIZE, y(bin.seen()), 2 + Math.log10(bin.mails()) * 2);
      }
    }
    line(
        "<text x=\"%d\" y=\"%d\">expected calibration error %.3f</text>",
        left + 10, MARGIN + 20, error);
  }

  private void frame(int left, String below, String beside) {
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#333\"/>",
        left, MARGIN, SIZE, SIZE);
    line(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        left + SIZE / 2, MARGIN + SIZE + 32, below);
    line("<text x=\"%d\" y=\"%d\">%s</text>", left, MARGIN - 10, beside);
    for (int percent = 0; percent <= 100; percent += 25) {
      line(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>",
          left - 5, y(percent / 100.0) + 4, percent);
    }
  }

  private static double logarithmic(double rate) {
    return SIZE * (1 - Math.log10(rate) / Math.log10(LEAST));
  }

  private static double y(double share) {
    return MARGIN + SIZE * (1 - share);
  }

  private static String trimmed(double percent) {
    return percent >= 1
        ? String.valueOf(Math.round(percent))
        : String.format(Locale.ROOT, "%.2f", percent);
  }

  @SuppressWarnings("AnnotateFormatMethod") // would be a dependency for one private method
  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
