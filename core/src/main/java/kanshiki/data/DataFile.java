package kanshiki.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one data file from the resources beside a class. */
public final class DataFile {
  private DataFile() {}

  /** Its bytes; empty when there is no such resource. */
  public static Optional<byte[]> bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /**
   * All of it as text.
   *
   * @throws IllegalStateException when there is no such resource: the program was put together
   *     wrongly
   */
  public static String text(Class<?> beside, String name) {
    byte[] bytes =
        bytes(beside, name)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "missing resource " + name + " beside " + beside.getName()));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its lines without comments and blank ones. */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .toList();
  }

  /**
   * Its paragraphs, parted by blank lines.
   *
   * @throws IllegalStateException for a key that is not among {@code keys}, naming the line
   */
  public static List<Paragraph> paragraphs(Class<?> beside, String name, Set<String> keys) {
    return paragraphs(name, text(beside, name), keys);
  }

  /** The paragraphs of {@code text}; {@code name} is for complaints. */
  public static List<Paragraph> paragraphs(String name, String text, Set<String> keys) {
    var paragraphs = new ArrayList<Paragraph>();
    var fields = new ArrayList<Paragraph.Field>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        if (!fields.isEmpty()) {
          paragraphs.add(new Paragraph(name, fields));
          fields.clear();
        }
      } else if (line.charAt(0) != '#') {
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon);
        if (colon < 0 || !keys.contains(key)) {
          throw new IllegalStateException(name + " line " + number + ": no such key: " + key);
        }
        fields.add(new Paragraph.Field(key, line.substring(colon + 1).strip()));
      }
    }
    if (!fields.isEmpty()) {
      paragraphs.add(new Paragraph(name, fields));
    }
    return paragraphs;
  }
}
