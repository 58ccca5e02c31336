package kanshiki.app.data;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * One data file, and where it comes from.
 *
 * @param name what people call it
 * @param file its place in the data folder
 * @param form what it must hold
 * @param address where it is published; empty when the settings say that it is not to be fetched
 * @param licence under which it is published
 * @param attribution whom to name where its data is shown
 * @param refresh how long it need not be asked for again; empty: ask each time
 */
public record DataSource(
    String name,
    String file,
    Form form,
    Optional<URI> address,
    String licence,
    String attribution,
    Optional<Duration> refresh) {

  /** What a data file holds. */
  public enum Form {
    /** A MaxMind DB file. */
    DATABASE(1L << 30),
    /** The public suffix list, as it is published. */
    SUFFIXES(8L << 20),
    /** A list of bad or good addresses or hosts. */
    FEED(256L << 20);

    private final long maxBytes;

    Form(long maxBytes) {
      this.maxBytes = maxBytes;
    }

    /** Longer files are refused; counted after unpacking. */
    public long maxBytes() {
      return maxBytes;
    }
  }
}
