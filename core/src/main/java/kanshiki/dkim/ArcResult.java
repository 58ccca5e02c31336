package kanshiki.dkim;

import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Trouble;

/**
 * What became of the chain that the mail's handlers signed.
 *
 * @param links how many handlers there are; 0 when there is no chain, or none that can be counted
 * @param domain the last one's
 * @param selector of his seal
 * @param detail why, in a few English words for experts
 * @param trouble why a key could not be asked for; only with {@code TEMPERROR}
 */
public record ArcResult(
    Word word,
    int links,
    String domain,
    Optional<String> selector,
    String detail,
    Optional<Trouble> trouble) {

  /** RFC 8617 section 4.4, and what is said of a question without an answer. */
  public enum Word {
    NONE,
    PASS,
    FAIL,
    TEMPERROR;

    /** As RFC 8601 writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
