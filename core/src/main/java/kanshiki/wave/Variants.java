package kanshiki.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * The variants of one wave: mails with the same subject, nearly the same text and in the same name.
 * Senders and hosts change from mail to mail and make no variant. To be fed in the order of time;
 * not thread-safe.
 */
public final class Variants {
  /** Most that are told apart; later ones count as the last. */
  static final int MOST = 500;

  /** Likeness of two texts of one variant. */
  private static final double SAME = 0.7;

  private final List<Traits> heads = new ArrayList<>();

  /** The number of the variant that {@code traits} belong to, the first being 1. */
  public int add(Traits traits) {
    for (int i = 0; i < heads.size(); i++) {
      if (isSame(heads.get(i), traits)) {
        return i + 1;
      }
    }
    if (heads.size() < MOST) {
      heads.add(traits);
    }
    return heads.size();
  }

  /** How many there are. */
  public int count() {
    return heads.size();
  }

  private static boolean isSame(Traits head, Traits traits) {
    boolean sameText =
        head.template().count() == 0 && traits.template().count() == 0
            || head.template().resemblance(traits.template()) >= SAME;
    return sameText
        && head.subject().equals(traits.subject())
        && head.brand().equals(traits.brand());
  }
}
