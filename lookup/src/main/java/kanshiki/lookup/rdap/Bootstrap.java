package kanshiki.lookup.rdap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * One bootstrap file: which service knows which part of a space of names or numbers (RFC 9224).
 *
 * <p>A service that cannot be read is passed over; so is a URL that is not plain HTTP or HTTPS. Of
 * several URLs of one service HTTPS comes first (section 3). Immutable.
 */
final class Bootstrap {
  private final List<Service> services;

  private record Service(List<String> entries, List<URI> bases) {}

  private Bootstrap(List<Service> services) {
    this.services = services;
  }

  /** Reads a bootstrap file; empty when it is none. */
  static Optional<Bootstrap> parse(String text) {
    return Json.parse(text).flatMap(Bootstrap::read);
  }

  private static Optional<Bootstrap> read(Json json) {
    if (!(json.at("services") instanceof Json.Elements(var all))) {
      return Optional.empty();
    }
    var services = new ArrayList<Service>();
    for (Json each : all) {
      var bases =
          each.at(1).texts().stream().map(Bootstrap::base).flatMap(Optional::stream).toList();
      List<String> entries = each.at(0).each().map(Bootstrap::entry).toList();
      if (!bases.isEmpty() && !entries.isEmpty()) {
        services.add(new Service(entries, secureFirst(bases)));
      }
    }
    return Optional.of(new Bootstrap(List.copyOf(services)));
  }

  /** As written; the empty one is the root of the domain names. */
  private static String entry(Json json) {
    return json instanceof Json.Text(String value, boolean _) ? value : "-";
  }

  private static Optional<URI> base(String text) {
    return Links.parse(text.endsWith("/") ? text : text + "/");
  }

  private static List<URI> secureFirst(List<URI> bases) {
    return bases.stream().sorted((a, b) -> Boolean.compare(isSecure(b), isSecure(a))).toList();
  }

  private static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  int size() {
    return services.size();
  }

  /** The services of the longest suffix of {@code domain}, label by label (section 4). */
  List<URI> domain(DomainName domain) {
    return longest(entry -> suffixLength(domain, entry));
  }

  private static int suffixLength(DomainName domain, String entry) {
    if (entry.isEmpty()) {
      return 0;
    }
    return DomainName.parse(entry)
        .filter(domain::isWithin)
        .map(suffix -> suffix.labels().size())
        .orElse(-1);
  }

  /** The services of the longest prefix around {@code address}. */
  List<URI> address(IpAddress address) {
    return longest(
        entry ->
            Network.parse(entry)
                .filter(network -> network.contains(address))
                .map(Network::prefixLength)
                .orElse(-1));
  }

  /**
   * The services of the narrowest range around {@code number}: {@code 64496-64511}, {@code 2043}.
   */
  List<URI> autonomousSystem(long number) {
    return longest(entry -> narrowness(entry, number));
  }

  private static int narrowness(String entry, long number) {
    int dash = entry.indexOf('-');
    long first = new Json.Text(dash < 0 ? entry : entry.substring(0, dash), true).number();
    long last = dash < 0 ? first : new Json.Text(entry.substring(dash + 1), true).number();
    boolean inside = first >= 0 && first <= number && number <= last;
    return inside ? Long.numberOfLeadingZeros(last - first) : -1;
  }

  private List<URI> longest(ToIntFunction<String> length) {
    int best = -1;
    List<URI> found = List.of();
    for (Service service : services) {
      for (String entry : service.entries()) {
        int match = length.applyAsInt(entry);
        if (match > best) {
          best = match;
          found = service.bases();
        }
      }
    }
    return found;
  }
}
