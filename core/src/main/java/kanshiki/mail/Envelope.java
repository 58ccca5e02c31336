package kanshiki.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanshiki.observable.IpAddress;

/**
 * How a mail was handed over to the recipient's own server, as that server itself tells (RFC 5321
 * section 2.3.1, and what it saw of the connection). Nothing in the mail can contradict it.
 *
 * @param client the address that the server saw; empty when a program on the server itself handed
 *     the mail in
 * @param clientName the name that the server found for that address, and that leads back to it
 * @param helo the name that the client gave itself; it may say anything; empty for none
 * @param login the user as whom the client had logged in
 * @param reversePath the address of MAIL FROM without brackets; empty for the null path
 * @param recipients the addresses of RCPT TO without brackets, no more than {@link #MAX_RECIPIENTS}
 * @param receiver the name of the server; empty when it does not say
 * @param protocol with which the mail came, such as ESMTPS; empty when the server does not say
 * @param queueId under which the server keeps the mail; empty when it does not say
 * @param at when it came, by our own clock
 */
public record Envelope(
    Optional<IpAddress> client,
    Optional<String> clientName,
    String helo,
    Optional<String> login,
    String reversePath,
    List<String> recipients,
    String receiver,
    String protocol,
    String queueId,
    Instant at) {
  /** As many recipients as are kept; a mail to more says nothing more. */
  public static final int MAX_RECIPIENTS = 200;

  /** Longest text kept of anything that a client says, in UTF-16 units (RFC 5321 section 4.5.3). */
  public static final int MAX_TEXT = 512;

  public Envelope {
    clientName = clientName.map(Envelope::bounded);
    helo = bounded(helo);
    login = login.map(Envelope::bounded);
    reversePath = bounded(reversePath);
    recipients = recipients.stream().limit(MAX_RECIPIENTS).map(Envelope::bounded).toList();
    receiver = bounded(receiver);
    protocol = bounded(protocol);
    queueId = bounded(queueId);
  }

  private static String bounded(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
