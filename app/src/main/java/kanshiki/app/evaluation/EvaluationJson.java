package kanshiki.app.evaluation;

import java.io.StringWriter;
import java.util.List;
import kanshiki.app.evaluation.Evaluation.Near;
import kanshiki.app.evaluation.Evaluation.Row;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An evaluation for programs: one JSON object, {@code kanshiki.evaluation/1}. */
public final class EvaluationJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(Evaluation evaluation) {
    var buffer = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
      new EvaluationJson(json).write(evaluation);
    }
    return buffer + "\n";
  }

  private void write(Evaluation evaluation) {
    json.writeStartObject();
    json.writeStringProperty("schema", "kanshiki.evaluation/1");
    json.writeStringProperty("how", evaluation.how());
    recall(evaluation);
    rows("labels", evaluation.perLabel());
    rows("languages", evaluation.perLanguage());
    rows("kinds", evaluation.perKind());
    rows("sources", evaluation.perSource());
    json.writeNumberProperty("calibrationError", rounded(evaluation.calibrationError()));
    json.writeArrayPropertyStart("reliability");
    for (Evaluation.Bin bin : evaluation.reliability()) {
      json.writeStartObject();
      json.writeNumberProperty("from", rounded(bin.from()));
      json.writeNumberProperty("to", rounded(bin.to()));
      json.writeNumberProperty("mails", bin.mails());
      json.writeNumberProperty("told", rounded(bin.told()));
      json.writeNumberProperty("seen", rounded(bin.seen()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("curve");
    for (Evaluation.Point point : evaluation.curve()) {
      json.writeStartArray();
      json.writeNumber(rounded(point.falsePositives()));
      json.writeNumber(rounded(point.recall()));
      json.writeEndArray();
    }
    json.writeEndArray();
    near("worstGenuine", evaluation.worstGenuine());
    near("bestPhish", evaluation.bestPhish());
    if (!evaluation.wrong().isEmpty()) {
      Evaluation right = evaluation.withoutWrong();
      json.writeObjectPropertyStart("withoutMislabelled");
      recall(right);
      rows("languages", right.perLanguage());
      json.writeNumberProperty("calibrationError", rounded(right.calibrationError()));
      json.writeEndObject();
    }
    if (evaluation.cpuSecondsPerThousand().isPresent()) {
      json.writeNumberProperty(
          "cpuSecondsPer1000", rounded(evaluation.cpuSecondsPerThousand().getAsDouble()));
    }
    json.writeEndObject();
  }

  private void recall(Evaluation evaluation) {
    json.writeArrayPropertyStart("recall");
    for (Evaluation.Operating each : evaluation.operating()) {
      json.writeStartObject();
      json.writeNumberProperty("falsePositives", each.asked());
      json.writeNumberProperty("above", rounded(each.above()));
      share("ham", each.falsePositives());
      share("phish", each.recall());
      share("precision", each.precision());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void share(String name, Share share) {
    json.writeObjectPropertyStart(name);
    fields(share);
    json.writeEndObject();
  }

  private void fields(Share share) {
    json.writeNumberProperty("hits", share.hits());
    json.writeNumberProperty("of", share.all());
    json.writeNumberProperty("rate", rounded(share.rate()));
    json.writeNumberProperty("low", rounded(share.low()));
    json.writeNumberProperty("high", rounded(share.high()));
  }

  private void rows(String name, List<Row> rows) {
    json.writeArrayPropertyStart(name);
    for (Row row : rows) {
      json.writeStartObject();
      json.writeStringProperty("name", row.name());
      json.writeStringProperty("label", row.label().id());
      json.writeNumberProperty("mails", row.mails());
      json.writeArrayPropertyStart("above");
      for (Share share : row.above()) {
        json.writeStartObject();
        fields(share);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("classes");
      row.classes().forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void near(String name, List<Near> mails) {
    json.writeArrayPropertyStart(name);
    for (Near near : mails) {
      json.writeStartObject();
      json.writeStringProperty("file", near.file());
      json.writeStringProperty("label", near.label().id());
      json.writeNumberProperty("probability", rounded(near.probability()));
      json.writeNumberProperty("score", rounded(near.score()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static double rounded(double figure) {
    return Math.rint(figure * 1e5) / 1e5;
  }
}
