package kanshiki.lookup.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanshiki.lookup.Trouble;

/** What came back for a request. */
public sealed interface Reply {

  /** Who replied, or was asked in vain: {@code dns 192.0.2.53}, {@code https://…}. */
  String source();

  /** When the reply was complete, or given up. */
  Instant at();

  /** No reply that can be used. */
  record Failed(Trouble why, String source, Instant at) implements Reply {}

  /** A reply, as received. Immutable, but for the array that it shares. */
  final class Received implements Reply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean cut;
    private final String source;
    private final Instant at;

    /**
     * Keeps all of it.
     *
     * @param status the HTTP status; for DNS the RCODE; 0 for WHOIS
     * @param headers HTTP header fields
     * @param body an HTTP body with its codings taken off, a WHOIS text, a DNS message in wire
     *     format
     * @param cut whether more came than the bound allowed
     */
    public Received(
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        boolean cut,
        String source,
        Instant at) {
      var sorted = new TreeMap<String, List<String>>();
      headers.forEach((name, all) -> sorted.put(name.toLowerCase(Locale.ROOT), List.copyOf(all)));
      this.status = status;
      this.headers = Collections.unmodifiableMap(sorted);
      this.body = body;
      this.cut = cut;
      this.source = source;
      this.at = at;
    }

    public int status() {
      return status;
    }

    /** HTTP header fields by their names in lower case, sorted. */
    public Map<String, List<String>> headers() {
      return headers;
    }

    /** The first value of the header field {@code name} (lower case). */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whoever holds the array must not write to it. */
    public byte[] body() {
      return body;
    }

    public boolean isCut() {
      return cut;
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public Instant at() {
      return at;
    }
  }
}
