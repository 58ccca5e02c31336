package kanshiki.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A domain name system that holds a small table, for tests.
 *
 * <p>One record a line: {@code name TYPE value}. The value {@code TIMEOUT} makes that question time
 * out; the line {@code name TIMEOUT} all questions about the name that have no record. A name that
 * stands nowhere does not exist. CNAME is followed.
 */
public final class TableDns implements Dns {
  /** When every answer was given. */
  public static final Instant AT = Instant.parse("2026-01-15T12:00:00Z");

  /** Who gave it. */
  public static final String SOURCE = "dns 192.0.2.53";

  private static final String TIMEOUT = "TIMEOUT";
  private static final int MAX_ALIASES = 8;

  private final Map<String, Map<DnsType, List<String>>> records = new TreeMap<>();
  private final List<String> silent = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  /** An empty one. */
  public TableDns() {}

  /**
   * The table that {@code text} writes; lines that are blank or begin with {@code #} do not count.
   */
  public static TableDns of(String text) {
    var dns = new TableDns();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\\s+", 3))
        .forEach(
            word -> {
              if (word[1].equals(TIMEOUT)) {
                dns.silent(word[0]);
              } else {
                dns.put(word[0], DnsType.valueOf(word[1]), word.length > 2 ? word[2] : "");
              }
            });
    return dns;
  }

  /** One record more; in TXT one character stands for a byte. */
  public TableDns put(String name, DnsType type, String value) {
    records
        .computeIfAbsent(canonical(name), n -> new LinkedHashMap<>())
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(value);
    return this;
  }

  /** The one record of its type at {@code name} from now on. */
  public TableDns replace(String name, DnsType type, String value) {
    records.computeIfAbsent(canonical(name), n -> new LinkedHashMap<>()).remove(type);
    return put(name, type, value);
  }

  /** What has no record at {@code name} is not answered at all. */
  public TableDns silent(String name) {
    silent.add(canonical(name));
    records.computeIfAbsent(canonical(name), n -> new LinkedHashMap<>());
    return this;
  }

  /** Every question so far, as {@code name TYPE}. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized Answer<List<String>> ask(String name, DnsType type) {
    asked.add(canonical(name) + " " + type);
    String at = canonical(name);
    for (int i = 0; i < MAX_ALIASES; i++) {
      Map<DnsType, List<String>> here = records.getOrDefault(at, Map.of());
      List<String> found = here.getOrDefault(type, List.of());
      if (found.contains(TIMEOUT) || found.isEmpty() && silent.contains(at)) {
        return new Answer.Unavailable<>(Trouble.TIMEOUT, SOURCE, AT);
      }
      if (!found.isEmpty()) {
        return new Answer.Found<>(List.copyOf(found), SOURCE, AT);
      }
      if (!here.containsKey(DnsType.CNAME)) {
        return new Answer.Absent<>(
            exists(at) ? Absence.NO_SUCH_DATA : Absence.NO_SUCH_NAME, SOURCE, AT);
      }
      at = canonical(here.get(DnsType.CNAME).getFirst());
    }
    return new Answer.Unavailable<>(Trouble.NONSENSE, SOURCE, AT);
  }

  private boolean exists(String name) {
    return records.keySet().stream()
        .anyMatch(known -> known.equals(name) || known.endsWith("." + name));
  }

  private static String canonical(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
