package kanshiki.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import kanshiki.text.Overrides;
import org.jsoup.nodes.Element;

/**
 * Puts what CSS turns round into the order in which it is seen.
 *
 * <p>Overridden direction, boxes laid out in reverse or by numbers, and rows of floats to the
 * right, of which the first stands outermost. Not thread-safe.
 */
final class Rearrangement {
  /** Characters moved for one page; nested boxes could move all of it again and again. */
  private static final int MAX_MOVED = 4 << 20;

  private static final int MAX_DONE = 1_000;

  /** A row of at least this many pieces … */
  private static final int MIN_LETTERS = 4;

  /** … of at most this many characters each spells something, and is no row of columns. */
  private static final int MAX_LETTERS = 3;

  /** A child of a box: its text, and its place among the others. */
  private record Piece(int start, int end, int order) {}

  /** One open element. */
  static final class Box {
    static final Box NONE = new Box(0);

    private final int start;
    private boolean overridden;
    private boolean flexible;
    private final List<Piece> pieces = new ArrayList<>(0);

    private Box(int start) {
      this.start = start;
    }
  }

  private final RunningText seen;
  private final List<Reordered> done = new ArrayList<>();
  private int left = MAX_MOVED;
  private boolean overriding; // an override within another changes nothing

  Rearrangement(RunningText seen) {
    this.seen = seen;
  }

  /** What was turned round, as far as it spells something. */
  List<Reordered> done() {
    return done;
  }

  /** Begins an element that can be seen. */
  Box open(Element element, Look look) {
    var box = new Box(seen.length());
    box.overridden = !overriding && look.isOverridden(element);
    box.flexible = look.isFlexible();
    overriding |= box.overridden;
    return box;
  }

  /** Ends {@code box}, which lies in {@code parent} and has the look {@code look}. */
  void close(Box box, Box parent, Look look) {
    if (box == Box.NONE) {
      return;
    }
    int end = seen.length();
    if (box.overridden) {
      overriding = false;
      turn(box.start, end);
    }
    if (box.pieces.size() > 1) {
      arrange(box, look);
    }
    if (end > box.start && parent != Box.NONE && (parent.flexible || look.isFloatedRight())) {
      parent.pieces.add(new Piece(box.start, end, parent.flexible ? look.order() : 0));
    }
  }

  private void turn(int start, int end) {
    if (end > start && spend(end - start)) {
      String written = seen.between(start, end);
      String shown = Overrides.turned(written);
      seen.replace(start, shown);
      note(written.strip(), shown.strip(), Reordered.Means.OVERRIDE_STYLE);
    }
  }

  private void arrange(Box box, Look look) {
    if (!box.flexible) {
      arrangeFloats(box.pieces);
      return;
    }
    var sorted = new ArrayList<>(box.pieces);
    sorted.sort(Comparator.comparingInt(Piece::order));
    if (look.isReversed()) {
      Collections.reverse(sorted);
    }
    put(box.pieces, sorted);
  }

  /** Each unbroken row of floats. */
  private void arrangeFloats(List<Piece> pieces) {
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).start != pieces.get(i - 1).end) {
        List<Piece> row = pieces.subList(from, i);
        put(row, row.reversed());
        from = i;
      }
    }
  }

  private void put(List<Piece> row, List<Piece> sorted) {
    int start = row.getFirst().start;
    int end = row.getLast().end;
    if (row.size() < 2 || row.equals(sorted) || !isUnbroken(row) || !spend(end - start)) {
      return;
    }
    var shown = new StringBuilder(end - start);
    boolean letters = row.size() >= MIN_LETTERS;
    for (int i = 0; i < row.size(); i++) {
      String own = text(row.get(i));
      shown.append(own, 0, own.length() - own.stripLeading().length()); // spaces keep their places
      String word = text(sorted.get(i)).stripLeading();
      shown.append(word);
      letters &= word.length() <= MAX_LETTERS;
    }
    String written = seen.between(start, end);
    seen.replace(start, shown.toString());
    if (letters) {
      note(written, shown.toString(), Reordered.Means.LAYOUT);
    }
  }

  /** Text that stands in a box itself, between its children, keeps them where they are. */
  private static boolean isUnbroken(List<Piece> row) {
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i).start != row.get(i - 1).end) {
        return false;
      }
    }
    return true;
  }

  private String text(Piece piece) {
    return seen.between(piece.start, piece.end);
  }

  private void note(String written, String shown, Reordered.Means means) {
    if (done.size() < MAX_DONE && !written.equals(shown)) {
      done.add(new Reordered(written, shown, means));
    }
  }

  private boolean spend(int characters) {
    left -= Math.min(left, characters);
    return left > 0;
  }
}
