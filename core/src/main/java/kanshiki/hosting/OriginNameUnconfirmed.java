package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NameFacts;

/**
 * The host that handed the mail over has a name, but the name does not lead back to it: either the
 * name is borrowed, or the server is carelessly run.
 *
 * <p>Known false positives: small servers whose operators do not care for reverse names.
 */
public final class OriginNameUnconfirmed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Names.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file
        .get(Names.TOPIC)
        .origin()
        .filter(
            origin ->
                origin.confirmed().isEmpty() && origin.evidence().answer() instanceof Answer.Found)
        .map(origin -> finding(origin.evidence(), origin.evidence().subject(), name(origin)))
        .stream();
  }

  private static String name(Names.OriginName origin) {
    return origin.evidence().answer().value().map(NameFacts.class::cast).stream()
        .flatMap(facts -> facts.names().stream())
        .findFirst()
        .orElse("");
  }
}
