package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Japanese particles follow each other where grammar allows none: {@code アカウントのに登録された}, {@code
 * 以下を操作は必要です}.
 *
 * <p>Known false positives: slips of the pen in letters that nobody proof-read.
 */
public final class ParticlesCollide implements Indicator {
  /** Pairs that never stand between two nouns. */
  private static final List<String> PAIRS = List.of("をを", "がが", "がを", "をが", "をに", "にを", "はが", "はは");

  /** Longest verbal noun between an object and the words that miss it. */
  private static final int MAX_VERB = 4;

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
    for (Passage passage : writing.passages()) {
      gather(passage, slips);
    }
    return slips.finding(this);
  }

  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    for (int i = 1; i + 2 < text.length() && !slips.isFull(); i++) {
      char c = text.charAt(i);
      if (!Letters.isKana(c) || !isNoun(text.charAt(i - 1))) {
        continue;
      }
      char after = text.charAt(i + 2);
      boolean pair = isNoun(after) && PAIRS.contains(text.substring(i, i + 2));
      // の and に meet after 母 in 母のに似る, but not after a foreign word with a verb behind.
      boolean foreign =
          Letters.isKatakana(text.charAt(i - 1))
              && text.startsWith("のに", i)
              && Letters.isHan(after);
      if (pair || foreign) {
        slips.add(passage, i - 1, i + 3, text.substring(i - 1, i + 3));
      } else if (c == 'を') {
        int end = objectOfNothing(text, i + 1);
        if (end >= 0) {
          slips.add(passage, i - 1, end, text.substring(i - 1, end));
        }
      }
    }
  }

  /** The end of 操作は必要 behind を, where the object has no verb; −1 elsewhere. */
  private static int objectOfNothing(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= MAX_VERB && Letters.isHan(text.charAt(end))) {
      end++;
    }
    return end > start && text.startsWith("は必要", end) ? end + 3 : -1;
  }

  private static boolean isNoun(char c) {
    return Letters.isHan(c) || Letters.isKatakana(c);
  }
}
