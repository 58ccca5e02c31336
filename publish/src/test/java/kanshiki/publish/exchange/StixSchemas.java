package kanshiki.publish.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanshiki.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OASIS schemas of STIX 2.1, from the folder of public suites. */
final class StixSchemas {
  private static final String SUITE = "suites/export-stix-schemas/schemas";

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();
  private final SchemaRegistry registry;
  private final JsonMapper mapper = new JsonMapper();

  StixSchemas() {
    for (Path file : Shared.files(Shared.path(SUITE))) {
      if (file.toString().endsWith(".json")) {
        String text = new String(Shared.bytes(file), StandardCharsets.UTF_8);
        // They refer to each other by their ids, some of which were written with a typing error.
        String id = mapper.readTree(text).get("$id").asString();
        texts.put(id, text);
        String name = String.valueOf(file.getFileName());
        byType.put(name.substring(0, name.length() - 5), id);
      }
    }
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
  }

  /** What is wrong with each object of the bundle; empty when nothing is. */
  List<String> errors(String bundle) {
    JsonNode root = mapper.readTree(bundle);
    return java.util.stream.StreamSupport.stream(root.get("objects").spliterator(), false)
        .flatMap(object -> errors(object).stream())
        .toList();
  }

  private List<String> errors(JsonNode object) {
    String type = object.get("type").asString();
    String id = byType.get(type);
    if (id == null) {
      return List.of("no schema for " + type);
    }
    Schema schema = registry.getSchema(SchemaLocation.of(id));
    // The validator knows no mailbox below .example.
    boolean formats = !type.equals("email-addr");
    return schema
        .validate(
            object.toString(),
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(formats)))
        .stream()
        .map(Error::toString)
        .map(error -> type + ": " + error)
        .toList();
  }
}
