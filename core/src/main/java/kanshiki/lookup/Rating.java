package kanshiki.lookup;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * One rating centre's opinion, in one normal form.
 *
 * @param category the centre's word, such as {@code phishing}
 * @param since when it was first listed
 * @param scope whether the very URL is meant, or only its host or address
 */
public record Rating(
    Value rating,
    Optional<String> category,
    State state,
    Optional<OffsetDateTime> since,
    Scope scope)
    implements Fact {

  /** The opinion itself. */
  public enum Value {
    DANGEROUS,
    SUSPICIOUS,
    SAFE,
    UNRATED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the centre has made up its mind. */
  public enum State {
    FINAL,
    UNDER_REVIEW;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What the opinion is about. */
  public enum Scope {
    URL,
    HOST,
    DOMAIN,
    ADDRESS
  }
}
