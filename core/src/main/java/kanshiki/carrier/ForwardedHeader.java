package kanshiki.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a forwarded mail, as mail programs write it into the text: a line that says so, and
 * a few lines of label and value.
 *
 * @param fields by their names in RFC 5322, values as written
 * @param start the line where the forward begins; before it stands what the forwarder wrote
 * @param end the line behind the last field
 * @param body the first line of the text below
 * @param marked whether a line says that this is a forward, and not only an earlier mail
 * @param quote what stands before each line of the forwarded mail, such as {@code >}
 */
record ForwardedHeader(
    Map<String, String> fields, int start, int end, int body, boolean marked, String quote) {
  /** Lines looked at; whatever stands further down was not put there by a mail program. */
  private static final int MAX_LINES = 600;

  /** Lines of one header with its folds. */
  private static final int MAX_HEADER_LINES = 80;

  /** From a mark to the header. */
  private static final int MAX_GAP = 4;

  private static final int MAX_VALUE = 4_000;

  ForwardedHeader {
    fields = Map.copyOf(fields);
  }

  /** The first header of a forwarded mail in a text. */
  static Optional<ForwardedHeader> find(List<String> lines) {
    int end = Math.min(lines.size(), MAX_LINES);
    for (int i = 0; i < end; i++) {
      if (label(lines.get(i)).isPresent()) {
        Optional<ForwardedHeader> found = at(lines, i);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Author, subject, and time or recipient: less may be anything. */
  private static boolean isWhole(Map<String, String> fields) {
    return fields.containsKey("From")
        && fields.containsKey("Subject")
        && (fields.containsKey("Date") || fields.containsKey("To"));
  }

  private static Optional<ForwardedHeader> at(List<String> lines, int first) {
    int above = markAbove(lines, first);
    String mark = above < 0 ? "" : mark(lines.get(above)).orElse("");
    String quote = quote(lines.get(first));
    var fields = new LinkedHashMap<String, String>();
    String last = "";
    int i = first;
    int end = Math.min(lines.size(), first + MAX_HEADER_LINES);
    for (; i < end; i++) {
      String line = unquoted(lines.get(i), quote);
      Optional<Label> label = label(line);
      if (label.isPresent()) {
        if (fields.containsKey(label.get().field()) && isWhole(fields)) {
          break; // the text itself begins like a field
        }
        last = label.get().field();
        fields.putIfAbsent(last, label.get().value());
      } else if (line.isBlank()) {
        if (isWhole(fields) || fields.size() > 6) {
          break;
        }
      } else if (!mark.isEmpty() && isOtherField(line)) {
        last = ""; // Thunderbird can write the whole header
      } else if (!last.isEmpty() && isContinuation(line, fields.getOrDefault(last, ""))) {
        fields.merge(last, " " + line.strip(), ForwardedHeader::joined);
      } else {
        break;
      }
    }
    var header =
        new ForwardedHeader(
            fields,
            above < 0 ? ruleAbove(lines, first) : above,
            i,
            body(lines, i, quote),
            mark.equals("forward"),
            quote);
    return isWhole(fields) ? Optional.of(header) : Optional.empty();
  }

  private static String joined(String value, String more) {
    return value.length() + more.length() > MAX_VALUE ? value : value + more;
  }

  /** Long lists of recipients run over several lines; an empty value stands on the next. */
  private static boolean isContinuation(String line, String value) {
    return value.isEmpty()
        || value.endsWith(",")
        || value.endsWith(";")
        || line.startsWith("\t")
        || line.startsWith("  ");
  }

  private static boolean isOtherField(String line) {
    int colon = line.indexOf(':');
    return colon > 0
        && colon <= ForwardWords.MAX_WORD
        && line.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static int body(List<String> lines, int from, String quote) {
    int i = from;
    while (i < lines.size()) {
      String line = unquoted(lines.get(i), quote).strip();
      // Becky! writes a short rule of its own between header and text.
      boolean rule = i - from < 3 && !line.isEmpty() && line.length() <= 6 && isRule(line);
      if (!line.isEmpty() && !rule) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int markAbove(List<String> lines, int first) {
    for (int i = first - 1, gap = 0; i >= 0 && gap < MAX_GAP; i--, gap++) {
      if (mark(lines.get(i)).filter(mark -> !mark.equals("end")).isPresent()) {
        return i;
      }
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !quoteOnly(line) && !isRule(line)) {
        return -1;
      }
    }
    return -1;
  }

  /** Outlook on the web draws a line above the header, which belongs to the forward. */
  private static int ruleAbove(List<String> lines, int first) {
    int i = first - 1;
    while (i >= 0 && first - i < 3 && lines.get(i).isBlank()) {
      i--;
    }
    return i >= 0 && isRule(lines.get(i).strip()) ? i : first;
  }

  /** What kind of mark a line is, if one. */
  static Optional<String> mark(String line) {
    String bare = unquoted(line, quote(line)).strip();
    int from = 0;
    int to = bare.length();
    while (from < to && isRuleCharacter(bare.charAt(from))) {
      from++;
    }
    while (to > from && (isRuleCharacter(bare.charAt(to - 1)) || isColon(bare.charAt(to - 1)))) {
      to--;
    }
    if (to - from > ForwardWords.MAX_WORD || to == from) {
      return Optional.empty();
    }
    boolean drawn = from >= 3 || bare.length() > to && isColon(bare.charAt(bare.length() - 1));
    return drawn
        ? ForwardWords.known().markOf(bare.substring(from, to).strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A label with its value. */
  private record Label(String field, String value) {}

  private static Optional<Label> label(String quoted) {
    String line = unquoted(quoted, quote(quoted));
    int at = 0;
    while (at < line.length() && isBlankOrStar(line.charAt(at))) {
      at++;
    }
    int colon = at;
    while (colon < line.length()
        && colon - at <= ForwardWords.MAX_WORD
        && !isColon(line.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon >= line.length() || !isColon(line.charAt(colon))) {
      return Optional.empty();
    }
    int end = colon;
    while (end > at && isBlankOrStar(line.charAt(end - 1))) {
      end--;
    }
    String name = line.substring(at, end).replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
    String rest = line.substring(colon + 1);
    String value = rest.startsWith("*") ? rest.substring(1) : rest; // Gmail's bold
    return ForwardWords.known().fieldOf(name).map(field -> new Label(field, blanks(value)));
  }

  private static String blanks(String value) {
    return value.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
  }

  private static boolean isBlankOrStar(char c) {
    return c <= ' ' || c == '*' || c == '\u00a0' || c == '\u3000' || c == '\u30fb';
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  private static boolean isRuleCharacter(char c) {
    return c == '-'
        || c == '='
        || c == '_'
        || c == '*'
        || c == '\u2500'
        || c == '\u2015'
        || c == '\u30fc'
        || c <= ' ';
  }

  private static boolean isRule(String line) {
    return line.length() >= 2 && line.chars().allMatch(c -> isRuleCharacter((char) c));
  }

  private static boolean quoteOnly(String line) {
    return line.chars().allMatch(c -> c == '>' || c == '|' || c <= ' ');
  }

  /** The quote marks at the head of a line, without the blanks behind them. */
  private static String quote(String line) {
    int end = 0;
    for (int i = 0; i < line.length() && i < 20; i++) {
      char c = line.charAt(i);
      if (c == '>' || c == '|') {
        end = i + 1;
      } else if (c != ' ') {
        break;
      }
    }
    return line.substring(0, end);
  }

  /** A line of the forwarded mail without the forwarder's quote marks. */
  static String unquoted(String line, String quote) {
    if (quote.isEmpty() || !line.startsWith(quote)) {
      return line;
    }
    String rest = line.substring(quote.length());
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }
}
