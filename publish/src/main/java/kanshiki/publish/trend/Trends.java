package kanshiki.publish.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What there was in one period, beside what was before. Immutable.
 *
 * @param kept mails kept of that period
 * @param frauds those of them that are frauds
 * @param fraudsBefore frauds of the period before
 * @param days frauds of each of its days
 * @param lines for each kind what there was most, in order; at most {@link #MOST}
 */
public record Trends(
    Span span,
    int kept,
    int frauds,
    int fraudsBefore,
    List<Integer> days,
    Map<Kind, List<Line>> lines) {
  /** Lines of one kind. */
  public static final int MOST = 10;

  /** Periods in a line's course. */
  public static final int COURSE = 12;

  /**
   * One thing that was counted.
   *
   * @param count cases in the period
   * @param before cases in the period before
   * @param first day on which it was ever counted
   * @param peak the period in which there was most of it, the latest such
   * @param peakCount how many that were
   * @param course the last {@link #COURSE} periods, this one last
   */
  public record Line(
      String value,
      int count,
      int before,
      LocalDate first,
      Span peak,
      int peakCount,
      List<Integer> course) {
    public Line {
      course = List.copyOf(course);
    }

    /** Whether it was never counted before the period. */
    public boolean isNew(Span span) {
      return span.holds(first);
    }
  }

  public Trends {
    days = List.copyOf(days);
    Map<Kind, List<Line>> copy = new EnumMap<>(Kind.class);
    copy.putAll(lines);
    lines = Collections.unmodifiableMap(copy);
  }

  /** Adds up cases, in the order of their days. Not thread-safe. */
  public static final class Sum {
    /** Different values of one kind that are kept apart; later ones are not counted. */
    private static final int MAX_VALUES = 50_000;

    private final Span span;
    private final int[] days;
    private final Map<Kind, Map<String, History>> all = new EnumMap<>(Kind.class);
    private int kept;
    private int frauds;
    private int before;

    public Sum(Span span) {
      this.span = span;
      this.days = new int[span.days()];
      for (Kind kind : Kind.values()) {
        all.put(kind, new HashMap<>());
      }
    }

    /** Takes one case; those after the period do not count. */
    public void add(CaseFacts facts) {
      if (facts.day().isAfter(span.last())) {
        return;
      }
      boolean now = span.holds(facts.day());
      kept += now ? 1 : 0;
      if (!facts.isFraud()) {
        return;
      }
      if (now) {
        frauds++;
        days[Math.toIntExact(facts.day().toEpochDay() - span.first().toEpochDay())]++;
      }
      before += span.previous().holds(facts.day()) ? 1 : 0;
      Span of = span.length().around(facts.day());
      for (CaseFacts.Item item : facts.items()) {
        Map<String, History> values = all.get(item.kind());
        if (values != null && (values.size() < MAX_VALUES || values.containsKey(item.value()))) {
          values.computeIfAbsent(item.value(), _ -> new History()).add(facts.day(), of);
        }
      }
    }

    public Trends trends() {
      Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);
      all.forEach((kind, values) -> lines.put(kind, most(values)));
      var byDay = new ArrayList<Integer>();
      for (int count : days) {
        byDay.add(count);
      }
      return new Trends(span, kept, frauds, before, byDay, lines);
    }

    private List<Line> most(Map<String, History> values) {
      return values.entrySet().stream()
          .filter(entry -> entry.getValue().in(span) > 0)
          .map(entry -> entry.getValue().line(entry.getKey(), span))
          .sorted(Comparator.comparingInt((Line line) -> -line.count()).thenComparing(Line::value))
          .limit(MOST)
          .toList();
    }
  }

  /** How often one thing was counted when. */
  private static final class History {
    private final TreeMap<Span, Integer> counts = new TreeMap<>();
    private LocalDate first = LocalDate.MAX;

    void add(LocalDate day, Span of) {
      counts.merge(of, 1, Integer::sum);
      first = day.isBefore(first) ? day : first;
    }

    int in(Span span) {
      return counts.getOrDefault(span, 0);
    }

    Line line(String value, Span span) {
      Span peak = span;
      for (var entry : counts.entrySet()) {
        peak = entry.getValue() >= in(peak) ? entry.getKey() : peak;
      }
      var course = new ArrayList<Integer>();
      Span at = span;
      for (int i = 0; i < COURSE; i++) {
        course.addFirst(in(at));
        at = at.previous();
      }
      return new Line(value, in(span), in(span.previous()), first, peak, in(peak), course);
    }
  }
}
