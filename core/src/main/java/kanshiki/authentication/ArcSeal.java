package kanshiki.authentication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.observable.DomainName;

/**
 * Reads ARC-Seal (RFC 8617 section 4.1.3): {@code cv} is what the sealer found when he verified the
 * chain that reached him, and {@code none} for the first of a chain.
 */
final class ArcSeal {
  /** Longest body read, in UTF-16 units, and most tags taken from it. */
  private static final int MAX_READ = 4_000;

  private static final int MAX_TAGS = 20;

  private ArcSeal() {}

  static Optional<AuthResult> parse(String body, MessageEvidence evidence) {
    Map<String, String> tags = tags(body);
    Optional<DomainName> sealer = Optional.ofNullable(tags.get("d")).flatMap(DomainName::parse);
    return Optional.ofNullable(tags.get("cv"))
        .flatMap(ResultWord::of)
        .map(
            word ->
                new AuthResult(
                    "arc",
                    word,
                    sealer,
                    Optional.ofNullable(tags.get("s")),
                    AuthResult.HEADER,
                    evidence));
  }

  /** The tag-list of RFC 6376 section 3.2; of a tag written twice the first counts. */
  private static Map<String, String> tags(String body) {
    var tags = new HashMap<String, String>();
    String text = body.substring(0, Math.min(body.length(), MAX_READ));
    for (String tag : text.split(";", MAX_TAGS)) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.putIfAbsent(
            tag.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            tag.substring(equals + 1).strip());
      }
    }
    return tags;
  }
}
