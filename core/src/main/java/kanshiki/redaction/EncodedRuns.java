package kanshiki.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of letters and digits that hold a secret in base64 (RFC 4648, both alphabets), base32
 * or hexadecimal, in any of the character sets that Japanese mail uses. The whole run is hidden.
 */
final class EncodedRuns {
  /** A shorter run says too little to be a secret rather than a word. */
  private static final int MIN_RUN = 8;

  /** Bytes of a secret that a run must hold; shorter ones turn up by chance. */
  private static final int MIN_BYTES = 4;

  /** Decoded runs are decoded again, as mails nest their encodings. */
  private static final int DEPTH = 2;

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("windows-31j"),
          Charset.forName("EUC-JP"),
          Charset.forName("ISO-2022-JP"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /** Each in lower case ASCII, one byte a character, so that a string search finds it. */
  private final Set<String> wanted = new LinkedHashSet<>();

  EncodedRuns(List<Secret> secrets) {
    for (Secret secret : secrets) {
      for (Charset charset : CHARSETS) {
        if (!charset.newEncoder().canEncode(secret.text())) {
          continue;
        }
        byte[] bytes = secret.text().getBytes(charset);
        if (charset.name().equals("ISO-2022-JP") && bytes.length > 6 && bytes[0] == 0x1b) {
          bytes = Arrays.copyOfRange(bytes, 3, bytes.length - 3);
        }
        if (bytes.length >= MIN_BYTES) {
          wanted.add(lower(octets(bytes)));
        }
      }
    }
  }

  void mark(String text, BitSet hidden) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isRun(text.charAt(end))) {
        end++;
      }
      if (end - at >= MIN_RUN && holds(text.substring(at, end), DEPTH)) {
        hidden.set(at, end);
      }
      at = end + 1;
    }
  }

  private boolean holds(String run, int depth) {
    for (String decoded : readings(run)) {
      String lower = lower(decoded);
      if (wanted.stream().anyMatch(lower::contains)) {
        return true;
      }
      if (depth > 1) {
        int at = 0;
        while (at < decoded.length()) {
          int end = at;
          while (end < decoded.length() && isRun(decoded.charAt(end))) {
            end++;
          }
          if (end - at >= MIN_RUN && holds(decoded.substring(at, end), depth - 1)) {
            return true;
          }
          at = end + 1;
        }
      }
    }
    return false;
  }

  /** What the run may stand for; where it begins is not known, since other signs may touch it. */
  private static List<String> readings(String run) {
    var readings = new ArrayList<String>();
    for (int shift = 0; shift < 4; shift++) {
      readings.add(bits(run, shift, 6, EncodedRuns::base64));
    }
    for (int shift = 0; shift < 2; shift++) {
      readings.add(bits(run, shift, 4, c -> Character.digit(c, 16)));
    }
    for (int shift = 0; shift < 8; shift++) {
      readings.add(bits(run, shift, 5, EncodedRuns::base32));
    }
    readings.removeIf(String::isEmpty);
    return readings;
  }

  private interface Digit {
    /** −1 for a sign that is none. */
    int of(char c);
  }

  /** Digits of {@code width} bits each, read as bytes from {@code shift} on; stops at no digit. */
  private static String bits(String run, int shift, int width, Digit digit) {
    var out = new ByteArrayOutputStream(run.length());
    int held = 0;
    int count = 0;
    for (int i = shift; i < run.length(); i++) {
      int value = digit.of(run.charAt(i));
      if (value < 0) {
        return octets(out.toByteArray());
      }
      held = held << width | value;
      count += width;
      if (count >= 8) {
        count -= 8;
        out.write(held >> count);
        held &= (1 << count) - 1;
      }
    }
    return octets(out.toByteArray());
  }

  private static int base64(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
  }

  private static int base32(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
  }

  private static boolean isRun(char c) {
    return base64(c) >= 0;
  }

  private static String octets(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String lower(String octets) {
    var out = new StringBuilder(octets.length());
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }
}
