package kanshiki.lookup.rating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Rating;
import kanshiki.lookup.net.DataTable;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of pages, hosts or addresses in memory. Read from plain lists (one URL or host a line),
 * hosts files, CSV with a head that names {@code url}, and MISP warning lists (known-good hosts).
 *
 * <p>A listed page condemns that page only; a host condemns what stands on it because the list says
 * so of the host. Immutable and thread-safe.
 */
public final class FeedTable implements DataTable {
  private static final int MAX_LINE = 16_384;
  private static final int MAX_ENTRIES = 5_000_000;

  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm[:ss]", Locale.ROOT);

  private final String source;
  private final Map<String, FeedEntry> entries;

  private FeedTable(String source, Map<String, FeedEntry> entries) {
    this.source = source;
    this.entries = entries;
  }

  /** The name under which {@link kanshiki.lookup.net.LiveWire} holds the list called so. */
  public static String table(String name) {
    return FeedCentre.table(name);
  }

  /**
   * Reads a list.
   *
   * @param source what the reports call it
   * @param category what a listing means when its line does not say it; {@code known-good} for a
   *     list of harmless hosts
   */
  public static FeedTable read(String source, String category, Reader text) throws IOException {
    var reader = new BufferedReader(text);
    reader.mark(MAX_LINE * 2);
    String first = line(reader);
    while (first != null && (first.isBlank() || first.startsWith("#"))) {
      first = line(reader);
    }
    var entries = new HashMap<String, FeedEntry>();
    var rows = new Rows(entries, category);
    if (first == null) {
      return new FeedTable(source, entries);
    }
    if (first.stripLeading().startsWith("{")) {
      var json = new StringBuilder(first).append('\n');
      reader.lines().forEach(line -> json.append(line).append('\n'));
      rows.warningList(json.toString());
      return new FeedTable(source, entries);
    }
    List<String> head =
        Csv.fields(first).stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
    boolean csv = head.contains("url");
    if (!csv) {
      rows.plain(first);
    }
    for (String line = line(reader); line != null; line = line(reader)) {
      if (entries.size() >= MAX_ENTRIES) {
        break;
      }
      if (csv) {
        rows.csv(head, Csv.fields(line));
      } else {
        rows.plain(line);
      }
    }
    return new FeedTable(source, entries);
  }

  /** A line, cut where it is too long; null at the end. */
  private static @org.jspecify.annotations.Nullable String line(BufferedReader reader)
      throws IOException {
    String line = reader.readLine();
    return line == null || line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
  }

  @Override
  public String source() {
    return source;
  }

  /** How many entries it has. */
  public int size() {
    return entries.size();
  }

  @Override
  public byte[] find(String entry) {
    Optional<IpAddress> address = IpAddress.parse(entry);
    if (address.isPresent()) {
      return bytes(entries.get(address.get().text()));
    }
    Optional<Url> url = Url.parse(entry);
    if (url.isEmpty()) {
      return new byte[0];
    }
    FeedEntry page = entries.get(pageKey(url.get()));
    if (page != null) {
      return page.bytes();
    }
    String host = url.get().hostText();
    for (int at = 0; at >= 0 && at < host.length(); at = nextLabel(host, at)) {
      FeedEntry listed = entries.get(host.substring(at));
      if (listed != null) {
        return listed.bytes();
      }
    }
    return new byte[0];
  }

  private static byte[] bytes(@org.jspecify.annotations.Nullable FeedEntry entry) {
    return entry == null ? new byte[0] : entry.bytes();
  }

  private static int nextLabel(String host, int at) {
    int dot = host.indexOf('.', at);
    return dot < 0 ? -1 : dot + 1;
  }

  /** The same page under http and https, with its query and without its fragment. */
  private static String pageKey(Url url) {
    String query = url.query().map(q -> "?" + q).orElse("");
    String port = url.hasOwnPort() ? ":" + url.port() : "";
    return "//" + url.hostText() + port + url.path() + query;
  }

  /** Takes in the rows of one list. */
  private record Rows(Map<String, FeedEntry> entries, String category) {

    void plain(String line) {
      String text = line;
      int comment = text.indexOf(" #");
      text = (comment >= 0 ? text.substring(0, comment) : text).strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
        return;
      }
      List<String> words = new ArrayList<>(List.of(text.split("[ \t]+", -1)));
      boolean hostsFile =
          words.size() > 1
              && (words.getFirst().equals("0.0.0.0") || words.getFirst().equals("127.0.0.1"));
      add(words.get(hostsFile ? 1 : 0), value(), category, Rating.State.FINAL, Optional.empty());
    }

    void csv(List<String> head, List<String> fields) {
      String url = field(head, fields, "url");
      if (url.isBlank()) {
        return;
      }
      String rating = field(head, fields, "rating");
      String word = field(head, fields, "category");
      String since = field(head, fields, "since");
      String state = field(head, fields, "state").toLowerCase(Locale.ROOT);
      add(
          url.strip(),
          rating.isBlank() ? value() : FeedEntry.value(rating),
          word.isBlank() ? category : word,
          state.contains("review") ? Rating.State.UNDER_REVIEW : Rating.State.FINAL,
          time(since.isBlank() ? field(head, fields, "date") : since));
    }

    void warningList(String json) throws IOException {
      try {
        JsonNode root = JsonMapper.shared().readTree(json);
        for (JsonNode item : root.path("list")) {
          String host = item.asString("");
          add(
              host.startsWith(".") ? host.substring(1) : host,
              Rating.Value.SAFE,
              "known-good",
              Rating.State.FINAL,
              Optional.empty());
        }
      } catch (JacksonException e) {
        throw new IOException("the list is no JSON: " + e.getOriginalMessage(), e);
      }
    }

    private Rating.Value value() {
      return FeedEntry.value(category);
    }

    private void add(
        String listed,
        Rating.Value value,
        String word,
        Rating.State state,
        Optional<OffsetDateTime> since) {
      Optional<IpAddress> address = IpAddress.parse(listed);
      boolean page = listed.contains("/");
      String key;
      Rating.Scope scope;
      if (address.isPresent()) {
        key = address.get().text();
        scope = Rating.Scope.ADDRESS;
      } else {
        Optional<Url> url = Url.parse(listed.contains("://") ? listed : "http://" + listed);
        if (url.isEmpty() || url.get().hostText().isEmpty()) {
          return;
        }
        key = page ? pageKey(url.get()) : url.get().hostText();
        scope = page ? Rating.Scope.URL : Rating.Scope.HOST;
      }
      var rating =
          new Rating(value, Optional.of(word).filter(w -> !w.isBlank()), state, since, scope);
      entries.putIfAbsent(key, new FeedEntry(rating));
    }

    private static String field(List<String> head, List<String> fields, String name) {
      int at = head.indexOf(name);
      return at >= 0 && at < fields.size() ? fields.get(at) : "";
    }

    private static Optional<OffsetDateTime> time(String text) {
      String stripped = text.strip();
      if (stripped.isEmpty()) {
        return Optional.empty();
      }
      try {
        if (stripped.contains("T")) {
          return Optional.of(OffsetDateTime.parse(stripped));
        }
        if (stripped.contains("/")) {
          return Optional.of(
              LocalDateTime.parse(stripped, JAPANESE).atOffset(ZoneOffset.ofHours(9)));
        }
        return Optional.of(LocalDate.parse(stripped).atStartOfDay().atOffset(ZoneOffset.UTC));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
