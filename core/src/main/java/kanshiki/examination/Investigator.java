package kanshiki.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.mail.Message;

/**
 * Runs examinations in the order of their needs, independent ones at once where the executor allows
 * it, then asks every indicator. Immutable and thread-safe.
 *
 * <p>What fails becomes "not examined, because …" for its topic and all that depends on it; it
 * never ends the investigation and never reads as innocence. Nothing here watches the time: every
 * answer from outside comes by the message's deadline.
 */
public final class Investigator {
  private static final Set<Topic<?>> GIVEN =
      Set.of(CaseFile.MESSAGE, CaseFile.OWN, CaseFile.LOOKUPS, CaseFile.TEXT_READER);

  private final List<Examination<?>> examinations;
  private final List<Observer> observers;

  /**
   * @throws IllegalArgumentException when an examination needs a topic that none answers, or they
   *     need each other
   */
  public Investigator(
      List<? extends Examination<?>> examinations, List<? extends Indicator> indicators) {
    this.examinations = inOrder(examinations);
    this.observers = indicators.stream().map(Observer::of).toList();
  }

  /** Examines {@code message} on the calling thread, asking nothing outside. */
  public Investigation investigate(Message message, Own own) {
    return investigate(CaseFile.of(message, own), Runnable::run);
  }

  /**
   * Examines the mail of {@code given}.
   *
   * @param given what is known beforehand
   * @param executor runs the examinations; a thread that waits for another must not keep it from
   *     running (the calling thread will do, and virtual threads)
   */
  public Investigation investigate(CaseFile given, Executor executor) {
    var running = new LinkedHashMap<Topic<?>, FutureTask<Outcome>>();
    for (Examination<?> examination : examinations) {
      running.put(
          examination.topic(), new FutureTask<>(() -> examine(examination, given, running)));
    }
    running.values().forEach(executor::execute);
    var facts = new HashMap<Topic<?>, Object>();
    var notExamined = new ArrayList<NotExamined>();
    for (FutureTask<Outcome> task : running.values()) {
      Outcome outcome = result(task);
      outcome.addTo(facts);
      outcome.notExamined().ifPresent(notExamined::add);
    }
    CaseFile file = given.withAll(facts);
    return new Investigation(file, findings(file, notExamined), notExamined);
  }

  private List<Finding> findings(CaseFile file, List<NotExamined> notExamined) {
    var findings = new ArrayList<Finding>();
    for (Observer observer : observers) {
      if (!file.holds(observer.needs())) {
        continue; // its topic is already among those not examined
      }
      try {
        findings.addAll(observer.indicator().look(file.only(observer.sees())).toList());
      } catch (RuntimeException | StackOverflowError e) {
        notExamined.add(new NotExamined(observer.indicator().id(), failure(e)));
      }
    }
    return findings;
  }

  /** An indicator, what it needs, and all that it may see. */
  private record Observer(Indicator indicator, List<Topic<?>> needs, Set<Topic<?>> sees) {
    static Observer of(Indicator indicator) {
      List<Topic<?>> needs = List.copyOf(indicator.needs());
      return new Observer(indicator, needs, CaseFile.withGiven(needs));
    }
  }

  /**
   * @param running what answers the topics; no longer written to
   */
  private static <T> Outcome examine(
      Examination<T> examination, CaseFile given, Map<Topic<?>, FutureTask<Outcome>> running) {
    List<Topic<?>> read = Stream.concat(needs(examination), wants(examination)).toList();
    var facts = new HashMap<Topic<?>, Object>();
    for (Topic<?> topic : read) {
      FutureTask<Outcome> task = running.get(topic);
      if (task != null) {
        result(task).addTo(facts);
      }
    }
    CaseFile file = given.withAll(facts);
    String topic = examination.topic().name();
    if (!file.holds(examination.needs())) {
      Words reason =
          file.holds(List.of(CaseFile.LOOKUPS)) || !asks(examination)
              ? new Words("前提となる検査ができなかったため", "because an examination it rests on failed")
              : new Words(
                  Messages.in(Language.JA).get("reason.offline"),
                  Messages.in(Language.EN).get("reason.offline"));
      return Outcome.failed(topic, reason);
    }
    try {
      return new Filed<>(
          examination.topic(), examination.examine(file.only(CaseFile.withGiven(read))));
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failed(topic, failure(e));
    }
  }

  /** What became of one examination. */
  private sealed interface Outcome {
    void addTo(Map<Topic<?>, Object> facts);

    Optional<NotExamined> notExamined();

    static Outcome failed(String topic, Words reason) {
      return new Failed(new NotExamined(topic, reason));
    }
  }

  private record Filed<T>(Topic<T> topic, T fact) implements Outcome {
    @Override
    public void addTo(Map<Topic<?>, Object> facts) {
      facts.put(topic, fact);
    }

    @Override
    public Optional<NotExamined> notExamined() {
      return Optional.empty();
    }
  }

  private record Failed(NotExamined reason) implements Outcome {
    @Override
    public void addTo(Map<Topic<?>, Object> facts) {}

    @Override
    public Optional<NotExamined> notExamined() {
      return Optional.of(reason);
    }
  }

  private static Outcome result(FutureTask<Outcome> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an examination's task must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Words failure(Throwable e) {
    String what = e.getClass().getSimpleName();
    return new Words("内部エラー(" + what + ")のため", "because of an internal error (" + what + ")");
  }

  private static boolean asks(Examination<?> examination) {
    return examination.needs().contains(CaseFile.LOOKUPS);
  }

  private static Stream<Topic<?>> needs(Examination<?> examination) {
    return examination.needs().stream();
  }

  private static Stream<Topic<?>> wants(Examination<?> examination) {
    return examination.wants().stream();
  }

  private static List<Examination<?>> inOrder(List<? extends Examination<?>> examinations) {
    var waiting = new ArrayList<Examination<?>>(examinations);
    var ordered = new ArrayList<Examination<?>>();
    var answered = new HashSet<Topic<?>>(GIVEN);
    Set<Topic<?>> answerable =
        examinations.stream().map(Examination::topic).collect(Collectors.toSet());
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (Examination<?> examination : List.copyOf(waiting)) {
        if (answered.containsAll(examination.needs())
            && wants(examination).filter(answerable::contains).allMatch(answered::contains)) {
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
