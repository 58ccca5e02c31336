package kanshiki.dmarc;

import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Trouble;

/**
 * Whether the author's domain stands behind the mail.
 *
 * @param domain the author's; empty where he has none
 * @param policy what the domain's owner asks for; empty where he published nothing
 * @param detail why, in a few English words for experts
 * @param keyGone it might have passed: an aligned signature's key is no longer there
 * @param trouble why a question had no answer; only with {@code TEMPERROR}
 */
public record DmarcResult(
    Word word,
    String domain,
    Optional<Policy> policy,
    String detail,
    boolean keyGone,
    Optional<Trouble> trouble) {

  /** RFC 7489 section 11.2, in the order of how bad it looks. */
  public enum Word {
    PASS,
    /** The owner published no policy. */
    NONE,
    /** It cannot be told: no author, too many, or nothing is known of the sending host. */
    PERMERROR,
    TEMPERROR,
    FAIL;

    /** As RFC 8601 writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
