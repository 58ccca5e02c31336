package kanshiki.lookup.rdap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The card of an entity: jCard (RFC 7095) or JSContact (RFC 9553).
 *
 * @param kind {@code org}, {@code individual}, {@code group} …; empty when it is not said
 * @param fullName of a person or an organisation
 * @param city of the first address, where the card keeps it apart
 * @param country as written, mostly an ISO code
 */
record Contact(
    String kind,
    Optional<String> fullName,
    Optional<String> organisation,
    List<String> mails,
    Optional<String> city,
    Optional<String> country) {

  static Contact of(Json entity) {
    Json jsContact =
        Stream.of("jscard", "jscontact", "jscontact_card", "card")
            .map(entity::at)
            .filter(card -> card instanceof Json.Members)
            .findFirst()
            .orElse(Json.Nothing.HERE);
    return jsContact instanceof Json.Members ? ofJsContact(jsContact) : ofJCard(entity);
  }

  private static Contact ofJCard(Json entity) {
    List<Json> properties = entity.at("vcardArray").at(1).each().toList();
    Json address = first(properties, "adr");
    return new Contact(
        first(properties, "kind").at(3).text().orElse("").toLowerCase(Locale.ROOT),
        first(properties, "fn").at(3).text(),
        firstText(first(properties, "org").at(3)),
        all(properties, "email").map(mail -> mail.at(3).text()).flatMap(Optional::stream).toList(),
        firstText(address.at(3).at(3)),
        firstText(address.at(1).at("cc"))
            .or(() -> firstText(address.at(3).at(6)))
            .or(() -> lastLine(address.at(1).at("label"))));
  }

  private static Stream<Json> all(List<Json> properties, String name) {
    return properties.stream()
        .filter(property -> property.at(0).text().filter(name::equalsIgnoreCase).isPresent());
  }

  private static Json first(List<Json> properties, String name) {
    return all(properties, name).findFirst().orElse(Json.Nothing.HERE);
  }

  private static Optional<String> firstText(Json value) {
    return value.texts().stream().findFirst();
  }

  /** An unstructured address (RFC 7095 section 3.3.1.3) ends in the country, mostly. */
  private static Optional<String> lastLine(Json label) {
    return label.text().map(text -> text.strip().lines().reduce("", (_, line) -> line));
  }

  private static Contact ofJsContact(Json card) {
    Json address = card.at("addresses").each().findFirst().orElse(Json.Nothing.HERE);
    return new Contact(
        card.at("kind").text().orElse("").toLowerCase(Locale.ROOT),
        card.at("name").at("full").text().or(() -> card.at("fullName").text()),
        card.at("organizations")
            .each()
            .map(each -> each.at("name").text())
            .flatMap(Optional::stream)
            .findFirst(),
        card.at("emails")
            .each()
            .map(each -> each.at("address").text().or(() -> each.at("email").text()))
            .flatMap(Optional::stream)
            .toList(),
        component(address, "locality"),
        address.at("countryCode").text().or(() -> component(address, "country")));
  }

  private static Optional<String> component(Json address, String kind) {
    return address
        .at("components")
        .each()
        .filter(each -> each.at("kind").text().filter(kind::equals).isPresent())
        .map(each -> each.at("value").text())
        .flatMap(Optional::stream)
        .findFirst();
  }
}
