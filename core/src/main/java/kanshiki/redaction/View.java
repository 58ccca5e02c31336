package kanshiki.redaction;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A text as it reads once one layer of writing is taken off, with the way back: which piece of the
 * text each of its characters came from.
 */
final class View {
  /** Longest entity read, such as one of seven hexadecimal digits. */
  private static final int MAX_ENTITY = 12;

  private final StringBuilder read = new StringBuilder();
  private int[] from = new int[64];
  private int[] to = new int[64];

  private View() {}

  /** Letters in lower case and half width, without what cannot be seen. */
  static View plain(String text) {
    var view = new View();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      view.add(c, at, end);
      at = end;
    }
    return view;
  }

  /** With character references (HTML) read; empty when there are none. */
  static Optional<View> entities(String text) {
    return text.indexOf('&') < 0 ? Optional.empty() : Optional.of(escaped(text, View::entity));
  }

  /** With the escapes of scripts read: backslash, {@code u}, four hexadecimal digits. */
  static Optional<View> escapes(String text) {
    return text.indexOf('\\') < 0 ? Optional.empty() : Optional.of(escaped(text, View::escape));
  }

  /**
   * With {@code %40} (RFC 3986), also {@code %2540}, read as bytes of UTF-8; empty when there are
   * none.
   */
  static Optional<View> percent(String text) {
    return text.indexOf('%') < 0 ? Optional.empty() : Optional.of(bytes(text, '%'));
  }

  /** With {@code =40} and soft line breaks (RFC 2045) read; empty when there are none. */
  static Optional<View> quotedPrintable(String text) {
    return text.indexOf('=') < 0 ? Optional.empty() : Optional.of(bytes(text, '='));
  }

  /** As a view shows it. */
  static String fold(String text) {
    return plain(text).text();
  }

  String text() {
    return read.toString();
  }

  /** Where the piece begins that the character at {@code index} was read from. */
  int start(int index) {
    return from[index];
  }

  int end(int index) {
    return to[index];
  }

  private void add(int c, int start, int end) {
    if (Character.getType(c) == Character.FORMAT || c == 0xad || c >= 0xfe00 && c <= 0xfe0f) {
      return;
    }
    if (c < 0x80) {
      put((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), start, end);
      return;
    }
    String folded =
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      put(folded.charAt(i), start, end);
    }
  }

  private void put(char c, int start, int end) {
    int n = read.length();
    if (n == from.length) {
      from = Arrays.copyOf(from, 2 * n);
      to = Arrays.copyOf(to, 2 * n);
    }
    read.append(c);
    from[n] = start;
    to[n] = end;
  }

  /** One escape of a text: how long it is and what it stands for. */
  private record Escape(int length, int c) {
    static final Escape NONE = new Escape(0, 0);
  }

  private interface Reader {
    Escape at(String text, int at);
  }

  private static View escaped(String text, Reader reader) {
    var view = new View();
    int at = 0;
    while (at < text.length()) {
      Escape escape = reader.at(text, at);
      int c = escape.length() > 0 ? escape.c() : text.codePointAt(at);
      int end = at + (escape.length() > 0 ? escape.length() : Character.charCount(c));
      view.add(c, at, end);
      at = end;
    }
    return view;
  }

  private static Escape entity(String text, int at) {
    if (text.charAt(at) != '&') {
      return Escape.NONE;
    }
    int end = text.indexOf(';', at);
    if (end < 0 || end - at > MAX_ENTITY) {
      return Escape.NONE;
    }
    String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    int c =
        switch (name) {
          case "commat" -> '@';
          case "period" -> '.';
          case "amp" -> '&';
          case "lowbar" -> '_';
          case "hyphen", "dash" -> '-';
          default -> number(name);
        };
    return c > 0 ? new Escape(end + 1 - at, c) : Escape.NONE;
  }

  private static int number(String name) {
    if (name.length() < 2 || name.charAt(0) != '#') {
      return 0;
    }
    boolean hex = name.charAt(1) == 'x';
    try {
      int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(c) ? c : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Escape escape(String text, int at) {
    if (text.charAt(at) != '\\' || at + 6 > text.length() || text.charAt(at + 1) != 'u') {
      return Escape.NONE;
    }
    int c = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return Escape.NONE;
      }
      c = c * 16 + digit;
    }
    return new Escape(6, c);
  }

  /** Reads the escapes of {@code mark} as UTF-8; what is none in it stands for itself. */
  private static View bytes(String text, char mark) {
    var view = new View();
    int at = 0;
    while (at < text.length()) {
      int[] octet = octet(text, at, mark);
      if (octet[1] == 0) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        view.add(c, at, end);
        at = end;
        continue;
      }
      int end = at + octet[1];
      if (octet[0] < 0) { // a soft line break
        at = end;
        continue;
      }
      int more = octet[0] >= 0xf0 ? 3 : octet[0] >= 0xe0 ? 2 : octet[0] >= 0xc0 ? 1 : 0;
      var sequence = new byte[more + 1];
      sequence[0] = (byte) octet[0];
      int next = end;
      int got = 0;
      while (got < more) {
        int[] tail = octet(text, next, mark);
        if (tail[1] == 0 || tail[0] >= 0 && (tail[0] & 0xc0) != 0x80) {
          break;
        }
        next += tail[1];
        if (tail[0] >= 0) {
          sequence[++got] = (byte) tail[0];
        }
      }
      if (got == more && octet[0] != 0 && (octet[0] < 0x80 || octet[0] >= 0xc0)) {
        view.add(new String(sequence, StandardCharsets.UTF_8).codePointAt(0), at, next);
        at = next;
      } else {
        view.put((char) octet[0], at, end);
        at = end;
      }
    }
    return view;
  }

  /** The octet escaped at {@code at} and the escape's length, 0 for none; −1 for a line break. */
  private static int[] octet(String text, int at, char mark) {
    if (at >= text.length() || text.charAt(at) != mark) {
      return new int[] {0, 0};
    }
    int digits = at + 1;
    if (mark == '=' && digits < text.length() && text.charAt(digits) == '\n') {
      return new int[] {-1, 2};
    }
    while (mark == '%' && text.startsWith("25", digits) && digits + 3 < text.length()) {
      digits += 2;
    }
    if (digits + 1 < text.length()) {
      int high = Character.digit(text.charAt(digits), 16);
      int low = Character.digit(text.charAt(digits + 1), 16);
      if (high >= 0 && low >= 0) {
        return new int[] {high * 16 + low, digits + 2 - at};
      }
    }
    return new int[] {0, 0};
  }
}
