package kanshiki.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.authentication.AuthResult;
import kanshiki.authentication.Authentication;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;

/** What the receiving side recorded about the mail's identities, each result in plain words. */
final class Checks {
  /** Signatures told of; few mails carry more than three. */
  private static final int MAX_SIGNATURES = 5;

  private final Messages messages;
  private final MailWords mail;

  Checks(Messages messages, MailWords mail) {
    this.messages = messages;
    this.mail = mail;
  }

  /** One sentence for each result; one that says so when there is none to rely on. */
  List<String> told(Authentication recorded) {
    var lines = new ArrayList<String>();
    Stream.of(
            recorded.dmarc().stream(),
            recorded.dkim().stream().limit(MAX_SIGNATURES),
            recorded.spf().stream(),
            recorded.arc().stream())
        .flatMap(results -> results)
        .map(this::meaning)
        .distinct()
        .forEach(lines::add);
    boolean proves =
        recorded.spf().isPresent() || recorded.dmarc().isPresent() || !recorded.dkim().isEmpty();
    if (!proves) {
      lines.addFirst(messages.get("result.nothing"));
    }
    if (!recorded.claimed().isEmpty()) {
      lines.add(messages.get("result.claimed", List.of(Words.same(claimed(recorded)))));
    }
    return lines;
  }

  /** What {@code result} means, as a sentence. */
  String meaning(AuthResult result) {
    String domain = result.domain().map(DomainName::unicode).orElse(messages.get("result.unnamed"));
    return messages.get(
        "result." + result.method() + "." + result.result().word(),
        mail.arguments(List.of(Words.same(domain))));
  }

  /** {@code SPF pass, DMARC pass}. */
  private static String claimed(Authentication recorded) {
    return recorded.claimed().stream()
        .map(result -> result.method().toUpperCase(Locale.ROOT) + " " + result.result().word())
        .distinct()
        .limit(MAX_SIGNATURES)
        .collect(Collectors.joining(", "));
  }
}
