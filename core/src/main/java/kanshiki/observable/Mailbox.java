package kanshiki.observable;

import java.util.Optional;

/**
 * One mailbox as RFC 5322 section 3.4 writes it: an optional display name and an address.
 *
 * @param displayName decoded, without quotes; empty when there is none
 * @param localPart what stands before the last {@code @}
 * @param domain what stands behind it, as written; empty when the address has none
 */
public record Mailbox(String displayName, String localPart, String domain) {

  /** {@code local@domain}, or the bare local part. */
  public String address() {
    return domain.isEmpty() ? localPart : localPart + "@" + domain;
  }

  /** The domain as a name that can be compared; empty for an address literal or rubbish. */
  public Optional<DomainName> domainName() {
    return DomainName.parse(domain);
  }

  @Override
  public String toString() {
    return displayName.isEmpty() ? address() : displayName + " <" + address() + ">";
  }
}
