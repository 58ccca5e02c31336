package kanshiki.route;

import java.time.OffsetDateTime;
import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.evidence.Trust;
import kanshiki.observable.IpAddress;

/**
 * One passage between two hosts, as a Received field tells it (RFC 5321 section 4.4).
 *
 * @param helo the name that the client gave itself; it may say anything
 * @param reverseName the name that the relay found for the client's address; empty when it found
 *     none or does not say
 * @param ip the address that the relay saw
 * @param by the relay that wrote the field
 * @param protocol as registered (ESMTPS), or as written
 * @param delaySeconds since the older hop's time, for the oldest since Date; negative when a clock
 *     runs backwards; empty when a time is missing
 * @param trust {@code OWN} when the recipient's own side wrote it, else {@code CLAIMED}
 * @param position of the field in {@code Message.header()}; smaller is newer, and -1 is what the
 *     own server told of the connection, which is newer than all of the header
 * @param trace everything else that the field says
 */
public record Hop(
    Optional<String> helo,
    Optional<String> reverseName,
    Optional<IpAddress> ip,
    Optional<String> by,
    Optional<String> protocol,
    Optional<OffsetDateTime> time,
    Optional<Long> delaySeconds,
    Trust trust,
    int position,
    TraceField trace,
    MessageEvidence evidence) {

  static Hop of(TraceField trace, Trust trust, int position, Optional<Long> delaySeconds) {
    return new Hop(
        trace.helo(),
        trace.reverseName(),
        trace.ip(),
        trace.by(),
        trace.protocol(),
        trace.time(),
        delaySeconds,
        trust,
        position,
        trace,
        new MessageEvidence(position < 0 ? Handed.SUBJECT : "Received", trace.text(), trust));
  }
}
