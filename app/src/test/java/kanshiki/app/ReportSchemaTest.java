package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/report.schema.json says what the contract says. */
class ReportSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Path FILE = Path.of("..", "docs", "report.schema.json");

  @Test
  void isASchemaItself() throws IOException {
    Schema metaSchema =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
  }

  @Test
  void acceptsAReport() throws IOException {
    assertThat(mistakes(report())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          "mode": "live"                           => "mode": "replayed"
          "originIp": "203.0.113.58"               => "originIp": "version 2.0"
          T05:12:27+08:00                          => T05:12:27
          "classification": "phishing"             => "classification": "bad"
          "probability": 0.998                     => "probability": 99.8
          "evidence": [ "m1" ]                     => "evidence": []
          "outcome": "unavailable", "reason": "timeout" => "outcome": "unavailable"
          "quoted":                                => "said":
          hxxps://                                 => https://
          "trust": "own"                           => "trust": "mine"
          "result": "none"                         => "result": "bad"
          "advice":                                => "tips":
          """)
  void refusesWhatTheContractDoesNotSay(String contract, String other) throws IOException {
    String report = report();
    String changed = report.replace(contract, other);

    assertThat(changed).isNotEqualTo(report);
    assertThat(mistakes(changed)).isNotEmpty();
  }

  /** What is wrong with a report; empty when it fits the schema. */
  static List<String> mistakes(String json) throws IOException {
    Schema schema = REGISTRY.getSchema(Files.readString(FILE), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String report() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportSchemaTest.class.getResourceAsStream("report.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
