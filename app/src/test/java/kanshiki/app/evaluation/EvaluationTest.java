package kanshiki.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class EvaluationTest {
  private static Judged judged(Label label, String language, double score) {
    var labelled = new Labelled(label + "" + score, label, "here", language, "", "");
    double probability = 1 / (1 + Math.exp(-score));
    var classification = probability >= 0.9 ? Classification.PHISHING : Classification.UNDETERMINED;
    return new Judged(labelled, probability, score, classification);
  }

  /** 1,000 ham from -10 up to nearly 0, and phish at the scores given. */
  private static Evaluation evaluation(double... phish) {
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < 1000; i++) {
      judged.add(judged(Label.HAM, "en", -10 + i / 100.0));
    }
    for (double score : phish) {
      judged.add(judged(Label.PHISH, "ja", score));
    }
    return new Evaluation(judged, "as it is", OptionalDouble.of(0.6));
  }

  @Test
  void lineLetsThroughWhatWasAskedForAndNoMore() {
    // The two highest ham stand at -0.01 and -0.02.
    Evaluation.Operating strict = evaluation(-0.005, -0.015, -0.025, 3).operating().getFirst();

    assertThat(strict.falsePositives().hits()).isEqualTo(1);
    assertThat(strict.above()).isCloseTo(-0.02, within(1e-9));
    assertThat(strict.recall().hits()).isEqualTo(3);
    assertThat(strict.precision().rate()).isEqualTo(0.75);
  }

  @Test
  void mailOnTheLineIsNotFound() {
    assertThat(evaluation(-0.02).operating().getFirst().recall().hits()).isZero();
  }

  @Test
  void rowsAreByLabelAndLanguage() {
    assertThat(evaluation(3, 4).perLanguage())
        .extracting(Evaluation.Row::name, Evaluation.Row::mails)
        .contains(
            org.assertj.core.groups.Tuple.tuple("ja", 2),
            org.assertj.core.groups.Tuple.tuple("en", 1000));
    assertThat(evaluation(3, 4).perLanguage().getFirst().classes()).containsEntry("phishing", 2);
  }

  @Test
  void templatesAreInNoRate() {
    var judged = new ArrayList<>(evaluation(3).judged());
    judged.add(judged(Label.TEMPLATE, "ja", 9));
    var with = new Evaluation(judged, "", OptionalDouble.empty());

    assertThat(with.operating()).isEqualTo(evaluation(3).operating());
    assertThat(with.calibrationError()).isEqualTo(evaluation(3).calibrationError());
  }

  @Test
  void calibrationErrorIsTheMeanDistance() {
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < 10; i++) {
      Label label = i < 7 ? Label.PHISH : Label.HAM;
      judged.add(
          new Judged(
              new Labelled("" + i, label, "", "", "", ""), 0.95, 3, Classification.PHISHING));
    }
    var sure = new Evaluation(judged, "", OptionalDouble.empty());

    assertThat(sure.calibrationError()).isCloseTo(0.25, within(1e-9));
    assertThat(sure.reliability().getLast().mails()).isEqualTo(10);
  }

  @Test
  void intervalIsWilsons() {
    var share = new Share(81, 263);

    assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
    assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
    assertThat(new Share(0, 0).rate()).isZero();
    assertThat(new Share(10, 10).high()).isCloseTo(1, within(1e-9));
    assertThat(new Share(10, 10).low()).isBetween(0.7, 0.75);
  }

  @Test
  void nearestAreFileNamesOnly() {
    Evaluation evaluation = evaluation(-9, 4);

    assertThat(evaluation.bestPhish().getFirst().file()).isEqualTo("PHISH-9.0");
    assertThat(evaluation.worstGenuine()).hasSize(20);
    assertThat(evaluation.worstGenuine().getFirst().label()).isEqualTo(Label.HAM);
  }

  @Test
  void toldAsTextJsonAndPicture() throws Exception {
    Evaluation evaluation = evaluation(-1, 2, 3);

    assertThat(EvaluationText.of(evaluation))
        .contains("as it is", "0.1 %", "expected calibration error", "CPU seconds per 1,000 mails");
    assertThat(EvaluationJson.of(evaluation))
        .startsWith("{\"schema\":\"kanshiki.evaluation/1\"")
        .contains("\"falsePositives\":0.001", "\"cpuSecondsPer1000\":0.6", "\"curve\":[[");
    var svg = new InputSource(new java.io.StringReader(EvaluationPlot.of(evaluation)));
    assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg))
        .extracting(document -> document.getDocumentElement().getTagName())
        .isEqualTo("svg");
  }

  @Test
  void nothingAtAllIsNoError() {
    var none = new Evaluation(List.of(), "", OptionalDouble.empty());

    assertThat(EvaluationText.of(none)).contains("0.0 %");
    assertThat(EvaluationJson.of(none)).contains("\"recall\":[");
    assertThat(EvaluationPlot.of(none)).endsWith("</svg>\n");
  }
}
