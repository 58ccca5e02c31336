package kanshiki.lookup.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Rating;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.session.WireDns;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/**
 * A list that is asked by DNS (RFC 5782): the registered domain or the reversed address below its
 * zone has an address in 127.0.0.0/8 when it is listed.
 */
record DnsList(String zone) implements Centre {

  @Override
  public Optional<Answer<Rating>> rate(Url url, Wire wire) {
    Optional<String> asked =
        url.address().isPresent()
            ? url.address().map(DnsList::reversed)
            : url.domain().map(DomainName::organisation).map(DomainName::name);
    Rating.Scope scope = url.address().isPresent() ? Rating.Scope.ADDRESS : Rating.Scope.DOMAIN;
    return asked.map(name -> ask(name, scope, wire));
  }

  @Override
  public Optional<Answer<Rating>> rate(IpAddress address, Wire wire) {
    return Optional.of(ask(reversed(address), Rating.Scope.ADDRESS, wire));
  }

  private Answer<Rating> ask(String name, Rating.Scope scope, Wire wire) {
    Dns dns = WireDns.unseenBySender(wire);
    String source = "dns " + zone;
    return switch (dns.ask(name + "." + zone, DnsType.A)) {
      case Answer.Found<List<String>> found -> {
        // RFC 5782 section 2.1: only 127/8 is a listing. 127.255.255.x says "you may not ask".
        boolean listed =
            found.found().stream().anyMatch(a -> a.startsWith("127.") && !a.startsWith("127.255."));
        yield listed
            ? new Answer.Found<>(rating(Rating.Value.DANGEROUS, scope), source, found.at())
            : new Answer.Unavailable<>(Trouble.REFUSED, source, found.at());
      }
      case Answer.Absent<List<String>> no ->
          no.why() == Absence.NO_SUCH_NAME
              ? new Answer.Found<>(rating(Rating.Value.UNRATED, scope), source, no.at())
              : new Answer.Unavailable<>(Trouble.NONSENSE, source, no.at());
      case Answer.Unavailable<List<String>> no ->
          new Answer.Unavailable<>(no.why(), source, no.at());
    };
  }

  private Rating rating(Rating.Value value, Rating.Scope scope) {
    return new Rating(value, Optional.empty(), Rating.State.FINAL, Optional.empty(), scope);
  }

  private static String reversed(IpAddress address) {
    var labels = new ArrayList<>(List.of(address.reverseName().split("\\.", -1)));
    labels.removeLast(); // arpa
    labels.removeLast(); // in-addr, ip6
    return String.join(".", labels);
  }
}
