package kanshiki.lookup.whois;

import java.time.Instant;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Trouble;
import kanshiki.observable.IpAddress;

/** Who holds the network of an address: root, regional register, and on where it refers to. */
final class NetworkQuestion implements WhoisRegister.Question {
  private final IpAddress address;
  private Answer<NetworkFacts> answer =
      new Answer.Unavailable<>(Trouble.NO_SERVER, "whois", Instant.EPOCH);

  NetworkQuestion(IpAddress address) {
    this.address = address;
  }

  Answer<NetworkFacts> answer() {
    return answer;
  }

  @Override
  public String line(WhoisServer server) {
    return server.question(address);
  }

  /** The national registries' own; Latin-1 for LACNIC and the others. */
  @Override
  public String charset(WhoisServer server) {
    return RegisterHabits.of(server.host()).charset();
  }

  @Override
  public Optional<String> read(WhoisRegister.Hop hop, String text) {
    var reader = new NetworkReader(text, address);
    Optional<String> referral = reader.referral();
    // The root server's own block is the /8 that it gave to a regional register.
    Optional<NetworkFacts> facts =
        hop.isRoot() && referral.isPresent() ? Optional.empty() : reader.facts();
    if (facts.isPresent()) {
      answer = new Answer.Found<>(facts.get(), hop.source(), hop.at());
    } else if (!(answer instanceof Answer.Found<NetworkFacts>)) {
      answer = nothing(hop, text);
    }
    return referral;
  }

  private Answer<NetworkFacts> nothing(WhoisRegister.Hop hop, String text) {
    WhoisAnswer.Kind kind = WhoisAnswer.kind(text);
    return switch (kind) {
      case NO_ENTRY -> new Answer.Absent<>(Absence.NO_ENTRY, hop.source(), hop.at());
      case RATE_LIMITED -> unavailable(Trouble.RATE_LIMITED, hop);
      case FACTS, RESERVED, OTHER_DOMAIN, NOTHING ->
          unavailable(hop.isRoot() ? Trouble.NO_SERVER : Trouble.NONSENSE, hop);
    };
  }

  private static Answer<NetworkFacts> unavailable(Trouble why, WhoisRegister.Hop hop) {
    return new Answer.Unavailable<>(why, hop.source(), hop.at());
  }

  @Override
  public void stopped(Answer.Unavailable<Object> why) {
    if (answer instanceof Answer.Unavailable<NetworkFacts>) {
      answer = new Answer.Unavailable<>(why.why(), why.source(), why.at());
    }
  }
}
