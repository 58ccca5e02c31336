package kanshiki.authentication;

import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.observable.DomainName;

/**
 * One result of one method, as a receiver recorded it (RFC 8601 section 2.7).
 *
 * @param method {@code spf}, {@code dkim}, {@code dmarc} or {@code arc}
 * @param domain whose identity was checked: the reverse-path's or HELO's for SPF, the signer's for
 *     DKIM, the author's for DMARC
 * @param selector of the DKIM key, where written
 * @param source always {@code header}: what was read here; our own check says {@code verified}
 */
public record AuthResult(
    String method,
    ResultWord result,
    Optional<DomainName> domain,
    Optional<String> selector,
    String source,
    MessageEvidence evidence) {
  /** Read from a field that the receiving side wrote. */
  public static final String HEADER = "header";
}
