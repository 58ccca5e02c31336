package kanshiki.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/** A world that holds small tables, for tests. */
public final class TableWorld implements Lookups {
  private final Dns dns;
  private final Map<String, NetworkFacts> networks = new HashMap<>();
  private final Map<String, RegistrationFacts> registrations = new HashMap<>();
  private final Map<String, Rating> ratings = new HashMap<>();

  private Pages pages = new TablePages();
  private Snapshots snapshots = Snapshots.NONE;

  private TableWorld(Dns dns) {
    this.dns = dns;
  }

  /** A world with these DNS records (see {@link TableDns}), and nothing else yet. */
  public static TableWorld of(String records) {
    return new TableWorld(TableDns.of(records));
  }

  /** The network of {@code address}. */
  public TableWorld network(
      String address,
      String organisation,
      String country,
      String abuse,
      NetworkFacts.Kind... kind) {
    networks.put(
        address,
        new NetworkFacts(
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of(organisation),
            Optional.empty(),
            Optional.of(country),
            Optional.empty(),
            Optional.empty(),
            Optional.of(abuse),
            List.of(kind)));
    return this;
  }

  /** The network of {@code address}, with all that is known of it. */
  public TableWorld network(String address, NetworkFacts facts) {
    networks.put(address, facts);
    return this;
  }

  /** The registration of {@code domain}, with all that is known of it. */
  public TableWorld registration(String domain, RegistrationFacts facts) {
    registrations.put(domain, facts);
    return this;
  }

  /** The registration of {@code domain}, with the registrant's mail provider. */
  public TableWorld registration(String domain, String created, String registrar, String provider) {
    registrations.put(
        domain,
        new RegistrationFacts(
            Optional.of(registrar),
            Optional.empty(),
            Optional.of(provider).filter(p -> !p.isEmpty()),
            Optional.empty(),
            Optional.of(OffsetDateTime.parse(created)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty()));
    return this;
  }

  /** The only centre's rating of a URL or an address. */
  public TableWorld rating(String subject, Rating.Value value, Rating.Scope scope) {
    ratings.put(
        subject,
        new Rating(value, Optional.of("phishing"), Rating.State.FINAL, Optional.empty(), scope));
    return this;
  }

  /** These pages, and no others. */
  public TableWorld pages(TablePages some) {
    this.pages = some;
    return this;
  }

  /** These genuine pages are kept. */
  public TableWorld snapshots(Snapshots kept) {
    this.snapshots = kept;
    return this;
  }

  @Override
  public Snapshots snapshots() {
    return snapshots;
  }

  /** What {@code indicator} sees in the mail in this world, as its id and English arguments. */
  public List<String> findings(String mail, Indicator indicator) {
    CaseFile file = CaseFile.of(TestMails.message(mail), Own.UNKNOWN).with(CaseFile.LOOKUPS, this);
    Investigation investigation =
        new Investigator(Kanshiki.examinations(), List.of(indicator))
            .investigate(file, Runnable::run);
    if (!investigation.notExamined().isEmpty()) {
      throw new AssertionError("not examined: " + investigation.notExamined());
    }
    return investigation.findings().stream()
        .map(
            finding ->
                finding.id()
                    + " "
                    + String.join(" ", finding.arguments().stream().map(Words::en).toList()))
        .map(String::strip)
        .toList();
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
        return new Answer.Unavailable<>(Trouble.NO_SERVER, "table", TableDns.AT);
      }

      @Override
      public Answer<NetworkFacts> registered(IpAddress address) {
        NetworkFacts facts = networks.get(address.text());
        return facts == null
            ? new Answer.Absent<>(Absence.NO_ENTRY, "rdap", TableDns.AT)
            : new Answer.Found<>(facts, "rdap", TableDns.AT);
      }
    };
  }

  @Override
  public Registrations registrations() {
    return (DomainName domain) -> {
      RegistrationFacts facts = registrations.get(domain.name());
      return facts == null
          ? new Answer.Absent<>(Absence.NO_ENTRY, "whois", TableDns.AT)
          : new Answer.Found<>(facts, "whois", TableDns.AT);
    };
  }

  @Override
  public Ratings ratings() {
    return new Ratings() {
      @Override
      public List<Answer<Rating>> of(Url url) {
        return rate(url.text());
      }

      @Override
      public List<Answer<Rating>> of(IpAddress address) {
        return rate(address.text());
      }
    };
  }

  private List<Answer<Rating>> rate(String subject) {
    Rating rating = ratings.get(subject);
    return rating == null ? List.of() : List.of(new Answer.Found<>(rating, "centre", TableDns.AT));
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
    return TableDns.AT;
  }

  @Override
  public List<OutsideRequest> requests() {
    return List.of();
  }
}
