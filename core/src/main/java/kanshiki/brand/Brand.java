package kanshiki.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;

/**
 * A company, authority or service that mails claim to come from.
 *
 * @param id lower-case kebab-case, stable
 * @param sector the name of the data file it stands in, without {@code -world}: what is at stake
 *     depends on it
 * @param aliases every spelling that names it wherever it stands
 * @param words short or ambiguous names, which only count where a name is expected
 * @param domains its own domains, each with all names below
 * @param shared those of its domains under which customers get names or addresses, so that they
 *     prove nothing
 * @param delivery domains of others through which its genuine mail comes or its links are clicked
 * @param relay addresses in its own domains from which it sends what strangers wrote, so that their
 *     mail is proved to be the brand's and yet nobody's word
 * @param bookmark where a customer enters the genuine site
 * @param security where it warns of imitations
 * @param abuse where it takes reports of imitations
 * @param kin ids of sister brands, whose domains count as home too
 * @param countries ISO 3166 codes of where it works; empty: everywhere
 */
public record Brand(
    String id,
    String sector,
    Words name,
    List<String> aliases,
    List<String> words,
    List<DomainName> domains,
    List<DomainName> shared,
    List<DomainName> delivery,
    List<String> relay,
    String bookmark,
    Optional<String> security,
    Optional<String> abuse,
    List<String> kin,
    Set<String> countries) {
  /** Shorter names are part of too many others. */
  private static final int MIN_ORGANISATION_NAME = 4;

  public Brand {
    aliases = List.copyOf(aliases);
    words = List.copyOf(words);
    domains = List.copyOf(domains);
    shared = List.copyOf(shared);
    delivery = List.copyOf(delivery);
    relay = List.copyOf(relay);
    kin = List.copyOf(kin);
    countries = Set.copyOf(countries);
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("a brand without a domain: " + id);
    }
  }

  /**
   * Whether {@code host} lies in one of its own domains, and not where its customers have theirs.
   */
  boolean owns(DomainName host) {
    int own = nearest(domains, host);
    return own > 0 && own > nearest(shared, host);
  }

  /**
   * Whether {@code host} is one of the places where customers of the brand get names or addresses.
   */
  boolean isShared(DomainName host) {
    int customers = nearest(shared, host);
    return customers > 0 && customers >= nearest(domains, host);
  }

  /** Whether strangers write through {@code author}'s address: shared files, invoices. */
  boolean isRelay(Mailbox author) {
    return relay.stream().anyMatch(author.address()::equalsIgnoreCase);
  }

  /**
   * Whether a network's holder is called like it: {@code SAKURA Internet Inc.}, {@code
   * さくらインターネット株式会社}.
   */
  public boolean isCalled(String organisation) {
    String padded = " " + plain(organisation) + " ";
    return Stream.concat(Stream.of(name.ja(), name.en()), aliases.stream())
        .map(Brand::plain)
        .filter(alias -> alias.length() >= MIN_ORGANISATION_NAME)
        .anyMatch(alias -> padded.contains(alias.charAt(0) < 0x80 ? " " + alias + " " : alias));
  }

  /** Lower case, with a space for everything that is neither letter nor digit. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * The length of the longest of {@code names} that holds {@code host}: of two rules the narrower
   * one counts.
   */
  private static int nearest(List<DomainName> names, DomainName host) {
    return names.stream()
        .filter(host::isWithin)
        .mapToInt(name -> name.name().length())
        .max()
        .orElse(0);
  }
}
