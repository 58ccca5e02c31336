package kanshiki.publish.takedown;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;
import kanshiki.observable.DomainName;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;

/** The report in ARF (RFC 5965): the letter, the facts for machines, the mail's header fields. */
final class FeedbackReport {
  /** Longest address in a field: lines end before 998 bytes (RFC 5322 section 2.1.1). */
  private static final int MAX_URI = 900;

  private FeedbackReport() {}

  static MimePart of(MimePart letter, Facts facts, Addressee to) {
    return MimePart.multipart(
        "report; report-type=feedback-report",
        List.of(
            letter,
            MimePart.written(type("message/feedback-report"), fields(facts, to)),
            MimePart.written(
                type("text/rfc822-headers"), RedactedMail.forOperators(facts.report()).header())));
  }

  private static byte[] type(String mediaType) {
    return new HeaderWriter().field("Content-Type", mediaType).bytes();
  }

  private static byte[] fields(Facts facts, Addressee to) {
    Scene scene = facts.scene();
    var fields = new HeaderWriter();
    fields.field("Feedback-Type", "fraud").field("User-Agent", "Kanshiki").field("Version", "1");
    facts
        .author()
        .map(author -> facts.redaction(to).mailbox(author.address()))
        .filter(Complainant::isAddress)
        .ifPresent(address -> fields.field("Original-Mail-From", "<" + address + ">"));
    if (!scene.delivered().equals(Instant.EPOCH)) {
      fields.field("Arrival-Date", HeaderWriter.date(scene.delivered().atOffset(ZoneOffset.UTC)));
    }
    facts.origin().ifPresent(address -> fields.field("Source-IP", address));
    fields.field("Incidents", "1");
    List<Place> places = to.places();
    places.stream()
        .flatMap(place -> place.domain().stream())
        .map(DomainName::name)
        .distinct()
        .forEach(domain -> fields.field("Reported-Domain", domain));
    places.stream()
        .map(place -> facts.url(place, to))
        .filter(uri -> uri.length() <= MAX_URI && US_ASCII.newEncoder().canEncode(uri))
        .distinct()
        .forEach(uri -> fields.field("Reported-URI", uri));
    return fields.bytes();
  }
}
