package kanshiki.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kanshiki.dkim.Arc;
import kanshiki.dkim.ArcResult;
import kanshiki.dkim.Dkim;
import kanshiki.dkim.DkimResult;
import kanshiki.dmarc.Dmarc;
import kanshiki.dmarc.DmarcResult;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.Identity;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Lookups;
import kanshiki.mail.Message;
import kanshiki.route.Route;
import kanshiki.spf.Spf;
import kanshiki.spf.SpfRequest;
import kanshiki.spf.SpfResult;

/**
 * Checks SPF, DKIM, DMARC and ARC itself, as the recipient's server would have.
 *
 * <p>SPF is checked for the host from which the recipient's own side took the mail over, never for
 * one of which only an older trace field tells: anyone can write that. Of a mail that was put
 * together anew no signature is checked: the bytes that were signed are not there.
 */
public final class VerificationExamination implements Examination<Verification> {
  @Override
  public Topic<Verification> topic() {
    return Verification.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC, Identity.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public Verification examine(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    var arrival = Arrival.of(message, file.get(Route.TOPIC));
    Optional<SpfRequest> request =
        arrival.spfRequest(message, file.get(Identity.TOPIC), lookups.startedAt());
    askAhead(message, request, lookups);
    Dns dns = lookups.dns();
    Instant came = arrival.at().orElse(lookups.startedAt());
    Optional<SpfResult> spf = request.map(asked -> new Spf(dns).check(asked));
    var statement = new Statement(lookups, arrival, message);
    if (message.raw().isRewritten()) {
      return statement.ofRewritten(spf, new Dmarc(dns).check(message, spf, List.of()));
    }
    List<DkimResult> dkim = new Dkim(dns).verify(message, came);
    ArcResult arc = new Arc(dns).verify(message);
    DmarcResult dmarc = new Dmarc(dns).check(message, spf, dkim);
    return statement.of(spf, dkim, dmarc, arc);
  }

  /**
   * Puts the questions that depend on no answer all at once. The domain name system is asked each
   * question once a message, so the checks, which go one step after the other, find most answers
   * there.
   */
  private static void askAhead(Message message, Optional<SpfRequest> request, Lookups lookups) {
    Dns dns = lookups.dns();
    Stream<List<String>> names =
        message.raw().isRewritten()
            ? Stream.of(Dmarc.names(message))
            : Stream.of(Dkim.keyNames(message), Arc.keyNames(message), Dmarc.names(message));
    Stream<Supplier<Object>> texts =
        names.flatMap(List::stream).distinct().map(name -> () -> dns.ask(name, DnsType.TXT));
    Stream<Supplier<Object>> path = request.stream().map(asked -> () -> new Spf(dns).check(asked));
    // What it makes of SPF and DKIM does not matter yet; it walks up to the policies meanwhile.
    Stream<Supplier<Object>> policies =
        Stream.of(() -> new Dmarc(dns).check(message, Optional.empty(), List.of()));
    List<Supplier<Object>> all =
        Stream.of(path, policies, texts).flatMap(Function.identity()).toList();
    if (all.size() > 1) {
      lookups.together().map(all, Supplier::get);
    }
  }
}
