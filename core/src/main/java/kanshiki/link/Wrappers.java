package kanshiki.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kanshiki.observable.Url;

/**
 * Takes wrappers off: mail gateways, redirects, translations, click counters.
 *
 * <p>What only needs a parameter read is in {@code wrappers.txt}; the few with a code of their own
 * are here.
 */
final class Wrappers {
  /** Wrappers within wrappers taken off one link. */
  static final int MAX_NESTED = 5;

  private static final Map<String, List<Rule>> RULES =
      HostList.lines("wrappers.txt").stream()
          .map(Rule::read)
          .collect(Collectors.groupingBy(Rule::host));

  private Wrappers() {}

  /** One line of {@code wrappers.txt}. */
  private record Rule(
      String host, String path, Wrapper.Kind kind, List<String> parameters, String name) {

    static Rule read(String line) {
      String[] words = line.split(" ", 5);
      return new Rule(
          words[0],
          words[1],
          Wrapper.Kind.valueOf(words[2].toUpperCase(Locale.ROOT)),
          words[3].equals("-") ? List.of() : List.of(words[3].split(",")),
          words[4]);
    }

    boolean fits(Url url) {
      return url.path().startsWith(path);
    }
  }

  /** The wrappers around {@code url}, outermost first. */
  static List<Wrapper> around(Url url) {
    var wrappers = new ArrayList<Wrapper>();
    Optional<Url> inner = Optional.of(url);
    while (inner.isPresent() && wrappers.size() < MAX_NESTED) {
      Optional<Wrapper> wrapper = outermost(inner.get());
      wrapper.ifPresent(wrappers::add);
      inner = wrapper.flatMap(Wrapper::target);
    }
    return wrappers;
  }

  private static Optional<Wrapper> outermost(Url url) {
    if (!url.isWeb() || url.domain().isEmpty()) {
      return Optional.empty();
    }
    String host = url.domain().get().name();
    for (int at = 0; at >= 0; at = host.indexOf('.', at) < 0 ? -1 : host.indexOf('.', at) + 1) {
      String suffix = host.substring(at);
      Optional<Wrapper> wrapper = byRule(url, suffix);
      if (wrapper.isPresent()) {
        return wrapper;
      }
    }
    return isGoogle(host) ? byRule(url, "google.*") : Optional.empty();
  }

  /** {@code www.google.co.jp} and the like; a stranger's {@code google.evil.example} is not. */
  private static boolean isGoogle(String host) {
    int at = host.startsWith("www.") ? 4 : 0;
    return host.startsWith("google.", at)
        && new kanshiki.observable.DomainName(host).organisation().name().startsWith("google.");
  }

  private static Optional<Wrapper> byRule(Url url, String host) {
    for (Rule rule : RULES.getOrDefault(host, List.of())) {
      if (!rule.fits(url)) {
        continue;
      }
      Optional<Url> target = target(url, rule);
      boolean opaque = rule.parameters().isEmpty();
      if (opaque || target.isPresent()) {
        return Optional.of(new Wrapper(rule.name(), rule.kind(), target));
      }
    }
    return Optional.empty();
  }

  private static Optional<Url> target(Url url, Rule rule) {
    for (String parameter : rule.parameters()) {
      Optional<Url> target =
          switch (parameter) {
            case "@proofpoint2" -> proofpoint2(url);
            case "@proofpoint3" -> proofpoint3(url);
            case "@translate" -> translated(url);
            case "@bing" -> Decoding.parameter(url, "u").flatMap(Wrappers::bing);
            case "@amp" -> amp(url);
            case "@path" -> inTail(url);
            default -> Decoding.parameter(url, parameter).flatMap(Decoding::url);
          };
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  /** Hyphens stand for percent signs, underscores for slashes. */
  private static Optional<Url> proofpoint2(Url url) {
    return Decoding.parameter(url, "u")
        .map(u -> Decoding.percent(u.replace('-', '%').replace('_', '/')))
        .flatMap(Url::parse);
  }

  /** {@code /v3/__url__;bytes!!}: each asterisk stands for the next of the encoded characters. */
  private static Optional<Url> proofpoint3(Url url) {
    String tail = url.tail();
    int start = tail.indexOf("__");
    int end = tail.lastIndexOf("__;");
    if (start < 0 || end <= start) {
      return Optional.empty();
    }
    String masked = tail.substring(start + 2, end);
    int stop = tail.indexOf('!', end);
    String bytes = tail.substring(end + 3, stop < 0 ? tail.length() : stop);
    String restored = unmasked(masked, Decoding.base64(bytes).orElse(""));
    int colon = restored.indexOf(":/");
    if (colon > 0 && !restored.startsWith("://", colon)) {
      restored = restored.substring(0, colon) + "://" + restored.substring(colon + 2);
    }
    return Url.parse(restored);
  }

  private static final String RUN_LENGTHS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static String unmasked(String masked, String characters) {
    var out = new StringBuilder();
    int next = 0;
    for (int i = 0; i < masked.length(); i++) {
      if (masked.charAt(i) != '*') {
        out.append(masked.charAt(i));
        continue;
      }
      int count = 1;
      if (i + 2 < masked.length() && masked.charAt(i + 1) == '*') {
        count = RUN_LENGTHS.indexOf(masked.charAt(i + 2)) + 2; // "**B" is a run of three
        i += 2;
      }
      int end = Math.min(characters.length(), next + count);
      out.append(characters, next, end);
      next = end;
    }
    return out.toString();
  }

  /** {@code a--b-example.translate.goog} is {@code a-b.example}. */
  private static Optional<Url> translated(Url url) {
    String host = url.hostText();
    if (!host.endsWith(".translate.goog")) {
      return Optional.empty();
    }
    String label = host.substring(0, host.length() - ".translate.goog".length());
    String name = label.replace("--", "\n").replace('-', '.').replace('\n', '-');
    String prefix = Decoding.parameter(url, "_x_tr_hp").orElse("");
    String scheme = Decoding.parameter(url, "_x_tr_sch").orElse("https");
    return Url.parse(scheme + "://" + prefix + name + url.tail());
  }

  /** A letter and a digit, then Base64. */
  private static Optional<Url> bing(String u) {
    return u.length() < 12 ? Optional.empty() : Decoding.url(u.substring(2));
  }

  /** {@code /c/s/host/path}, {@code s} for https. */
  private static Optional<Url> amp(Url url) {
    String path = url.path();
    int kind = path.startsWith("/amp/") ? 4 : path.indexOf('/', 1);
    if (kind < 0 || path.length() < kind + 2) {
      return Optional.empty();
    }
    boolean secure = path.startsWith("/s/", kind);
    String rest =
        path.substring(kind + (secure ? 3 : 1)) + url.query().map(q -> "?" + q).orElse("");
    int slash = rest.indexOf('/');
    boolean host = rest.substring(0, slash < 0 ? rest.length() : slash).indexOf('.') > 0;
    return host ? Url.parse((secure ? "https://" : "http://") + rest) : Optional.empty();
  }

  /** A URL that stands somewhere in the path or query, percent-encoded or plain. */
  private static Optional<Url> inTail(Url url) {
    String tail = url.tail();
    String lower = tail.toLowerCase(Locale.ROOT);
    int at = first(lower.indexOf("https://"), lower.indexOf("http://"));
    if (at >= 0) {
      return Url.parse(tail.substring(at));
    }
    at = first(lower.indexOf("https%3a%2f%2f"), lower.indexOf("http%3a%2f%2f"));
    if (at < 0) {
      return Optional.empty();
    }
    int end = at;
    while (end < tail.length() && "/?&#".indexOf(tail.charAt(end)) < 0) {
      end++;
    }
    return Decoding.url(tail.substring(at, end));
  }

  private static int first(int a, int b) {
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }
}
