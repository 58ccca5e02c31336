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

/**
 * The body ends in a line of random letters and digits that means nothing to the reader.
 *
 * <p>It makes each copy differ for filters that compare copies. Known false positives: tracking
 * marks of ticket systems, which are named or bracketed and passed over, and encoded or signed
 * text.
 */
public final class RandomTextAtEnd implements Indicator {
  private static final int MIN_LENGTH = 8;
  private static final int MAX_LENGTH = 200;
  private static final int MIN_CHANGES = 3;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return lastLine(file.get(Body.TOPIC).visible())
        .filter(RandomTextAtEnd::isRandom)
        .map(line -> finding(Evidence.claimed("body", line), line))
        .stream();
  }

  private static Optional<String> lastLine(String body) {
    String text = body.stripTrailing();
    if (text.contains("-----BEGIN") || text.contains("begin 6")) {
      return Optional.empty();
    }
    int line = text.lastIndexOf('\n');
    return line < 0 ? Optional.empty() : Optional.of(text.substring(line + 1).strip());
  }

  /** One word only, of letters and digits that change often: no name, no serial of one kind. */
  static boolean isRandom(String line) {
    if (line.length() < MIN_LENGTH || line.length() > MAX_LENGTH) {
      return false;
    }
    int changes = 0;
    int digits = 0;
    int before = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int kind = c >= '0' && c <= '9' ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 3;
      if (kind == 3) {
        return false;
      }
      digits += kind == 0 ? 1 : 0;
      changes += before >= 0 && kind != before ? 1 : 0;
      before = kind;
    }
    return digits == line.length() || digits >= 2 && changes >= MIN_CHANGES;
  }
}
