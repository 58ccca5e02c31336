package kanshiki.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;

/**
 * The author's display name is an address or host of another organisation than the address behind
 * it.
 *
 * <p>Mail programs on phones show only the display name. Known false positives: mailing lists and
 * groups that write {@code "user@example.org via list"}; a name with {@code via} is passed over.
 */
public final class DisplayNameIsAnotherAddress implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Optional<DomainName> domain = identity.authorDomain();
    if (domain.isEmpty()) {
      return Stream.empty();
    }
    Mailbox author = identity.author().orElseThrow();
    if (author.displayName().contains(" via ")) {
      return Stream.empty();
    }
    return shownHost(author.displayName())
        .filter(shown -> !shown.organisation().equals(domain.get().organisation()))
        .map(shown -> finding(Evidence.claimed("From", author.toString()), shown, domain.get()))
        .stream();
  }

  /** The first word of the name that is an address or a host under a suffix that exists. */
  private static Optional<DomainName> shownHost(String displayName) {
    return Stream.of(displayName.split("[\\s\"'()<>\\[\\]「」【】]+"))
        .map(word -> word.substring(word.lastIndexOf('@') + 1))
        .filter(word -> word.indexOf('.') > 0 && !isJapanese(word))
        .flatMap(word -> DomainName.parse(word).stream())
        .filter(DomainName::isUnderKnownSuffix)
        .findFirst();
  }

  /** Firms call themselves so, but nobody reads it as an address: お名前.com, 価格.com. */
  private static boolean isJapanese(String word) {
    return word.chars().anyMatch(c -> c >= 0x3041 && c <= 0x9fff);
  }
}
