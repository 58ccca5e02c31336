package kanshiki.lookup.whois;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** Decodes a WHOIS answer, of which the protocol does not say the charset (RFC 3912 section 4). */
final class WhoisText {
  private static final int ESCAPE = 0x1b;

  private WhoisText() {}

  /**
   * The text: ISO-2022-JP where its escapes are met, else UTF-8, else the register's old charset,
   * else Latin-1. Control characters other than line ends and tabs become spaces.
   */
  static String decode(byte[] bytes, String oldCharset) {
    return spaced(decoded(bytes, oldCharset));
  }

  private static String decoded(byte[] bytes, String oldCharset) {
    if (hasJapaneseEscapes(bytes)) {
      return new String(bytes, charset("iso-2022-jp").orElse(StandardCharsets.ISO_8859_1));
    }
    for (String name : List.of("utf-8", oldCharset, second(oldCharset))) {
      Optional<String> text = charset(name).flatMap(charset -> strictly(bytes, charset));
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String second(String oldCharset) {
    return oldCharset.equals("euc-jp") ? "windows-31j" : "iso-8859-1";
  }

  /** ESC $ B, ESC $ @ or ESC ( J. */
  private static boolean hasJapaneseEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == ESCAPE
          && (bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')
              || bytes[i + 1] == '(' && bytes[i + 2] == 'J')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (UnsupportedCharsetException e) {
      return Optional.empty(); // a Java runtime without the extended charsets
    }
  }

  private static String spaced(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kept = c >= ' ' && c != 0x7f && c != '\ufeff' || c == '\n' || c == '\t' || c == '\r';
      out.append(kept ? c : ' ');
    }
    return out.toString();
  }
}
