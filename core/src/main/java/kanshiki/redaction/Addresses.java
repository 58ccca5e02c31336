package kanshiki.redaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.data.DataFile;
import kanshiki.observable.DomainName;

/**
 * Leaves of each URL in a text the host and the plain words of its path: the rest may be a mark by
 * which the sender knows each of his recipients. Also of a host the random names that stand before
 * the domain.
 */
final class Addresses {
  /** A dot, alive or defanged. */
  private static final String DOT = "(?:\\.|\\[\\.\\]|\\(\\.\\)|。(?=[a-zA-Z])|[.。])";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,15}(?::|\\[:\\])//)?"
              + "(?<user>[^\\s/?#@<>\"「」]{0,200}@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+\\]|[\\p{L}\\p{N}_●-]{1,63}(?:"
              + DOT
              + "[\\p{L}\\p{N}_●-]{1,63}){0,30})"
              + "(?<port>:[0-9]{1,5}(?![0-9]))?"
              + "(?<tail>[/?#\\\\][^\\s<>\"、。」』】]*)?");

  private static final Pattern LABEL_END = Pattern.compile(DOT);

  private static final Set<String> WORDS =
      Set.copyOf(DataFile.lines(Addresses.class, "path-words.txt"));

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.~+]+");

  private final Set<DomainName> victims;

  /** Keeps nothing but the suffix of {@code victims}. */
  Addresses(Set<DomainName> victims) {
    this.victims = Set.copyOf(victims);
  }

  String cut(String text) {
    if (text.indexOf('.') < 0 && text.indexOf("//") < 0 && text.indexOf('。') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    Matcher matcher = ADDRESS.matcher(text);
    int at = 0;
    while (matcher.find()) {
      String scheme = matcher.group("scheme");
      String host = matcher.group("host");
      boolean named = isName(host);
      if (scheme == null && !named) {
        continue;
      }
      out.append(text, at, matcher.start());
      out.append(scheme == null ? "" : scheme);
      out.append(user(matcher.group("user"), scheme != null));
      out.append(named ? host(host) : host);
      out.append(Optional.ofNullable(matcher.group("port")).orElse(""));
      String tail = matcher.group("tail");
      if (tail != null) {
        tail(tail, out);
      }
      at = matcher.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean isName(String host) {
    List<String> labels = labels(host);
    String last = labels.getLast();
    return labels.size() > 1
        && last.length() > 1
        && last.chars().noneMatch(c -> c >= '0' && c <= '9' && last.indexOf("xn--") != 0)
        && Character.isLetter(last.charAt(0));
  }

  private static List<String> labels(String host) {
    return List.of(LABEL_END.split(host, -1));
  }

  /**
   * Before the {@code @} of a URL stands nothing a reader needs, unless it pretends to be a host.
   */
  private static String user(String user, boolean inUrl) {
    if (user == null) {
      return "";
    }
    String name = user.substring(0, user.length() - 1);
    return !inUrl || isName(name) ? user : Veil.HIDDEN + "@";
  }

  private String host(String host) {
    List<String> labels = labels(host);
    Optional<DomainName> name = DomainName.parse(String.join(".", labels));
    int own = name.map(n -> n.organisation().labels().size()).orElse(labels.size());
    boolean victim = name.map(DomainName::organisation).filter(victims::contains).isPresent();
    if (labels.size() <= own && !victim) {
      return host;
    }
    var out = new StringBuilder();
    Matcher dots = LABEL_END.matcher(host);
    int at = 0;
    for (int i = 0; i < labels.size(); i++) {
      int end = dots.find() ? dots.start() : host.length();
      String label = host.substring(at, end);
      boolean before = i < labels.size() - own;
      boolean registered = i == labels.size() - own;
      boolean hide = before && (victim || isRandom(label)) || registered && victim;
      out.append(hide ? Veil.HIDDEN : label);
      if (end < host.length()) {
        out.append(host, end, dots.end());
        at = dots.end();
      }
    }
    return out.toString();
  }

  /** A label that no person would choose: long, or digits and letters mixed, or without vowels. */
  static boolean isRandom(String label) {
    String lower = label.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("xn--") || lower.chars().anyMatch(c -> c >= 0x80)) {
      return false;
    }
    for (String piece : BETWEEN_WORDS.split(lower, -1)) {
      int digits = (int) piece.chars().filter(Character::isDigit).count();
      int vowels = (int) piece.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
      int letters = piece.length() - digits;
      int changes = Told.changes(piece);
      // A machine's name ends in its number: mta031.
      boolean mixed =
          piece.length() >= 6 && digits >= 2 && letters >= 2 && (changes >= 2 || digits >= 6);
      boolean number = digits >= 5;
      boolean mute = letters >= 6 && vowels * 6 < letters;
      if (mixed || number || mute || piece.length() >= 20) {
        return true;
      }
    }
    return false;
  }

  private static void tail(String tail, StringBuilder out) {
    int path = 0;
    while (path < tail.length() && tail.charAt(path) != '?' && tail.charAt(path) != '#') {
      path++;
    }
    int end = tail.length();
    // A full stop or bracket behind an address is the sentence's.
    while (end > path && ".,;:!)'".indexOf(tail.charAt(end - 1)) >= 0) {
      end--;
    }
    int at = 0;
    for (int i = 0; i <= path; i++) {
      boolean stop = i == path || tail.charAt(i) == '/' || tail.charAt(i) == '\\';
      if (stop) {
        out.append(shown(tail.substring(at, i)));
        if (i < path) {
          out.append(tail.charAt(i));
        }
        at = i + 1;
      }
    }
    if (path < end) {
      out.append(tail.charAt(path)).append(end > path + 1 ? Veil.HIDDEN : "");
    }
    out.append(tail, Math.max(path, end), tail.length());
  }

  private static String shown(String piece) {
    if (piece.isEmpty()) {
      return "";
    }
    String bare = piece.replaceAll("[.,;:!)']+$", "");
    String lower = bare.toLowerCase(java.util.Locale.ROOT);
    boolean words =
        BETWEEN_WORDS
            .splitAsStream(lower.replace("[.]", "."))
            .allMatch(word -> word.length() <= 1 || WORDS.contains(word));
    return words ? piece : Veil.HIDDEN + piece.substring(bare.length());
  }
}
