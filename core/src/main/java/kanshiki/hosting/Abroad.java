package kanshiki.hosting;

import java.util.Locale;
import java.util.Optional;
import kanshiki.brand.Brand;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.language.Words;
import kanshiki.lookup.NetworkFacts;

/** Whether a host stands where the company does not work, and how to say so. */
final class Abroad {
  private Abroad() {}

  /** False where the country is not known, or the network spans the world. */
  static boolean is(Brand brand, Hosts.HostNetwork host) {
    Optional<NetworkFacts> network = host.facts();
    return !brand.countries().isEmpty()
        && network.filter(net -> !net.kind().contains(NetworkFacts.Kind.CDN)).isPresent()
        && network
            .flatMap(NetworkFacts::country)
            .filter(country -> !brand.countries().contains(country))
            .isPresent();
  }

  static Finding finding(Indicator indicator, Brand brand, Hosts.HostNetwork host, String shownAs) {
    String country = host.facts().flatMap(NetworkFacts::country).orElse("");
    return indicator.finding(host.evidence(), brand.name(), shownAs, inWords(country));
  }

  /** The country's name in both languages. */
  static Words inWords(String country) {
    Locale place = Locale.of("", country);
    return new Words(
        place.getDisplayCountry(Locale.JAPANESE), place.getDisplayCountry(Locale.ENGLISH));
  }
}
