package kanshiki.page;

import java.time.Instant;
import java.util.List;

/**
 * The certificate that the page's host showed. Nobody checked it: what matters is who issued it,
 * for which names, and when.
 *
 * @param issuer organisation, or else the common name
 * @param subject organisation, or else the common name
 * @param names host names it is for, at most 100
 * @param selfSigned issuer and subject are the same
 */
public record Certificate(
    String issuer,
    String subject,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    boolean selfSigned) {
  public Certificate {
    names = List.copyOf(names);
  }
}
