package kanshiki.mailflow.stamping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.mail.RawText;
import kanshiki.stamp.SpamStamp;
import kanshiki.stamp.SpamStamps;

/**
 * Puts a stamp before the subject. Immutable and thread-safe.
 *
 * <p>Afterwards the subject bears this stamp and no other one in front: those of earlier filters
 * are taken off, and one that was this very stamp stays. Where a mail has several Subject fields,
 * which RFC 5322 section 3.6 forbids, each is stamped: mail programs do not agree on the one they
 * show.
 */
public final class SubjectStamp {
  private static final String SUBJECT = "Subject";

  /** RFC 5322 section 2.1.1. */
  private static final int LINE = 78;

  /** Longest subject that is looked at for stamps, in bytes; a longer one is stamped as it is. */
  private static final int MAX_READ = 16 << 10;

  private static final Pattern WORD =
      Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=.*", Pattern.DOTALL);
  private static final Pattern CHARSET =
      Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]*)?\\?[bBqQ]\\?");

  private final String stamp;

  /**
   * @param stamp as people read it; the white space at its end keeps it apart from the text
   */
  public SubjectStamp(String stamp) {
    this.stamp = stamp.replaceAll("[\\r\\n\\t]", " ");
  }

  /**
   * What is to be changed in a header so that the subject bears the stamp.
   *
   * @param declared the charset that the mail's text is in; empty when it does not say
   */
  public List<HeaderChange> put(List<ServerField> header, String declared) {
    if (stamp.isBlank()) {
      return List.of();
    }
    var changes = new ArrayList<HeaderChange>();
    int occurrence = 0;
    for (ServerField field : header) {
      if (field.is(SUBJECT)) {
        int which = ++occurrence;
        stamped(field.value(), declared)
            .ifPresent(value -> changes.add(new HeaderChange.Replace(field.name(), which, value)));
      }
    }
    if (occurrence == 0) {
      changes.add(new HeaderChange.Insert(SUBJECT, alone(declared)));
    }
    return changes;
  }

  /** The earlier filters' stamps that {@link #put} takes off, as they read. */
  public List<String> replaced(List<ServerField> header) {
    return header.stream()
        .filter(field -> field.is(SUBJECT) && field.value().length <= MAX_READ)
        .flatMap(field -> takeOff(read(field.value(), "").decoded()).stamps().stream())
        .filter(text -> !text.equals(stamp.strip()))
        .distinct()
        .toList();
  }

  /** The new value; empty when the field is stamped already. */
  Optional<String> stamped(byte[] value, String declared) {
    Read read = read(value, declared);
    if (read.ascii().isBlank()) {
      return Optional.of(alone(read.charset()));
    }
    if (value.length > MAX_READ) {
      return Optional.of(
          read.isAscii()
              ? before(read.ascii(), read.charset())
              : anew(read.decoded(), read.charset()));
    }
    Taken taken = takeOff(read.decoded());
    if (taken.isJust(stamp, read.decoded()) && read.isAscii()) {
      return Optional.empty();
    }
    if (taken.text().isBlank()) {
      return Optional.of(alone(read.charset()));
    }
    if (read.isAscii()) {
      Optional<String> rest = without(read.ascii(), taken);
      if (rest.isPresent()) {
        return Optional.of(before(rest.get(), read.charset()));
      }
    }
    return Optional.of(anew(taken.text(), read.charset()));
  }

  /** The stamp without a subject. */
  private String alone(String charset) {
    String text = stamp.stripTrailing();
    return isPlain(text) ? text : EncodedText.forText(text, charset).words(text);
  }

  /** The stamp before {@code rest}, of which not a byte is changed. */
  private String before(String rest, String charset) {
    boolean word = WORD.matcher(rest).matches();
    boolean spaced = stamp.endsWith(" ");
    String text = spaced ? stamp.substring(0, stamp.length() - 1) : stamp;
    if (isPlain(text)) {
      if (spaced) {
        return text + gap(text.length(), rest) + rest;
      }
      // Between encoded words white space is no text, between text and word it is needed.
      return word ? EncodedText.forText(text, charset).words(text) + "\n " + rest : text + rest;
    }
    if (word) {
      return EncodedText.forText(stamp, charset).words(stamp) + "\n " + rest;
    }
    String words = EncodedText.forText(text, charset).words(text);
    return spaced
        ? words + gap(words.length() - words.lastIndexOf('\n'), rest) + rest
        : anew(RawText.withoutEncodedWords(unfolded(rest)), charset);
  }

  /** A space, or a fold where the line would be too long. */
  private static String gap(int before, String rest) {
    int lineEnd = rest.indexOf('\n');
    int first = lineEnd < 0 ? rest.length() : lineEnd;
    return before > 0 && SUBJECT.length() + 2 + before + 1 + first > LINE ? "\n " : " ";
  }

  /** Stamp and text, both written anew. */
  private String anew(String text, String charset) {
    String all = stamp + text;
    if (isPlain(all) && all.length() <= LINE - SUBJECT.length() - 2) {
      return all;
    }
    if (isPlain(stamp) && stamp.endsWith(" ")) {
      return stamp.stripTrailing() + "\n " + EncodedText.forText(text, charset).words(text);
    }
    return EncodedText.forText(all, charset).words(all);
  }

  /** The bytes of {@code ascii} without the stamps, where these stand in them unencoded. */
  private static Optional<String> without(String ascii, Taken taken) {
    String rest = ascii;
    for (String text : taken.stamps()) {
      int at = rest.indexOf(text);
      int word = rest.indexOf("=?");
      if (at < 0 || word >= 0 && word < at) {
        return Optional.empty();
      }
      rest =
          (rest.substring(0, at) + rest.substring(at + text.length()).stripLeading())
              .stripLeading();
    }
    boolean right =
        RawText.withoutEncodedWords(unfolded(rest)).strip().equals(taken.text().strip());
    return taken.stamps().isEmpty() || right ? Optional.of(rest) : Optional.empty();
  }

  /** What stands behind the stamps of a decoded subject, and those stamps. */
  private record Taken(List<String> stamps, String text) {
    boolean isJust(String stamp, String decoded) {
      String own = stamp.strip();
      return stamps.equals(List.of(own)) && decoded.stripLeading().startsWith(own);
    }
  }

  private Taken takeOff(String decoded) {
    String own = stamp.strip();
    var stamps = new ArrayList<String>();
    String text = decoded.strip();
    int before;
    do {
      before = stamps.size();
      if (text.regionMatches(true, 0, own, 0, own.length())) {
        stamps.add(text.substring(0, own.length()));
        text = text.substring(own.length()).stripLeading();
      }
      SpamStamps known = SpamStamps.inSubject(text);
      known.stamps().stream().map(SpamStamp::text).forEach(stamps::add);
      text = known.subjectWithoutStamps().stripLeading();
    } while (stamps.size() > before);
    return new Taken(stamps, stamps.isEmpty() ? decoded : text);
  }

  /**
   * A subject as it came.
   *
   * @param ascii the value without white space around it, folds as line feeds; each byte a
   *     character
   * @param isAscii nothing in it but ASCII
   * @param decoded as people read it
   * @param charset in which it is written, else the mail's
   */
  private record Read(String ascii, boolean isAscii, String decoded, String charset) {}

  private static Read read(byte[] value, String declared) {
    String latin =
        new String(value, StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("\\n(?![ \\t])", "\n ")
            .strip();
    boolean isAscii = latin.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n' || c == '\t');
    RawText text =
        RawText.of(unfolded(latin).getBytes(StandardCharsets.ISO_8859_1), isAscii ? "" : declared);
    String decoded = RawText.withoutEncodedWords(isAscii ? unfolded(latin) : oneLine(text.text()));
    Matcher word = CHARSET.matcher(latin);
    String charset = !isAscii ? text.charset() : word.find() ? word.group(1) : declared;
    return new Read(latin, isAscii, decoded, charset.toLowerCase(Locale.ROOT));
  }

  private static String unfolded(String value) {
    return value.replaceAll("[ \\t]*\\n[ \\t\\n]*", " ");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
  }

  /** Printable ASCII that no reader takes for an encoded word. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !text.contains("=?");
  }
}
