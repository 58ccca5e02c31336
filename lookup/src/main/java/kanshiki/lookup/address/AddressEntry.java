package kanshiki.lookup.address;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kanshiki.lookup.NetworkFacts;

/**
 * What a table at hand says of an address, also as the bytes that a case file keeps: country, city,
 * latitude, longitude, number and name of the autonomous system, each on a line.
 */
record AddressEntry(
    Optional<String> country,
    Optional<String> city,
    Optional<NetworkFacts.Place> place,
    OptionalLong asn,
    Optional<String> organisation) {
  private static final int LINES = 6;

  static AddressEntry ofCountry(String country) {
    return new AddressEntry(
        Optional.of(country),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  byte[] bytes() {
    return String.join(
            "\n",
            country.orElse(""),
            city.orElse(""),
            place.map(p -> String.valueOf(p.latitude())).orElse(""),
            place.map(p -> String.valueOf(p.longitude())).orElse(""),
            asn.isPresent() ? String.valueOf(asn.getAsLong()) : "",
            organisation.orElse(""))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Empty when {@code bytes} is, or is no such entry. */
  static Optional<AddressEntry> read(byte[] bytes) {
    List<String> line = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    if (line.size() != LINES) {
      return Optional.empty();
    }
    try {
      Optional<NetworkFacts.Place> place =
          line.get(2).isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new NetworkFacts.Place(
                      Double.parseDouble(line.get(2)), Double.parseDouble(line.get(3))));
      OptionalLong asn =
          line.get(4).isEmpty()
              ? OptionalLong.empty()
              : OptionalLong.of(Long.parseLong(line.get(4)));
      return Optional.of(
          new AddressEntry(said(line.get(0)), said(line.get(1)), place, asn, said(line.get(5))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(s -> !s.isEmpty());
  }

  NetworkFacts facts() {
    return new NetworkFacts(
        Optional.empty(),
        asn,
        organisation,
        Optional.empty(),
        country,
        city,
        place,
        Optional.empty(),
        List.of());
  }
}
