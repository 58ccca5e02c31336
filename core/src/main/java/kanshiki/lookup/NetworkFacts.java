package kanshiki.lookup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whose network an address is in, and about where it stands. An allocation names the network's
 * operator, not the culprit.
 *
 * @param cidr the allocation, as one prefix or as {@code first - last}
 * @param asn number of the autonomous system that announces it
 * @param organisation who holds the allocation, or runs the autonomous system
 * @param netname the allocation's short name
 * @param country ISO 3166-1 alpha-2, upper case
 * @param city in English, about
 * @param abuseContact a mail address
 * @param kind what stands there, as far as it is known
 */
public record NetworkFacts(
    Optional<String> cidr,
    OptionalLong asn,
    Optional<String> organisation,
    Optional<String> netname,
    Optional<String> country,
    Optional<String> city,
    Optional<Place> place,
    Optional<String> abuseContact,
    List<Kind> kind)
    implements Fact {
  public static final NetworkFacts UNKNOWN =
      new NetworkFacts(
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public NetworkFacts {
    kind = List.copyOf(kind);
  }

  /** Degrees, north and east positive. */
  public record Place(double latitude, double longitude) {}

  /** What kind of network it is. */
  public enum Kind {
    CDN,
    CLOUD,
    HOSTING,
    MAIL_SERVICE,
    MOBILE,
    ACCESS
  }

  /**
   * This, with the city of {@code other} where it names one: a register tells the seat of the
   * holder, tables of places tell where the address is used.
   */
  public NetworkFacts placedBy(NetworkFacts other) {
    return new NetworkFacts(
        cidr,
        asn,
        organisation,
        netname,
        country,
        other.city.isPresent() ? other.city : city,
        other.city.isPresent() ? other.place : place,
        abuseContact,
        kind);
  }

  /** This, known to be a network of that kind. */
  public NetworkFacts ofKind(Kind known) {
    return new NetworkFacts(
        cidr, asn, organisation, netname, country, city, place, abuseContact, List.of(known));
  }

  /** This, and where it says nothing what {@code other} says. */
  public NetworkFacts orElse(NetworkFacts other) {
    return new NetworkFacts(
        cidr.or(other::cidr),
        asn.isPresent() ? asn : other.asn,
        organisation.or(other::organisation),
        netname.or(other::netname),
        country.or(other::country),
        city.or(other::city),
        place.or(other::place),
        abuseContact.or(other::abuseContact),
        kind.isEmpty() ? other.kind : kind);
  }
}
