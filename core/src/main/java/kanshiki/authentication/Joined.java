package kanshiki.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One picture of what was recorded when the mail came and what we verified now.
 *
 * <p>Our own check leads: nobody can have written it. What it could not decide, or what time may
 * have undone, does not take away what the recipient's own side had found.
 */
final class Joined {
  private Joined() {}

  static Authentication of(Authentication recorded, Verification verified) {
    boolean late = verified.late();
    return new Authentication(
        lead(verified.spf(), recorded.spf(), late),
        signatures(verified.dkim(), recorded.dkim(), late),
        lead(verified.dmarc(), recorded.dmarc(), late),
        lead(verified.arc(), recorded.arc(), late),
        recorded.claimed(),
        recorded.author());
  }

  private static Optional<AuthResult> lead(
      Optional<AuthResult> verified, Optional<AuthResult> recorded, boolean late) {
    return verified.isEmpty()
            || recorded.isPresent() && yields(verified.get(), recorded.get(), late)
        ? recorded
        : verified;
  }

  private static boolean yields(AuthResult verified, AuthResult recorded, boolean late) {
    return switch (verified.result()) {
      case PASS -> false;
      case TEMPERROR, PERMERROR -> true;
      case NONE, FAIL, SOFTFAIL, POLICY, NEUTRAL -> late && recorded.result() == ResultWord.PASS;
    };
  }

  /** Ours in their order, then those recorded of signers whose signatures are no longer there. */
  private static List<AuthResult> signatures(
      List<AuthResult> verified, List<AuthResult> recorded, boolean late) {
    var all = new ArrayList<AuthResult>();
    for (AuthResult ours : verified) {
      Optional<AuthResult> theirs =
          recorded.stream().filter(other -> isSame(ours, other)).findFirst();
      lead(Optional.of(ours), theirs, late).ifPresent(all::add);
    }
    recorded.stream()
        .filter(other -> verified.stream().noneMatch(ours -> isSame(ours, other)))
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  private static boolean isSame(AuthResult one, AuthResult other) {
    return one.domain().equals(other.domain())
        && (one.selector().equals(other.selector())
            || one.selector().isEmpty()
            || other.selector().isEmpty());
  }
}
