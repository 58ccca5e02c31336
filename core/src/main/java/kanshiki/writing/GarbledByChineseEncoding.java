package kanshiki.writing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Japanese text was read with a Chinese character set and came out as other kanji: {@code 銉┿偆銉曘偒}
 * for {@code ライフカ}.
 *
 * <p>Known false positives: none known; the receiving side does not garble text in this way.
 */
public final class GarbledByChineseEncoding implements Indicator {
  /** What the first two bytes of a kana in UTF-8 make in GBK. */
  private static final String MARKS = "銇銈銉";

  /** Fewest kana that must come to light: chance makes one. */
  private static final int MIN_KANA = 2;

  private static final int MAX_RUN = 60;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Writing writing = file.get(Writing.TOPIC);
    var slips = new Slips();
    for (Passage passage : writing.passages()) {
      gather(passage, slips);
    }
    return slips.finding(this);
  }

  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    int end = 0;
    for (int i = 0; i < text.length() && !slips.isFull(); i = Math.max(i + 1, end)) {
      if (MARKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      end = i;
      while (end < text.length() && end < i + MAX_RUN && isInRun(text.charAt(end))) {
        end++;
      }
      String kana = restored(text.substring(i, end));
      if (kana.length() >= MIN_KANA) {
        slips.add(passage, i, end, text.substring(i, end) + "(" + kana + ")");
      }
    }
  }

  /** The kana at the beginning of what was there before it was read wrongly. */
  private static String restored(String garbled) {
    String read = new String(garbled.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);
    int end = 0;
    while (end < read.length() && Letters.isJapanese(read.charAt(end))) {
      end++;
    }
    return read.substring(0, end);
  }

  private static boolean isInRun(char c) {
    return c >= 0x80 && !Letters.isKana(c);
  }
}
