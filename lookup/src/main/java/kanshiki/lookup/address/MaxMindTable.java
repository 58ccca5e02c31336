package kanshiki.lookup.address;

import com.maxmind.db.NoCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.net.DataTable;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A MaxMind DB file of places or networks. Reads the records of DB-IP and of MaxMind (nested) and
 * of ip-location-db (flat). The file is mapped, not loaded. Thread-safe.
 */
public final class MaxMindTable implements DataTable {
  /** The names under which such files are asked. */
  public static final String NETWORKS = "networks";

  public static final String PLACES = "places";

  private final Reader reader;
  private final String source;

  private MaxMindTable(Reader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  /**
   * Opens {@code file}.
   *
   * @throws IOException when it is no such file
   */
  public static MaxMindTable open(Path file) throws IOException {
    try {
      var reader = new Reader(file.toFile(), Reader.FileMode.MEMORY_MAPPED, NoCache.getInstance());
      String date = reader.getMetadata().buildTime().toString().substring(0, 10);
      return new MaxMindTable(reader, reader.getMetadata().databaseType() + " " + date);
    } catch (RuntimeException e) {
      throw new IOException("not a MaxMind DB file: " + file, e);
    }
  }

  /**
   * The day on which {@code file} was built.
   *
   * @throws IOException when it is no such file
   */
  public static String built(Path file) throws IOException {
    try (var reader = new Reader(file.toFile(), Reader.FileMode.MEMORY_MAPPED)) {
      reader.get(InetAddress.ofLiteral("192.0.2.1"), Map.class); // its tree can be walked
      return reader.getMetadata().buildTime().toString().substring(0, 10);
    } catch (RuntimeException e) {
      throw new IOException("not a MaxMind DB file: " + file, e);
    }
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public byte[] find(String entry) {
    return IpAddress.parse(entry).flatMap(this::entry).map(AddressEntry::bytes).orElse(new byte[0]);
  }

  private Optional<AddressEntry> entry(IpAddress address) {
    try {
      Map<?, ?> record = reader.get(InetAddress.ofLiteral(address.text()), Map.class);
      return record == null ? Optional.empty() : Optional.of(read(record));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a damaged file knows nothing
    }
  }

  private static AddressEntry read(Map<?, ?> record) {
    Optional<String> country =
        text(at(record, "country", "iso_code"))
            .or(() -> text(record.get("country_code")))
            .map(code -> code.toUpperCase(Locale.ROOT));
    Optional<String> city =
        text(at(record, "city", "names", "en")).or(() -> text(record.get("city")));
    return new AddressEntry(
        country,
        city,
        place(record),
        number(record.get("autonomous_system_number")),
        text(record.get("autonomous_system_organization")));
  }

  private static Optional<NetworkFacts.Place> place(Map<?, ?> record) {
    @Nullable Object latitude = at(record, "location", "latitude");
    @Nullable Object longitude = at(record, "location", "longitude");
    if (latitude == null) {
      latitude = record.get("latitude");
      longitude = record.get("longitude");
    }
    return latitude instanceof Number north && longitude instanceof Number east
        ? Optional.of(new NetworkFacts.Place(north.doubleValue(), east.doubleValue()))
        : Optional.empty();
  }

  private static @Nullable Object at(Map<?, ?> record, String... path) {
    @Nullable Object value = record;
    for (String name : path) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String s && !s.isBlank() ? Optional.of(s.strip()) : Optional.empty();
  }

  private static OptionalLong number(@Nullable Object value) {
    return value instanceof Number n ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
  }
}
