package kanshiki.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/**
 * A Japanese mail names a telephone number that does not exist in Japan, or a Chinese one: {@code
 * (03)-090-8848}, {@code +86 138 …}.
 *
 * <p>Known false positives: misprints, extension numbers run together with the number, firms that
 * do work in China.
 */
public final class PhoneNumberImpossible implements Indicator {
  private static final int MAX_NUMBERS = 20;

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
    List<Words> reasons = new ArrayList<>();
    for (Passage passage : writing.passages()) {
      for (PhoneNumber number : PhoneNumber.in(passage.text())) {
        Optional<String> wrong = number.wrong();
        if (wrong.isPresent() && slips.count() < MAX_NUMBERS) {
          slips.add(passage, number.start(), number.end(), number.written(passage.text()));
          reasons.add(reason(wrong.get()));
        }
      }
    }
    return reasons.isEmpty() ? Stream.empty() : slips.finding(this, reasons.getFirst());
  }

  private Words reason(String wrong) {
    String key = id() + "." + wrong;
    return new Words(Messages.in(Language.JA).get(key), Messages.in(Language.EN).get(key));
  }
}
