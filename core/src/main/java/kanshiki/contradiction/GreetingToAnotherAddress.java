package kanshiki.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.route.Route;

/**
 * The mail greets an address that it was not sent to.
 *
 * <p>Known false positives: mail that was forwarded or sent to an alias, which hides the address
 * that the sender knows.
 */
public final class GreetingToAnotherAddress implements Indicator {
  /** Characters in which a greeting stands. */
  private static final int OPENING = 200;

  private static final List<String> GREETINGS =
      List.of("dear", "hello", "hi", "dear,", "hello,", "hi,", "attention");

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC, Identity.TOPIC, Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    if (identity.recipients().isEmpty()
        || file.get(Route.TOPIC).mediation() != Route.Mediation.NONE) {
      return Stream.empty();
    }
    return greeted(file.get(Body.TOPIC).visible())
        .filter(
            greeted ->
                Stream.concat(identity.recipients().stream(), identity.authors().stream())
                    .noneMatch(known -> known.address().equalsIgnoreCase(greeted)))
        .map(
            greeted ->
                finding(
                    Evidence.claimed("body", greeted),
                    greeted,
                    identity.recipients().getFirst().address()))
        .stream();
  }

  /** The address that the first lines greet. */
  static Optional<String> greeted(String body) {
    var scan = new Scan(body.substring(0, Math.min(OPENING, body.length())));
    int at = scan.text.indexOf('@');
    if (at <= 0) {
      return Optional.empty();
    }
    int start = at;
    while (start > 0 && isAtom(scan.at(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (isAtom(scan.at(end))) {
      end++;
    }
    String address = scan.text.substring(start, end);
    String behind = scan.after(end, 4).strip();
    String before = scan.before(start, 8).strip();
    boolean greeting =
        behind.startsWith("様")
            || behind.startsWith("さま")
            || behind.startsWith("殿")
            || GREETINGS.contains(before);
    boolean whole = start < at && address.indexOf('.', at - start) > 0;
    return greeting && whole ? Optional.of(address) : Optional.empty();
  }

  private static boolean isAtom(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0);
  }
}
