package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Half-width and full-width letters stand side by side in one word: {@code Ａmazon}, {@code ｱカウント}.
 *
 * <p>Known false positives: a slip of the keyboard in a letter that one person typed.
 */
public final class WidthsMixedInWord implements Indicator {
  /** Small letters that show that it is a word and not an abbreviation beside another. */
  private static final int MIN_SMALL = 3;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Writing writing = file.get(Writing.TOPIC);
    if (!writing.isJapanese()) {
      return Stream.empty();
    }
    var slips = new Slips();
    for (OddWord word : writing.oddWords()) {
      if (word.kind() == OddWord.Kind.MIXED_WIDTH) {
        slips.add(word.passage(), word.start(), word.end(), word.written());
      }
    }
    for (Passage passage : writing.passages()) {
      gather(passage, slips);
    }
    return slips.finding(this);
  }

  /** Latin words in which both widths are met. */
  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      int small = 0;
      int half = 0;
      int full = 0;
      for (; end < text.length() && isLatinOfAnyWidth(text.charAt(end)); end++) {
        char c = text.charAt(end);
        half += Letters.isLatin(c) ? 1 : 0;
        full += Letters.isFullWidthLatin(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
      if (half > 0 && full > 0 && small >= MIN_SMALL) {
        slips.add(passage, start, end, text.substring(start, end));
      }
      start = Math.max(end, start + 1);
    }
  }

  private static boolean isLatinOfAnyWidth(char c) {
    return Letters.isLatin(c) || Letters.isFullWidthLatin(c);
  }
}
