package kanshiki.carrier;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.mail.MailDate;
import kanshiki.mail.Missing;
import kanshiki.mime.HeaderWriter;

/** Turns the values of a {@link ForwardedHeader} into header fields again. */
final class ForwardedFields {
  private static final int MAX_RECIPIENTS = 100;

  private final HeaderWriter out = new HeaderWriter();
  private final Set<Missing> missing =
      EnumSet.of(
          Missing.ROUTE,
          Missing.RETURN_PATH,
          Missing.RECORDED_AUTHENTICATION,
          Missing.MESSAGE_ID,
          Missing.OTHER_FIELDS,
          Missing.ORIGINAL_LAYOUT);

  private ForwardedFields() {}

  /**
   * @param headers of the same mail, from its text and from its HTML: what the first does not tell
   *     is taken from the next
   */
  static ForwardedFields of(List<ForwardedHeader> headers) {
    var fields = new ForwardedFields();
    fields.author(headers);
    for (String name : List.of("Reply-To", "To", "Cc")) {
      first(headers, name).ifPresent(value -> fields.mailboxes(name, value));
    }
    first(headers, "Subject").ifPresent(subject -> fields.out.text("Subject", subject));
    fields.date(headers);
    return fields;
  }

  byte[] bytes() {
    return out.bytes();
  }

  Set<Missing> missing() {
    return missing;
  }

  private static Optional<String> first(List<ForwardedHeader> headers, String name) {
    return headers.stream()
        .map(header -> header.fields().getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** Some programs show only a name in the one form and the address in the other. */
  private void author(List<ForwardedHeader> headers) {
    Optional<String> value =
        headers.stream()
            .map(header -> header.fields().getOrDefault("From", ""))
            .filter(from -> from.indexOf('@') >= 0)
            .findFirst();
    if (value.isEmpty()) {
      missing.add(Missing.AUTHOR_ADDRESS);
      value = first(headers, "From");
    }
    out.field("From", mailbox(value.orElse("")));
  }

  private void mailboxes(String name, String value) {
    var written = new ArrayList<String>();
    for (String one : split(value)) {
      String mailbox = mailbox(one);
      if (!mailbox.isEmpty() && written.size() < MAX_RECIPIENTS) {
        written.add(mailbox);
      }
    }
    if (!written.isEmpty()) {
      out.field(name, String.join(",\r\n ", written));
    }
  }

  private void date(List<ForwardedHeader> headers) {
    String text = first(headers, "Date").orElse("");
    Optional<OffsetDateTime> at = MailDate.parse(withEnglishMonth(text));
    if (at.isEmpty()) {
      missing.add(Missing.DATE);
      return;
    }
    boolean zoned = at.get().getOffset().getTotalSeconds() != 0 || hasZone(text);
    out.field("Date", zoned ? HeaderWriter.date(at.get()) : HeaderWriter.dateWithoutZone(at.get()));
  }

  private static boolean hasZone(String text) {
    return text.contains("GMT") || text.contains("UTC") || text.contains("+0000");
  }

  /** {@code Name <mailto:a@b>}, {@code Name [mailto:a@b]}, {@code Name<a@b>}, {@code a@b}. */
  private static String mailbox(String value) {
    String text = value.strip();
    int close = Math.max(text.lastIndexOf('>'), text.lastIndexOf(']'));
    int open = Math.max(text.lastIndexOf('<', close), text.lastIndexOf('[', close));
    if (open >= 0 && close > open && text.indexOf('@', open) > 0) {
      String name = text.substring(0, open).strip();
      return HeaderWriter.mailbox(unquoted(name), bare(text.substring(open + 1, close)));
    }
    boolean address = text.indexOf('@') > 0 && text.chars().noneMatch(Character::isWhitespace);
    return address
        ? HeaderWriter.mailbox("", bare(text))
        : HeaderWriter.mailbox(unquoted(text), "");
  }

  private static String bare(String address) {
    String text = address.strip();
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      text = text.substring(7);
    }
    int end = 0;
    while (end < text.length() && " \t<>\",;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String unquoted(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && "\"' \t".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"' \t".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    // Gmail writes the name in bold, which in plain text is a star on either side.
    boolean bold = to - from > 2 && name.charAt(from) == '*' && name.charAt(to - 1) == '*';
    return bold && name.charAt(from + 1) != '*'
        ? name.substring(from + 1, to - 1)
        : name.substring(from, to);
  }

  private static List<String> split(String value) {
    var pieces = new ArrayList<String>();
    int from = 0;
    boolean quoted = false;
    boolean inside = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '<') {
        inside = true;
      } else if (c == '>') {
        inside = false;
      } else if (!quoted && !inside && (c == ';' || c == ',' || c == '\u3001')) {
        pieces.add(value.substring(from, i));
        from = i + 1;
      }
    }
    pieces.add(value.substring(from));
    return pieces;
  }

  /** The date reader knows English and Japanese; forwards come in more languages. */
  private static String withEnglishMonth(String text) {
    if (text.isEmpty() || MailDate.parse(text).isPresent()) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String line : DataFile.lines(ForwardedFields.class, "months.txt")) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(",", -1)) {
        int at = wordStartingWith(lower, name.strip());
        if (at >= 0) {
          int end = at;
          while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
          }
          String numbers = numbers(text.substring(0, at)) + " " + english(line, colon) + " ";
          return numbers + digitsAndColons(text.substring(end));
        }
      }
    }
    return text;
  }

  private static String english(String line, int colon) {
    String months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int month = Integer.parseInt(line.substring(0, colon));
    return months.substring(3 * month - 3, 3 * month);
  }

  private static int wordStartingWith(String lower, String beginning) {
    int day = 0; // behind it stands the month; before it a weekday may look like one (martes)
    while (day < lower.length() && !Character.isDigit(lower.charAt(day))) {
      day++;
    }
    for (int i = lower.indexOf(beginning, day); i >= 0; i = lower.indexOf(beginning, i + 1)) {
      if (i == 0 || !Character.isLetter(lower.charAt(i - 1)) && lower.charAt(i - 1) != '-') {
        return i;
      }
    }
    return -1;
  }

  private static String numbers(String text) {
    return text.replaceAll("[^0-9]+", " ").strip();
  }

  private static String digitsAndColons(String text) {
    return text.replaceAll("[^0-9:+ ]+", " ").replaceAll(" +", " ").strip();
  }
}
