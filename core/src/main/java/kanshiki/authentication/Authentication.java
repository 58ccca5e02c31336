package kanshiki.authentication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.Topic;
import kanshiki.observable.DomainName;

/**
 * What our own check found about the mail's identities, and where there was none or it could not
 * decide what the recipient's own side recorded. What others wrote is in {@code claimed} and proves
 * nothing.
 *
 * @param spf of the reverse-path, else of HELO (RFC 7208)
 * @param dkim one for each signature (RFC 6376)
 * @param dmarc of the author's domain (RFC 7489)
 * @param arc of the chain (RFC 8617)
 * @param claimed results from fields that the sender may have written
 * @param author the domain of the only author; empty when there are several or none
 */
public record Authentication(
    Optional<AuthResult> spf,
    List<AuthResult> dkim,
    Optional<AuthResult> dmarc,
    Optional<AuthResult> arc,
    List<AuthResult> claimed,
    Optional<DomainName> author) {
  public static final Topic<Authentication> TOPIC =
      new Topic<>("authentication", Authentication.class);

  public Authentication {
    dkim = List.copyOf(dkim);
    claimed = List.copyOf(claimed);
  }

  /**
   * The domains that demonstrably stand behind the author's address: DMARC passed for it, or DKIM
   * or SPF passed for a domain of the same organisation (relaxed alignment, RFC 7489 section 3.1).
   *
   * <p>A pass says who sent the mail, not that he is honest.
   */
  public List<DomainName> passedDomains() {
    Stream<DomainName> byPolicy = passed(dmarc.stream()).filter(this::isAligned);
    Stream<DomainName> byMethod =
        passed(Stream.concat(dkim.stream(), spf.stream())).filter(this::isAligned);
    return Stream.concat(byPolicy, byMethod).distinct().toList();
  }

  private static Stream<DomainName> passed(Stream<AuthResult> results) {
    return results
        .filter(result -> result.result() == ResultWord.PASS)
        .flatMap(result -> result.domain().stream());
  }

  /** Of the same organisation as the author's domain. */
  boolean isAligned(DomainName domain) {
    return author.filter(a -> a.organisation().equals(domain.organisation())).isPresent();
  }
}
