package kanshiki.app.labelled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One folder of labelled mail. Immutable.
 *
 * <p>The index is {@code index.csv} in the folder or the one above it, with a header line; its
 * column {@code file} names a mail from where the index lies. Columns that are read besides: {@code
 * source}, {@code lang}, {@code subtype}, {@code group}. Without an index the folder's name is the
 * source.
 */
public final class LabelledFolder {
  private static final String INDEX = "index.csv";

  private final Path folder;
  private final Label label;
  private final Map<Path, Map<String, String>> rows;

  private LabelledFolder(Path folder, Label label, Map<Path, Map<String, String>> rows) {
    this.folder = folder;
    this.label = label;
    this.rows = rows;
  }

  /**
   * Reads the folder's index, if there is one.
   *
   * @throws IOException when it cannot be read
   */
  public static LabelledFolder of(Path folder, Label label) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    var rows = new HashMap<Path, Map<String, String>>();
    for (Path index : indexes(absolute)) {
      for (Map<String, String> row : Csv.rows(Files.readString(index))) {
        rows.put(index.resolveSibling(row.getOrDefault("file", "")).normalize(), row);
      }
    }
    return new LabelledFolder(absolute, label, rows);
  }

  private static List<Path> indexes(Path folder) {
    Path parent = folder.getParent();
    Path inside = folder.resolve(INDEX);
    if (Files.isRegularFile(inside)) {
      return List.of(inside);
    }
    return parent != null && Files.isRegularFile(parent.resolve(INDEX))
        ? List.of(parent.resolve(INDEX))
        : List.of();
  }

  public Label label() {
    return label;
  }

  /** As the command line takes it. */
  public String path() {
    return folder.toString();
  }

  /** What is known of the mail {@code input}, a path below this folder or {@code box.mbox#3}. */
  public Labelled describe(String input) {
    Path path = Path.of(input).toAbsolutePath().normalize();
    Map<String, String> row = rows.getOrDefault(path, Map.of());
    Path name = folder.getFileName();
    String source = row.getOrDefault("source", name == null ? "" : name.toString());
    // A template's neighbours are those of its product, which words all its mails alike.
    String group =
        label == Label.TEMPLATE && !row.containsKey("group")
            ? source
            : row.getOrDefault("group", "");
    return new Labelled(
        path.startsWith(folder) && !path.equals(folder)
            ? folder.relativize(path).toString()
            : input,
        label,
        source,
        row.getOrDefault("lang", ""),
        row.getOrDefault("subtype", ""),
        group);
  }

  /**
   * The names of a list: one a line, {@code #} begins a comment.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static List<String> names(Path list) {
    try {
      return Files.readAllLines(list).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + list, e);
    }
  }
}
