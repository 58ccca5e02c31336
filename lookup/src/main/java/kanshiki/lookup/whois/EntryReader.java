package kanshiki.lookup.whois;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the lines of a WHOIS answer into labelled entries.
 *
 * <p>Shapes of lines: {@code Label: value}, {@code Label.....: value}, {@code [Label] value} and
 * {@code a. [Label] value} (JPRS, JPNIC), {@code Record expires on 2011-11-09}, and bare values
 * under a heading. A heading is a label without a value, with members behind it that are indented,
 * or that follow to the next blank line.
 */
final class EntryReader {
  static final int MAX_LINES = 4_000;
  private static final int MAX_LINE = 1_000;
  private static final int MAX_LABEL = 200;

  private final Vocabulary vocabulary;
  private final List<Entry> entries = new ArrayList<>();
  private int block;
  private boolean afterBlank = true;
  private Section section = Section.NONE;

  /** How far the open heading is indented; members are further in, or the heading is flat. */
  private int headingIndent;

  /** Members stand below their heading rather than further in, up to the next blank line. */
  private boolean flat;

  /** The heading has no member yet. */
  private boolean fresh;

  /** The label that a bare line further in belongs to; empty for none. */
  private String continued = "";

  private int continuedIndent;

  private EntryReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static List<Entry> read(String text, Vocabulary vocabulary) {
    var reader = new EntryReader(vocabulary);
    text.lines().limit(MAX_LINES).forEach(reader::line);
    return List.copyOf(reader.entries);
  }

  private void line(String whole) {
    String cut = whole.length() > MAX_LINE ? whole.substring(0, MAX_LINE) : whole;
    String line = stripped(cut);
    if (line.isEmpty()) {
      blank();
    } else if (!isComment(line)) {
      int indent = indent(cut);
      if (!bracketed(line, indent)
          && !labelled(line, indent)
          && !columns(line, indent)
          && !phrase(line, indent)) {
        bare(line, indent);
      }
      afterBlank = false;
    }
  }

  private void blank() {
    if (!afterBlank) {
      block++;
      continued = fresh ? continued : "";
    }
    afterBlank = true;
    if (flat && !fresh) {
      close();
    }
  }

  private void close() {
    section = Section.NONE;
    flat = false;
    fresh = false;
    headingIndent = 0;
  }

  /** Some adorn headings with asterisks, and members with a dash. */
  private static String stripped(String line) {
    String s = line.strip();
    int from = s.startsWith("- ") ? 1 : 0;
    while (from < s.length() && s.charAt(from) == '*') {
      from++;
    }
    return from == 0 ? s : s.substring(from).strip();
  }

  private static boolean isComment(String line) {
    char c = line.charAt(0);
    return c == '%' || c == '#' || line.startsWith(">>>") || line.startsWith("--");
  }

  private static int indent(String line) {
    int column = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        column += 8;
      } else if (Character.isWhitespace(c)) {
        column++;
      } else {
        break;
      }
    }
    return column;
  }

  /** {@code [Label] value}, {@code p. [Label] value}; a bare {@code [Tech-C]} is a heading. */
  private boolean bracketed(String line, int indent) {
    boolean letter = line.length() > 3 && (line.charAt(1) == '.' || line.charAt(1) == ' ');
    int open = letter ? line.indexOf('[', 2) : 0;
    boolean lettered = open > 0 && open < 5;
    if (open != 0 && !lettered || line.charAt(open) != '[' || line.startsWith("[ ")) {
      return false;
    }
    int shut = line.indexOf(']', open);
    if (shut < 0 || shut - open > MAX_LABEL) {
      return false;
    }
    String label = label(line.substring(open + 1, shut));
    String value = line.substring(shut + 1).strip();
    if (value.isEmpty() && !lettered && vocabulary.section(label) != Section.OTHER) {
      open(label, indent);
      flat = true;
    } else {
      add(Section.NONE, label, value, line);
    }
    return true;
  }

  private boolean labelled(String line, int indent) {
    int colon = colon(line);
    if (colon <= 0) {
      return false;
    }
    String label = label(line.substring(0, colon));
    String value = line.substring(colon + 1).strip();
    if (value.isEmpty() && !(section == Section.NAME_SERVERS && indent > headingIndent)) {
      heading(label, indent, line);
      return true;
    }
    boolean member = isMember(indent);
    if (!member && section != Section.NONE) {
      close();
    }
    statement(label, value, indent, line);
    return true;
  }

  private void statement(String label, String value, int indent, String line) {
    if (afterBlank && section == Section.NONE && vocabulary.isHead(label)) {
      open(label, indent);
      section = section == Section.OTHER ? Section.CONTACT : section;
      flat = true;
    }
    fresh = false;
    continued = label;
    continuedIndent = indent;
    add(section, label, value, line);
  }

  /** {@code Valid-date 2011-07-23}: a known label and its value in two columns. */
  private boolean columns(String line, int indent) {
    int gap = gap(line);
    String label = gap < 0 ? "" : label(line.substring(0, gap));
    if (gap < 0 || isSentenceEnd(line.substring(0, gap)) || !vocabulary.isKnown(label)) {
      return false;
    }
    if (!isMember(indent) && section != Section.NONE) {
      close();
    }
    statement(label, line.substring(gap).strip(), indent, line);
    return true;
  }

  /** Terms of use: {@code … sponsoring registrar. Users may …}. */
  private static boolean isSentenceEnd(String text) {
    String s = text.strip();
    return s.endsWith(".") && !s.endsWith("..");
  }

  private static int gap(String line) {
    int tab = line.indexOf('\t');
    int spaces = line.indexOf("  ");
    return tab < 0 || spaces < 0 ? Math.max(tab, spaces) : Math.min(tab, spaces);
  }

  private boolean isMember(int indent) {
    if (section == Section.NONE) {
      return false;
    }
    if (fresh && indent <= headingIndent) {
      flat = section != Section.OTHER;
    }
    return flat || indent > headingIndent;
  }

  private void heading(String label, int indent, String line) {
    Section next = vocabulary.section(label);
    boolean inside = section != Section.NONE && (indent > headingIndent || flat && !afterBlank);
    if (next == Section.OTHER && inside) {
      add(section, label, "", line); // a member without a value
      fresh = false;
      return;
    }
    open(label, indent);
    add(section, label, "", line);
  }

  private void open(String label, int indent) {
    section = vocabulary.section(label);
    continued = section == Section.OTHER || section == Section.NONE ? label : "";
    continuedIndent = indent;
    headingIndent = indent;
    flat = false;
    fresh = true;
  }

  /** A sentence that begins with a label: {@code Record created on 2000-08-29}. */
  private boolean phrase(String line, int indent) {
    int length = vocabulary.phrase(line);
    if (length == 0) {
      return false;
    }
    String label = label(line.substring(0, length));
    String value = line.substring(length).strip();
    add(isMember(indent) ? section : Section.NONE, label, value, line);
    return true;
  }

  private void bare(String line, int indent) {
    String label = label(line);
    Section known = vocabulary.section(label);
    if (known != Section.OTHER && afterBlank && !isSentenceEnd(line)) {
      open(label, indent);
      add(section, label, "", line);
      return;
    }
    if (!isMember(indent) && section != Section.NONE && section != Section.OTHER) {
      close();
    }
    boolean more = indent > continuedIndent && !continued.isEmpty();
    fresh = false;
    add(section, more ? continued : "", line, line);
  }

  private void add(Section in, String label, String value, String line) {
    entries.add(new Entry(block, in, label, value, line));
  }

  /** The colon behind the label; 0 or less when there is none: not one of a time or a URL. */
  private static int colon(String line) {
    for (int i = 0; i < line.length() && i <= MAX_LABEL; i++) {
      char c = line.charAt(i);
      if (c == '\uff1a') {
        return i;
      }
      if (c == ':') {
        boolean url = line.startsWith("//", i + 1);
        boolean time =
            i > 0
                && isDigit(line.charAt(i - 1))
                && i + 1 < line.length()
                && isDigit(line.charAt(i + 1));
        return url || time ? -1 : i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static String label(String text) {
    String label = text.strip().toLowerCase(Locale.ROOT).replace('\t', ' ');
    int end = label.length();
    while (end > 0 && (label.charAt(end - 1) == '.' || label.charAt(end - 1) == ' ')) {
      end--;
    }
    var out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = label.charAt(i);
      if (c != ' ' || label.charAt(i - 1) != ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
