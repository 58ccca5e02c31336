package kanshiki.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * In whose networks the mail's hosts stand.
 *
 * @param origin the host that handed the mail over
 * @param pages the hosts that links lead to, each with its first addresses
 */
public record Hosts(Optional<HostNetwork> origin, List<HostNetwork> pages) implements Answered {
  public static final Topic<Hosts> TOPIC = new Topic<>("network", Hosts.class);

  public Hosts {
    pages = List.copyOf(pages);
  }

  /**
   * One address and its network.
   *
   * @param name the host that has the address; empty for an address that came without one
   * @param silence why the register did not answer, where the tables at hand had to do
   */
  public record HostNetwork(
      Optional<DomainName> name,
      IpAddress address,
      Evidence.OutsideEvidence evidence,
      Optional<Trouble> silence) {

    /** What is known of the network. */
    public Optional<NetworkFacts> facts() {
      return evidence.answer().value().map(NetworkFacts.class::cast);
    }
  }

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    var all = new ArrayList<Evidence.OutsideEvidence>();
    origin.map(HostNetwork::evidence).ifPresent(all::add);
    pages.stream().map(HostNetwork::evidence).distinct().forEach(all::add);
    return all;
  }

  @Override
  public List<NotExamined> gaps() {
    return Stream.concat(
            Answered.super.gaps().stream(),
            Stream.concat(origin.stream(), pages.stream())
                .flatMap(network -> network.silence().map(why -> gap(network, why)).stream()))
        .distinct()
        .toList();
  }

  private static NotExamined gap(HostNetwork network, Trouble why) {
    return new NotExamined(
        Evidence.Kind.NETWORK.id(),
        new Words(gap(Language.JA, network, why), gap(Language.EN, network, why)));
  }

  private static String gap(Language language, HostNetwork network, Trouble why) {
    Messages messages = Messages.in(language);
    return messages.get(
        "network.only-at-hand",
        List.of(
            Words.same(network.address().text()), Words.same(messages.get("answer." + why.id()))));
  }
}
