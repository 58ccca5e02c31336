package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Japanese is punctuated as on a Chinese keyboard: {@code ·} for ・, {@code ，} beside 、, a space
 * before 。.
 *
 * <p>Known false positives: learned and official texts that use ， throughout, which are passed
 * over.
 */
public final class ChinesePunctuation implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
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
    boolean japaneseComma = text.indexOf('、') >= 0;
    for (int i = 0; i < text.length() && !slips.isFull(); i++) {
      char c = text.charAt(i);
      if (c != '\u00b7' && c != '，' && c != '。' && c != '、') {
        continue;
      }
      char before = i > 0 ? text.charAt(i - 1) : '\n';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      switch (c) {
        case '\u00b7' -> {
          if (Letters.isJapanese(after) && !Letters.isLatin(before)) {
            slips.add(passage, i, i + 2, text.substring(i, i + 2));
          }
        }
        case '，' -> {
          if (japaneseComma && Letters.isKana(before)) {
            slips.add(passage, i - 1, i + 1, text.substring(i - 1, i + 1));
          }
        }
        default -> {
          if (before == ' ' && i > 1 && Letters.isKana(text.charAt(i - 2))) {
            slips.add(passage, i - 2, i + 1, text.substring(i - 2, i + 1));
          }
        }
      }
    }
  }
}
