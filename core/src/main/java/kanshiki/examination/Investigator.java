package kanshiki.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanshiki.language.Words;
import kanshiki.mail.Message;

/**
 * Runs examinations in the order of their needs, then asks every indicator. Immutable and
 * thread-safe.
 *
 * <p>What fails becomes "not examined, because …" for its topic and all that depends on it; it
 * never ends the investigation and never reads as innocence.
 */
public final class Investigator {
  private final List<Examination<?>> examinations;
  private final List<Indicator> indicators;

  /**
   * @throws IllegalArgumentException when an examination needs a topic that none answers, or they
   *     need each other
   */
  public Investigator(
      List<? extends Examination<?>> examinations, List<? extends Indicator> indicators) {
    this.examinations = inOrder(examinations);
    this.indicators = List.copyOf(indicators);
  }

  public Investigation investigate(Message message, Own own) {
    CaseFile file = CaseFile.of(message, own);
    var notExamined = new ArrayList<NotExamined>();
    for (Examination<?> examination : examinations) {
      file = examine(examination, file, notExamined);
    }
    var findings = new ArrayList<Finding>();
    for (Indicator indicator : indicators) {
      if (!file.holds(indicator.needs())) {
        continue; // its topic is already among those not examined
      }
      try {
        findings.addAll(indicator.look(file.only(indicator.needs())).toList());
      } catch (RuntimeException | StackOverflowError e) {
        notExamined.add(new NotExamined(indicator.id(), failure(e)));
      }
    }
    return new Investigation(file, findings, notExamined);
  }

  private static <T> CaseFile examine(
      Examination<T> examination, CaseFile file, List<NotExamined> notExamined) {
    String topic = examination.topic().name();
    if (!file.holds(examination.needs())) {
      notExamined.add(
          new NotExamined(
              topic, new Words("前提となる検査ができなかったため", "because an examination it rests on failed")));
      return file;
    }
    try {
      return file.with(examination.topic(), examination.examine(file.only(examination.needs())));
    } catch (RuntimeException | StackOverflowError e) {
      notExamined.add(new NotExamined(topic, failure(e)));
      return file;
    }
  }

  private static Words failure(Throwable e) {
    String what = e.getClass().getSimpleName();
    return new Words("内部エラー(" + what + ")のため", "because of an internal error (" + what + ")");
  }

  private static List<Examination<?>> inOrder(List<? extends Examination<?>> examinations) {
    var waiting = new ArrayList<Examination<?>>(examinations);
    var ordered = new ArrayList<Examination<?>>();
    Set<Topic<?>> answered = new HashSet<>(Set.of(CaseFile.MESSAGE, CaseFile.OWN));
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (Examination<?> examination : List.copyOf(waiting)) {
        if (answered.containsAll(examination.needs())) {
          ordered.add(examination);
          answered.add(examination.topic());
          waiting.remove(examination);
        }
      }
      if (waiting.size() == before) {
        throw new IllegalArgumentException(
            "needs that nobody answers: " + waiting.stream().map(e -> e.topic().name()).toList());
      }
    }
    return List.copyOf(ordered);
  }
}
