package kanshiki.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.Answer;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.route.Route;

/** Asks in whose networks the origin and the linked hosts stand. */
public final class HostsExamination implements Examination<Hosts> {
  /** Addresses of one host that are asked about; the others are nearly always its neighbours. */
  private static final int MAX_ADDRESSES = 2;

  @Override
  public Topic<Hosts> topic() {
    return Hosts.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC, Links.TOPIC, CaseFile.LOOKUPS);
  }

  /** A host whose network is wanted: a name, or an address as it stands. */
  private record Wanted(Optional<DomainName> name, Optional<IpAddress> address) {}

  @Override
  public Hosts examine(CaseFile file) {
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    Optional<IpAddress> origin = file.get(Route.TOPIC).originIp();
    var wanted = new ArrayList<Wanted>();
    origin.ifPresent(address -> wanted.add(new Wanted(Optional.empty(), Optional.of(address))));
    for (DomainName host : NamesExamination.hosts(file.get(Links.TOPIC))) {
      wanted.add(new Wanted(Optional.of(host), Optional.empty()));
    }
    addresses(file.get(Links.TOPIC))
        .forEach(address -> wanted.add(new Wanted(Optional.empty(), Optional.of(address))));
    List<List<Hosts.HostNetwork>> networks =
        lookups.together().map(wanted, host -> networks(host, lookups));
    int first = origin.isPresent() ? 1 : 0;
    return new Hosts(
        origin.flatMap(_ -> networks.getFirst().stream().findFirst()),
        networks.subList(first, networks.size()).stream().flatMap(List::stream).toList());
  }

  private static Stream<IpAddress> addresses(Links links) {
    return links
        .followed()
        .map(Link::target)
        .flatMap(url -> url.address().stream())
        .filter(address -> !address.isInternal())
        .distinct()
        .limit(NamesExamination.MAX_LINK_HOSTS);
  }

  private static List<Hosts.HostNetwork> networks(Wanted host, Lookups lookups) {
    List<IpAddress> addresses =
        host.address().map(List::of).orElseGet(() -> resolve(host.name().orElseThrow(), lookups));
    return lookups.together().map(addresses, address -> network(host.name(), address, lookups));
  }

  private static List<IpAddress> resolve(DomainName name, Lookups lookups) {
    List<Answer<List<String>>> answers =
        lookups
            .together()
            .map(List.of(DnsType.A, DnsType.AAAA), type -> lookups.dns().ask(name.name(), type));
    return answers.stream()
        .flatMap(answer -> answer.value().stream().flatMap(List::stream))
        .flatMap(text -> IpAddress.parse(text).stream())
        .filter(address -> !address.isInternal())
        .limit(MAX_ADDRESSES)
        .toList();
  }

  /** The register's word, completed by the tables at hand; each source is named. */
  private static Hosts.HostNetwork network(
      Optional<DomainName> name, IpAddress address, Lookups lookups) {
    Answer<NetworkFacts> registered = lookups.networks().registered(address);
    Answer<NetworkFacts> atHand = lookups.networks().atHand(address);
    Optional<Trouble> silence =
        registered instanceof Answer.Unavailable<NetworkFacts> no
                && atHand instanceof Answer.Found<NetworkFacts>
            ? Optional.of(no.why())
            : Optional.empty();
    return new Hosts.HostNetwork(
        name,
        address,
        new Evidence.OutsideEvidence(
            Evidence.Kind.NETWORK, address.text(), told(join(registered, atHand))),
        silence);
  }

  private static Answer<NetworkFacts> told(Answer<NetworkFacts> answer) {
    return answer instanceof Answer.Found<NetworkFacts> found
        ? new Answer.Found<>(NetworkKinds.tell(found.found()), found.source(), found.at())
        : answer;
  }

  private static Answer<NetworkFacts> join(
      Answer<NetworkFacts> registered, Answer<NetworkFacts> atHand) {
    if (atHand instanceof Answer.Found<NetworkFacts>(NetworkFacts quick, String source, var at)) {
      return registered instanceof Answer.Found<NetworkFacts> said
          ? new Answer.Found<>(
              said.found().placedBy(quick).orElse(quick), said.source() + ", " + source, said.at())
          : new Answer.Found<>(quick, source, at);
    }
    return registered;
  }
}
