package kanshiki.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.hosting.Hosts;
import kanshiki.link.Link;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Rating;
import kanshiki.report.Report;
import kanshiki.reputation.Reputation;
import kanshiki.visit.Visited;
import kanshiki.visit.Visits;

/**
 * One thing that may change after a mail was examined, as one report saw it.
 *
 * @param at when it was seen
 */
record Sight(
    Observations.Kind kind,
    String subject,
    String source,
    String value,
    String operator,
    Instant at) {

  /** Everything of the kind in a report; what was not answered is left out. */
  static List<Sight> in(Report report) {
    var all = new ArrayList<Sight>();
    Map<String, Sight> pages = new LinkedHashMap<>();
    report
        .file()
        .find(Visits.TOPIC)
        .ifPresent(
            visits ->
                visits.all().stream()
                    .flatMap(visited -> page(visited, report).stream())
                    .forEach(sight -> pages.putIfAbsent(sight.subject(), sight)));
    all.addAll(pages.values());
    report
        .file()
        .find(Reputation.TOPIC)
        .ifPresent(
            reputation ->
                reputation.links().stream()
                    .flatMap(rated -> rating(rated).stream())
                    .forEach(all::add));
    return all;
  }

  private static Optional<Sight> page(Visited visited, Report report) {
    Answer<?> answer = visited.page().answer();
    return visited
        .facts()
        .map(
            facts ->
                new Sight(
                    Observations.Kind.PAGE,
                    visited.link().target().text(),
                    answer.source(),
                    facts.state().id(),
                    operator(visited.link(), report),
                    answer.at()));
  }

  /** Whose network the page stands in. */
  private static String operator(Link link, Report report) {
    return report.file().find(Hosts.TOPIC).stream()
        .flatMap(hosts -> hosts.pages().stream())
        .filter(
            host ->
                host.name().equals(link.target().domain())
                    || link.target().address().filter(host.address()::equals).isPresent())
        .flatMap(host -> host.facts().stream())
        .flatMap(network -> network.organisation().or(() -> number(network)).stream())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> number(NetworkFacts network) {
    return network.asn().isPresent()
        ? Optional.of("AS" + network.asn().getAsLong())
        : Optional.empty();
  }

  private static Optional<Sight> rating(Reputation.RatedLink rated) {
    Answer<?> answer = rated.evidence().answer();
    if (answer instanceof Answer.Unavailable<?>) {
      return Optional.empty();
    }
    return Optional.of(
        new Sight(
            Observations.Kind.RATING,
            rated.link().target().text(),
            answer.source(),
            rated.rating().map(Sight::told).orElse(Rating.Value.UNRATED.id()),
            "",
            answer.at()));
  }

  private static String told(Rating rating) {
    var told = new StringBuilder(rating.rating().id());
    rating.category().ifPresent(category -> told.append(' ').append(category));
    if (rating.state() == Rating.State.UNDER_REVIEW) {
      told.append(' ').append(rating.state().id());
    }
    return told.toString();
  }
}
