package kanshiki.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;

/**
 * The mail addresses its reader by his mail address, because the sender knows no name: {@code
 * taro@example.jp 様}, {@code Dear taro@example.jp}.
 *
 * <p>Known false positives: services that are signed up to with an address alone, when they confirm
 * it.
 */
public final class AddressAsName implements Indicator {
  /** Lines at the beginning among which the salutation is looked for. */
  private static final int MAX_LINES = 15;

  private static final int MAX_LINE = 90;

  /** A shorter local part may be a name by which its owner wants to be called. */
  private static final int MIN_HANDLE = 5;

  private static final Set<String> GREETINGS =
      Set.of(
          "dear",
          "hi",
          "hello",
          "hey",
          "attention",
          "attn",
          "good day",
          "hallo",
          "guten tag",
          "liebe",
          "lieber",
          "bonjour",
          "cher",
          "chère",
          "olá",
          "ola",
          "prezado",
          "hola",
          "estimado",
          "estimada",
          "ciao",
          "gentile",
          "beste",
          "geachte");

  private static final List<String> TITLES = List.of("様", "さま", "さん", "殿");

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC, Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Writing writing = file.get(Writing.TOPIC);
    var slips = new Slips();
    Set<String> handles = handles(file.get(Identity.TOPIC));
    Passage body = writing.passages().getLast();
    String text = body.text();
    int lines = 0;
    for (int start = 0; start < text.length() && lines < MAX_LINES && !slips.isFull(); ) {
      int end = body.lineEnd(start);
      String line = text.substring(start, Math.min(end, start + MAX_LINE + 1)).strip();
      if (!line.isEmpty()) {
        lines++;
        boolean worthReading = line.indexOf('@') > 0 || !handles.isEmpty();
        if (worthReading && line.length() <= MAX_LINE && greetsAddress(line, handles)) {
          slips.add(Evidence.claimed(body.place(), line), line);
        }
      }
      start = end + 1;
    }
    return slips.finding(this);
  }

  /** A line of an address with a greeting before it or a title behind it, and nothing else. */
  private static boolean greetsAddress(String line, Set<String> handles) {
    int start = 0;
    while (start < line.length() && !isHandleAt(line, start, handles)) {
      start++;
    }
    int end = start;
    while (end < line.length() && (isNameSign(line.charAt(end)) || line.charAt(end) == '@')) {
      end++;
    }
    String before = trimmed(line.substring(0, start)).toLowerCase(Locale.ROOT);
    String behind = trimmed(line.substring(end));
    boolean title = TITLES.contains(behind) && before.isEmpty();
    return start < end && (title || behind.isEmpty() && GREETINGS.contains(before));
  }

  /** Whether an address, or the part of the reader's own before the at sign, begins here. */
  private static boolean isHandleAt(String line, int start, Set<String> handles) {
    if (!isNameSign(line.charAt(start)) || start > 0 && isNameSign(line.charAt(start - 1))) {
      return false;
    }
    int end = start;
    while (end < line.length() && isNameSign(line.charAt(end))) {
      end++;
    }
    if (end == line.length() || line.charAt(end) != '@') {
      return handles.contains(line.substring(start, end).toLowerCase(Locale.ROOT));
    }
    int domain = end + 1;
    int dot = line.indexOf('.', domain);
    return dot > domain && line.substring(domain, dot).chars().allMatch(c -> isNameSign((char) c));
  }

  /** Local parts of the recipients that are no names of people. */
  private static Set<String> handles(Identity identity) {
    return identity.recipients().stream()
        .map(to -> to.localPart().toLowerCase(Locale.ROOT))
        .filter(local -> local.length() >= MIN_HANDLE)
        .filter(local -> local.chars().anyMatch(c -> c < 'a' || c > 'z'))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isNameSign(char c) {
    return Letters.isLatin(c) || Letters.isDigit(c) || "._-+".indexOf(c) >= 0;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSeparator(text.charAt(start))) {
      start++;
    }
    while (end > start && isSeparator(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || ",.:;!、。，：！<>{}[]【】「」*".indexOf(c) >= 0;
  }
}
