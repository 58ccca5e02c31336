package kanshiki.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.link.Link;
import kanshiki.lookup.PageFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.page.Asked;
import kanshiki.page.Capture;
import kanshiki.page.State;

/**
 * One link, opened as one kind of visitor.
 *
 * @param capture what was found; empty when nothing can be said
 */
public record Visited(
    Link link,
    Evidence.OutsideEvidence page,
    Optional<Evidence.OutsideEvidence> certificate,
    Optional<Capture> capture) {

  /** The facts of the report; empty when nothing can be said. */
  public Optional<PageFacts> facts() {
    return page.answer().value().map(PageFacts.class::cast);
  }

  boolean is(State state) {
    return facts().filter(facts -> facts.state() == state).isPresent();
  }

  /** A page of its holder's making, whatever it shows to others. */
  boolean isUp() {
    return capture.filter(Capture::isShown).isPresent() && (is(State.ALIVE) || is(State.CLOAKED));
  }

  /** All that the page asks for in fields that can be seen. */
  Set<Asked> asks() {
    return facts().stream()
        .flatMap(facts -> facts.forms().stream())
        .flatMap(form -> form.asks().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What of it lets others take money or an account. */
  List<Asked> secrets() {
    return asks().stream().filter(Asked::isSecret).toList();
  }

  /** The host at the end of the way. */
  Optional<DomainName> host() {
    return facts().flatMap(facts -> Url.parse(facts.finalUrl())).flatMap(Url::domain);
  }

  /** The host for sentences, so that no program takes it for a link. */
  String shownHost() {
    return host().map(DomainName::defanged).orElseGet(() -> link.target().hostText());
  }

  /** Visible text of the page. */
  String text() {
    return capture.map(seen -> seen.document().text()).orElse("");
  }

  /** Everything that may hold script: the documents and the scripts that they loaded. */
  Stream<String> sources() {
    return capture.stream()
        .flatMap(
            seen ->
                Stream.concat(
                    seen.document().frames().stream().map(frame -> frame.html()),
                    seen.document().scripts().stream().map(script -> script.text())));
  }
}
