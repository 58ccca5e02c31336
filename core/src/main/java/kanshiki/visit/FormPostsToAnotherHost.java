package kanshiki.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.PageFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.page.Asked;

/**
 * A form that asks for secrets sends them to a host of another domain than the page's.
 *
 * <p>Known false positives: sites that leave signing in or paying to a service.
 */
public final class FormPostsToAnotherHost implements Indicator {
  private Optional<Finding> elsewhere(Visited visited) {
    Optional<DomainName> own =
        visited
            .facts()
            .flatMap(facts -> Url.parse(facts.finalUrl()))
            .flatMap(Url::registeredDomain);
    return visited.facts().stream()
        .flatMap(facts -> facts.forms().stream())
        .filter(form -> form.asks().stream().anyMatch(Asked::isSecret))
        .flatMap(form -> target(form).stream())
        .filter(url -> url.registeredDomain().isPresent() && !url.registeredDomain().equals(own))
        .findFirst()
        .map(
            url ->
                finding(
                    visited.page(),
                    visited.shownHost(),
                    url.domain().map(DomainName::defanged).orElse(url.hostText())));
  }

  private static Optional<Url> target(PageFacts.AskedForm form) {
    return form.postsTo().flatMap(Url::parse);
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .flatMap(visited -> elsewhere(visited).stream())
        .limit(1);
  }
}
