package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Letters inside a word come from another script, or are digits or kanji that look like the right
 * ones: {@code раssword} with Cyrillic letters, {@code detaiIs}, {@code 力ード}.
 *
 * <p>Known false positives: formulas and names of units that mix Greek and Latin letters, of which
 * words with fewer than two Latin letters or without an imitating letter are passed over.
 */
public final class LookAlikeLettersInWord implements Indicator {
  /** Latin letters that a word must hold besides the foreign ones. */
  private static final int MIN_LATIN = 2;

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
    for (OddWord word : writing.oddWords()) {
      if (word.kind() == OddWord.Kind.LOOK_ALIKE) {
        slips.add(word.passage(), word.start(), word.end(), word.written());
      }
    }
    for (Passage passage : writing.passages()) {
      gather(passage, slips);
    }
    return slips.finding(this);
  }

  /** Words of Latin letters with Cyrillic or Greek ones among them. */
  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    int start = 0;
    while (start < text.length() && !slips.isFull()) {
      if (!isWordLetter(text.charAt(start))) {
        start++;
        continue;
      }
      int latin = 0;
      int imitating = 0;
      int foreign = 0;
      int end = start;
      for (; end < text.length() && isWordLetter(text.charAt(end)); end++) {
        char c = text.charAt(end);
        latin += Letters.isLatin(c) ? 1 : 0;
        imitating += Letters.imitatesLatin(c) ? 1 : 0;
        foreign += c >= 128 && !Letters.imitatesLatin(c) ? 1 : 0;
      }
      if (latin >= MIN_LATIN && imitating > 0 && foreign == 0) {
        slips.add(passage, start, end, text.substring(start, end));
      }
      start = end;
    }
  }

  private static boolean isWordLetter(char c) {
    return Letters.isLatin(c) || c >= 0x370 && c <= 0x52f && Character.isLetter(c);
  }
}
