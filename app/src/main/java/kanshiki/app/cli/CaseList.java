package kanshiki.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import kanshiki.app.keeping.Store;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.store.KeptCase;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Prints kept cases one after the other, however many there are. */
final class CaseList implements Consumer<KeptCase>, AutoCloseable {
  /** The forms of a list. */
  enum Form {
    TEXT,
    JSON
  }

  /** Hands over the cases to be printed. */
  interface Selection {
    Consumer<Consumer<KeptCase>> in(Store store);
  }

  /** Prints those of {@code selection}; gives the exit code. */
  static int print(
      StoreOptions options,
      Surroundings surroundings,
      Form form,
      PrintWriter out,
      Selection selection) {
    return options.look(
        surroundings,
        (store, settings) -> {
          try (var list = new CaseList(form, options.language(settings, surroundings), out)) {
            selection.in(store).accept(list);
          }
          return out.checkError() ? CommandLineProgram.FAILED : 0;
        },
        () -> {
          if (form == Form.JSON) {
            out.println("[]");
          } else {
            surroundings.tell("nothing was kept yet; see kanshiki investigate --keep");
          }
        });
  }

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Form form;
  private final Messages messages;
  private final PrintWriter out;
  private final JsonGenerator json;

  CaseList(Form form, Language language, PrintWriter out) {
    this.form = form;
    this.messages = Messages.in(language);
    this.out = out;
    this.json =
        new JsonFactory()
            .rebuild()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
    if (form == Form.JSON) {
      json.writeStartArray();
    }
  }

  @Override
  public void accept(KeptCase kept) {
    switch (form) {
      case TEXT ->
          out.println(
              kept.id()
                  + "  "
                  + MINUTE.format(kept.firstKept())
                  + "  "
                  + messages.get("label." + kept.classification().id())
                  + "  "
                  + oneLine(kept.subject())
                  + "  <"
                  + oneLine(kept.sender())
                  + ">");
      case JSON -> {
        json.writeStartObject();
        properties(json, kept);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  /** One case as a JSON object. */
  static String json(KeptCase kept) {
    return JsonText.object(kept, CaseList::properties);
  }

  /** A moment as a person writes it, in the machine's time zone. */
  static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  private static void properties(JsonGenerator json, KeptCase kept) {
    json.writeStringProperty("id", kept.id());
    json.writeStringProperty("subject", kept.subject());
    json.writeName("from");
    json.writeStartObject();
    json.writeStringProperty("name", kept.senderName());
    json.writeStringProperty("address", kept.sender());
    json.writeEndObject();
    json.writeStringProperty("brand", kept.brand().isEmpty() ? null : kept.brand());
    json.writeStringProperty("language", kept.language());
    json.writeStringProperty("date", kept.mailDate().map(Instant::toString).orElse(null));
    json.writeStringProperty("classification", kept.classification().id());
    json.writeNumberProperty("probability", kept.probability());
    json.writeStringProperty("firstKept", kept.firstKept().toString());
    json.writeStringProperty("lastKept", kept.lastKept().toString());
    json.writeNumberProperty("timesKept", kept.timesKept());
    json.writeStringProperty("sha256", kept.sha256());
  }

  /** Nothing in a stranger's subject may steer the terminal. */
  static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  @Override
  public void close() {
    if (form == Form.JSON) {
      json.writeEndArray();
      json.close();
      out.println();
    }
    out.flush();
  }
}
