package kanshiki.authentication;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kanshiki.identity.Identity;
import kanshiki.mail.MailDate;
import kanshiki.mail.Message;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.route.Hop;
import kanshiki.route.Route;
import kanshiki.spf.SpfRequest;

/**
 * How the mail reached the recipient's own side.
 *
 * @param ip the host that handed it over
 * @param helo the name that it gave itself; empty when none is recorded
 * @param at when, by the own side's clock, else by the mail's Date
 */
record Arrival(Optional<IpAddress> ip, String helo, Optional<Instant> at) {
  /** Up to here a mail counts as fresh: DNS records rarely change under it. */
  private static final Duration FRESH = Duration.ofDays(3);

  static Arrival of(Message message, Route route) {
    Optional<IpAddress> ip =
        route.mediation() == Route.Mediation.NONE
            ? route.originIp()
            : route.boundary().flatMap(Hop::ip).filter(address -> !address.isInternal());
    Optional<OffsetDateTime> at =
        route
            .boundary()
            .flatMap(Hop::time)
            .or(() -> message.first("Date").flatMap(field -> MailDate.parse(field.body())));
    return new Arrival(
        ip, route.boundary().flatMap(Hop::helo).orElse(""), at.map(OffsetDateTime::toInstant));
  }

  /** Whole days from the arrival to {@code now}; empty when the mail does not tell. */
  Optional<Long> daysUntil(Instant now) {
    return at.map(came -> Math.max(0, Duration.between(came, now).toDays()));
  }

  boolean isLate(Instant now) {
    return at.map(came -> Duration.between(came, now).compareTo(FRESH) > 0).orElse(true);
  }

  /**
   * The question for SPF. Without envelope and Return-Path the path is not known, which is not the
   * same as an empty one.
   */
  Optional<SpfRequest> spfRequest(Message message, Identity identity, Instant now) {
    Optional<String> path = message.reversePath();
    boolean none = path.filter(Arrival::isNull).isPresent();
    Optional<String> mailFrom =
        none ? Optional.of("") : path.flatMap(p -> identity.reversePath()).map(Mailbox::address);
    return ip.flatMap(
        host -> mailFrom.map(address -> new SpfRequest(host, helo, address, "", now)));
  }

  private static boolean isNull(String path) {
    return path.replace(" ", "").equals("<>");
  }
}
