package kanshiki.lookup.whois;

import java.time.Instant;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.register.Combined;
import kanshiki.observable.DomainName;

/**
 * Who registered a domain: root, registry, and the registrar where it may add something.
 *
 * <p>What a registrar's server says never takes back what the registry said: it may be down, or in
 * the hands of the one who registered the domain.
 */
final class DomainQuestion implements WhoisRegister.Question {
  private final DomainName domain;
  private Answer<RegistrationFacts> answer =
      new Answer.Unavailable<>(Trouble.NO_SERVER, "whois", Instant.EPOCH);

  DomainQuestion(DomainName domain) {
    this.domain = domain;
  }

  Answer<RegistrationFacts> answer() {
    return answer;
  }

  @Override
  public String line(WhoisServer server) {
    return server.question(domain);
  }

  @Override
  public String charset(WhoisServer server) {
    return RegisterHabits.of(domain.name()).charset();
  }

  @Override
  public Optional<String> read(WhoisRegister.Hop hop, String text) {
    WhoisAnswer read = WhoisAnswer.read(text, domain);
    if (answer instanceof Answer.Found<RegistrationFacts> registry) {
      if (read.kind() == WhoisAnswer.Kind.FACTS) {
        answer = combined(registry, read.facts(), hop);
      }
      return Optional.empty();
    }
    if (hop.isRoot() && isReferral(read, text)) {
      answer = unavailable(Trouble.NO_SERVER, hop);
      return read.referral();
    }
    answer = answer(read, hop);
    boolean more = read.kind() == WhoisAnswer.Kind.FACTS && Combined.isWanting(read.facts());
    return more || read.kind() == WhoisAnswer.Kind.NOTHING ? read.referral() : Optional.empty();
  }

  /** The root server describes top-level domains, and has nothing to say on the domain itself. */
  private static boolean isReferral(WhoisAnswer read, String text) {
    return switch (read.kind()) {
      case OTHER_DOMAIN, NOTHING -> true;
      case NO_ENTRY -> text.contains("IANA WHOIS server");
      case FACTS, RESERVED, RATE_LIMITED -> false;
    };
  }

  private Answer<RegistrationFacts> answer(WhoisAnswer read, WhoisRegister.Hop hop) {
    return switch (read.kind()) {
      case FACTS, RESERVED -> new Answer.Found<>(read.facts(), hop.source(), hop.at());
      case NO_ENTRY -> new Answer.Absent<>(Absence.NO_ENTRY, hop.source(), hop.at());
      case RATE_LIMITED -> unavailable(Trouble.RATE_LIMITED, hop);
      case OTHER_DOMAIN, NOTHING -> unavailable(Trouble.NONSENSE, hop);
    };
  }

  private static Answer<RegistrationFacts> combined(
      Answer.Found<RegistrationFacts> registry,
      RegistrationFacts registrar,
      WhoisRegister.Hop hop) {
    RegistrationFacts all = Combined.of(registry.found(), registrar);
    return all.equals(registry.found())
        ? registry
        : new Answer.Found<>(all, registry.source() + ", " + hop.server(), hop.at());
  }

  private static Answer<RegistrationFacts> unavailable(Trouble why, WhoisRegister.Hop hop) {
    return new Answer.Unavailable<>(why, hop.source(), hop.at());
  }

  @Override
  public void stopped(Answer.Unavailable<Object> why) {
    if (answer instanceof Answer.Unavailable<RegistrationFacts>) {
      answer = new Answer.Unavailable<>(why.why(), why.source(), why.at());
    }
  }
}
