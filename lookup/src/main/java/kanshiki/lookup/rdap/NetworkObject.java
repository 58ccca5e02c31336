package kanshiki.lookup.rdap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.register.AddressRange;
import kanshiki.lookup.register.RegisterText;
import kanshiki.observable.IpAddress;

/** An RDAP object of class {@code ip network} or {@code autnum} (RFC 9083 sections 5.4, 5.5). */
final class NetworkObject {
  private static final int MAX_REMARKS = 200;

  private final Json json;
  private final Entities entities;
  private final Optional<AddressRange> range;

  NetworkObject(Json json) {
    this.json = json;
    this.entities = Entities.of(json);
    this.range =
        AddressRange.of(
            json.at("startAddress").text().orElse(""), json.at("endAddress").text().orElse(""));
  }

  /** Whether it is a network, and {@code address} lies in it. */
  boolean isFor(IpAddress address) {
    boolean other =
        json.at("objectClassName").text().filter(name -> !name.equals("ip network")).isPresent();
    return !other && blocks().anyMatch(block -> block.contains(address));
  }

  /** Whether it is an autonomous system, and {@code number} is in it (RFC 9083 section 5.5). */
  boolean isFor(long number) {
    boolean other =
        json.at("objectClassName").text().filter(name -> !name.equals("autnum")).isPresent();
    long first = json.at("startAutnum").number();
    long last = Math.max(first, json.at("endAutnum").number());
    return !other && first >= 0 && first <= number && number <= last;
  }

  /** The range, and the prefixes that ARIN's extension cidr0 writes beside it. */
  private Stream<AddressRange> blocks() {
    return Stream.concat(
        range.stream(),
        json.at("cidr0_cidrs")
            .each()
            .limit(MAX_REMARKS)
            .map(
                block ->
                    block.at("v4prefix").text().or(() -> block.at("v6prefix").text()).orElse("")
                        + "/"
                        + block.at("length").number())
            .map(AddressRange::parse)
            .flatMap(Optional::stream));
  }

  NetworkFacts facts() {
    Optional<Contact> holder = holders().findFirst();
    Optional<String> country =
        json.at("country")
            .text()
            .or(() -> holder.flatMap(Contact::country))
            .flatMap(RegisterText::country);
    return new NetworkFacts(
        range.or(() -> blocks().findFirst()).map(AddressRange::toString),
        origin(),
        holder.flatMap(NetworkObject::name).or(this::description),
        json.at("name").text().flatMap(RegisterText::value),
        country,
        holder.flatMap(this::city),
        Optional.empty(),
        entities.abuseMail().or(this::abuseInRemarks),
        List.of());
  }

  /**
   * The organisations that hold it. RIPE gives persons, offices and the maintainer the role of
   * registrant as well; a maintainer is a key to the database, nobody's name.
   */
  private Stream<Contact> holders() {
    return entities
        .of("registrant")
        .filter(entity -> !isMaintainer(entity.at("handle").text().orElse("")))
        .map(Contact::of)
        .filter(card -> !card.kind().equals("individual") || card.organisation().isPresent())
        .filter(card -> name(card).isPresent());
  }

  private static boolean isMaintainer(String handle) {
    String upper = handle.toUpperCase(Locale.ROOT);
    return upper.endsWith("-MNT") || upper.startsWith("MNT-") || upper.startsWith("MAINT-");
  }

  private static Optional<String> name(Contact card) {
    Optional<String> company = card.organisation().flatMap(RegisterText::value);
    Optional<String> full = card.fullName().flatMap(RegisterText::value);
    return card.kind().equals("individual") ? company : full.or(() -> company);
  }

  /**
   * The city of the holder's address, where the register itself puts the network into the holder's
   * country. ARIN, with its networks that span the world, never does.
   */
  private Optional<String> city(Contact holder) {
    Optional<String> here = json.at("country").text().flatMap(RegisterText::country);
    Optional<String> theirs = holder.country().flatMap(RegisterText::country);
    return here.isPresent() && here.equals(theirs)
        ? holder.city().flatMap(RegisterText::value).map(NetworkObject::withoutWard)
        : Optional.empty();
  }

  /** {@code Osaka} out of {@code Osaka-shi Kita-ku} and {@code Kita-ku, Osaka-shi}. */
  private static String withoutWard(String city) {
    int shi = city.toLowerCase(Locale.ROOT).indexOf("-shi");
    int start =
        Math.max(city.lastIndexOf(' ', Math.max(shi, 0)), city.lastIndexOf(',', Math.max(shi, 0)));
    return shi > 0 ? city.substring(start + 1, shi) : city;
  }

  /** APNIC and its national registries: the holder is the first line of the description. */
  private Optional<String> description() {
    return json.at("remarks")
        .each()
        .filter(
            remark -> remark.at("title").text().filter(NetworkObject::isDescription).isPresent())
        .flatMap(remark -> remark.at("description").texts().stream())
        .limit(1)
        .map(RegisterText::value)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isDescription(String title) {
    return title.equalsIgnoreCase("description");
  }

  /**
   * The autonomous system, where the register says that there is exactly one (ARIN's extension).
   */
  private OptionalLong origin() {
    List<Long> numbers =
        json.at("arin_originas0_originautnums")
            .each()
            .map(Json::number)
            .filter(number -> number > 0)
            .toList();
    return numbers.size() == 1 ? OptionalLong.of(numbers.getFirst()) : OptionalLong.empty();
  }

  /** Remarks of the network or of an entity that name a mail address beside the word "abuse". */
  private Optional<String> abuseInRemarks() {
    return Stream.concat(Stream.of(json), entities.all())
        .flatMap(object -> object.at("remarks").each())
        .flatMap(remark -> remark.at("description").texts().stream())
        .limit(MAX_REMARKS)
        .filter(text -> text.toLowerCase(Locale.ROOT).contains("abuse"))
        .map(RegisterText::mail)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
