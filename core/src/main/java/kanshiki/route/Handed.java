package kanshiki.route;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import kanshiki.mail.Envelope;
import kanshiki.observable.IpAddress;

/** The passage that the own server told of itself, as the Received field that it will write. */
final class Handed {
  /** What the evidence is called: no field of the mail. */
  static final String SUBJECT = "SMTP";

  private Handed() {}

  /** The trace field, whose words only say what the envelope says. */
  static TraceField over(Envelope envelope) {
    Optional<String> helo = Optional.of(envelope.helo()).filter(name -> !name.isEmpty());
    boolean nameless = envelope.client().isPresent() && envelope.clientName().isEmpty();
    Optional<String> protocol =
        Optional.of(envelope.protocol().toUpperCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    return new TraceField(
        helo,
        helo,
        envelope.clientName(),
        nameless,
        envelope.client(),
        Optional.of(envelope.receiver()).filter(name -> !name.isEmpty()),
        Optional.empty(),
        protocol,
        Optional.of(envelope.queueId()).filter(id -> !id.isEmpty()),
        envelope.recipients().stream().findFirst(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        envelope.login().isPresent(),
        Optional.of(envelope.at().atOffset(ZoneOffset.UTC)),
        words(envelope));
  }

  private static String words(Envelope envelope) {
    String name = envelope.clientName().orElse("unknown");
    String from =
        envelope.client().map(IpAddress::text).map(ip -> name + " [" + ip + "]").orElse("local");
    return "client " + from + (envelope.helo().isEmpty() ? "" : ", HELO " + envelope.helo());
  }
}
