package kanshiki.mailflow.stamping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes text as encoded words (RFC 2047), in the charset that is wanted where that can hold it.
 */
final class EncodedText {
  /** RFC 2047 section 2. */
  private static final int MAX_WORD = 75;

  /** Names under which mail programs know a charset, where ours is another one. */
  private static final String SHIFT_JIS = "Shift_JIS";

  private final Charset charset;
  private final String label;

  private EncodedText(Charset charset, String label) {
    this.charset = charset;
    this.label = label;
  }

  /**
   * For {@code text}.
   *
   * @param wanted the name of a charset; UTF-8 is taken where it is unknown, or cannot hold the
   *     text
   */
  static EncodedText forText(String text, String wanted) {
    for (String name : names(wanted)) {
      Optional<Charset> known = charset(name);
      if (known.isPresent() && holds(known.get(), text) && isCommon(name, text)) {
        return new EncodedText(known.get(), name);
      }
    }
    return new EncodedText(StandardCharsets.UTF_8, "UTF-8");
  }

  /** Words, one a line: folded with a line feed and a space. */
  String words(String text) {
    var words = new StringBuilder();
    var piece = new StringBuilder();
    int longest = (MAX_WORD - "=??B??=".length() - label.length()) / 4 * 3;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int before = piece.length();
      piece.appendCodePoint(codePoint);
      if (before > 0 && piece.toString().getBytes(charset).length > longest) {
        piece.setLength(before);
        append(words, piece);
        piece.setLength(0);
        continue;
      }
      i += Character.charCount(codePoint);
    }
    append(words, piece);
    return words.toString();
  }

  /** Each word stands for itself: in ISO-2022-JP it ends in ASCII again (RFC 1468). */
  private void append(StringBuilder words, CharSequence piece) {
    words.append(words.isEmpty() ? "" : "\n ").append("=?").append(label).append("?B?");
    words.append(Base64.getEncoder().encodeToString(piece.toString().getBytes(charset)));
    words.append("?=");
  }

  private static List<String> names(String wanted) {
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "us-ascii", "utf-8", "" -> List.of();
      case "windows-31j", "cp932", "ms932", "shift_jis", "x-sjis" ->
          List.of(SHIFT_JIS, "Windows-31J");
      case "iso-2022-jp" -> List.of("ISO-2022-JP");
      case "euc-jp" -> List.of("EUC-JP");
      default -> List.of(wanted);
    };
  }

  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      // UTF-16 and its kin may hold NUL and line ends in any byte: nobody writes them in headers.
      boolean fits =
          charset.canEncode()
              && new String("a?=".getBytes(charset), StandardCharsets.US_ASCII).equals("a?=");
      return fits ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Java's Big5 holds characters of an extension that few programs have. */
  private static boolean isCommon(String name, String text) {
    return !name.equalsIgnoreCase("Big5")
        || charset("x-windows-950").filter(common -> holds(common, text)).isPresent();
  }

  private static boolean holds(Charset charset, String text) {
    return new String(text.getBytes(charset), charset).equals(text);
  }
}
