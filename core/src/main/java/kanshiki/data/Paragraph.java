package kanshiki.data;

import java.util.List;
import java.util.Optional;

/** One paragraph of a data file: its fields in order. */
public record Paragraph(String file, List<Field> fields) {
  /** One {@code key: value} line. */
  public record Field(String key, String value) {}

  public Paragraph {
    fields = List.copyOf(fields);
  }

  public List<String> all(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).map(Field::value).toList();
  }

  public Optional<String> find(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).map(Field::value).findFirst();
  }

  /**
   * The first value of {@code key}.
   *
   * @throws IllegalStateException when the paragraph has none
   */
  public String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException(file + ": no " + key + " in " + fields));
  }

  /** As it stands in a file: a line a field, each ended by a line feed. */
  public String text() {
    var text = new StringBuilder();
    for (Field field : fields) {
      text.append(field.key()).append(": ").append(field.value()).append('\n');
    }
    return text.toString();
  }
}
