package kanshiki.lookup;

import java.time.Instant;
import java.util.List;

/**
 * The certificate that a page's host showed. Not checked: it says for whom it was made and when.
 *
 * @param names host names it is for
 */
public record CertificateFacts(
    String issuer,
    String subject,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    boolean selfSigned)
    implements Fact {
  public CertificateFacts {
    names = List.copyOf(names);
  }
}
