package kanshiki.lookup.whois;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.register.RegisterDate;
import kanshiki.lookup.register.RegisterText;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/** Puts a registration together from the entries of one WHOIS answer. */
final class DomainReader {
  private static final int MAX_LISTED = 50;
  private static final int MAX_NAMES = 10;

  private final Vocabulary vocabulary;
  private final RegisterHabits habits;
  private final List<Entry> entries;
  private final List<Entry> holders;
  private final List<DomainName> domains;

  DomainReader(List<Entry> entries, Vocabulary vocabulary, RegisterHabits habits) {
    this.vocabulary = vocabulary;
    this.habits = habits;
    this.entries = entries;
    this.holders = holderBlock();
    this.domains = readDomains();
  }

  /** The domain that the answer is about; more than one when it is written in several ways. */
  List<DomainName> domains() {
    return domains;
  }

  private List<DomainName> readDomains() {
    return values(Meaning.DOMAIN)
        .flatMap(value -> Stream.of(value.split("[ ()]", 4)))
        .map(DomainName::parse)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MAX_LISTED)
        .toList();
  }

  /** The server that knows more. */
  Optional<String> referral() {
    return values(Meaning.REFERRAL).filter(value -> !value.isEmpty()).findFirst();
  }

  RegistrationFacts facts() {
    return new RegistrationFacts(
        registrar(),
        organisation(),
        first(Meaning.MAIL, this::registrantMail),
        first(Meaning.COUNTRY, RegisterText::country),
        date(Meaning.CREATED),
        date(Meaning.CHANGED),
        expires(),
        nameServers(),
        status(),
        first(Meaning.ABUSE, RegisterText::mail));
  }

  private Optional<String> registrar() {
    return first(Meaning.REGISTRAR, RegisterText::value).map(RegistrarName::cut);
  }

  private Optional<String> organisation() {
    List<String> persons = values(Meaning.NAME).distinct().limit(MAX_NAMES).toList();
    return first(Meaning.ORGANISATION, name -> RegisterText.organisation(name, persons))
        .or(this::holderOrganisation)
        .or(this::brazilianCompany);
  }

  /** AFNIC's form: the holder is a block of its own that says whether it is an organisation. */
  private Optional<String> holderOrganisation() {
    boolean marked = holders.stream().anyMatch(entry -> isOrganisationType(entry));
    return holders.stream()
        .filter(entry -> entry.label().equals("org") || marked && entry.label().equals("contact"))
        .map(entry -> RegisterText.value(entry.value()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOrganisationType(Entry entry) {
    return entry.label().equals("type") && entry.value().equalsIgnoreCase("organization");
  }

  /** Nic.br: only the tax number of a company (CNPJ) has a slash. */
  private Optional<String> brazilianCompany() {
    boolean company =
        entries.stream()
            .anyMatch(entry -> entry.label().equals("ownerid") && entry.value().indexOf('/') > 0);
    return entries.stream()
        .filter(entry -> company && entry.label().equals("owner"))
        .map(entry -> RegisterText.value(entry.value()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> registrantMail(String value) {
    return RegisterText.isWithheld(value) ? Optional.empty() : RegisterText.mailProvider(value);
  }

  private Optional<OffsetDateTime> date(Meaning meaning) {
    return first(meaning, value -> RegisterDate.parse(value, habits.zoneId(), habits.monthFirst()));
  }

  /** JPRS and others write it behind the status: {@code Connected (2024/03/31)}. */
  private Optional<OffsetDateTime> expires() {
    return first(
        Meaning.EXPIRES,
        value ->
            value.toLowerCase(Locale.ROOT).startsWith("deleted")
                ? Optional.empty()
                : RegisterDate.parse(value, habits.zoneId(), habits.monthFirst()));
  }

  private List<String> nameServers() {
    var names = new LinkedHashSet<String>();
    entries.stream()
        .filter(this::namesServers)
        .filter(entry -> !isItself(entry))
        .map(entry -> entry.section() == Section.NAME_SERVERS ? listed(entry) : entry.value())
        .flatMap(DomainReader::hosts)
        .limit(MAX_LISTED)
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** DK Hostmaster writes the domain itself behind this label; others a name server. */
  private boolean isItself(Entry entry) {
    return entry.label().equals("dns")
        && DomainName.parse(entry.value()).filter(domains::contains).isPresent();
  }

  private boolean namesServers(Entry entry) {
    return entry.section() == Section.NAME_SERVERS || isLabelled(Meaning.NAME_SERVER, entry);
  }

  private boolean isLabelled(Meaning meaning, Entry entry) {
    return vocabulary.labels(meaning).stream()
        .anyMatch(label -> label.text().equals(entry.label()));
  }

  private String listed(Entry entry) {
    boolean labelled = isLabelled(Meaning.NAME_SERVER, entry);
    return labelled && !entry.value().isEmpty() ? entry.value() : entry.line();
  }

  /** The host names that {@code text} begins with; addresses between them are passed over. */
  private static Stream<String> hosts(String text) {
    var hosts = new ArrayList<String>();
    for (String word : text.split("[ \t,;()\\[\\]]+", 20)) {
      if (word.equals("NS")) {
        hosts.clear(); // a line of a zone file: what stood before is the domain itself
      }
      if (word.isEmpty() || word.equals("NS") || IpAddress.parse(word).isPresent()) {
        continue;
      }
      Optional<DomainName> name = DomainName.parse(word).filter(DomainReader::isHost);
      if (name.isEmpty()) {
        break;
      }
      hosts.add(name.get().name());
    }
    return hosts.stream();
  }

  private static boolean isHost(DomainName name) {
    int dot = name.name().lastIndexOf('.');
    return dot > 0 && Character.isLetter(name.name().charAt(dot + 1));
  }

  private List<String> status() {
    return values(Meaning.STATUS)
        .map(DomainReader::withoutLink)
        .flatMap(value -> Stream.of(value.split(",", MAX_LISTED)))
        .map(RegisterText::clean)
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MAX_LISTED)
        .toList();
  }

  private static String withoutLink(String status) {
    int link = status.indexOf("http");
    return link > 0 ? status.substring(0, link) : status;
  }

  /** The values of {@code meaning}, those of the best label first. */
  private Stream<String> values(Meaning meaning) {
    return vocabulary.labels(meaning).stream()
        .flatMap(label -> entries.stream().filter(label::isOn))
        .map(Entry::value);
  }

  private <T> Optional<T> first(Meaning meaning, Function<String, Optional<T>> read) {
    return Stream.concat(values(meaning), holderValues(meaning))
        .map(read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The block that describes the holder, where the domain's block only has a handle. */
  private List<Entry> holderBlock() {
    Optional<String> handle = values(Meaning.HOLDER).filter(value -> !value.isEmpty()).findFirst();
    return handle.stream()
        .flatMap(value -> entries.stream().filter(entry -> isHandle(entry, value)).limit(1))
        .flatMap(head -> entries.stream().filter(entry -> entry.block() == head.block()))
        .toList();
  }

  private static boolean isHandle(Entry entry, String handle) {
    return (entry.label().equals("nic-hdl") || entry.label().equals("nic-hdl-br"))
        && entry.value().equalsIgnoreCase(handle);
  }

  private Stream<String> holderValues(Meaning meaning) {
    return meaning == Meaning.MAIL || meaning == Meaning.COUNTRY
        ? holders.stream().filter(entry -> isLabelled(meaning, entry)).map(Entry::value)
        : Stream.of();
  }
}
