package kanshiki.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An iCalendar object (RFC 5545): what it puts into the reader's calendar.
 *
 * @param method {@code REQUEST}, {@code PUBLISH}, {@code CANCEL} …; empty when there is none
 * @param organizer the address behind {@code mailto:}; empty when there is none
 * @param attached URLs of attachments and of the event itself
 */
public record CalendarInvitation(
    String method,
    String organizer,
    String summary,
    String location,
    String description,
    List<String> attached) {
  private static final int MAX_CHARACTERS = 512 << 10;
  private static final int MAX_ATTACHED = 50;

  public CalendarInvitation {
    attached = List.copyOf(attached);
  }

  /** Reads the text of an .ics file; of several events all descriptions, of the rest the first. */
  public static CalendarInvitation read(String text) {
    var reader = new Reader();
    for (String line : unfold(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)))) {
      reader.line(line);
    }
    return new CalendarInvitation(
        reader.method,
        reader.organizer,
        reader.summary,
        reader.location,
        reader.description.toString(),
        reader.attached);
  }

  /** Section 3.1: a line break with a blank behind it is none. */
  private static String[] unfold(String text) {
    return text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").split("\n", -1);
  }

  private static final class Reader {
    private String method = "";
    private String organizer = "";
    private String summary = "";
    private String location = "";
    private final StringBuilder description = new StringBuilder();
    private final List<String> attached = new ArrayList<>();

    private void line(String line) {
      int colon = value(line);
      if (colon < 0) {
        return;
      }
      int end = 0;
      while (end < colon && line.charAt(end) != ';') {
        end++;
      }
      String value = unescape(line.substring(colon + 1));
      switch (line.substring(0, end).toUpperCase(Locale.ROOT)) {
        case "METHOD" -> method = first(method, value.toUpperCase(Locale.ROOT));
        case "ORGANIZER" -> organizer = first(organizer, address(value));
        case "SUMMARY" -> summary = first(summary, value);
        case "LOCATION" -> location = first(location, value);
        case "DESCRIPTION", "X-ALT-DESC" -> description.append(value).append('\n');
        case "ATTACH", "URL", "CONFERENCE" -> {
          if (attached.size() < MAX_ATTACHED) {
            attached.add(value);
          }
        }
        default -> {}
      }
    }

    /** Where the colon before the value stands; one in a quoted parameter does not count. */
    private static int value(String line) {
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        quoted ^= c == '"';
        if (c == ':' && !quoted) {
          return i;
        }
      }
      return -1;
    }

    private static String first(String known, String more) {
      return known.isEmpty() ? more.strip() : known;
    }

    private static String address(String value) {
      return value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value;
    }

    private static String unescape(String value) {
      if (value.indexOf('\\') < 0) {
        return value;
      }
      var out = new StringBuilder(value.length());
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c != '\\' || i + 1 == value.length()) {
          out.append(c);
        } else {
          char next = value.charAt(++i);
          out.append(next == 'n' || next == 'N' ? '\n' : next);
        }
      }
      return out.toString();
    }
  }
}
