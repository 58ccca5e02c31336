package kanshiki.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kanshiki.store.Wave;
import kanshiki.wave.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** {@code kanshiki cases waves}. */
@Command(
    name = "waves",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Lists the waves: cases of one making, the wave to which a case was added last first.",
      "cases show ID tells why a case belongs to its wave; cases unlink takes it out."
    })
final class CasesWavesCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.CaseForms.class,
      description = "text or json (default: text).")
  CaseList.Form format = CaseList.Form.TEXT;

  @Mixin StoreOptions store = new StoreOptions();

  private final Surroundings surroundings;

  CasesWavesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return store.look(
        surroundings,
        (opened, settings) -> {
          switch (format) {
            case TEXT -> {
              var words = new WaveWords(store.language(settings, surroundings), out);
              opened.waves().forEach(words::tell);
            }
            case JSON -> {
              try (JsonGenerator json = json(out)) {
                json.writeStartArray();
                opened.waves().forEach(wave -> write(wave, json));
                json.writeEndArray();
              }
              out.println();
            }
          }
          out.flush();
          return out.checkError() ? CommandLineProgram.FAILED : 0;
        },
        () -> {
          if (format == CaseList.Form.JSON) {
            out.println("[]");
          } else {
            surroundings.tell("nothing was kept yet; see kanshiki investigate --keep");
          }
        });
  }

  private static JsonGenerator json(PrintWriter out) {
    return new JsonFactory()
        .rebuild()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(ObjectWriteContext.empty(), out);
  }

  private static void write(Wave wave, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", wave.id());
    json.writeName("cases");
    json.writeStartArray();
    wave.members().forEach(member -> json.writeString(member.id()));
    json.writeEndArray();
    json.writeNumberProperty("count", wave.members().size());
    json.writeStringProperty("firstSeen", wave.firstSeen().toString());
    json.writeStringProperty("lastSeen", wave.lastSeen().toString());
    json.writeName("brands");
    json.writeStartArray();
    wave.brands().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("variants");
    json.writeStartArray();
    wave.variants().forEach(variant -> write(variant, json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void write(Wave.Variant variant, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("number", variant.number());
    json.writeStringProperty("subject", variant.subject());
    json.writeStringProperty("firstSeen", variant.firstSeen().toString());
    json.writeStringProperty("lastSeen", variant.lastSeen().toString());
    json.writeNumberProperty("count", variant.count());
    json.writeName("changed");
    json.writeStartArray();
    variant.changes().stream().map(Change::id).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
