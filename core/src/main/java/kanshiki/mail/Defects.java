package kanshiki.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects defects, each once, and not without end: two hundred broken lines tell no more than
 * twenty.
 */
final class Defects {
  private static final int MAX = 200;
  private static final int MAX_DETAIL = 80;

  private final Set<Defect> all = new LinkedHashSet<>();

  void add(Defect.Kind kind, String detail) {
    if (all.size() < MAX) {
      all.add(new Defect(kind, shorten(detail)));
    }
  }

  void addAll(List<Defect> more) {
    for (Defect defect : more) {
      add(defect.kind(), defect.detail());
    }
  }

  List<Defect> list() {
    return List.copyOf(new ArrayList<>(all));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Keeps a detail short enough to stand in a sentence; a surrogate pair is never cut in two. */
  private static String shorten(String detail) {
    if (detail.length() <= MAX_DETAIL) {
      return detail;
    }
    int end =
        Character.isHighSurrogate(detail.charAt(MAX_DETAIL - 1)) ? MAX_DETAIL - 1 : MAX_DETAIL;
    return detail.substring(0, end) + "…";
  }
}
