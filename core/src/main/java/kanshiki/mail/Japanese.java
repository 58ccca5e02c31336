package kanshiki.mail;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Decodes ISO-2022-JP (RFC 1468, with the Microsoft extensions) and EUC-JP by way of windows-31j.
 *
 * <p>All Japanese legacy charsets thus give the same characters: those of NEC and IBM (㍉ ① ㈱ 髙)
 * too, and where JIS and Microsoft differ the Microsoft ones (～ U+FF5E, － U+FF0D, ∥ U+2225, ―
 * U+2015), because that is what the senders' programs meant. 0x5C stays a backslash. UTF-8 text is
 * left as it is; whoever compares must fold U+301C to U+FF5E and U+2212 to U+FF0D.
 */
final class Japanese {
  private static final byte ESC = 0x1b;

  /** Longest run without an escape looked at, in bytes: a line. */
  private static final int MAX_RUN = 2_000;

  private Japanese() {}

  private static Charset windows31j() {
    return Charset.forName("windows-31j");
  }

  static String shiftJis(byte[] bytes) {
    return new String(bytes, windows31j());
  }

  /** What the 7-bit bytes stand for at the moment. */
  private enum State {
    ASCII,
    KANA,
    KANJI,
    SUPPLEMENT
  }

  /**
   * Decodes ISO-2022-JP; raw 8-bit bytes in it are read as Shift_JIS, as some gateways mix them.
   */
  static String iso2022Jp(byte[] in) {
    return new Iso2022Jp(in).decode();
  }

  private static final class Iso2022Jp {
    private final byte[] in;
    private final SjisText out;
    private State state = State.ASCII;
    private State beforeShift = State.ASCII;
    private int nextEscape = -1;

    Iso2022Jp(byte[] in) {
      this.in = in;
      this.out = new SjisText(in.length);
    }

    String decode() {
      int i = 0;
      while (i < in.length) {
        byte b = in[i];
        int escape = b == ESC ? escape(i) : 0;
        if (escape > 0) {
          i += escape;
        } else if (b == 0x0e) {
          beforeShift = state;
          state = State.KANA;
          i++;
        } else if (b == 0x0f) {
          state = beforeShift == State.KANA ? State.ASCII : beforeShift;
          i++;
        } else if (b == '\n' || b == '\r') {
          if (state != State.ASCII && !staysOpen(i + 1)) {
            state = State.ASCII; // RFC 1468: every line starts and ends in ASCII
          }
          out.put(b);
          i++;
        } else {
          i += character(i);
        }
      }
      return out.text();
    }

    private int character(int i) {
      byte b = in[i];
      boolean graphic = b > 0x20 && b < 0x7f;
      if (state == State.KANA && graphic && b <= 0x5f) {
        out.put((byte) (b | 0x80));
        return 1;
      }
      if (state == State.KANJI || state == State.SUPPLEMENT) {
        if (graphic && i + 1 < in.length && in[i + 1] > 0x20 && in[i + 1] < 0x7f) {
          if (state == State.KANJI) {
            out.jis(b, in[i + 1]);
          } else {
            out.supplement(b, in[i + 1]);
          }
          return 2;
        }
        if (graphic) {
          out.broken();
          return 1;
        }
      }
      out.put(b);
      return 1;
    }

    /** The length of the escape sequence here, or 0 for one that means nothing. */
    private int escape(int i) {
      if (at(i + 1) == '$') {
        if (at(i + 2) == 'B' || at(i + 2) == '@') {
          state = State.KANJI;
          return 3;
        }
        if (at(i + 2) == '(') {
          state =
              at(i + 3) == 'D'
                  ? State.SUPPLEMENT
                  : State.KANJI; // ( B, ( @, and JIS X 0213 ( O ( P ( Q
          return Math.min(4, in.length - i);
        }
      } else if (at(i + 1) == '(') {
        state = at(i + 2) == 'I' ? State.KANA : State.ASCII; // ( B, ( J, ( H
        return Math.min(3, in.length - i);
      } else if (at(i + 1) == '&' && at(i + 2) == '@') {
        return 3; // announces JIS X 0208-1990
      }
      return 0;
    }

    private int at(int i) {
      return i < in.length ? in[i] : 0;
    }

    /** Whether a text in two-byte state goes on over a line end: its next escape closes it. */
    private boolean staysOpen(int from) {
      if (nextEscape < from) {
        nextEscape = from;
        while (nextEscape < in.length && in[nextEscape] != ESC) {
          nextEscape++;
        }
      }
      return at(nextEscape + 1) == '(';
    }
  }

  /**
   * Puts the escape bytes back that some gateways strip ({@code $B…(B}), where what stands between
   * can only be such text; the same array when there is none.
   */
  static byte[] restoreEscapes(byte[] in) {
    var out = new java.io.ByteArrayOutputStream();
    int[] failedUntil = new int[2];
    int copied = 0;
    int i = 0;
    while (i + 4 < in.length) {
      if (in[i] != '$' || in[i + 1] != 'B' && in[i + 1] != '@') {
        i++;
        continue;
      }
      // A run that failed fails from everywhere in it that pairs its bytes the same way.
      int end = i < failedUntil[i & 1] ? -1 : pairsEnd(in, i + 2);
      if (end < 0) {
        failedUntil[i & 1] = Math.max(failedUntil[i & 1], ~end);
        i += 2;
        continue;
      }
      out.write(in, copied, i - copied);
      out.write(ESC);
      out.write(in, i, end - i);
      out.write(ESC);
      copied = end;
      i = end + 2;
    }
    if (copied == 0) {
      return in;
    }
    out.write(in, copied, in.length - copied);
    return out.toByteArray();
  }

  /** Where the {@code (B} stands that ends a run of JIS pairs, or {@code ~} where it broke off. */
  private static int pairsEnd(byte[] in, int from) {
    int i = from;
    while (i + 1 < in.length && i - from < MAX_RUN) {
      byte row = in[i];
      byte cell = in[i + 1];
      if (row == '(' && (cell == 'B' || cell == 'J')) {
        return i > from ? i : ~i;
      }
      boolean used = row >= 0x21 && row <= 0x28 || row == 0x2d || row >= 0x30 && row <= 0x74;
      if (!used && (row < 0x79 || row > 0x7c) || cell < 0x21 || cell > 0x7e) {
        return ~i;
      }
      i += 2;
    }
    return ~i;
  }

  /** EUC-JP with the characters of eucJP-ms. */
  static String eucJp(byte[] in) {
    var out = new SjisText(in.length);
    int i = 0;
    while (i < in.length) {
      int b = in[i] & 0xff;
      int next = i + 1 < in.length ? in[i + 1] & 0xff : 0;
      if (b < 0x80) {
        out.put(in[i++]);
      } else if (b == 0x8e && next >= 0xa1 && next <= 0xdf) {
        out.put((byte) next);
        i += 2;
      } else if (b == 0x8f && next >= 0xa1 && i + 2 < in.length && (in[i + 2] & 0xff) >= 0xa1) {
        out.supplement((byte) (next & 0x7f), (byte) (in[i + 2] & 0x7f));
        i += 3;
      } else if (b >= 0xa1 && b <= 0xfe && next >= 0xa1 && next <= 0xfe) {
        out.jis((byte) (b & 0x7f), (byte) (next & 0x7f));
        i += 2;
      } else {
        out.broken();
        i++;
      }
    }
    return out.text();
  }

  /** Collects windows-31j bytes and decodes them in one go. */
  private static final class SjisText {
    private final StringBuilder text = new StringBuilder();
    private byte[] buffer;
    private int n;

    SjisText(int capacity) {
      this.buffer = new byte[capacity + 2];
    }

    void put(byte b) {
      if (n == buffer.length) {
        buffer = Arrays.copyOf(buffer, n * 2);
      }
      buffer[n++] = b;
    }

    /** A JIS X 0208 position, rows 13 and 89 to 92 (NEC) among them. */
    void jis(byte j1, byte j2) {
      put((byte) ((j1 + 1 >> 1) + (j1 <= 0x5e ? 0x70 : 0xb0)));
      put((byte) (j2 + ((j1 & 1) == 1 ? j2 >= 0x60 ? 0x20 : 0x1f : 0x7e)));
    }

    /** A JIS X 0212 position, the IBM characters of eucJP-ms among them. */
    void supplement(byte j1, byte j2) {
      flush();
      byte[] euc = {(byte) 0x8f, (byte) (j1 | 0x80), (byte) (j2 | 0x80)};
      text.append(new String(euc, Charset.forName("x-eucJP-Open")));
    }

    void broken() {
      flush();
      text.append('\ufffd');
    }

    private void flush() {
      text.append(new String(buffer, 0, n, windows31j()));
      n = 0;
    }

    String text() {
      if (text.isEmpty()) {
        return new String(buffer, 0, n, windows31j());
      }
      flush();
      return text.toString();
    }
  }
}
