package kanshiki.mailflow.stamping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.authentication.AuthResult;
import kanshiki.authentication.Authentication;

/** Writes Authentication-Results (RFC 8601): what our own check of a mail's identities found. */
public final class ResultsField {
  static final String NAME = "Authentication-Results";

  /** Most signatures named; a mail bears one or two. */
  private static final int MAX_SIGNATURES = 10;

  private ResultsField() {}

  /**
   * The field; empty where nothing was checked by ourselves.
   *
   * @param authservId our name in it
   */
  public static Optional<HeaderChange> of(String authservId, Authentication found) {
    var results = new ArrayList<String>();
    checked(found.spf().stream())
        .forEach(result -> results.add(result(result) + property("smtp.mailfrom", result)));
    checked(found.dkim().stream())
        .limit(MAX_SIGNATURES)
        .forEach(
            result ->
                results.add(
                    result(result)
                        + property("header.d", result)
                        + result
                            .selector()
                            .filter(ResultsField::isToken)
                            .map(s -> " header.s=" + s)
                            .orElse("")));
    checked(found.dmarc().stream())
        .forEach(result -> results.add(result(result) + property("header.from", result)));
    checked(found.arc().stream()).forEach(result -> results.add(result(result)));
    if (results.isEmpty() || !isToken(authservId)) {
      return Optional.empty();
    }
    return Optional.of(
        new HeaderChange.Insert(NAME, authservId + ";\n " + String.join(";\n ", results)));
  }

  private static Stream<AuthResult> checked(Stream<AuthResult> results) {
    return results.filter(result -> result.source().equals(AuthResult.VERIFIED));
  }

  private static String result(AuthResult result) {
    return result.method() + "=" + result.result().name().toLowerCase(Locale.ROOT);
  }

  private static String property(String name, AuthResult result) {
    return result
        .domain()
        .map(domain -> domain.name())
        .filter(ResultsField::isToken)
        .map(domain -> " " + name + "=" + domain)
        .orElse("");
  }

  /** What needs no quotation marks; domains and selectors come from strangers. */
  static boolean isToken(String text) {
    return !text.isEmpty()
        && text.length() <= 255
        && text.chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '.'
                        || c == '-'
                        || c == '_');
  }

  /** The domains whose DKIM signature covers the subject, and breaks when that is stamped. */
  public static List<String> signersOfSubject(List<ServerField> header) {
    return header.stream()
        .filter(field -> field.is("DKIM-Signature"))
        .limit(MAX_SIGNATURES)
        .map(field -> field.latin().replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
        .filter(
            body ->
                tag(body, "h").stream()
                    .flatMap(h -> Stream.of(h.split(":", -1)))
                    .anyMatch("subject"::equals))
        .flatMap(body -> tag(body, "d").stream())
        .filter(ResultsField::isToken)
        .distinct()
        .toList();
  }

  private static Optional<String> tag(String body, String name) {
    return Stream.of(body.split(";", -1))
        .filter(tag -> tag.startsWith(name + "="))
        .map(tag -> tag.substring(name.length() + 1))
        .findFirst();
  }
}
