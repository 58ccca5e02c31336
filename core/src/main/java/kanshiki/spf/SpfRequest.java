package kanshiki.spf;

import java.time.Instant;
import java.util.Optional;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * Who handed a mail over, and for whom he said he did (RFC 7208 section 4.1).
 *
 * @param ip the host that connected
 * @param helo the name it gave itself
 * @param mailFrom the reverse-path without angle brackets; empty for {@code <>}, which makes the
 *     HELO name the one that is checked (section 2.4)
 * @param receiver the host that asks, for explanations; empty when it does not want to be named
 * @param at when it is asked, for explanations
 */
public record SpfRequest(IpAddress ip, String helo, String mailFrom, String receiver, Instant at) {
  private static final int MAX_LABEL = 63;

  /** The longest path that is looked at; RFC 5321 section 4.5.3.1.3 allows 256 octets. */
  private static final int MAX_PATH = 1_000;

  private static final String NOBODY = "postmaster"; // section 4.3

  /** What is checked: the path's domain, else the HELO name; as written. */
  String domainWritten() {
    return mailFrom.isEmpty() ? helo : mailFrom.substring(mailFrom.lastIndexOf('@') + 1);
  }

  /** The same as a name of at least two labels that DNS can be asked for (section 4.3). */
  Optional<DomainName> domain() {
    if (mailFrom.length() > MAX_PATH || helo.length() > MAX_PATH) {
      return Optional.empty();
    }
    return DomainName.parse(domainWritten())
        .filter(name -> name.labels().size() > 1)
        .filter(name -> name.labels().stream().allMatch(label -> label.length() <= MAX_LABEL));
  }

  String localPart() {
    int at = mailFrom.lastIndexOf('@');
    return at <= 0 ? NOBODY : mailFrom.substring(0, at);
  }
}
