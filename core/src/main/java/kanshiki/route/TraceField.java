package kanshiki.route;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import kanshiki.mail.MailDate;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * One Received field, read in whatever dialect its relay speaks (RFC 5321 section 4.4).
 *
 * <p>What is not written is empty. Nothing here says whether it is true.
 *
 * @param from what stands behind {@code from}: the client's own claim with Postfix, sendmail and
 *     Exchange, the looked-up name with Exim and qmail; see {@link #helo()}
 * @param heloWritten the claim where the dialect names it: {@code helo=x}, {@code (HELO x)}
 * @param reverseWritten the looked-up name where it stands in the comment behind the claim
 * @param nameless the relay says that the client's address has no (confirmed) name
 * @param ip the address that the relay saw
 * @param by the relay itself, a host name or an address
 * @param byIp the relay's address, where written
 * @param protocol the word behind {@code with}, a registered one in upper case (RFC 3848)
 * @param id the queue id or, with Exchange, a version: never an address
 * @param recipient the address behind {@code for}
 * @param tlsVersion {@code 1.0} to {@code 1.3}, {@code SSLv3}
 * @param localUser the user or number of a user whose program on the relay itself handed the mail
 *     in
 * @param authenticated the client had logged in
 * @param time when; counted as UTC where no zone is written
 * @param text the field's body
 */
public record TraceField(
    Optional<String> from,
    Optional<String> heloWritten,
    Optional<String> reverseWritten,
    boolean nameless,
    Optional<IpAddress> ip,
    Optional<String> by,
    Optional<IpAddress> byIp,
    Optional<String> protocol,
    Optional<String> id,
    Optional<String> recipient,
    Optional<String> via,
    Optional<String> tlsVersion,
    Optional<String> tlsCipher,
    Optional<String> software,
    Optional<String> localUser,
    boolean authenticated,
    Optional<OffsetDateTime> time,
    String text) {

  /** Longest body read, in UTF-16 units; the rest is left out. */
  private static final int MAX_READ = 4_000;

  /** Reads the body of a Received field; never fails. */
  public static TraceField parse(String body) {
    String text = body.length() > MAX_READ ? body.substring(0, MAX_READ) : body;
    int semicolon = TraceToken.semicolon(text);
    var reader = new TraceReader();
    reader.clauses(TraceToken.of(semicolon < 0 ? text : text.substring(0, semicolon)));
    Optional<OffsetDateTime> time = Optional.empty();
    if (semicolon >= 0) {
      String rest = text.substring(semicolon + 1);
      time = MailDate.parse(rest);
      reader.trailing(TraceToken.of(rest));
    }
    return reader.field(time, body);
  }

  /** The name that the client gave itself. */
  public Optional<String> helo() {
    return heloWritten.isPresent() ? heloWritten : from;
  }

  /** The name that the relay found for the client's address; empty where none is written. */
  public Optional<String> reverseName() {
    if (nameless) {
      return Optional.empty();
    }
    if (reverseWritten.isPresent()) {
      return reverseWritten;
    }
    // Exim and qmail put the looked-up name first, and the claim beside it only where it differs.
    boolean lookedUp = heloWritten.isPresent() || isExim();
    return lookedUp
        ? from.filter(name -> name.indexOf('.') > 0 && DomainName.parse(name).isPresent())
        : Optional.empty();
  }

  boolean isExim() {
    return software.filter(s -> s.startsWith("Exim")).isPresent();
  }

  /** Handed in by a logged-in client or over a web form, rather than by another relay. */
  boolean isSubmission() {
    return authenticated || protocol.filter(p -> p.equals("HTTP")).isPresent();
  }

  /** The mail was fetched from a mailbox by its owner, or put into it: no other relay took part. */
  boolean isMailboxAccess() {
    return protocol
        .map(p -> p.toUpperCase(Locale.ROOT))
        .filter(p -> p.startsWith("IMAP") || p.startsWith("POP") || p.startsWith("LMTP"))
        .isPresent();
  }
}
