package kanshiki.lookup.whois;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.data.DataFile;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.register.Combined;
import kanshiki.lookup.register.RegisterText;
import kanshiki.observable.DomainName;

/**
 * What one WHOIS server said about a domain.
 *
 * @param facts empty unless it is {@link Kind#FACTS} or {@link Kind#RESERVED}
 * @param referral the server to ask next, as written
 */
record WhoisAnswer(Kind kind, RegistrationFacts facts, Optional<String> referral) {
  private static final int SHORT_LINE = 80;

  /** A longer line is a paragraph of the terms of use. */
  private static final int TERMS_OF_USE = 300;

  /** In what way it answers. */
  enum Kind {
    FACTS,
    /** Nobody has it, and nobody can have it. */
    RESERVED,
    NO_ENTRY,
    RATE_LIMITED,
    OTHER_DOMAIN,
    NOTHING
  }

  private static final class Sentences {
    static final List<String> NO_ENTRY = DataFile.lines(WhoisAnswer.class, "no-entry.txt");
    static final List<String> RATE_LIMITED = DataFile.lines(WhoisAnswer.class, "rate-limited.txt");

    /** Those that count even where the register then says that it has no entry. */
    static final List<String> REFUSED =
        RATE_LIMITED.stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();

    static final List<String> RESERVED = DataFile.lines(WhoisAnswer.class, "reserved.txt");
  }

  /** Reads {@code text}, the answer to a question for {@code asked}. */
  static WhoisAnswer read(String text, DomainName asked) {
    Vocabulary vocabulary = Vocabulary.all();
    List<Entry> entries = EntryReader.read(text, vocabulary);
    var reader = new DomainReader(entries, vocabulary, RegisterHabits.of(asked.name()));
    RegistrationFacts facts = reader.facts();
    Optional<String> referral = reader.referral();
    if (isSubstantial(facts)) {
      boolean other = isOther(reader.domains(), asked);
      return new WhoisAnswer(
          other ? Kind.OTHER_DOMAIN : Kind.FACTS, other ? Combined.NOTHING : facts, referral);
    }
    return new WhoisAnswer(kind(text), Combined.NOTHING, referral).withStatus(facts.status());
  }

  /**
   * Names another domain, or only the top-level one, as the root server does. Other single labels
   * are handles.
   */
  private static boolean isOther(List<DomainName> named, DomainName asked) {
    String top = asked.labels().getLast();
    List<DomainName> domains =
        named.stream().filter(name -> name.labels().size() > 1 || name.name().equals(top)).toList();
    return !domains.isEmpty() && !domains.contains(asked);
  }

  private WhoisAnswer withStatus(List<String> status) {
    if (kind != Kind.RESERVED) {
      return this;
    }
    List<String> shown = status.isEmpty() ? List.of("reserved") : status;
    RegistrationFacts none = Combined.NOTHING;
    var reserved =
        new RegistrationFacts(
            none.registrar(),
            none.registrantOrganisation(),
            none.registrantMailProvider(),
            none.registrantCountry(),
            none.created(),
            none.changed(),
            none.expires(),
            none.nameServers(),
            shown,
            none.abuseContact());
    return new WhoisAnswer(kind, reserved, referral);
  }

  private static boolean isSubstantial(RegistrationFacts facts) {
    return facts.registrar().isPresent()
        || facts.created().isPresent()
        || facts.expires().isPresent()
        || !facts.nameServers().isEmpty();
  }

  /** What an answer without any facts says. */
  static Kind kind(String text) {
    List<String> lines =
        text.lines()
            .limit(EntryReader.MAX_LINES)
            .filter(line -> line.length() <= TERMS_OF_USE)
            .map(line -> RegisterText.clean(line).toLowerCase(Locale.ROOT))
            .toList();
    if (say(lines, Sentences.REFUSED)) {
      return Kind.RATE_LIMITED;
    }
    if (say(lines, Sentences.NO_ENTRY)) {
      return Kind.NO_ENTRY;
    }
    if (say(lines, Sentences.RATE_LIMITED)) {
      return Kind.RATE_LIMITED;
    }
    boolean reserved =
        lines.stream()
            .filter(line -> !isComment(line))
            .limit(3)
            .anyMatch(line -> line.length() < SHORT_LINE && says(line, Sentences.RESERVED));
    return reserved ? Kind.RESERVED : Kind.NOTHING;
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || "%#>*-".indexOf(line.charAt(0)) >= 0;
  }

  private static boolean say(List<String> lines, List<String> sentences) {
    return lines.stream().anyMatch(line -> says(line, sentences));
  }

  private static boolean says(String line, List<String> sentences) {
    return sentences.stream()
        .anyMatch(
            sentence ->
                sentence.charAt(0) == '='
                    ? line.equals(sentence.substring(1))
                    : line.contains(sentence));
  }
}
