package kanshiki.lookup.whois;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.DomainName;

/**
 * One answer of a public suite with what the suite reads from it. What the suite does not say is
 * not compared.
 *
 * @param id file name, below the suite's folder
 * @param group top-level domain, or {@code registrar} for a registrar's own server
 * @param registrar acceptable names; a list of none: there is none
 */
record SuiteCase(
    String id,
    String group,
    String text,
    Optional<Boolean> available,
    Optional<Boolean> throttled,
    Optional<List<String>> registrar,
    Optional<String> created,
    Optional<String> expires,
    Optional<List<String>> nameServers) {

  /** What is wrong with our reading; empty when all is right. */
  List<String> differences() {
    return new SuiteComparison(this, answer()).differences();
  }

  WhoisAnswer answer() {
    Vocabulary words = Vocabulary.all();
    String suffix = group.equals("registrar") ? "com" : group;
    DomainName asked =
        new DomainReader(EntryReader.read(text, words), words, RegisterHabits.of("x." + suffix))
            .domains().stream()
                .findFirst()
                .orElseGet(() -> new DomainName("kanshiki." + suffix.toLowerCase(Locale.ROOT)));
    return WhoisAnswer.read(text, asked);
  }

  boolean isRegistered() {
    return !available.orElse(false) && !throttled.orElse(false);
  }
}
