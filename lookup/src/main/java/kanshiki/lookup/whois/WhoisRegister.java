package kanshiki.lookup.whois;

import java.time.Instant;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.register.Register;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * The registers by WHOIS, found by way of the root server's referrals.
 *
 * <p>A chain of referrals has at most {@value ReferralChain#MAX_HOPS} servers and never comes back
 * to one. Only port 43 of a host with a proper name is followed; where that leads is the wire's to
 * guard. Thread-safe.
 */
public final class WhoisRegister implements Register {
  private final Wire wire;
  private final WhoisServer root;

  /**
   * Asks through {@code wire}, beginning at {@code root}.
   *
   * @param root {@code host:port}, such as {@code whois.iana.org:43}
   * @throws IllegalArgumentException when it is something else
   */
  public WhoisRegister(Wire wire, String root) {
    this.wire = wire;
    this.root = WhoisServer.configured(root);
  }

  @Override
  public Answer<RegistrationFacts> domain(DomainName domain) {
    var question = new DomainQuestion(domain);
    new ReferralChain(wire, root).follow(question);
    return question.answer();
  }

  @Override
  public Answer<NetworkFacts> network(IpAddress address) {
    var question = new NetworkQuestion(address);
    new ReferralChain(wire, root).follow(question);
    return question.answer();
  }

  /** What is asked along a chain, and what has come of it so far. */
  interface Question {
    /** How {@code server} is asked. */
    String line(WhoisServer server);

    /** The old charset of {@code server}'s answers that are not UTF-8. */
    String charset(WhoisServer server);

    /** Takes the answer in; the server to ask next, as written, if it is worth while. */
    Optional<String> read(Hop hop, String text);

    /** Takes in that there is no more answer, and why. */
    void stopped(Answer.Unavailable<Object> why);
  }

  /**
   * One answer of a chain.
   *
   * @param isRoot whether it is the root server's
   */
  record Hop(WhoisServer server, boolean isRoot, Instant at) {
    String source() {
      return "whois " + server;
    }
  }
}
