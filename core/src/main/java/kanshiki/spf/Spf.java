package kanshiki.spf;

import java.util.Optional;
import kanshiki.lookup.Dns;
import kanshiki.observable.DomainName;
import kanshiki.spf.SpfResult.Word;

/**
 * Checks whether a host may use a domain in its reverse-path (RFC 7208). Immutable and thread-safe
 * when {@code dns} is.
 */
public final class Spf {
  private final Dns dns;

  public Spf(Dns dns) {
    this.dns = dns;
  }

  /** check_host() of section 4; never throws for what the mail or the world says. */
  public SpfResult check(SpfRequest request) {
    Optional<DomainName> domain = request.domain();
    if (domain.isEmpty()) {
      return new SpfResult(
          Word.NONE,
          request.domainWritten(),
          "not a domain that can be asked about",
          Optional.empty(),
          Optional.empty());
    }
    return new Check(dns, request, domain.get().name()).run();
  }
}
