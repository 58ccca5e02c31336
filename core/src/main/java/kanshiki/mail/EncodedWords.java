package kanshiki.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes encoded words (RFC 2047) wherever they stand, in quoted strings and without white space
 * around them too, as mail programs do.
 *
 * <p>Words that follow one another in one charset are decoded together, because many senders cut
 * them inside a character, and ISO-2022-JP may carry its state over.
 */
final class EncodedWords {
  /** Encoded words within what an encoded word held: seen in the wild once, never twice. */
  private static final int MAX_ROUNDS = 2;

  private final String s;
  private final Defects defects;
  private final WordScanner scanner;

  private EncodedWords(String s, Defects defects) {
    this.s = s;
    this.defects = defects;
    this.scanner = new WordScanner(s);
  }

  /** Text without encoded words comes back as it is. */
  static String decode(String s, Defects defects) {
    String text = s;
    for (int round = 0; round < MAX_ROUNDS && text.contains("=?"); round++) {
      String decoded = new EncodedWords(text, defects).decode();
      if (decoded.equals(text)) {
        return text;
      }
      if (round > 0) {
        defects.add(Defect.Kind.ENCODED_WORD_BROKEN, decoded);
      }
      text = decoded;
    }
    return text;
  }

  private String decode() {
    var out = new StringBuilder(s.length());
    int copied = 0;
    int at = s.indexOf("=?");
    while (at >= 0) {
      Optional<WordScanner.Word> first = scanner.wordAt(at);
      if (first.isEmpty()) {
        at = s.indexOf("=?", at + 2);
        continue;
      }
      out.append(s, copied, at);
      var words = new ArrayList<WordScanner.Word>();
      Optional<WordScanner.Word> word = first;
      while (word.isPresent()) {
        words.add(word.get());
        copied = word.get().end();
        // White space between encoded words is no part of the text (RFC 2047 section 6.2).
        int next = skipSpace(copied);
        word = s.startsWith("=?", next) ? scanner.wordAt(next) : Optional.empty();
      }
      appendAll(words, out);
      at = s.indexOf("=?", copied);
    }
    return out.append(s, copied, s.length()).toString();
  }

  private void appendAll(List<WordScanner.Word> words, StringBuilder out) {
    int i = 0;
    while (i < words.size()) {
      int end = i + 1;
      while (end < words.size()
          && words.get(end).charset().equalsIgnoreCase(words.get(i).charset())) {
        end++;
      }
      append(words.subList(i, end), out);
      i = end;
    }
  }

  /** Words of one charset. */
  private void append(List<WordScanner.Word> words, StringBuilder out) {
    var bytes = new ByteArrayOutputStream();
    String charset = words.getFirst().charset();
    boolean utf8 = charset.equalsIgnoreCase("utf-8");
    boolean split = false;
    for (int i = 0; i < words.size(); i++) {
      WordScanner.Word word = words.get(i);
      if (word.broken()) {
        defects.add(Defect.Kind.ENCODED_WORD_BROKEN, word.text());
      }
      byte[] piece;
      if (word.encoding() == 'Q') {
        piece = decodeQ(word.text());
      } else {
        var text = new StringBuilder(word.text());
        // Base64 that was cut into words after it was encoded: no padding, and no whole group.
        while (i + 1 < words.size()
            && words.get(i + 1).encoding() == 'B'
            && text.length() % 4 != 0
            && text.charAt(text.length() - 1) != '=') {
          text.append(words.get(++i).text());
        }
        piece = decodeB(text.toString());
      }
      bytes.writeBytes(piece);
      split |= utf8 && i + 1 < words.size() && Utf8.endsInsideCharacter(piece);
    }
    if (split) {
      defects.add(Defect.Kind.ENCODED_WORD_SPLIT_CHARACTER, charset.toLowerCase(Locale.ROOT));
    }
    var decoded = TextDecoder.decode(bytes.toByteArray(), charset);
    defects.addAll(decoded.defects());
    appendOneLine(decoded.text(), out);
  }

  /** An encoded line break becomes a space: it must not pose as the start of another field. */
  private static void appendOneLine(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
  }

  private byte[] decodeB(String text) {
    byte[] in = text.getBytes(StandardCharsets.ISO_8859_1);
    var decoded = Base64Bytes.decode(in, 0, in.length, in.length + 3);
    if (decoded.isBroken() && !isOnlyUnpadded(text)) {
      defects.add(Defect.Kind.ENCODED_WORD_BROKEN, text);
    }
    return decoded.bytes();
  }

  private static boolean isOnlyUnpadded(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z')
          && c != '+'
          && c != '/') {
        return false;
      }
    }
    return text.length() % 4 != 1;
  }

  private static byte[] decodeQ(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length && in[i] == '=' ? TransferEncoding.hex(in[i + 1]) : -1;
      int low = high >= 0 ? TransferEncoding.hex(in[i + 2]) : -1;
      if (low >= 0) {
        out[n++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        out[n++] = in[i] == '_' ? (byte) ' ' : in[i];
      }
    }
    return java.util.Arrays.copyOf(out, n);
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
