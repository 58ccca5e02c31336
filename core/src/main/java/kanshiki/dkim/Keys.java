package kanshiki.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.mail.Span;
import kanshiki.observable.DomainName;

/** Fetches public keys (RFC 6376 section 6.1.2). */
final class Keys {
  /** Where a name has several records, which it should not, as many are tried. */
  private static final int MAX_RECORDS = 4;

  private final Dns dns;

  Keys(Dns dns) {
    this.dns = dns;
  }

  /** The name of the key that a signature's field refers to; empty when it cannot be read. */
  static Optional<String> nameIn(Fields fields, Span field) {
    Optional<TagList> tags =
        field.length() > Fields.MAX_FIELD ? Optional.empty() : TagList.parse(fields.body(field));
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SignatureTags.keyName(
                  SignatureTags.selector(tags.get()), SignatureTags.domain(tags.get()))
              .name());
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /**
   * The keys at {@code name} that may be used with {@code algorithm}; at least one.
   *
   * @throws Refused when there is none, or it could not be asked for
   */
  List<KeyRecord> at(DomainName name, Algorithm algorithm) throws Refused {
    List<String> records =
        switch (dns.ask(name.name(), DnsType.TXT)) {
          case Answer.Found<List<String>> answer -> answer.found();
          case Answer.Absent<List<String>> _ -> List.of();
          case Answer.Unavailable<List<String>> answer -> throw Refused.forNow(name.name(), answer);
        };
    Refused why = Refused.keyGone("no key at " + name);
    var keys = new ArrayList<KeyRecord>();
    for (String record : records.subList(0, Math.min(MAX_RECORDS, records.size()))) {
      try {
        keys.add(KeyRecord.parse(record, algorithm));
      } catch (Refused e) {
        why = e;
      }
    }
    if (keys.isEmpty()) {
      throw why;
    }
    return keys;
  }
}
