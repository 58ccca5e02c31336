package kanshiki.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads one header out of bytes (RFC 5322 section 2.2), whatever they are.
 *
 * <p>A line that is no field is passed over when fields go on behind it; otherwise the header ends
 * there, although no blank line says so.
 */
final class HeaderReader {
  /** Fields that RFC 5322 section 3.6 and RFC 2045 allow once. */
  private static final Set<String> ONCE =
      Set.of(
          "date",
          "from",
          "sender",
          "reply-to",
          "to",
          "cc",
          "bcc",
          "message-id",
          "in-reply-to",
          "references",
          "subject",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-disposition");

  private static final int LOOK_AHEAD = 3;
  private static final int MAX_NAME = 998;

  private final byte[] bytes;
  private final Lines lines;
  private final Boundaries boundaries;
  private final Limits limits;
  private final Defects defects;

  /** What was read: the fields, and where the body starts. */
  record Header(List<HeaderField> fields, int bodyStart) {}

  /** A field before its characters are known. */
  record RawField(String name, int start, int bodyStart, int end) {}

  HeaderReader(byte[] bytes, Lines lines, Boundaries boundaries, Limits limits, Defects defects) {
    this.bytes = bytes;
    this.lines = lines;
    this.boundaries = boundaries;
    this.limits = limits;
    this.defects = defects;
  }

  /**
   * Reads from {@code start}.
   *
   * @param budget bytes of header that may be kept
   */
  Header read(int start, int budget) {
    var raw = new ArrayList<RawField>();
    int pos = start;
    int bodyStart = lines.end();
    int open = -1; // index of the field that a folded line continues
    while (pos < lines.end()) {
      int next = lines.next(pos);
      int textEnd = lines.textEnd(pos, next);
      if (boundaries.match(bytes, pos, textEnd) != Boundaries.NONE) {
        bodyStart = pos;
        break;
      }
      if (textEnd == pos) {
        bodyStart = next;
        break;
      }
      if (isSpace(bytes[pos])) {
        if (isBlank(pos, textEnd) && !isFieldOrFold(next)) {
          bodyStart = next;
          break;
        }
        if (open >= 0) {
          RawField field = raw.get(open);
          raw.set(open, new RawField(field.name, field.start, field.bodyStart, next));
          pos = next;
          continue;
        }
      }
      int colon = colon(pos, textEnd);
      if (colon < 0) {
        open = -1;
        if (!isPostmark(pos, textEnd)) {
          if (!goesOn(next)) {
            bodyStart = pos;
            defects.add(Defect.Kind.HEADER_LINE_WITHOUT_COLON, latin(pos, textEnd));
            break;
          }
          defects.add(Defect.Kind.HEADER_LINE_WITHOUT_COLON, latin(pos, textEnd));
        }
      } else if (raw.size() >= limits.headerFields() || pos - start > budget) {
        defects.add(Defect.Kind.HEADER_CUT, Integer.toString(raw.size()));
        bodyStart = skipHeader(next);
        break;
      } else {
        raw.add(new RawField(name(pos, colon), pos, colon + 1, next));
        open = raw.size() - 1;
      }
      pos = next;
    }
    reportRepeated(raw);
    return new Header(new HeaderText(bytes, limits, defects).fields(raw), bodyStart);
  }

  /** Where the body starts behind what is not read of a header: at a blank line or a boundary. */
  private int skipHeader(int from) {
    int pos = from;
    while (pos < lines.end()) {
      int next = lines.next(pos);
      int textEnd = lines.textEnd(pos, next);
      if (boundaries.match(bytes, pos, textEnd) != Boundaries.NONE) {
        return pos;
      }
      if (textEnd == pos) {
        return next;
      }
      pos = next;
    }
    return lines.end();
  }

  private String name(int from, int colon) {
    int end = colon;
    while (end > from && isSpace(bytes[end - 1])) {
      end--;
    }
    String name = latin(from, end);
    boolean odd = end == from || end < colon;
    for (int i = from; i < end && !odd; i++) {
      odd = bytes[i] < 0;
    }
    if (odd) {
      defects.add(Defect.Kind.HEADER_NAME_BROKEN, name);
    }
    return name;
  }

  private void reportRepeated(List<RawField> fields) {
    var seen = new HashSet<String>();
    for (RawField field : fields) {
      String name = field.name.toLowerCase(Locale.ROOT);
      if (ONCE.contains(name) && !seen.add(name)) {
        defects.add(Defect.Kind.HEADER_FIELD_REPEATED, field.name);
      }
    }
  }

  /** The colon behind a field name, or -1 where the line is no field. */
  private int colon(int from, int to) {
    int limit = Math.min(to, from + MAX_NAME);
    boolean space = false;
    for (int i = from; i < limit; i++) {
      byte b = bytes[i];
      if (b == ':') {
        return i;
      }
      if (isSpace(b)) {
        space = true; // obs-optional of RFC 5322 section 4.5: white space before the colon
      } else if (space || b >= 0 && b < 33 || b == 127) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a well-formed field follows within a few lines. */
  private boolean goesOn(int from) {
    int pos = from;
    for (int i = 0; i < LOOK_AHEAD && pos < lines.end(); i++) {
      int next = lines.next(pos);
      int textEnd = lines.textEnd(pos, next);
      if (textEnd == pos || boundaries.match(bytes, pos, textEnd) != Boundaries.NONE) {
        return false;
      }
      if (isPlainField(pos, textEnd)) {
        return true;
      }
      pos = next;
    }
    return false;
  }

  private boolean isPlainField(int from, int to) {
    int colon = colon(from, to);
    if (colon <= from || colon - from > 40 || colon + 2 < to && bytes[colon + 1] == '/') {
      return false; // "https://…" is no field
    }
    for (int i = from; i < colon; i++) {
      int b = bytes[i] | 0x20;
      if (!(b >= 'a' && b <= 'z' || bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] == '-')) {
        return false;
      }
    }
    return true;
  }

  private boolean isFieldOrFold(int from) {
    if (from >= lines.end()) {
      return false;
    }
    int next = lines.next(from);
    int textEnd = lines.textEnd(from, next);
    return textEnd > from && (isSpace(bytes[from]) || isPlainField(from, textEnd));
  }

  /** The line that an mbox file or an old relay puts before a message. */
  private boolean isPostmark(int from, int to) {
    int at = from < to && bytes[from] == '>' ? from + 1 : from;
    return to - at > 5
        && bytes[at] == 'F'
        && bytes[at + 1] == 'r'
        && bytes[at + 2] == 'o'
        && bytes[at + 3] == 'm'
        && bytes[at + 4] == ' ';
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private String latin(int from, int to) {
    return new String(
        bytes, from, Math.min(to - from, MAX_NAME), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }
}
