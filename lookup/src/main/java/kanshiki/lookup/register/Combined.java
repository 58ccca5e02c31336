package kanshiki.lookup.register;

import java.util.List;
import java.util.Optional;
import kanshiki.lookup.RegistrationFacts;

/** Puts together what registry and registrar say of one domain. */
public final class Combined {
  private Combined() {}

  /** {@code first}, and where it says nothing what {@code second} says. */
  public static RegistrationFacts of(RegistrationFacts first, RegistrationFacts second) {
    return new RegistrationFacts(
        first.registrar().or(second::registrar),
        first.registrantOrganisation().or(second::registrantOrganisation),
        first.registrantMailProvider().or(second::registrantMailProvider),
        first.registrantCountry().or(second::registrantCountry),
        first.created().or(second::created),
        first.changed().or(second::changed),
        first.expires().or(second::expires),
        either(first.nameServers(), second.nameServers()),
        either(first.status(), second.status()),
        first.abuseContact().or(second::abuseContact));
  }

  /** Whether the registrar may still know more: whose domain it is, and whom to tell. */
  public static boolean isWanting(RegistrationFacts facts) {
    return facts.registrantMailProvider().isEmpty()
        || facts.registrantOrganisation().isEmpty()
        || facts.abuseContact().isEmpty();
  }

  /** Nothing at all is known. */
  public static boolean isEmpty(RegistrationFacts facts) {
    return facts.equals(NOTHING);
  }

  private static List<String> either(List<String> first, List<String> second) {
    return first.isEmpty() ? second : first;
  }

  /** Facts that say nothing. */
  public static final RegistrationFacts NOTHING =
      new RegistrationFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());
}
