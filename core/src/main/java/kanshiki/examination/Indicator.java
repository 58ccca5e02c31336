package kanshiki.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.language.Words;

/**
 * A pattern that we look for (STIX 2.1's meaning of indicator). Named after what is seen.
 *
 * <p>Pure: the same case file gives the same findings. May be shared between threads.
 */
public interface Indicator {

  /** The class's name in kebab-case: {@code PunycodeHost} is {@code punycode-host}. */
  default String id() {
    return IndicatorIds.of(getClass());
  }

  /** The topics read; when one of them was not examined, the indicator is not asked. */
  List<Topic<?>> needs();

  Weight weight();

  Stream<Finding> look(CaseFile file);

  /**
   * A finding of this indicator; each argument is a {@link Words}, or anything shown as it prints.
   */
  default Finding finding(Evidence evidence, Object... arguments) {
    return finding(List.of(evidence), arguments);
  }

  /** A finding of this indicator that rests on several pieces of evidence. */
  default Finding finding(List<? extends Evidence> evidence, Object... arguments) {
    var words = new ArrayList<Words>();
    for (Object argument : arguments) {
      words.add(argument instanceof Words w ? w : Words.same(argument.toString()));
    }
    return new Finding(id(), weight(), List.copyOf(evidence), words);
  }
}
