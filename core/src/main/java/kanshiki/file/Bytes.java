package kanshiki.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Little-endian numbers and short strings in a byte array; outside of it everything is zero. */
final class Bytes {
  private Bytes() {}

  static int u8(byte[] b, long at) {
    return at >= 0 && at < b.length ? b[(int) at] & 0xff : 0;
  }

  static int u16(byte[] b, long at) {
    return u8(b, at) | u8(b, at + 1) << 8;
  }

  static long u32(byte[] b, long at) {
    return u16(b, at) | (long) u16(b, at + 2) << 16;
  }

  /** Not negative: what does not fit becomes the biggest number. */
  static long u64(byte[] b, long at) {
    long value = u32(b, at) | u32(b, at + 4) << 32;
    return value < 0 ? Long.MAX_VALUE : value;
  }

  static boolean startsWith(byte[] b, int at, String ascii) {
    if (at < 0 || at + ascii.length() > b.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((b[at + i] & 0xff) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where {@code ascii} stands in {@code b} between the two places; -1 when nowhere. */
  static int indexOf(byte[] b, String ascii, int from, int to) {
    int last = Math.min(to, b.length) - ascii.length();
    byte first = (byte) ascii.charAt(0);
    for (int at = Math.max(0, from); at <= last; at++) {
      if (b[at] == first && startsWith(b, at, ascii)) {
        return at;
      }
    }
    return -1;
  }

  /** A copy of that piece, as far as it is there. */
  static byte[] slice(byte[] b, long from, long length) {
    int start = Math.clamp(from, 0, b.length);
    int end = start + Math.clamp(length, 0, b.length - start);
    return Arrays.copyOfRange(b, start, end);
  }

  static String latin(byte[] b, int from, int length) {
    byte[] piece = slice(b, from, length);
    return new String(piece, StandardCharsets.ISO_8859_1);
  }

  /**
   * A name in whatever charset it is: UTF-8 where it is that, else the Japanese one of Windows, as
   * Japanese archivers write it.
   */
  static String name(byte[] b, long from, int length) {
    byte[] piece = slice(b, from, length);
    int end = 0;
    boolean ascii = true;
    while (end < piece.length && piece[end] != 0) {
      ascii &= piece[end++] > 0;
    }
    byte[] name = Arrays.copyOf(piece, end);
    if (ascii) {
      return new String(name, StandardCharsets.US_ASCII);
    }
    String utf8 = strict(name, StandardCharsets.UTF_8);
    String known = utf8.isEmpty() ? strict(name, Charset.forName("windows-31j")) : utf8;
    return known.isEmpty() ? new String(name, StandardCharsets.ISO_8859_1) : known;
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
