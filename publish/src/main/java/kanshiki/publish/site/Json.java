package kanshiki.publish.site;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what pages and feeds need as JSON, and reads back lists of strings. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String write(Consumer<JsonGenerator> content) {
    var buffer = new StringWriter(2_048);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
      content.accept(json);
    }
    return buffer.toString();
  }

  /** The same, such that it can stand in a {@code script} element. */
  static String inScript(Consumer<JsonGenerator> content) {
    return write(content)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  static String strings(List<String> values) {
    return write(
        json -> {
          json.writeStartArray();
          values.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  /** One array of strings; empty when it is something else. */
  static Optional<List<String>> readStrings(String line) {
    var values = new ArrayList<String>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        values.add(parser.getString());
      }
      return parser.currentToken() == JsonToken.END_ARRAY ? Optional.of(values) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
