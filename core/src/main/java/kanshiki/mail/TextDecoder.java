package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into characters, with what was declared as a hint and what they are as the proof.
 *
 * <p>A declared charset is honoured when the bytes decode cleanly and plausibly in it; otherwise
 * {@link CharsetGuess} decides, and the mislabelling is a defect.
 */
final class TextDecoder {
  private final byte[] bytes;
  private final String label;
  private final String declared;
  private final List<Defect> defects = new ArrayList<>();

  /**
   * @param charset the one really used, by our name for it; us-ascii where only ASCII was there and
   *     nothing was declared
   */
  record Decoded(String text, String charset, List<Defect> defects) {}

  private TextDecoder(byte[] bytes, String label) {
    this.bytes = bytes;
    this.label = label.strip();
    this.declared = Charsets.canonical(this.label);
  }

  /**
   * @param label the charset as declared; empty when none is
   */
  static Decoded decode(byte[] bytes, String label) {
    return new TextDecoder(bytes, label).decode();
  }

  /** Whether text needs a charset other than ASCII or UTF-8. */
  static boolean isRaw8Bit(byte[] bytes) {
    var utf8 = Utf8.count(bytes);
    return !utf8.isClean() || hasJapaneseEscape(bytes);
  }

  private Decoded decode() {
    if (!label.isEmpty() && declared.isEmpty()) {
      defects.add(new Defect(Defect.Kind.CHARSET_UNKNOWN, label));
    }
    Optional<Decoded> wide = wide();
    if (wide.isPresent()) {
      return wide.get();
    }
    boolean raw = false;
    boolean control = false;
    boolean dollar = false;
    for (byte b : bytes) {
      raw |= b < 0;
      control |= b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t';
      dollar |= b == '$';
    }
    if (control && hasJapaneseEscape(bytes) && !(raw && isUtf8Text())) {
      return escaped();
    }
    if (raw) {
      return eightBit();
    }
    return sevenBit(control, dollar);
  }

  /** Charsets in which bytes below 0x80 are not ASCII, and byte order marks. */
  private Optional<Decoded> wide() {
    if (startsWith(0xef, 0xbb, 0xbf)) {
      String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
      var count = Utf8.count(bytes);
      return Optional.of(finish(text, "utf-8", count.errors()));
    }
    if (startsWith(0xfe, 0xff) && !declared.equals("utf-8")) {
      return Optional.of(finish(utf16(2, true), "utf-16be", 0));
    }
    if (startsWith(0xff, 0xfe) && !declared.equals("utf-8")) {
      return Optional.of(finish(utf16(2, false), "utf-16le", 0));
    }
    int nulsAtEven = 0;
    int nulsAtOdd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if ((i & 1) == 0) {
          nulsAtEven++;
        } else {
          nulsAtOdd++;
        }
      }
    }
    boolean looksWide = bytes.length >= 4 && Math.max(nulsAtEven, nulsAtOdd) * 4 > bytes.length;
    boolean utf16 = declared.startsWith("utf-16");
    if (looksWide && (utf16 || Math.min(nulsAtEven, nulsAtOdd) * 8 < bytes.length)) {
      boolean big = nulsAtEven > nulsAtOdd;
      return Optional.of(finish(utf16(0, big), big ? "utf-16be" : "utf-16le", 0));
    }
    if (utf16 && !isUtf8Text()) {
      return Optional.of(utf16WithoutMark());
    }
    if (declared.equals("utf-7") && !hasRaw()) {
      return Optional.of(finish(Utf7.decode(bytes), "utf-7", 0));
    }
    return Optional.empty();
  }

  /** Without a mark RFC 2781 says big-endian, Windows programs write little-endian. */
  private Decoded utf16WithoutMark() {
    String big = utf16(0, true);
    String little = utf16(0, false);
    boolean isBig =
        declared.equals("utf-16be")
            || !declared.equals("utf-16le")
                && Plausibility.total(big) >= Plausibility.total(little);
    return finish(isBig ? big : little, isBig ? "utf-16be" : "utf-16le", 0);
  }

  private String utf16(int from, boolean bigEndian) {
    return new String(
        bytes,
        from,
        bytes.length - from,
        bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private Decoded escaped() {
    if (contains('$', ')', 'C')) {
      String text = new String(bytes, java.nio.charset.Charset.forName("ISO-2022-KR"));
      return finish(text, "iso-2022-kr", replacements(text));
    }
    String text = Japanese.iso2022Jp(bytes);
    return finish(text, "iso-2022-jp", replacements(text));
  }

  private Decoded sevenBit(boolean control, boolean dollar) {
    if (control && declared.equals("iso-2022-jp")) {
      return finish(Japanese.iso2022Jp(bytes), declared, 0); // kana shifted with SO and SI
    }
    if (dollar) {
      byte[] restored = Japanese.restoreEscapes(bytes);
      if (restored.length != bytes.length) {
        String text = Japanese.iso2022Jp(restored);
        if (Plausibility.perCharacter(text) >= 1) {
          defects.add(new Defect(Defect.Kind.CHARSET_MISLABELLED, "iso-2022-jp, ESC"));
          return new Decoded(text, "iso-2022-jp", List.copyOf(defects));
        }
      }
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean keep = !declared.isEmpty() && Charsets.isAsciiCompatible(declared);
    return new Decoded(withoutNul(text), keep ? declared : "us-ascii", List.copyOf(defects));
  }

  private Decoded eightBit() {
    var utf8 = Utf8.count(bytes);
    boolean free = declared.isEmpty() || declared.equals("us-ascii") || declared.equals("utf-8");
    if (utf8.isClean() && free || utf8.isMostly() && declared.equals("utf-8")) {
      return utf8(utf8);
    }
    var guess = CharsetGuess.of(bytes, declared, utf8);
    if (guess.equals("utf-8")) {
      return utf8(utf8);
    }
    String text = CharsetGuess.decode(bytes, guess);
    return finish(text, guess, replacements(text));
  }

  private Decoded utf8(Utf8.Count count) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<String> once = DoubleUtf8.undo(text);
    if (once.isPresent()) {
      defects.add(new Defect(Defect.Kind.CHARSET_MISLABELLED, "utf-8 × 2"));
      return new Decoded(once.get(), "utf-8", List.copyOf(defects));
    }
    return finish(text, "utf-8", count.errors());
  }

  private Decoded finish(String text, String used, int undecodable) {
    boolean sameFamily =
        used.equals(declared) || used.startsWith("utf-16") && declared.startsWith("utf-16");
    if (label.isEmpty()) {
      defects.add(new Defect(Defect.Kind.CHARSET_MISSING, used));
    } else if (!declared.isEmpty() && !sameFamily) {
      defects.add(new Defect(Defect.Kind.CHARSET_MISLABELLED, label + " → " + used));
    }
    if (undecodable > 0) {
      String detail = used + ", " + undecodable;
      defects.add(new Defect(Defect.Kind.CHARACTERS_UNDECODABLE, detail));
    }
    return new Decoded(withoutNul(text), used, List.copyOf(defects));
  }

  private String withoutNul(String text) {
    if (text.indexOf('\0') < 0) {
      return text;
    }
    defects.add(new Defect(Defect.Kind.NUL_BYTE, ""));
    return text.replace("\0", "");
  }

  private boolean isUtf8Text() {
    var count = Utf8.count(bytes);
    return count.isClean() || count.isMostly();
  }

  private boolean hasRaw() {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasJapaneseEscape(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1b
          && (bytes[i + 1] == '$' && "B@()".indexOf(bytes[i + 2]) >= 0
              || bytes[i + 1] == '(' && "IBJ".indexOf(bytes[i + 2]) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean contains(char a, char b, char c) {
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == a && bytes[i + 2] == b && bytes[i + 3] == c) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static int replacements(String text) {
    int n = 0;
    for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
      n++;
    }
    return n;
  }
}
