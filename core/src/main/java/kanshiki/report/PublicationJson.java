package kanshiki.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.page.Picture;
import kanshiki.page.State;
import kanshiki.verdict.Classification;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A publication as JSON. Members that are absent stand for nothing. */
final class PublicationJson {
  private static final String SCHEMA = "kanshiki.publication/1";

  /** Characters of one string: a picture in base64 is the longest. */
  private static final int MAX_STRING = 24_000_000;

  private static final int MAX_DEPTH = 12;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(MAX_STRING).build())
          .build();

  private PublicationJson() {}

  static String write(Publication publication) {
    var buffer = new StringWriter(16_384);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
      new Writer(json).publication(publication);
    }
    return buffer.toString();
  }

  static Publication read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return publication(new Members(value(parser, 0)));
    } catch (JacksonException
        | DateTimeParseException
        | IllegalArgumentException
        | ClassCastException e) {
      throw new IllegalArgumentException("no publication: " + e.getMessage(), e);
    }
  }

  /** Writes. */
  private record Writer(JsonGenerator json) {
    void publication(Publication p) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("id", p.id());
      json.writeStringProperty("classification", p.classification().id());
      json.writeNumberProperty("percent", p.percent());
      json.writeStringProperty("language", p.language());
      optional("date", p.date().map(OffsetDateTime::toString));
      json.writeStringProperty("subject", p.subject());
      strings("stamps", p.stamps());
      json.writeObjectPropertyStart("sender");
      json.writeStringProperty("name", p.sender().name());
      json.writeStringProperty("address", p.sender().address());
      json.writeEndObject();
      p.brand().ifPresent(this::brand);
      json.writeStringProperty("text", p.text());
      json.writeBooleanProperty("cut", p.cut());
      array("states", p.states(), Writer::seen);
      json.writeObjectPropertyStart("told");
      p.told().forEach((language, told) -> told(language.code(), told));
      json.writeEndObject();
      json.writeObjectPropertyStart("pictures");
      p.pictures()
          .forEach(
              (language, picture) ->
                  json.writeStringProperty(
                      language.code(), Base64.getEncoder().encodeToString(picture.bytes())));
      json.writeEndObject();
      json.writeEndObject();
    }

    private void brand(Publication.Named brand) {
      json.writeObjectPropertyStart("brand");
      json.writeStringProperty("id", brand.id());
      json.writeStringProperty("sector", brand.sector());
      json.writeStringProperty("ja", brand.name().ja());
      json.writeStringProperty("en", brand.name().en());
      strings("domains", brand.domains());
      json.writeStringProperty("bookmark", brand.bookmark());
      optional("security", brand.security());
      optional("abuse", brand.abuse());
      json.writeEndObject();
    }

    private void seen(Publication.Seen seen) {
      json.writeStringProperty("address", seen.address());
      json.writeStringProperty("state", seen.state().id());
      json.writeStringProperty("device", seen.device());
      json.writeStringProperty("at", seen.at().toString());
    }

    private void told(String name, Publication.Told told) {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("label", told.label());
      json.writeStringProperty("certainty", told.certainty());
      json.writeStringProperty("headline", told.headline());
      optional("stake", told.stake());
      strings("advice", told.advice());
      array("cards", told.cards(), Writer::card);
      array("reasons", told.reasons(), Writer::reason);
      array("remarks", told.remarks(), Writer::reason);
      strings("checks", told.checks());
      strings("attachments", told.attachments());
      strings("notExamined", told.notExamined());
      optional("pictureFake", told.pictureFake());
      optional("pictureGenuine", told.pictureGenuine());
      json.writeEndObject();
    }

    private void card(Publication.Card card) {
      json.writeStringProperty("title", card.title());
      array("lines", card.lines(), Writer::line);
      json.writeStringProperty("trust", card.trust());
    }

    private void line(Publication.Line line) {
      json.writeStringProperty("label", line.label());
      json.writeStringProperty("value", line.value());
      json.writeStringProperty("mark", line.mark().name().toLowerCase(Locale.ROOT));
    }

    private void reason(Publication.Reason reason) {
      json.writeStringProperty("text", reason.text());
      json.writeStringProperty("why", reason.why());
      strings("quotes", reason.quotes());
    }

    private <T> void array(String name, List<T> elements, BiConsumer<Writer, T> element) {
      json.writeArrayPropertyStart(name);
      for (T each : elements) {
        json.writeStartObject();
        element.accept(this, each);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void strings(String name, List<String> values) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) {
      value.ifPresent(text -> json.writeStringProperty(name, text));
    }
  }

  private static Publication publication(Members p) {
    if (!p.text("schema").equals(SCHEMA)) {
      throw new IllegalArgumentException("schema is not " + SCHEMA);
    }
    var told = new EnumMap<Language, Publication.Told>(Language.class);
    var pictures = new EnumMap<Language, Picture>(Language.class);
    for (Language language : Language.values()) {
      told.put(language, told(p.object("told").object(language.code())));
      p.object("pictures")
          .find(language.code())
          .ifPresent(
              base64 ->
                  pictures.put(
                      language, new Picture("image/png", Base64.getDecoder().decode(base64))));
    }
    Members sender = p.object("sender");
    return new Publication(
        p.text("id"),
        Classification.valueOf(p.text("classification").toUpperCase(Locale.ROOT)),
        Integer.parseInt(p.text("percent")),
        p.text("language"),
        p.find("date").map(OffsetDateTime::parse),
        p.text("subject"),
        p.strings("stamps"),
        new Publication.Sender(sender.text("name"), sender.text("address")),
        p.has("brand") ? Optional.of(brand(p.object("brand"))) : Optional.empty(),
        p.text("text"),
        Boolean.parseBoolean(p.text("cut")),
        p.objects("states", PublicationJson::seen),
        told,
        pictures);
  }

  private static Publication.Named brand(Members brand) {
    return new Publication.Named(
        brand.text("id"),
        brand.text("sector"),
        new Words(brand.text("ja"), brand.text("en")),
        brand.strings("domains"),
        brand.text("bookmark"),
        brand.find("security"),
        brand.find("abuse"));
  }

  private static Publication.Seen seen(Members seen) {
    return new Publication.Seen(
        seen.text("address"),
        State.valueOf(seen.text("state").toUpperCase(Locale.ROOT)),
        seen.text("device"),
        Instant.parse(seen.text("at")));
  }

  private static Publication.Told told(Members told) {
    return new Publication.Told(
        told.text("label"),
        told.text("certainty"),
        told.text("headline"),
        told.find("stake"),
        told.strings("advice"),
        told.objects("cards", PublicationJson::card),
        told.objects("reasons", PublicationJson::reason),
        told.objects("remarks", PublicationJson::reason),
        told.strings("checks"),
        told.strings("attachments"),
        told.strings("notExamined"),
        told.find("pictureFake"),
        told.find("pictureGenuine"));
  }

  private static Publication.Card card(Members card) {
    return new Publication.Card(
        card.text("title"),
        card.objects(
            "lines",
            line ->
                new Publication.Line(
                    line.text("label"),
                    line.text("value"),
                    Publication.Mark.valueOf(line.text("mark").toUpperCase(Locale.ROOT)))),
        card.text("trust"));
  }

  private static Publication.Reason reason(Members reason) {
    return new Publication.Reason(
        reason.text("text"), reason.text("why"), reason.strings("quotes"));
  }

  /** The members of one object; another value has none. */
  private static final class Members {
    private final Map<?, ?> members;

    Members(Object value) {
      this.members = value instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean has(String name) {
      return members.containsKey(name);
    }

    Optional<String> find(String name) {
      return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    String text(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("member " + name + " is missing"));
    }

    Members object(String name) {
      Object found = members.get(name);
      return new Members(found == null ? Map.of() : found);
    }

    List<String> strings(String name) {
      return elements(name).stream()
          .filter(String.class::isInstance)
          .map(Object::toString)
          .toList();
    }

    <T> List<T> objects(String name, Function<Members, T> reader) {
      return elements(name).stream().map(Members::new).map(reader).toList();
    }

    private List<?> elements(String name) {
      return members.get(name) instanceof List<?> list ? list : List.of();
    }
  }

  /** Objects as maps, arrays as lists, everything else as the text of it. */
  private static Object value(JsonParser parser, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deeply");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      var map = new LinkedHashMap<String, Object>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser, depth + 1));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser, depth + 1));
      }
      return list;
    }
    return String.valueOf(parser.getString());
  }
}
