package kanshiki.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.Topic;
import kanshiki.lookup.NetworkFacts;
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
   */
  public record HostNetwork(
      Optional<DomainName> name, IpAddress address, Evidence.OutsideEvidence evidence) {

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
}
