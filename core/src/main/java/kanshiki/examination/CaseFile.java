package kanshiki.examination;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.TextReader;
import kanshiki.mail.Message;

/**
 * The folder of facts about one mail, each under its topic. Immutable.
 *
 * <p>An examination or indicator is handed a view that holds only what it declared in {@code
 * needs()}.
 */
public final class CaseFile {
  /** The mail itself; always there. */
  public static final Topic<Message> MESSAGE = new Topic<>("message", Message.class);

  /** What the recipient's side knows about itself; always there, perhaps empty. */
  public static final Topic<Own> OWN = new Topic<>("own", Own.class);

  /** What may be asked outside; not there when nothing may. */
  public static final Topic<Lookups> LOOKUPS = new Topic<>("lookups", Lookups.class);

  /** Who reads the words in pictures; not there when nobody can. */
  public static final Topic<TextReader> TEXT_READER = new Topic<>("text-reader", TextReader.class);

  private final Map<Topic<?>, Object> facts;

  /** What its reader may see; empty when that is all. */
  private final Optional<Set<Topic<?>>> shown;

  private CaseFile(Map<Topic<?>, Object> facts, Optional<Set<Topic<?>>> shown) {
    this.facts = facts;
    this.shown = shown;
  }

  /** The case of {@code message}, of which nothing more is known yet. */
  public static CaseFile of(Message message, Own own) {
    return new CaseFile(Map.of(MESSAGE, message, OWN, own), Optional.empty());
  }

  /** This file and one fact more. */
  public <T> CaseFile with(Topic<T> topic, T fact) {
    var more = new HashMap<>(facts);
    more.put(topic, fact);
    return new CaseFile(more, shown);
  }

  /** This file and all of {@code facts}, each of its topic's type. */
  CaseFile withAll(Map<Topic<?>, Object> facts) {
    var more = new HashMap<>(this.facts);
    more.putAll(facts);
    return new CaseFile(more, shown);
  }

  /**
   * The fact under {@code topic}.
   *
   * @throws IllegalStateException when nothing is filed there, or the reader did not declare the
   *     need
   */
  public <T> T get(Topic<T> topic) {
    return find(topic)
        .orElseThrow(
            () ->
                new IllegalStateException("not filed, or not declared as a need: " + topic.name()));
  }

  /** The fact under {@code topic}, or empty when that was not examined. */
  @SuppressWarnings("unchecked") // filed by with(), which takes only what is of the topic's type
  public <T> Optional<T> find(Topic<T> topic) {
    return shows(topic) ? Optional.ofNullable((T) facts.get(topic)) : Optional.empty();
  }

  /** All facts that are of {@code type}, in the order of their topics' names. */
  public <T> List<T> all(Class<T> type) {
    return facts.entrySet().stream()
        .filter(entry -> shows(entry.getKey()))
        .sorted(Comparator.comparing(entry -> entry.getKey().name()))
        .map(Map.Entry::getValue)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  boolean holds(List<Topic<?>> topics) {
    return facts.keySet().containsAll(topics);
  }

  /** This file for a reader who may see no more than {@code topics}. */
  CaseFile only(Set<Topic<?>> topics) {
    return new CaseFile(facts, Optional.of(topics));
  }

  /** What one sees who declared {@code topics}. */
  static Set<Topic<?>> withGiven(List<Topic<?>> topics) {
    var all = new HashSet<Topic<?>>(topics);
    all.add(MESSAGE);
    all.add(OWN);
    return Set.copyOf(all);
  }

  private boolean shows(Topic<?> topic) {
    return shown.isEmpty() || shown.get().contains(topic);
  }
}
