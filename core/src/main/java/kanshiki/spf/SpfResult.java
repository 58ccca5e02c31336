package kanshiki.spf;

import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Trouble;

/**
 * What check_host() came to.
 *
 * @param domain whose word it is: the reverse-path's domain or the HELO name; as written where it
 *     is no name
 * @param detail why, in a few English words for experts
 * @param explanation what the domain's owner has to say about a fail (RFC 7208 section 6.2); his
 *     words, not ours; plain ASCII
 * @param trouble why a question had no answer; only with {@code TEMPERROR}
 */
public record SpfResult(
    Word word,
    String domain,
    String detail,
    Optional<String> explanation,
    Optional<Trouble> trouble) {

  /** RFC 7208 section 2.6. */
  public enum Word {
    NONE,
    NEUTRAL,
    PASS,
    FAIL,
    SOFTFAIL,
    TEMPERROR,
    PERMERROR;

    /** As RFC 8601 section 2.7.2 writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
