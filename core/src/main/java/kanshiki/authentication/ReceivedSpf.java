package kanshiki.authentication;

import java.util.Locale;
import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.observable.DomainName;

/** Reads Received-SPF (RFC 7208 section 9.1). */
final class ReceivedSpf {
  private ReceivedSpf() {}

  static Optional<AuthResult> parse(String body, MessageEvidence evidence) {
    String text = body.strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Optional<DomainName> domain =
        value(text, "envelope-from=")
            .or(() -> value(text, "domain of "))
            .or(() -> value(text, "helo="))
            .flatMap(ResultsParser::domainOf);
    return ResultWord.of(text.substring(0, end))
        .map(
            word ->
                new AuthResult("spf", word, domain, Optional.empty(), AuthResult.HEADER, evidence));
  }

  private static Optional<String> value(String text, String key) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(key);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + key.length();
    int end = start;
    while (end < text.length() && " ;,()".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String value = text.substring(start, end).replace("\"", "").replace("<", "").replace(">", "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
