package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link holds a script or a whole page in itself (javascript:, data:, vbscript:).
 *
 * <p>Known false positives: buttons copied from a web page; mail programs do not run them.
 */
public final class ScriptOrDataLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Links.TOPIC).all().stream()
        .filter(link -> link.isFollowed() && isActive(link))
        .limit(1)
        .map(link -> finding(link.evidence(), link.target().scheme()));
  }

  private static boolean isActive(Link link) {
    return switch (link.target().scheme()) {
      case "javascript" -> link.target().path().strip().length() > 20; // not void(0)
      case "data", "vbscript" -> true;
      default -> false;
    };
  }
}
