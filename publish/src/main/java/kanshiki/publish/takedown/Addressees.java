package kanshiki.publish.takedown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.brand.Brand;
import kanshiki.language.Words;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;

/** Finds out whom to write to, and who cannot be reached. */
final class Addressees {
  static final String COUNCIL = "info@antiphishing.jp";
  static final String CENTRE = "meiwaku@dekyo.or.jp";
  static final String CERT = "info@jpcert.or.jp";

  private final Scene scene;
  private final Map<String, Addressee> found = new LinkedHashMap<>();
  private final List<Words> unreachable = new ArrayList<>();

  private Addressees(Scene scene) {
    this.scene = scene;
  }

  /**
   * Those who are written to, and in a sentence each who cannot be.
   *
   * @param unreachable with the reason
   */
  record Known(List<Addressee> all, List<Words> unreachable) {}

  /**
   * Those who can do something about {@code scene}.
   *
   * @param inJapan it is aimed at people in Japan
   */
  static Known of(Scene scene, boolean inJapan) {
    var addressees = new Addressees(scene);
    addressees.networks();
    addressees.origin();
    addressees.registrars();
    scene.brand().ifPresent(addressees::brand);
    if (inJapan) {
      addressees.japan();
    }
    return new Known(List.copyOf(addressees.found.values()), addressees.unreachable);
  }

  private void networks() {
    for (Place place : scene.places()) {
      if (place.standings().stream().allMatch(standing -> standing.network().isEmpty())) {
        miss(
            place.url().hostText() + " の設置先ネットワークが分かりません",
            "the network of " + place.url().hostText() + " is not known");
      }
      for (Standing standing : place.standings()) {
        Role role = standing.is(NetworkFacts.Kind.CDN) ? Role.CDN : Role.PAGE;
        standing.network().ifPresent(n -> network(n.fact(), role, List.of(place), standing));
      }
    }
  }

  private void origin() {
    Optional<Standing> origin = scene.origin();
    origin
        .flatMap(Standing::network)
        .ifPresent(
            network -> {
              boolean service = origin.get().is(NetworkFacts.Kind.MAIL_SERVICE);
              network(
                  network.fact(),
                  service ? Role.MAIL_SERVICE : Role.ORIGIN,
                  List.of(),
                  origin.get());
            });
    if (origin.isPresent() && origin.get().network().isEmpty()) {
      String address = origin.get().address().text();
      miss(
          "送信元 " + address + " のネットワークが分かりません",
          "the network of the sender " + address + " is not known");
    }
  }

  private void network(NetworkFacts network, Role role, List<Place> places, Standing standing) {
    String name = network.organisation().or(network::netname).orElse("");
    String address = network.abuseContact().orElse("");
    if (!Complainant.isAddress(address)) {
      String whose = standing.address().text() + (name.isEmpty() ? "" : " (" + name + ")");
      miss(whose + " の連絡先が登録にありません", "no contact is registered for " + whose);
      return;
    }
    Tongue tongue = network.country().map(Tongue::ofCountry).orElse(Tongue.EN);
    add(new Addressee(address, name, tongue, Set.of(role), places, List.of(standing)));
  }

  /** Only for domains that were made for frauds: others are not the registrar's business. */
  private void registrars() {
    for (Place place : scene.places()) {
      if (place.domain().isPresent()) {
        place
            .registration()
            .ifPresent(r -> registrar(r, List.of(place), place.domain().get().name()));
      }
    }
    scene
        .authorDomain()
        .ifPresent(
            named ->
                named
                    .registration()
                    .ifPresent(r -> registrar(r, List.of(), named.domain().name())));
  }

  private void registrar(Stated<RegistrationFacts> stated, List<Place> places, String domain) {
    RegistrationFacts registration = stated.fact();
    String name = registration.registrar().orElse("");
    Optional<Registrars.Entry> known = Registrars.find(name);
    String address =
        registration
            .abuseContact()
            .filter(Complainant::isAddress)
            .or(() -> known.flatMap(Registrars.Entry::abuse))
            .orElse("");
    if (!Complainant.isAddress(address)) {
      String whose = domain + (name.isEmpty() ? "" : " (" + name + ")");
      miss(whose + " の登録業者の連絡先が登録にありません", "no contact of the registrar is registered for " + whose);
      return;
    }
    Tongue tongue = known.map(Registrars.Entry::tongue).orElseGet(() -> Tongue.of(name, address));
    add(new Addressee(address, name, tongue, Set.of(Role.REGISTRAR), places, List.of()));
  }

  private void brand(Brand brand) {
    if (brand.abuse().filter(Complainant::isAddress).isEmpty()) {
      String warns = brand.security().map(page -> " (" + page + ")").orElse("");
      miss(
          brand.name().ja() + " の通報用メールアドレスが登録されていません" + warns,
          "no mail address for reports is known for " + brand.name().en() + warns);
      return;
    }
    Tongue tongue = brand.countries().contains("JP") ? Tongue.JA : Tongue.EN;
    String name = tongue == Tongue.JA ? brand.name().ja() : brand.name().en();
    add(
        new Addressee(
            brand.abuse().get(), name, tongue, Set.of(Role.BRAND), scene.places(), List.of()));
  }

  private void japan() {
    add(desk(COUNCIL, "フィッシング対策協議会", Role.COUNCIL));
    add(desk(CENTRE, "迷惑メール相談センター", Role.CENTRE));
    if (!scene.places().isEmpty()) {
      add(desk(CERT, "JPCERT/CC", Role.CERT));
    }
  }

  private Addressee desk(String address, String name, Role role) {
    return new Addressee(address, name, Tongue.JA, Set.of(role), scene.places(), List.of());
  }

  private void add(Addressee addressee) {
    found.merge(addressee.address().toLowerCase(Locale.ROOT), addressee, Addressee::and);
  }

  private void miss(String ja, String en) {
    var words = new Words(ja, en);
    if (!unreachable.contains(words)) {
      unreachable.add(words);
    }
  }
}
