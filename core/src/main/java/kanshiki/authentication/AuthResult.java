package kanshiki.authentication;

import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.observable.DomainName;

/**
 * One result of one method, as a receiver recorded it or we found it (RFC 8601 section 2.7).
 *
 * @param method {@code spf}, {@code dkim}, {@code dmarc} or {@code arc}
 * @param domain whose identity was checked: the reverse-path's or HELO's for SPF, the signer's for
 *     DKIM, the author's for DMARC
 * @param selector of the DKIM key, where written
 * @param source {@code header} where it was read in the mail, {@code verified} for our own check
 * @param evidence the field that says so, or our check's answer
 */
public record AuthResult(
    String method,
    ResultWord result,
    Optional<DomainName> domain,
    Optional<String> selector,
    String source,
    Evidence evidence) {
  /** Read from a field that the receiving side wrote. */
  public static final String HEADER = "header";

  /** Found by our own check. */
  public static final String VERIFIED = "verified";
}
