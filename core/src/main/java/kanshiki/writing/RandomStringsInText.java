package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Lines of meaningless letters and digits stand between the sentences: {@code ptiun4s8t}.
 *
 * <p>Known false positives: lists of codes or serial numbers, of which those with a name before
 * them or in capitals are passed over.
 */
public final class RandomStringsInText implements Indicator {
  /** One code on a line of its own is what a genuine mail sends. */
  private static final int MIN_LINES = 3;

  private static final int MAX_LINE = 120;

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
    return slips.count() < MIN_LINES ? Stream.empty() : slips.finding(this);
  }

  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    for (int start = 0; start < text.length(); start = passage.lineEnd(start) + 1) {
      int end = passage.lineEnd(start);
      String line = text.substring(start, Math.min(end, start + MAX_LINE)).strip();
      if (isRandom(line)) {
        slips.add(passage, start, end, line);
      }
    }
  }

  /** Small letters and digits only, and some word in which both are mixed or no vowel is met. */
  private static boolean isRandom(String line) {
    boolean random = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c == ' ') {
        random |= isRandomWord(line, start, i);
        start = i + 1;
      } else if (!Letters.isDigit(c) && !(c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return random;
  }

  private static boolean isRandomWord(String line, int start, int end) {
    int digits = 0;
    int vowels = 0;
    for (int i = start; i < end; i++) {
      digits += Letters.isDigit(line.charAt(i)) ? 1 : 0;
      vowels += "aeiouy".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
    }
    int length = end - start;
    return length >= 4 && digits > 0 && digits < length
        || length >= 6 && digits == 0 && vowels == 0;
  }
}
