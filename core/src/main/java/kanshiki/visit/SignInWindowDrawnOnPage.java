package kanshiki.visit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.brand.BrandDirectory;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.Url;
import kanshiki.page.Asked;

/**
 * A page that asks for a password writes the address of a well-known site as text, as the address
 * bar of a window that is only drawn.
 *
 * <p>Known false positives: help pages that spell out where to sign in and have a sign-in form of
 * their own.
 */
public final class SignInWindowDrawnOnPage implements Indicator {
  /** A line that is an address and nothing else. */
  private static final Pattern BAR =
      Pattern.compile("(?:https?://)?[a-z0-9.-]+\\.[a-z]{2,}/\\S*", Pattern.CASE_INSENSITIVE);

  private static final int MAX_LINES = 400;

  private Optional<Finding> drawn(Visited visited) {
    return visited
        .text()
        .lines()
        .limit(MAX_LINES)
        .map(String::strip)
        .filter(line -> line.length() < 300 && BAR.matcher(line).matches())
        .flatMap(line -> Url.parse(line.contains("://") ? line : "https://" + line).stream())
        .flatMap(url -> url.domain().stream())
        .filter(host -> !BrandDirectory.builtIn().owners(host).isEmpty())
        .findFirst()
        .map(host -> finding(visited.page(), visited.shownHost(), host.defanged()));
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .filter(visited -> visited.asks().contains(Asked.PASSWORD))
        .flatMap(visited -> drawn(visited).stream())
        .limit(1);
  }
}
