package kanshiki.lookup.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.Ratings;
import kanshiki.lookup.Together;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/**
 * All centres that the settings name: lists first, then zones, then services, each in the order of
 * the settings. Thread-safe.
 */
public final class Centres {
  private final List<Centre> centres;
  private final Together together;

  /**
   * Asks nothing yet.
   *
   * @param keys the key of each service; one without a key is asked without
   * @param together how the centres are asked about one thing
   * @throws IllegalArgumentException for a service that does not exist
   */
  public Centres(Setup setup, Map<String, String> keys, Together together) {
    var all = new ArrayList<Centre>();
    setup.feeds().forEach(feed -> all.add(new FeedCentre(feed.name())));
    setup.dnsLists().forEach(zone -> all.add(new DnsList(zone)));
    setup.services().forEach(id -> all.add(service(id, keys.getOrDefault(id, ""))));
    this.centres = List.copyOf(all);
    this.together = together;
  }

  private static Centre service(String id, String key) {
    return switch (id) {
      case SafeBrowsing.ID -> new SafeBrowsing(key);
      case VirusTotal.ID -> new VirusTotal(key);
      case UrlScan.ID -> new UrlScan(key);
      case UrlHaus.ID -> new UrlHaus(key);
      case PhishTank.ID -> new PhishTank();
      default -> throw new IllegalArgumentException("no such rating service: " + id);
    };
  }

  /** The centres, asked through {@code wire}. */
  public Ratings through(Wire wire) {
    return new Ratings() {
      @Override
      public List<Answer<Rating>> of(Url url) {
        return together.map(centres, centre -> centre.rate(url, wire)).stream()
            .flatMap(java.util.Optional::stream)
            .toList();
      }

      @Override
      public List<Answer<Rating>> of(IpAddress address) {
        return together.map(centres, centre -> centre.rate(address, wire)).stream()
            .flatMap(java.util.Optional::stream)
            .toList();
      }
    };
  }
}
