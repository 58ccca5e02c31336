package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A Japanese sentence holds characters that only Chinese is written with: {@code 账户}, {@code 下记}.
 *
 * <p>Known false positives: names of Chinese people and firms, of which those before 様 and the like
 * are passed over, and Chinese sentences beside the Japanese ones, which are not looked at.
 */
public final class ChineseCharactersInJapanese implements Indicator {
  /** Titles behind a name, and how far ahead they are looked for. */
  private static final List<String> TITLES = List.of("様", "さん", "氏", "先生", "君", "社長");

  private static final int NAME_LENGTH = 6;

  /** Characters to either side among which kana show that the sentence is Japanese. */
  private static final int KANA_WITHIN = 8;

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
    if (!writing.isJapanese()) {
      return Stream.empty();
    }
    var slips = new Slips();
    for (Passage passage : writing.passages()) {
      gather(passage, slips);
    }
    return slips.finding(this);
  }

  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    int end = 0;
    for (int i = 0; i < text.length(); i = Math.max(i + 1, end)) {
      if (!ChineseCharacters.isChinese(text.charAt(i))) {
        continue;
      }
      end = i + 1;
      while (end < text.length() && ChineseCharacters.isChinese(text.charAt(end))) {
        end++;
      }
      if (isJapaneseAround(passage, i, end) && !isName(text, end)) {
        slips.add(passage, i, end, text.substring(i, end));
      }
    }
  }

  /** Whether kana stand close by on the same line: in Chinese there are none. */
  private static boolean isJapaneseAround(Passage passage, int start, int end) {
    String text = passage.text();
    int from = Math.max(passage.lineStart(start), start - KANA_WITHIN);
    int to = Math.min(passage.lineEnd(start), end + KANA_WITHIN);
    int kana = 0;
    for (int i = from; i < to; i++) {
      kana += Letters.isKana(text.charAt(i)) ? 1 : 0;
    }
    return kana >= 2;
  }

  private static boolean isName(String text, int end) {
    int to = Math.min(text.length(), end + NAME_LENGTH);
    return TITLES.stream().anyMatch(text.substring(end, to)::contains);
  }
}
