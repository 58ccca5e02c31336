package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.data.DataFile;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Chinese words have been left over in a Japanese mail: {@code 回复：} before the subject, {@code
 * 退订此邮件}, {@code 如果您}.
 *
 * <p>Known false positives: answers to and from Chinese colleagues, and notices in several
 * languages, of which those with a line that is Chinese throughout and names the language are
 * passed over.
 */
public final class ChineseLeftInJapanese implements Indicator {
  /** Kana that make a text Japanese whatever else is in it. */
  private static final int MIN_KANA = 10;

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
    if (writing.language().equals("zh")) {
      return Stream.empty();
    }
    if (!writing.isJapanese() && writing.passages().stream().noneMatch(p -> isJapanese(p.text()))) {
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
    for (String phrase : Phrases.ALL) {
      int at = text.indexOf(phrase);
      if (at >= 0) {
        slips.add(passage, at, at + phrase.length(), phrase);
      }
    }
  }

  private static boolean isJapanese(String text) {
    int kana = 0;
    for (int i = 0; i < text.length() && kana < MIN_KANA; i++) {
      kana += Letters.isKana(text.charAt(i)) ? 1 : 0;
    }
    return kana == MIN_KANA;
  }

  private static final class Phrases {
    static final List<String> ALL =
        DataFile.lines(ChineseLeftInJapanese.class, "chinese-phrases.txt");
  }
}
