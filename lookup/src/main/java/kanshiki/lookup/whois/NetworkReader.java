package kanshiki.lookup.whois;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.register.AddressRange;
import kanshiki.lookup.register.RegisterText;
import kanshiki.observable.IpAddress;

/**
 * Reads a regional or national register's answer for an address: RPSL (RIPE, APNIC, AFRINIC), ARIN,
 * LACNIC, JPNIC in English and Japanese, KRNIC.
 */
final class NetworkReader {
  private static final Set<String> RANGES =
      Set.of(
          "inetnum",
          "inet6num",
          "netrange",
          "cidr",
          "netblock",
          "network number",
          "ipネットワークアドレス",
          "ipv4 address",
          "ipv6 address",
          "ipv4주소",
          "ipv6주소");
  private static final List<String> NAMES =
      List.of("netname", "network name", "ネットワーク名", "service name", "서비스명", "network-name");
  private static final List<String> ORGANISATIONS =
      List.of(
          "org-name",
          "orgname",
          "custname",
          "organization name",
          "organization",
          "組織名",
          "기관명",
          "owner",
          "descr");
  private static final List<String> ABUSE = List.of("abuse-mailbox", "orgabuseemail", "abuse");
  private static final List<String> COUNTRIES = List.of("country", "country-code");

  /** Lines behind one with the word "abuse" in which its mail address may stand. */
  private static final int ABUSE_LINES = 5;

  private static final int SHORT_LINE = 120;

  private final String text;
  private final List<Entry> entries;
  private final IpAddress address;

  NetworkReader(String text, IpAddress address) {
    this.text = text;
    this.entries = EntryReader.read(text, Vocabulary.all());
    this.address = address;
  }

  /** The server that knows more. */
  Optional<String> referral() {
    return entries.stream()
        .filter(entry -> entry.label().equals("refer") || entry.label().equals("referralserver"))
        .map(Entry::value)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** The facts of the smallest allocation around the address; empty when there is none. */
  Optional<NetworkFacts> facts() {
    return entries.stream()
        .filter(entry -> RANGES.contains(entry.label()))
        .filter(entry -> range(entry).isPresent())
        .min(Comparator.comparing(entry -> range(entry).orElseThrow().size()))
        .map(this::facts);
  }

  private Optional<AddressRange> range(Entry entry) {
    return Stream.of(entry.value().split("[,(]", 9))
        .map(AddressRange::parse)
        .flatMap(Optional::stream)
        .filter(range -> range.contains(address) && !range.isEverything())
        .min(Comparator.comparing(AddressRange::size));
  }

  private NetworkFacts facts(Entry head) {
    List<Entry> network = network(head);
    return new NetworkFacts(
        range(head).map(AddressRange::toString),
        origin(network),
        value(network, ORGANISATIONS).map(NetworkReader::withoutHandle),
        value(network, NAMES),
        values(network, COUNTRIES).map(RegisterText::country).flatMap(Optional::stream).findFirst(),
        Optional.empty(),
        Optional.empty(),
        abuse(network),
        List.of());
  }

  /** All that belongs to the network of {@code head}: its block and on to the next network. */
  private List<Entry> network(Entry head) {
    int block = head.block();
    int next =
        entries.stream()
            .filter(entry -> entry.block() > block && RANGES.contains(entry.label()))
            .mapToInt(Entry::block)
            .min()
            .orElse(Integer.MAX_VALUE);
    return entries.stream()
        .filter(entry -> entry.block() >= block && entry.block() < next)
        .toList();
  }

  private static OptionalLong origin(List<Entry> network) {
    return network.stream()
        .filter(entry -> entry.label().equals("originas") || entry.label().equals("origin"))
        .map(entry -> number(entry.value()))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** {@code AS64500}; empty when there are none or several. */
  private static OptionalLong number(String text) {
    String digits = text.strip().toUpperCase(Locale.ROOT);
    digits = digits.startsWith("AS") ? digits.substring(2) : digits;
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= 10
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  /** ARIN writes the organisation's handle behind its name: {@code Google LLC (GOGL)}. */
  private static String withoutHandle(String name) {
    int open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    boolean handle =
        open > 0
            && name.substring(open + 2, name.length() - 1)
                .chars()
                .allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-');
    return handle ? name.substring(0, open) : name;
  }

  private static Optional<String> value(List<Entry> network, List<String> labels) {
    return values(network, labels).map(RegisterText::value).flatMap(Optional::stream).findFirst();
  }

  private static Stream<String> values(List<Entry> network, List<String> labels) {
    return labels.stream()
        .flatMap(label -> network.stream().filter(entry -> entry.label().equals(label)))
        .map(Entry::value);
  }

  private Optional<String> abuse(List<Entry> network) {
    return values(network, ABUSE)
        .map(RegisterText::mail)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::announced)
        .or(() -> byHandle(network))
        .or(this::nearby);
  }

  /** RIPE's comment: {@code % Abuse contact for '…' is 'abuse@example.net'}. */
  private Optional<String> announced() {
    return text.lines()
        .filter(line -> line.startsWith("% Abuse contact for "))
        .map(RegisterText::mail)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** LACNIC's form: {@code abuse-c} is the handle of a block that has the address. */
  private Optional<String> byHandle(List<Entry> network) {
    return values(network, List.of("abuse-c"))
        .limit(1)
        .flatMap(handle -> entries.stream().filter(entry -> isHandle(entry, handle)).limit(1))
        .flatMap(head -> entries.stream().filter(entry -> entry.block() == head.block()))
        .filter(entry -> entry.label().equals("e-mail"))
        .map(entry -> RegisterText.mail(entry.value()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isHandle(Entry entry, String handle) {
    return (entry.label().equals("nic-hdl") || entry.label().equals("nic-hdl-br"))
        && entry.value().equalsIgnoreCase(handle);
  }

  /** In remarks, or under a heading such as KRNIC's {@code [ Network Abuse Contact … ]}. */
  private Optional<String> nearby() {
    int left = 0;
    for (String line : text.lines().limit(EntryReader.MAX_LINES).toList()) {
      boolean comment = line.startsWith("%") || line.startsWith("#") || line.length() > SHORT_LINE;
      if (!comment && line.toLowerCase(Locale.ROOT).contains("abuse")) {
        left = ABUSE_LINES;
      }
      Optional<String> mail = left-- > 0 && !comment ? RegisterText.mail(line) : Optional.empty();
      if (mail.isPresent()) {
        return mail;
      }
    }
    return Optional.empty();
  }
}
