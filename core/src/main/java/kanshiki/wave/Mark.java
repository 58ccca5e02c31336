package kanshiki.wave;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kanshiki.sketch.Sketch;

/**
 * A number that two mails share only when they may be of one making: cases are found by it.
 *
 * @param kind which trait it stands for
 * @param value the trait, hashed
 */
public record Mark(Kind kind, long value) {
  /** What a mark stands for. */
  public enum Kind {
    /** A part of the template. */
    TEMPLATE(0),
    SUBJECT(1),
    PATH(2),
    HOST(3),
    SENDER(4),
    KIT(5),
    /** Both networks and the registrar. */
    INFRASTRUCTURE(6),
    /** A mail of the conversation. */
    CONVERSATION(7),
    LAYOUT(8);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** What stores keep instead of the name; it never changes. */
    public int number() {
      return number;
    }
  }

  /** Numbers of a sketch in one band, all of which must agree. */
  private static final int BAND = 4;

  /** The most marks of one mail. */
  public static final int MOST = 100;

  private static final int MAX_OF_KIND = 4;
  private static final int MAX_CONVERSATION = 16;

  /** A text shorter than this has no template. */
  private static final int FEW = 8;

  private static final int MIN_SUBJECT = 8;
  private static final int LAYOUT_FEW = 24;

  /** All of a mail, in a fixed order, at most {@link #MOST}. */
  public static List<Mark> of(Traits traits) {
    Set<Mark> marks = new LinkedHashSet<>();
    bands(Kind.TEMPLATE, traits.template(), FEW, marks);
    if (Template.width(traits.subject()) >= MIN_SUBJECT) {
      marks.add(new Mark(Kind.SUBJECT, Sketch.hash(traits.subject())));
    }
    some(Kind.PATH, traits.paths(), marks);
    some(Kind.HOST, traits.hosts(), marks);
    if (!traits.senderAddress().isEmpty()) {
      marks.add(new Mark(Kind.SENDER, Sketch.hash(traits.senderAddress())));
    }
    if (!traits.senderName().isEmpty()) {
      marks.add(
          new Mark(Kind.SENDER, Sketch.hash(traits.senderName() + " " + traits.senderPattern())));
    }
    if (!traits.kit().isEmpty()) {
      traits.kit().stream()
          .sorted()
          .limit(MAX_OF_KIND)
          .forEach(piece -> marks.add(new Mark(Kind.KIT, piece)));
    }
    if (traits.fields() != 0) {
      marks.add(new Mark(Kind.KIT, traits.fields()));
    }
    for (String sender : traits.senderNetworks()) {
      for (String page : traits.pageNetworks()) {
        traits.registrars().stream()
            .sorted()
            .limit(2)
            .forEach(
                registrar ->
                    marks.add(
                        new Mark(
                            Kind.INFRASTRUCTURE,
                            Sketch.hash(sender + " " + page + " " + registrar))));
      }
    }
    var ids = new ArrayList<>(traits.answered().stream().sorted().toList());
    if (traits.ownId() != 0) {
      ids.addFirst(traits.ownId());
    }
    ids.stream().limit(MAX_CONVERSATION).forEach(id -> marks.add(new Mark(Kind.CONVERSATION, id)));
    bands(Kind.LAYOUT, traits.layout(), LAYOUT_FEW, marks);
    return marks.stream().limit(MOST).toList();
  }

  private static void bands(Kind kind, Sketch sketch, int few, Set<Mark> into) {
    if (sketch.count() < few) {
      return;
    }
    int width = kind == Kind.LAYOUT ? 2 * BAND : BAND;
    for (int start = 0; start + width <= sketch.size(); start += width) {
      into.add(new Mark(kind, sketch.band(start, start + width)));
    }
  }

  private static void some(Kind kind, List<String> values, Set<Mark> into) {
    values.stream()
        .limit(MAX_OF_KIND)
        .forEach(value -> into.add(new Mark(kind, Sketch.hash(value))));
  }
}
