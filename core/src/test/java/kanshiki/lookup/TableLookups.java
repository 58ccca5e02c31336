package kanshiki.lookup;

import java.time.Instant;
import java.util.List;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/** Lookups that know a {@link TableDns} and nobody else to ask, for tests. */
public final class TableLookups implements Lookups {
  private final Dns dns;
  private final Instant startedAt;
  private final Pages pages = new TablePages();

  /** At the time of the table's answers. */
  public TableLookups(Dns dns) {
    this(dns, TableDns.AT);
  }

  public TableLookups(Dns dns, Instant startedAt) {
    this.dns = dns;
    this.startedAt = startedAt;
  }

  @Override
  public Dns dns() {
    return dns;
  }

  @Override
  public Networks networks() {
    return new Networks() {
      @Override
      public Answer<NetworkFacts> atHand(IpAddress address) {
        return nobody();
      }

      @Override
      public Answer<NetworkFacts> registered(IpAddress address) {
        return nobody();
      }
    };
  }

  @Override
  public Registrations registrations() {
    return (DomainName domain) -> nobody();
  }

  @Override
  public Ratings ratings() {
    return new Ratings() {
      @Override
      public List<Answer<Rating>> of(Url url) {
        return List.of();
      }

      @Override
      public List<Answer<Rating>> of(IpAddress address) {
        return List.of();
      }
    };
  }

  @Override
  public Pages pages() {
    return pages;
  }

  @Override
  public Together together() {
    return Together.IN_TURN;
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  @Override
  public List<OutsideRequest> requests() {
    return List.of();
  }

  private <T> Answer<T> nobody() {
    return new Answer.Unavailable<>(Trouble.NO_SERVER, "nobody", startedAt);
  }
}
