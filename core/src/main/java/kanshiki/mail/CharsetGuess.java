package kanshiki.mail;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;

/**
 * Guesses the charset of 8-bit text by decoding a sample in each candidate and asking which reads
 * most like something that people write.
 */
final class CharsetGuess {
  private static final int SAMPLE = 4 << 10;

  /** In this order where two are equal. */
  private static final String[] CANDIDATES = {
    "utf-8",
    "windows-31j",
    "euc-jp",
    "gb18030",
    "big5",
    "euc-kr",
    "windows-1252",
    "koi8-r",
    "windows-1251"
  };

  /** What being declared is worth, in points for each raw byte. */
  private static final double DECLARED = 0.25;

  /** The same among East Asian charsets, which share their kana and differ in some kanji only. */
  private static final double DECLARED_EAST_ASIAN = 0.1;

  /**
   * A declared single-byte charset that scores this is believed without a contest; against it
   * another one must score as much.
   */
  private static final double CONVINCING = 0.6;

  /** Fewer raw bytes than this are stray symbols rather than Russian. */
  private static final int ENOUGH_FOR_CYRILLIC = 6;

  private CharsetGuess() {}

  /**
   * The best charset for {@code bytes}, which hold raw 8-bit text.
   *
   * @param declared our name of the declared one; empty when there is none
   */
  static String of(byte[] bytes, String declared, Utf8.Count utf8) {
    byte[] sample = sample(bytes);
    int raw = 0;
    for (byte b : sample) {
      raw += b < 0 ? 1 : 0;
    }
    // ISO-2022-JP over raw bytes is nearly always one of the other two Japanese ones.
    String meant = declared.equals("iso-2022-jp") ? "windows-31j" : declared;
    var candidates = new LinkedHashSet<String>();
    if (!meant.isEmpty() && !meant.equals("us-ascii") && isDecodable(meant)) {
      candidates.add(meant);
    }
    candidates.addAll(Arrays.asList(CANDIDATES));
    String best = "windows-1252";
    double bestScore = Double.NEGATIVE_INFINITY;
    for (String candidate : candidates) {
      boolean impossible = candidate.equals("utf-8") && !utf8.isClean() && !utf8.isMostly();
      if (impossible || !candidate.equals(meant) && !mayOverride(meant, candidate, raw)) {
        continue;
      }
      double score = Plausibility.total(decode(sample, candidate)) / Math.max(1, raw);
      if (candidate.equals(meant)) {
        if (score >= CONVINCING && isSingleByte(candidate)) {
          return candidate;
        }
        score += isSingleByte(candidate) ? DECLARED : DECLARED_EAST_ASIAN;
      } else if (candidate.equals("utf-8") && utf8.isClean()) {
        score += 2 * DECLARED; // being well-formed is hard to come by
      }
      if (isSingleByte(meant) && !candidate.equals(meant) && score < CONVINCING) {
        continue; // no better than stray symbols are in what was declared
      }
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  static String decode(byte[] bytes, String charset) {
    return switch (charset) {
      case "windows-31j" -> Japanese.shiftJis(bytes);
      case "euc-jp" -> Japanese.eucJp(bytes);
      case "iso-2022-jp" -> Japanese.iso2022Jp(bytes);
      case "utf-7" -> Utf7.decode(bytes);
      default ->
          new String(bytes, Charsets.decoder(charset).orElse(Charset.forName("windows-1252")));
    };
  }

  private static boolean isDecodable(String charset) {
    return charset.equals("euc-jp") || Charsets.decoder(charset).isPresent();
  }

  /**
   * Whether a candidate may stand against what was declared. A single-byte charset makes some text
   * of any bytes, and phishers put single Greek or Cyrillic letters into Latin words: only Cyrillic
   * text under a Latin label is believed to be in another one of them.
   */
  private static boolean mayOverride(String meant, String candidate, int raw) {
    boolean cyrillic = candidate.equals("koi8-r") || candidate.equals("windows-1251");
    if (cyrillic && raw < ENOUGH_FOR_CYRILLIC) {
      return false;
    }
    if (!isSingleByte(meant) || !isSingleByte(candidate)) {
      return true;
    }
    return cyrillic && (meant.equals("windows-1252") || meant.equals("iso-8859-15"));
  }

  private static boolean isSingleByte(String charset) {
    return charset.startsWith("windows-1")
        || charset.startsWith("iso-8859")
        || charset.startsWith("koi8")
        || charset.startsWith("ibm")
        || charset.startsWith("x-mac")
        || charset.equals("x-windows-874");
  }

  /** From the first raw byte on, up to a line end where there is one. */
  private static byte[] sample(byte[] bytes) {
    int from = 0;
    while (from < bytes.length && bytes[from] >= 0) {
      from++;
    }
    from = Math.max(0, from - 1); // the ASCII neighbour tells an accent from a symbol
    int to = Math.min(bytes.length, from + SAMPLE);
    int lineEnd = to;
    while (to < bytes.length && lineEnd > from + SAMPLE / 2 && bytes[lineEnd - 1] != '\n') {
      lineEnd--;
    }
    return Arrays.copyOfRange(bytes, from, lineEnd > from + SAMPLE / 2 ? lineEnd : to);
  }
}
