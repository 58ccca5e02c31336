package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The set phrases of a Japanese letter stand wrongly: {@code 拝啓、} or {@code 敬具、} with a comma,
 * {@code 敬具} without 拝啓.
 *
 * <p>Known false positives: letters by people who never learnt the form.
 */
public final class LetterFormulaMisused implements Indicator {
  private static final List<String> OPENINGS = List.of("拝啓", "謹啓", "拝復", "粛啓", "恭啓");

  private static final List<String> FORMULAS = List.of("拝啓", "敬具");

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
    Passage body = writing.passages().getLast();
    String text = body.text();
    boolean opened = OPENINGS.stream().anyMatch(text::contains);
    var slips = new Slips();
    for (String formula : FORMULAS) {
      int at = text.indexOf(formula);
      if (at < 0) {
        continue;
      }
      int end = at + formula.length();
      boolean comma = end < text.length() && "、，,".indexOf(text.charAt(end)) >= 0;
      boolean closes = formula.equals("敬具") && standsAlone(body, at);
      if (comma && at == firstOf(body, at) || closes && !opened) {
        slips.add(body, at, comma ? end + 1 : end, text.substring(at, comma ? end + 1 : end));
      }
    }
    return slips.finding(this);
  }

  /** Where the words of the line of {@code position} begin. */
  private static int firstOf(Passage passage, int position) {
    int first = passage.lineStart(position);
    while (first < position && Character.isWhitespace(passage.text().charAt(first))) {
      first++;
    }
    return first;
  }

  private static boolean standsAlone(Passage passage, int at) {
    return passage.text().substring(passage.lineStart(at), passage.lineEnd(at)).strip().length()
        <= 4;
  }
}
