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
 * A page that asks for nothing, or next to nothing, leads to a chat: LINE, Telegram, WhatsApp.
 *
 * <p>Known false positives: shops and salons that take orders by chat.
 */
public final class PageLeadsToMessenger implements Indicator {
  private static final Pattern CHAT =
      Pattern.compile(
          "href=\"(?:line:/|(?:https?:)?//(?:line\\.me/(?:r/)?ti/|lin\\.ee/|t\\.me/|telegram\\.me/|wa\\.me/|api\\.whatsapp\\.com/send))",
          Pattern.CASE_INSENSITIVE);

  private Optional<Finding> chat(Visited visited) {
    return visited.capture().stream()
        .flatMap(seen -> CHAT.matcher(seen.document().html()).results())
        .map(MatchResult::group)
        .findFirst()
        .map(
            found ->
                finding(
                    visited.page(),
                    visited.shownHost(),
                    found.replaceFirst("(?i)^href=\"(?:https?:)?/{0,2}", "").replace(".", "[.]")));
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .filter(visited -> visited.secrets().isEmpty() && visited.text().length() < 1_500)
        .flatMap(visited -> chat(visited).stream())
        .limit(1);
  }
}
