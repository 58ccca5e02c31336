package kanshiki.route;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.Message;
import kanshiki.observable.IpAddress;
import kanshiki.route.Route.Mediation;

/** Reads the way a mail came from its trace fields. */
public final class RouteExamination implements Examination<Route> {
  @Override
  public Topic<Route> topic() {
    return Route.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  @Override
  public Route examine(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    Trace trace = Trace.of(message);
    var clocks = new Clocks(message);
    int boundary = new OwnSide(trace, file.get(CaseFile.OWN).relays()).boundary();
    List<Hop> newestFirst = hops(trace, boundary, clocks.written());
    List<Hop> hops = newestFirst.reversed();
    if (hops.isEmpty()) {
      return new Route(
          hops,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Mediation.NONE,
          clocks.anomalies(hops, Optional.empty()));
    }
    Hop arrival = newestFirst.get(boundary);
    var mediator = new Mediator(message, trace, boundary);
    int listEntry = mediator.behindList();
    int origin = listEntry == boundary ? mediator.behindForwarder() : listEntry;
    Mediation mediation =
        listEntry != boundary
            ? Mediation.MAILING_LIST
            : origin != boundary ? Mediation.FORWARDING : Mediation.NONE;
    Optional<IpAddress> ip =
        trace
            .field(origin)
            .ip()
            .filter(found -> !Trace.isInternal(found))
            .or(() -> RecordedClient.find(message, arrival.position()));
    return new Route(
        hops,
        Optional.of(arrival),
        ip.map(found -> newestFirst.get(origin)),
        ip,
        mediation,
        // A moderator may hold a mail for weeks: it came when the list took it over.
        clocks.anomalies(hops, Optional.of(newestFirst.get(origin))));
  }

  private static List<Hop> hops(Trace trace, int boundary, Optional<OffsetDateTime> written) {
    var hops = new ArrayList<Hop>(trace.size());
    Optional<OffsetDateTime> before = written;
    for (int i = trace.size() - 1; i >= 0; i--) {
      TraceField field = trace.field(i);
      Optional<OffsetDateTime> older = before;
      Optional<Long> delay =
          field.time().flatMap(time -> older.map(from -> Duration.between(from, time).toSeconds()));
      Trust trust = i <= boundary ? Trust.OWN : Trust.CLAIMED;
      hops.add(Hop.of(field, trust, trace.positions().get(i), delay));
      before = field.time().or(() -> older);
    }
    Collections.reverse(hops);
    return hops;
  }
}
