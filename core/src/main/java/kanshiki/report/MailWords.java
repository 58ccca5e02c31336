package kanshiki.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.Claim;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;
import kanshiki.redaction.Redaction;

/**
 * Makes words of the mail fit to be shown: nothing in them acts on the screen, names the recipient
 * where that is not wanted, or can be clicked.
 */
final class MailWords {
  private final Redaction redaction;
  private final Set<String> official;

  /**
   * @param claims whose brand's name and own domains stay readable where a sentence compares them
   */
  MailWords(Redaction redaction, Optional<BrandClaims> claims) {
    this.redaction = redaction;
    var names = new HashSet<String>();
    for (Claim claim : claims.map(BrandClaims::all).orElse(List.of())) {
      names.add(claim.brand().name().ja());
      names.add(claim.brand().name().en());
    }
    claims
        .flatMap(BrandClaims::main)
        .ifPresent(
            main -> main.brand().domains().stream().map(DomainName::unicode).forEach(names::add));
    this.official = Set.copyOf(names);
  }

  String of(String text) {
    return redaction.published(text);
  }

  Redaction redaction() {
    return redaction;
  }

  /** What a sentence says about the mail: all its arguments may come from there. */
  List<Words> arguments(List<Words> arguments) {
    return arguments.stream()
        .map(words -> new Words(argument(words.ja()), argument(words.en())))
        .toList();
  }

  private String argument(String text) {
    return official.contains(text) ? text : of(text);
  }
}
