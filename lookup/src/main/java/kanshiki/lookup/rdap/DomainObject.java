package kanshiki.lookup.rdap;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.register.RegisterDate;
import kanshiki.lookup.register.RegisterText;
import kanshiki.observable.DomainName;

/** An RDAP object of class {@code domain} (RFC 9083 section 5.3). */
final class DomainObject {
  private static final int MAX_LISTED = 50;

  private final Json json;
  private final Entities entities;

  /** All full names: what equals one of them may be a person. */
  private final List<String> persons;

  DomainObject(Json json) {
    this.json = json;
    this.entities = Entities.of(json);
    this.persons =
        entities
            .all()
            .map(entity -> Contact.of(entity).fullName())
            .flatMap(Optional::stream)
            .distinct()
            .limit(MAX_LISTED)
            .toList();
  }

  /** Whether it is a domain, and the one that was asked for. */
  boolean isFor(DomainName domain) {
    Optional<String> kind = json.at("objectClassName").text();
    boolean other = kind.filter(name -> !name.equals("domain")).isPresent();
    List<DomainName> names =
        Stream.of("ldhName", "unicodeName")
            .map(name -> json.at(name).text().flatMap(DomainName::parse))
            .flatMap(Optional::stream)
            .toList();
    boolean named = names.isEmpty() ? kind.isPresent() : names.contains(domain);
    return !other && named;
  }

  Optional<URI> registrarLink() {
    return Links.registrar(json);
  }

  RegistrationFacts facts() {
    List<Contact> registrants = entities.cards("registrant").toList();
    return new RegistrationFacts(
        registrar(),
        first(registrants, this::organisation),
        first(registrants, DomainObject::mailProvider),
        first(registrants, card -> card.country().flatMap(RegisterText::country)),
        date("registration"),
        date("last changed"),
        date("expiration"),
        nameServers(),
        status(),
        entities.abuseMail());
  }

  private static Optional<String> first(
      List<Contact> cards, Function<Contact, Optional<String>> read) {
    return cards.stream().map(read).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> registrar() {
    return entities
        .of("registrar")
        .map(DomainObject::registrarName)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Some registries give no card, only a handle. */
  private static Optional<String> registrarName(Json entity) {
    Contact card = Contact.of(entity);
    Optional<String> company = card.organisation().flatMap(RegisterText::value);
    Optional<String> name = card.fullName().flatMap(RegisterText::value);
    Optional<String> best = card.kind().equals("individual") ? company.or(() -> name) : name;
    return best.or(() -> company).or(() -> entity.at("handle").text().filter(h -> !isNumber(h)));
  }

  private static boolean isNumber(String handle) {
    return handle.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Of a card of another kind than {@code org} only its field for the organisation. */
  private Optional<String> organisation(Contact card) {
    Optional<String> field =
        card.organisation().flatMap(name -> RegisterText.organisation(name, persons));
    return card.kind().equals("org")
        ? card.organisation()
            .flatMap(RegisterText::value)
            .or(() -> card.fullName().flatMap(RegisterText::value))
        : field;
  }

  private static Optional<String> mailProvider(Contact card) {
    return card.mails().stream()
        .filter(mail -> !RegisterText.isWithheld(mail))
        .map(RegisterText::mailProvider)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** RFC 3339 (RFC 9083 section 3); some leave the offset out and mean UTC. */
  private Optional<OffsetDateTime> date(String action) {
    return json.at("events")
        .each()
        .filter(event -> event.at("eventAction").text().filter(action::equals).isPresent())
        .map(event -> event.at("eventDate").text().flatMap(DomainObject::moment))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<OffsetDateTime> moment(String text) {
    return RegisterDate.parse(text, ZoneOffset.UTC, false);
  }

  private List<String> nameServers() {
    return json.at("nameservers")
        .each()
        .map(server -> server.at("ldhName").text().or(() -> server.at("unicodeName").text()))
        .flatMap(Optional::stream)
        .map(DomainName::parse)
        .flatMap(Optional::stream)
        .map(DomainName::name)
        .distinct()
        .limit(MAX_LISTED)
        .toList();
  }

  private List<String> status() {
    return json.at("status").texts().stream()
        .map(RegisterText::clean)
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MAX_LISTED)
        .toList();
  }
}
