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
 * A page says that the visitor's machine is infected or locked, and gives a number to call.
 *
 * <p>Known false positives: articles about such pages.
 */
public final class PageFrightensWithPhoneNumber implements Indicator {
  private static final Pattern FRIGHT =
      Pattern.compile(
          "ウイルスに感染|ウィルスに感染|トロイの木馬|スパイウェアが|コンピューターがロック|パソコンがロック"
              + "|アクセスがブロックされ|セキュリティ警告|virus(?:es)? (?:was |were |has been |have been )?(?:found|detected)"
              + "|your (?:computer|pc|mac|device) (?:is|has been) (?:infected|locked|blocked)|trojan|spyware alert",
          Pattern.CASE_INSENSITIVE);

  /** Japanese and North American numbers as such pages write them. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?:0(?:120|800|50|3|6)[-ー() ]{0,2}[0-9]{2,4}[-ー) ]{0,2}[0-9]{3,4}"
              + "|(?:010[- ]?)?\\+?1?[- (.]{0,2}8(?:00|33|44|55|66|77|88)[-). ]{1,2}[0-9]{3}[-. ]?[0-9]{4})(?![0-9])");

  private Optional<Finding> number(Visited visited) {
    return NUMBER
        .matcher(visited.text())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .map(number -> finding(visited.page(), visited.shownHost(), number.strip()));
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
        .filter(visited -> visited.text().length() < 6_000)
        .filter(visited -> FRIGHT.matcher(visited.text()).find())
        .flatMap(visited -> number(visited).stream())
        .limit(1);
  }
}
