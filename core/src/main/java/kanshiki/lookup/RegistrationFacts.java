package kanshiki.lookup;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who registered a domain, through whom and when. Persons' names are not kept: the register's raw
 * answer has them.
 *
 * @param registrar as it calls itself
 * @param registrantOrganisation only where the register marks it as an organisation
 * @param registrantMailProvider the domain of the registrant's mail address, where that is shown
 * @param created with the register's own offset where it is known
 * @param nameServers lower case, in the register's order
 * @param status as the register writes it
 */
public record RegistrationFacts(
    Optional<String> registrar,
    Optional<String> registrantOrganisation,
    Optional<String> registrantMailProvider,
    Optional<String> registrantCountry,
    Optional<OffsetDateTime> created,
    Optional<OffsetDateTime> changed,
    Optional<OffsetDateTime> expires,
    List<String> nameServers,
    List<String> status,
    Optional<String> abuseContact)
    implements Fact {
  public RegistrationFacts {
    nameServers = List.copyOf(nameServers);
    status = List.copyOf(status);
  }

  /** Whole days from the registration to {@code day}; negative when it came later. */
  public Optional<Long> ageDays(OffsetDateTime day) {
    return created.map(from -> Duration.between(from, day)).map(Duration::toDays);
  }
}
