package kanshiki.observable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public suffix list in the form in which it is searched: one name a line, sorted by bytes, the
 * kinds of its rules behind it as letters. Immutable.
 */
public final class SuffixList {
  private static final int MAX_RULES = 100_000;

  /** A list shorter than this is a page or a part of one, not the list. */
  private static final int MIN_RULES = 1_000;

  private final byte[] lines;

  private SuffixList(byte[] lines) {
    this.lines = lines;
  }

  /** The letters behind a name; a rule of the first section alone needs none. */
  private enum Kind {
    RULE('r'),
    PRIVATE_RULE('p'),
    ALL_BELOW('*'),
    ALL_BELOW_PRIVATE('q'),
    EXCEPTION('!'),
    /** No rule, but a top-level domain below which there are some. */
    TOP('t');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  /**
   * Reads the list as it is published (publicsuffix.org).
   *
   * @return empty when {@code text} is not that list
   */
  public static Optional<SuffixList> published(String text) {
    var rules = new HashMap<String, Set<Kind>>();
    boolean isPrivate = false;
    for (String line : text.lines().toList()) {
      if (line.contains("===BEGIN PRIVATE DOMAINS===")) {
        isPrivate = true;
      } else if (line.contains("===END PRIVATE DOMAINS===")) {
        isPrivate = false;
      }
      int end = 0;
      while (end < line.length() && line.charAt(end) > ' ') {
        end++;
      }
      if (end > 0 && !line.startsWith("//") && !add(line.substring(0, end), isPrivate, rules)) {
        return Optional.empty();
      }
    }
    if (rules.size() < MIN_RULES || rules.size() > MAX_RULES) {
      return Optional.empty();
    }
    return Optional.of(new SuffixList(sorted(rules)));
  }

  private static boolean add(String rule, boolean isPrivate, Map<String, Set<Kind>> rules) {
    Kind kind;
    String written;
    if (rule.startsWith("*.")) {
      kind = isPrivate ? Kind.ALL_BELOW_PRIVATE : Kind.ALL_BELOW;
      written = rule.substring(2);
    } else if (rule.startsWith("!")) {
      kind = Kind.EXCEPTION;
      written = rule.substring(1);
    } else {
      kind = isPrivate ? Kind.PRIVATE_RULE : Kind.RULE;
      written = rule;
    }
    Optional<String> name = DomainName.parse(written).map(DomainName::name);
    if (name.isEmpty()) {
      return false;
    }
    put(name.get(), kind, rules);
    String top = name.get().substring(name.get().lastIndexOf('.') + 1);
    put(top, Kind.TOP, rules);
    if (written.indexOf('.') < 0 && !written.equals(name.get())) {
      put(written, Kind.RULE, rules); // a top-level domain is looked for in text as it is written
    }
    return true;
  }

  private static void put(String name, Kind kind, Map<String, Set<Kind>> rules) {
    rules.computeIfAbsent(name, _ -> EnumSet.noneOf(Kind.class)).add(kind);
  }

  private static byte[] sorted(Map<String, Set<Kind>> rules) {
    List<byte[]> names = new ArrayList<>();
    rules.keySet().forEach(name -> names.add(name.getBytes(StandardCharsets.UTF_8)));
    names.sort(Arrays::compareUnsigned);
    var out = new StringBuilder();
    for (byte[] name : names) {
      String text = new String(name, StandardCharsets.UTF_8);
      out.append(text);
      String letters = letters(rules.getOrDefault(text, Set.of()));
      out.append(letters.equals("r") ? "" : " " + letters).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String letters(Set<Kind> kinds) {
    var letters = new StringBuilder();
    for (Kind kind : kinds) {
      if (kind != Kind.TOP || kinds.size() == 1) {
        letters.append(kind.letter);
      }
    }
    return letters.toString();
  }

  /**
   * Reads what {@link #bytes()} gave.
   *
   * @return empty when it is not sorted, or is something else
   */
  public static Optional<SuffixList> kept(byte[] bytes) {
    int last = -1;
    int lines = 0;
    for (int start = 0; start < bytes.length; start = endOf(bytes, start) + 1) {
      int end = endOf(bytes, start);
      if (end >= bytes.length
          || end == start
          || (last >= 0 && !isBefore(bytes, last, start))
          || ++lines > MAX_RULES) {
        return Optional.empty();
      }
      last = start;
    }
    return lines < MIN_RULES ? Optional.empty() : Optional.of(new SuffixList(bytes.clone()));
  }

  private static boolean isBefore(byte[] bytes, int one, int other) {
    return Arrays.compareUnsigned(
            bytes, one, nameEnd(bytes, one), bytes, other, nameEnd(bytes, other))
        < 0;
  }

  private static int endOf(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int nameEnd(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\n' && bytes[end] != ' ') {
      end++;
    }
    return end;
  }

  /** As it is searched, and as a data folder or a case file keeps it. */
  public byte[] bytes() {
    return lines.clone();
  }

  /** The array itself, for the search. */
  byte[] lines() {
    return lines;
  }
}
