package kanshiki.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;

class RdapThenWhoisTest {
  private static final DomainName DOMAIN = new DomainName("shop.example");
  private static final Instant NOW = Instant.EPOCH;

  @Test
  void asksNobodyElseWhereRdapKnows() {
    assertThat(ask(found("rdap"), found("whois"))).isEqualTo(found("rdap"));
    assertThat(ask(absent("rdap"), found("whois"))).isEqualTo(absent("rdap"));
  }

  @Test
  void asksWhoisWhereRdapIsNotThere() {
    assertThat(ask(silent(Trouble.NO_SERVER, "rdap"), found("whois"))).isEqualTo(found("whois"));
    assertThat(ask(silent(Trouble.TIMEOUT, "rdap"), found("whois"))).isEqualTo(found("whois"));
    assertThat(ask(silent(Trouble.TIMEOUT, "rdap"), absent("whois"))).isEqualTo(absent("whois"));
  }

  @Test
  void tellsTheTroubleThatMatters() {
    assertThat(ask(silent(Trouble.NO_SERVER, "rdap"), silent(Trouble.TIMEOUT, "whois")))
        .isEqualTo(silent(Trouble.TIMEOUT, "whois"));
    assertThat(ask(silent(Trouble.RATE_LIMITED, "rdap"), silent(Trouble.NO_SERVER, "whois")))
        .isEqualTo(silent(Trouble.RATE_LIMITED, "rdap"));
  }

  @Test
  void doesTheSameForNetworks() {
    var address = new IpAddress("192.0.2.1");
    Answer<NetworkFacts> known = new Answer.Found<>(NetworkFacts.UNKNOWN, "whois", NOW);
    Register rdap = register(absent("rdap"), new Answer.Unavailable<>(Trouble.REFUSED, "r", NOW));
    Register whois = register(absent("whois"), known);

    assertThat(new RdapThenWhois(rdap, whois).registered(address)).isEqualTo(known);
  }

  private static Answer<RegistrationFacts> ask(
      Answer<RegistrationFacts> rdap, Answer<RegistrationFacts> whois) {
    Answer<NetworkFacts> none = new Answer.Absent<>(Absence.NO_ENTRY, "", NOW);
    return new RdapThenWhois(register(rdap, none), register(whois, none)).of(DOMAIN);
  }

  private static Register register(Answer<RegistrationFacts> domain, Answer<NetworkFacts> network) {
    return new Register() {
      @Override
      public Answer<RegistrationFacts> domain(DomainName asked) {
        return domain;
      }

      @Override
      public Answer<NetworkFacts> network(IpAddress asked) {
        return network;
      }
    };
  }

  private static Answer<RegistrationFacts> found(String source) {
    RegistrationFacts named =
        Combined.of(
            Combined.NOTHING,
            new RegistrationFacts(
                Optional.of(source),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty()));
    return new Answer.Found<>(named, source, NOW);
  }

  private static Answer<RegistrationFacts> absent(String source) {
    return new Answer.Absent<>(Absence.NO_ENTRY, source, NOW);
  }

  private static Answer<RegistrationFacts> silent(Trouble why, String source) {
    return new Answer.Unavailable<>(why, source, NOW);
  }
}
