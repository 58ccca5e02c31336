package kanshiki.dkim;

import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Trouble;

/**
 * What became of one signature.
 *
 * @param domain who signed (d=); as written where it is no name
 * @param selector of the key (s=); empty where none is readable
 * @param detail why, in a few English words for experts
 * @param intact the signed header fields and the signed part of the body are as the key's owner
 *     signed them, whether or not we accept the signature
 * @param keyGone the domain name system has no such key, or a revoked one; keys are exchanged, so
 *     with an older mail nothing follows from it
 * @param trouble why the key could not be asked for; only with {@code TEMPERROR}
 */
public record DkimResult(
    Word word,
    String domain,
    Optional<String> selector,
    String detail,
    boolean intact,
    boolean keyGone,
    Optional<Trouble> trouble) {

  /** RFC 8601 section 2.7.1. */
  public enum Word {
    /** Signed, valid and acceptable. */
    PASS,
    /** Changed after it was signed, or never signed by that key. */
    FAIL,
    /** Perhaps intact, but not in a way that can be accepted (RFC 8301; unsigned additions). */
    POLICY,
    /** The signature cannot be read. */
    NEUTRAL,
    TEMPERROR,
    /** Something that is needed is missing, above all the key. */
    PERMERROR;

    /** As RFC 8601 writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
