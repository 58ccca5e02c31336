package kanshiki.visit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page tells its visitor to open a command window and paste something there, as false checks for
 * robots do.
 *
 * <p>Known false positives: instructions of software makers, which name no keys to press one after
 * the other.
 */
public final class PageTellsToRunCommand implements Indicator {
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:win(?:dows)?|⊞|ウィンドウズ|windowsキー|⌘|command|cmd)\\s*(?:key|キー|ボタン)?\\s*(?:[++]|と|and|then)\\s*['「]?(?:r|x|space|スペース)\\b"
              + "|ファイル名を指定して実行|run dialog|open (?:the )?(?:terminal|powershell|command prompt)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PASTE =
      Pattern.compile(
          "(?:ctrl|control|⌘|command|cmd)\\s*(?:key|キー)?\\s*[++と]\\s*['「]?v\\b|貼り付け|ペースト|\\bpaste\\b",
          Pattern.CASE_INSENSITIVE);

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
        .filter(
            visited -> OPEN.matcher(visited.text()).find() && PASTE.matcher(visited.text()).find())
        .limit(1)
        .map(visited -> finding(visited.page(), visited.shownHost()));
  }
}
