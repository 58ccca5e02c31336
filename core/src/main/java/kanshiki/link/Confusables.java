package kanshiki.link;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.Optional;
import kanshiki.observable.DomainName;

/** Names that look like others (UTS #39). ICU is only woken for internationalised names. */
final class Confusables {
  private Confusables() {}

  private static final class Icu {
    static final SpoofChecker CHECKER =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  }

  /**
   * The plain name that {@code host} looks like; empty when it looks like none. A label counts when
   * all its letters look like plain ones although some are not; all of the name must then be plain.
   */
  static Optional<String> plainLookalike(DomainName host) {
    var labels = new ArrayList<String>();
    boolean foreign = false;
    for (String label : host.unicode().split("\\.", -1)) {
      String seen = seen(label);
      if (!isPlain(seen)) {
        return Optional.empty();
      }
      foreign |= !isPlain(label);
      labels.add(seen);
    }
    return foreign ? Optional.of(String.join(".", labels)) : Optional.empty();
  }

  /** Letter by letter, since the skeleton of plain letters is for comparing: that of m is rn. */
  private static String seen(String label) {
    var seen = new StringBuilder();
    label
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> seen.append(isPlain(c) ? c : Icu.CHECKER.getSkeleton(c)));
    return seen.toString();
  }

  private static boolean isPlain(String label) {
    return label.chars().allMatch(c -> c < 128);
  }
}
