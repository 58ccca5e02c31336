package kanshiki.authentication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.observable.DomainName;

/**
 * Reads the body of Authentication-Results leniently (RFC 8601 section 2.2), with or without an
 * authserv-id, which Exchange leaves out.
 *
 * @param authservId lower case; empty when there is none
 */
record ResultsParser(String authservId, List<AuthResult> results) {
  /** Longest body read, in UTF-16 units, and most results taken from one field. */
  private static final int MAX_READ = 10_000;

  private static final int MAX_RESULTS = 50;

  static ResultsParser parse(String body, MessageEvidence evidence) {
    List<List<String>> segments = segments(body);
    String id = "";
    var results = new ArrayList<AuthResult>();
    for (int i = 0; i < segments.size() && results.size() < MAX_RESULTS; i++) {
      List<String> words = segments.get(i);
      if (words.isEmpty()) {
        continue;
      }
      if (i == 0 && words.getFirst().indexOf('=') < 0) {
        id = words.getFirst().toLowerCase(Locale.ROOT);
        words = words.subList(1, words.size());
      } else if (i == 0 && words.getFirst().startsWith("i=")) {
        continue; // ARC-Authentication-Results: "i=1; mx.example; …" names the server second
      } else if (i == 1 && id.isEmpty() && words.getFirst().indexOf('=') < 0) {
        id = words.getFirst().toLowerCase(Locale.ROOT);
        continue;
      }
      result(words, evidence).ifPresent(results::add);
    }
    return new ResultsParser(id, List.copyOf(results));
  }

  private static Optional<AuthResult> result(List<String> words, MessageEvidence evidence) {
    String method = "";
    Optional<ResultWord> word = Optional.empty();
    Map<String, String> properties = new HashMap<>();
    for (String pair : words) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        continue;
      }
      String key = pair.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = pair.substring(equals + 1);
      if (method.isEmpty() && key.indexOf('.') < 0) {
        int version = key.indexOf('/'); // "dkim/1=pass"
        method = version < 0 ? key : key.substring(0, version);
        word = ResultWord.of(value);
      } else {
        properties.putIfAbsent(key, value);
      }
    }
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> domain =
        switch (method) {
          case "spf" ->
              first(
                  properties, "smtp.mailfrom", "smtp.mfrom", "smtp.mail", "smtp.helo", "smtp.from");
          case "dkim" -> first(properties, "header.d", "header.i", "header.from");
          case "dmarc" -> first(properties, "header.from", "from");
          default -> Optional.empty();
        };
    return isKnown(method)
        ? Optional.of(
            new AuthResult(
                method,
                word.get(),
                domain.flatMap(ResultsParser::domainOf),
                Optional.ofNullable(properties.get("header.s")),
                AuthResult.HEADER,
                evidence))
        : Optional.empty();
  }

  private static boolean isKnown(String method) {
    return switch (method) {
      case "spf", "dkim", "dmarc", "arc" -> true;
      default -> false; // sender-id, iprev, auth, compauth, bimi …
    };
  }

  private static Optional<String> first(Map<String, String> properties, String... keys) {
    for (String key : keys) {
      String value = properties.get(key);
      if (value != null && !value.isEmpty() && !value.equalsIgnoreCase("none")) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  static Optional<DomainName> domainOf(String value) {
    String domain = value.substring(value.lastIndexOf('@') + 1);
    return DomainName.parse(
        domain.endsWith(">") ? domain.substring(0, domain.length() - 1) : domain);
  }

  /** The words between semicolons; comments dropped, quotes taken off, {@code a = b} joined. */
  private static List<List<String>> segments(String body) {
    var segments = new ArrayList<List<String>>();
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    int end = Math.min(body.length(), MAX_READ);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? body.charAt(i) : ';';
      if (i < end && quoted) {
        quoted = c != '"';
        if (quoted) {
          word.append(c);
        }
      } else if (i < end && (c == '(' || depth > 0)) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '"') {
        quoted = true;
      } else if (c == ';' || c <= ' ') {
        endWord(words, word);
        if (c == ';') {
          segments.add(List.copyOf(words));
          words.clear();
        }
      } else {
        word.append(c);
      }
    }
    return segments;
  }

  private static void endWord(List<String> words, StringBuilder word) {
    if (word.isEmpty()) {
      return;
    }
    String text = word.toString();
    word.setLength(0);
    boolean open = !words.isEmpty() && words.getLast().endsWith("=");
    if (open || text.startsWith("=") && !words.isEmpty()) {
      words.set(words.size() - 1, words.getLast() + text);
    } else {
      words.add(text);
    }
  }
}
