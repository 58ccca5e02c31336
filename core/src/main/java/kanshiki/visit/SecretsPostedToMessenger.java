package kanshiki.visit;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The page's script holds the address by which programs post to a messenger's bot or channel.
 *
 * <p>Known false positives: small sites that let their contact form post to the owner's chat.
 */
public final class SecretsPostedToMessenger implements Indicator {
  private static final Pattern CALL =
      Pattern.compile(
          "api\\.telegram\\.org(?:\\\\?/)+bot|discord(?:app)?\\.com(?:\\\\?/)+api(?:\\\\?/)+webhooks"
              + "|hooks\\.slack\\.com(?:\\\\?/)+services|api\\.vk\\.com(?:\\\\?/)+method(?:\\\\?/)+messages",
          Pattern.CASE_INSENSITIVE);

  private Optional<Finding> messenger(Visited visited) {
    return visited
        .sources()
        .flatMap(source -> CALL.matcher(source).results())
        .map(MatchResult::group)
        .findFirst()
        .map(
            call ->
                finding(
                    visited.page(),
                    visited.shownHost(),
                    call.replaceFirst("[\\\\/].*", "").replace(".", "[.]")));
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
    return file.get(Visits.TOPIC).up().flatMap(visited -> messenger(visited).stream()).limit(1);
  }
}
