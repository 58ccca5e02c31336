package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;

/**
 * A link leads to a name with foreign letters in it that looks like one in plain letters (UTS #39).
 *
 * <p>Known false positives: none are known; registries refuse such names, but not all do, nor below
 * the registered name.
 */
public final class ConfusableHost implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(
            file, link -> link.host().filter(DomainName::isInternational).isPresent())
        .flatMap(
            link ->
                link.host().flatMap(Confusables::plainLookalike).stream()
                    .map(plain -> finding(link.evidence(), link.target().hostText(), plain)));
  }
}
