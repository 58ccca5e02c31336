package kanshiki.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;

/** What the indicators of this package share. */
final class Sightings {
  /** Findings of one indicator in one mail; more would say the same again. */
  private static final int MAX = 5;

  private Sightings() {}

  /** The links followed by the reader that are {@code seen}, one for each host. */
  static Stream<Link> perHost(CaseFile file, Predicate<Link> seen) {
    Map<String, Link> first = new LinkedHashMap<>();
    file.get(Links.TOPIC)
        .followed()
        .filter(seen)
        .forEach(link -> first.putIfAbsent(link.target().hostText(), link));
    return first.values().stream().limit(MAX);
  }

  /** The outermost wrapper of that sort. */
  static Optional<Wrapper> wrapper(Link link, Predicate<Wrapper> sort) {
    return link.wrappers().stream().filter(sort).findFirst();
  }

  /** {@code text} with what cannot be seen made visible as {@code U+200B}. */
  static String printable(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
                out.append(String.format("U+%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
