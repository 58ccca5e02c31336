package kanshiki.mailflow.desk;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.PasswordFile;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Hands mails to a server (RFC 5321), with the empty reverse-path, so that nobody answers to them.
 * Thread-safe.
 *
 * @param tls whose trusted authorities count
 */
record Smtp(Account server, PasswordFile password, SSLSocketFactory tls) {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration REPLY = Duration.ofMinutes(2);

  /** The server will not take this mail, however often it is asked. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /**
   * Sends one.
   *
   * @throws IOException when it may be tried again
   */
  void send(String recipient, byte[] mail) throws IOException, RefusedException {
    String scheme = server.scheme();
    String prefix = "mail." + scheme + ".";
    var settings = new Properties();
    settings.setProperty(prefix + "from", "<>");
    settings.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    settings.setProperty(prefix + "timeout", Long.toString(REPLY.toMillis()));
    settings.setProperty(prefix + "writetimeout", Long.toString(REPLY.toMillis()));
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(!server.isOnThisMachine()));
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
    settings.put(prefix + "ssl.socketFactory", tls);
    Session session = Session.getInstance(settings);
    try (var transport = session.getTransport(scheme)) {
      if (server.user().isEmpty()) {
        transport.connect(server.host(), server.port(), null, null);
      } else {
        transport.connect(server.host(), server.port(), server.user(), password.read());
      }
      transport.sendMessage(
          new MimeMessage(session, new ByteArrayInputStream(mail)),
          new Address[] {new InternetAddress(recipient, false)});
    } catch (MessagingException e) {
      if (isFinal(e)) {
        throw new RefusedException("the server refuses the answer: " + reason(e), e);
      }
      throw new IOException("the answer cannot be sent yet: " + reason(e), e);
    }
  }

  private static boolean isFinal(MessagingException e) {
    Exception at = e;
    for (int i = 0; i < 16 && at != null; i++) {
      int code =
          at instanceof SMTPSendFailedException send
              ? send.getReturnCode()
              : at instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
      // A refused login or sender is the operator's to mend; what is said of the recipient stays
      // so.
      if (code == 550 || code == 551 || code == 552 || code == 553 || code == 554) {
        return true;
      }
      at = at instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
    return false;
  }

  /** In one line, and without the recipient. */
  private static String reason(MessagingException e) {
    Throwable last = e;
    for (int i = 0; i < 16 && last.getCause() != null; i++) {
      last = last.getCause();
    }
    String told = last.getMessage() == null ? last.toString() : last.getMessage();
    return told.lines().findFirst().orElse(told).replaceAll("[^\\s<>]+@[^\\s<>]+", "(address)");
  }
}
