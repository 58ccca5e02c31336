package kanshiki.lookup;

import kanshiki.observable.DomainName;

/** The registers of domain names. Thread-safe; returns by the deadline. */
public interface Registrations {

  /** The registration of {@code domain}, which must be the registered (organisational) domain. */
  Answer<RegistrationFacts> of(DomainName domain);
}
