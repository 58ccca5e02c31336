package kanshiki.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanshiki.lookup.net.Downloaded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code data.json} of the data folder: what was fetched, from where and when. Immutable. */
public final class DataManifest {
  private static final String FILE = "data.json";
  private static final String FORMAT = "kanshiki.data/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Entry> entries;

  private DataManifest(Map<String, Entry> entries) {
    this.entries = new TreeMap<>(entries);
  }

  /**
   * One file.
   *
   * @param source the address it came from
   * @param dated the day of its contents, in its own words; empty when nothing tells it
   * @param sha256 of the file as kept, in lower-case hexadecimal
   * @param fetchedAt when it was fetched
   * @param checkedAt when its publisher last said that there is none newer
   * @param version as its server told it
   */
  public record Entry(
      String source,
      String licence,
      String attribution,
      String dated,
      String sha256,
      long bytes,
      Instant fetchedAt,
      Instant checkedAt,
      Downloaded.Version version) {}

  /**
   * Reads the folder's manifest; an empty one when there is none.
   *
   * @throws IOException when there is one that cannot be read
   */
  public static DataManifest read(DataFolder folder) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(folder.path().resolve(FILE));
    } catch (NoSuchFileException e) {
      return new DataManifest(Map.of());
    }
    try {
      var entries = new TreeMap<String, Entry>();
      JsonNode root = JSON.readTree(json);
      for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
        entries.put(file.getKey(), entry(file.getValue()));
      }
      return new DataManifest(entries);
    } catch (JacksonException | DateTimeException e) {
      throw new IOException(folder.path().resolve(FILE) + ": not a manifest", e);
    }
  }

  /** What is known of that file of the folder. */
  public Optional<Entry> find(String file) {
    return Optional.ofNullable(entries.get(file));
  }

  DataManifest with(String file, Entry entry) {
    var more = new TreeMap<>(entries);
    more.put(file, entry);
    return new DataManifest(more);
  }

  void write(DataFolder folder) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    ObjectNode files = root.putObject("files");
    entries.forEach((file, entry) -> put(files.putObject(file), entry));
    Path temporary = folder.path().resolve("." + FILE + ".tmp");
    Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    Files.move(
        temporary,
        folder.path().resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ObjectNode to, Entry entry) {
    to.put("source", entry.source())
        .put("licence", entry.licence())
        .put("attribution", entry.attribution())
        .put("dated", entry.dated())
        .put("sha256", entry.sha256())
        .put("bytes", entry.bytes())
        .put("fetchedAt", entry.fetchedAt().toString())
        .put("checkedAt", entry.checkedAt().toString());
    entry.version().etag().ifPresent(etag -> to.put("etag", etag));
    entry.version().lastModified().ifPresent(time -> to.put("lastModified", time));
  }

  private static Entry entry(JsonNode from) {
    return new Entry(
        text(from, "source"),
        text(from, "licence"),
        text(from, "attribution"),
        text(from, "dated"),
        text(from, "sha256"),
        from.path("bytes").asLong(0),
        Instant.parse(text(from, "fetchedAt")),
        Instant.parse(text(from, "checkedAt")),
        new Downloaded.Version(optional(from, "etag"), optional(from, "lastModified")));
  }

  private static String text(JsonNode from, String name) {
    return from.path(name).asString("");
  }

  private static Optional<String> optional(JsonNode from, String name) {
    return Optional.of(text(from, name)).filter(text -> !text.isEmpty());
  }
}
