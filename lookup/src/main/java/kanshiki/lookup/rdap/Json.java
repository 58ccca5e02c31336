package kanshiki.lookup.rdap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value that can be asked for anything: what is not there, or is of another kind, is empty.
 * Immutable.
 */
sealed interface Json {
  /** Deepest nesting read; real answers come to about fifteen. */
  int MAX_DEPTH = 64;

  /** Most values read. */
  int MAX_VALUES = 200_000;

  /** An object; of two members of one name the first counts. */
  record Members(Map<String, Json> members) implements Json {}

  /** An array. */
  record Elements(List<Json> elements) implements Json {}

  /** A string, a number or a boolean, as text. */
  record Text(String value, boolean isString) implements Json {}

  /** {@code null}, or nothing. */
  record Nothing() implements Json {
    static final Json HERE = new Nothing();
  }

  /** The value; empty when {@code text} is no JSON, too deep or too large. */
  static Optional<Json> parse(String text) {
    try (JsonParser parser = Factory.JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Json value = new Reader(parser).value();
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The member {@code name}, or nothing. */
  default Json at(String name) {
    return this instanceof Members(var members)
        ? members.getOrDefault(name, Nothing.HERE)
        : Nothing.HERE;
  }

  /** The element {@code index}, or nothing. */
  default Json at(int index) {
    return this instanceof Elements(var elements) && index < elements.size()
        ? elements.get(index)
        : Nothing.HERE;
  }

  /** The elements of an array; an object's members' values; the value itself for other kinds. */
  default Stream<Json> each() {
    return switch (this) {
      case Elements(var elements) -> elements.stream();
      case Members(var members) -> members.values().stream();
      case Text text -> Stream.of(text);
      case Nothing() -> Stream.of();
    };
  }

  /** A string that is not blank. */
  default Optional<String> text() {
    return this instanceof Text(String value, boolean isString) && isString && !value.isBlank()
        ? Optional.of(value)
        : Optional.empty();
  }

  /** A string, or an array's strings, in order. */
  default List<String> texts() {
    return each().map(Json::text).flatMap(Optional::stream).toList();
  }

  /** A whole number from 0 to 2^53, also where it is written as a string; -1 for anything else. */
  default long number() {
    if (!(this instanceof Text(String value, boolean _))
        || value.isEmpty()
        || value.length() > 15) {
      return -1;
    }
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(value) : -1;
  }

  /** Wakes the parser. */
  final class Factory {
    private static final JsonFactory JSON =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1 << 10)
                    .maxNumberLength(100)
                    .build())
            .build();

    private Factory() {}
  }

  /** Builds the tree. */
  final class Reader {
    private final JsonParser parser;
    private int left = MAX_VALUES;

    private Reader(JsonParser parser) {
      this.parser = parser;
    }

    /** The value whose first token is the current one. */
    private Json value() {
      JsonToken token = parser.currentToken();
      if (token == null || --left < 0) {
        throw new TooMuch();
      }
      return switch (token) {
        case START_OBJECT -> members();
        case START_ARRAY -> elements();
        case VALUE_STRING -> new Text(parser.getString(), true);
        case VALUE_NULL -> Nothing.HERE;
        default -> new Text(parser.getString(), false);
      };
    }

    private Json members() {
      var members = new LinkedHashMap<String, Json>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        members.putIfAbsent(name, value());
      }
      return new Members(members);
    }

    private Json elements() {
      var elements = new ArrayList<Json>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value());
      }
      return new Elements(elements);
    }
  }

  /** Not JSON that we want to have in memory. */
  final class TooMuch extends JacksonException {
    private TooMuch() {
      super("empty or too large");
    }
  }
}
