package kanshiki.likeness;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.image.Fingerprint;
import kanshiki.likeness.Portrait.Logo;
import kanshiki.sketch.Sketch;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A portrait as a flat JSON object: each member a string or an array of strings. */
final class PortraitJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Characters of a portrait; real ones have about 6,000. */
  private static final int MAX_LENGTH = 200_000;

  /** Strings in one array. */
  private static final int MAX_ELEMENTS = 100;

  private PortraitJson() {}

  static String write(Portrait portrait) {
    var buffer = new StringWriter(8192);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
      json.writeStartObject();
      json.writeStringProperty("url", portrait.url());
      json.writeStringProperty("title", portrait.title());
      strings(json, "headings", portrait.headings());
      json.writeStringProperty("imprint", portrait.imprint());
      json.writeStringProperty("shape", portrait.shape().text());
      json.writeStringProperty("run", portrait.run());
      json.writeStringProperty("vocabulary", portrait.vocabulary().text());
      json.writeStringProperty("words", portrait.words().text());
      json.writeStringProperty("wording", portrait.wording());
      strings(json, "fields", portrait.fields());
      json.writeStringProperty("favicon", portrait.favicon().map(Fingerprint::text).orElse(""));
      strings(json, "logos", portrait.logos().stream().map(PortraitJson::text).toList());
      strings(json, "view", portrait.view().stream().map(Fingerprint::text).toList());
      strings(json, "resources", portrait.resources());
      strings(json, "links", portrait.links());
      strings(json, "targets", portrait.targets());
      json.writeStringProperty("anchors", Integer.toString(portrait.anchors()));
      json.writeStringProperty("deadAnchors", Integer.toString(portrait.deadAnchors()));
      json.writeStringProperty("issuer", portrait.issuer());
      json.writeStringProperty("asksSecret", Boolean.toString(portrait.asksSecret()));
      json.writeStringProperty("cut", Boolean.toString(portrait.cut()));
      json.writeEndObject();
    }
    return buffer.toString();
  }

  static Optional<Portrait> read(String json) {
    if (json.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return portrait(members(parser));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Portrait> portrait(Map<String, List<String>> members) {
    Optional<Sketch> shape = Sketch.parse(one(members, "shape"));
    Optional<Sketch> vocabulary = Sketch.parse(one(members, "vocabulary"));
    Optional<Sketch> words = Sketch.parse(one(members, "words"));
    if (shape.isEmpty() || vocabulary.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Portrait(
            one(members, "url"),
            one(members, "title"),
            all(members, "headings"),
            one(members, "imprint"),
            shape.get(),
            one(members, "run"),
            vocabulary.get(),
            words.get(),
            one(members, "wording"),
            all(members, "fields"),
            Fingerprint.parse(one(members, "favicon")),
            all(members, "logos").stream().flatMap(text -> logo(text).stream()).toList(),
            all(members, "view").stream().flatMap(t -> Fingerprint.parse(t).stream()).toList(),
            all(members, "resources"),
            all(members, "links"),
            all(members, "targets"),
            number(members, "anchors"),
            number(members, "deadAnchors"),
            one(members, "issuer"),
            Boolean.parseBoolean(one(members, "asksSecret")),
            Boolean.parseBoolean(one(members, "cut"))));
  }

  private static Map<String, List<String>> members(JsonParser parser) {
    var members = new HashMap<String, List<String>>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return members;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      var values = new ArrayList<String>();
      if (token == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.VALUE_STRING && values.size() < MAX_ELEMENTS) {
          values.add(parser.getString());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
          return Map.of();
        }
      } else if (token == JsonToken.VALUE_STRING) {
        values.add(parser.getString());
      } else {
        return Map.of();
      }
      members.putIfAbsent(name, values);
    }
    return members;
  }

  private static String text(Logo logo) {
    return Stream.concat(
            Stream.of(logo.x() + " " + logo.y() + " " + logo.width() + " " + logo.height()),
            logo.looks().stream().map(Fingerprint::text))
        .collect(Collectors.joining("|"));
  }

  private static Optional<Logo> logo(String text) {
    List<String> parts = List.of(text.split("\\|", -1));
    List<String> place = List.of(parts.getFirst().split(" ", -1));
    List<Fingerprint> looks =
        parts.stream().skip(1).limit(2).flatMap(part -> Fingerprint.parse(part).stream()).toList();
    if (place.size() != 4
        || looks.isEmpty()
        || !place.stream().allMatch(number -> number.matches("-?[0-9]{1,6}"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Logo(
            Integer.parseInt(place.get(0)),
            Integer.parseInt(place.get(1)),
            Integer.parseInt(place.get(2)),
            Integer.parseInt(place.get(3)),
            looks));
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static List<String> all(Map<String, List<String>> members, String name) {
    return members.getOrDefault(name, List.of());
  }

  private static int number(Map<String, List<String>> members, String name) {
    String text = one(members, name);
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String one(Map<String, List<String>> members, String name) {
    return all(members, name).stream().findFirst().orElse("");
  }
}
