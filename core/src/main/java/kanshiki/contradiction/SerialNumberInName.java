package kanshiki.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;

/**
 * The name of the sender ends in a long number, which no person or company has in it.
 *
 * <p>Known false positives: machines that sign with a number, and accounts named after one.
 */
public final class SerialNumberInName implements Indicator {
  private static final int MIN_DIGITS = 5;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Identity.TOPIC).author().stream()
        .filter(author -> !author.displayName().contains("@"))
        .flatMap(
            author ->
                number(author.displayName()).stream()
                    .map(
                        number ->
                            finding(
                                Evidence.claimed("From", author.toString()),
                                author.displayName(),
                                number)));
  }

  static Optional<String> number(String name) {
    String half = HalfWidth.of(name).stripTrailing();
    int end = half.length();
    while (end > 0 && ")]】>》 ".indexOf(half.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && half.charAt(start - 1) >= '0' && half.charAt(start - 1) <= '9') {
      start--;
    }
    return end - start >= MIN_DIGITS && start > 0
        ? Optional.of(half.substring(start, end))
        : Optional.empty();
  }
}
