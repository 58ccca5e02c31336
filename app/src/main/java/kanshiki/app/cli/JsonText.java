package kanshiki.app.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small JSON texts. */
final class JsonText {
  private JsonText() {}

  /** One object. */
  static <T> String object(T value, BiConsumer<JsonGenerator, T> properties) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value, properties);
    }
    return text.toString();
  }

  /** An object for each. */
  static <T> String array(List<T> values, BiConsumer<JsonGenerator, T> properties) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      values.forEach(value -> write(json, value, properties));
      json.writeEndArray();
    }
    return text.toString();
  }

  private static <T> void write(
      JsonGenerator json, T value, BiConsumer<JsonGenerator, T> properties) {
    json.writeStartObject();
    properties.accept(json, value);
    json.writeEndObject();
  }
}
