package kanshiki.mailflow.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A login at an IMAP server (RFC 9051, RFC 3501). To be closed; {@link #cut} may come from any
 * thread.
 */
public final class ImapConnection implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration REPLY = Duration.ofSeconds(60);

  private final IMAPStore store;
  private final Sockets sockets;

  private ImapConnection(IMAPStore store, Sockets sockets) {
    this.store = store;
    this.sockets = sockets;
  }

  /**
   * Logs in. The server's certificate is checked against its name.
   *
   * @param tls whose trusted authorities count
   * @throws IOException when that cannot be done, said in one sentence
   */
  public static ImapConnection open(Account account, String password, SSLSocketFactory tls)
      throws IOException {
    return open(account, password, tls, !account.isOnThisMachine());
  }

  static ImapConnection open(
      Account account, String password, SSLSocketFactory tls, boolean startTls) throws IOException {
    var sockets = new Sockets();
    String scheme = account.scheme();
    String prefix = "mail." + scheme + ".";
    var settings = new Properties();
    settings.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    settings.setProperty(prefix + "timeout", Long.toString(REPLY.toMillis()));
    settings.setProperty(prefix + "statuscachetimeout", "0");
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.setProperty(prefix + "connectionpoolsize", "2");
    settings.put(prefix + "socketFactory", sockets.plain());
    settings.put(prefix + "ssl.socketFactory", sockets.tls(tls));
    try {
      var store = (IMAPStore) Session.getInstance(settings).getStore(scheme);
      var connection = new ImapConnection(store, sockets);
      store.connect(account.host(), account.port(), account.user(), password);
      return connection;
    } catch (AuthenticationFailedException e) {
      sockets.close();
      throw new IOException("the server refuses the login: " + reason(e), e);
    } catch (MessagingException | RuntimeException e) {
      sockets.close();
      throw new IOException("no connection: " + reason(e), e);
    }
  }

  /** Whether the server names a capability. */
  public boolean offers(String capability) throws IOException {
    try {
      return store.hasCapability(capability);
    } catch (MessagingException e) {
      throw lost(e);
    }
  }

  /** Whether the password and the mails are sent in clear. */
  public boolean isClear() {
    return !store.isSSL();
  }

  /**
   * Opens a folder.
   *
   * @param readOnly then the server itself refuses every change
   * @return empty when there is none of this name
   */
  public Optional<OpenFolder> open(String name, boolean readOnly) throws IOException {
    try {
      var folder = (IMAPFolder) store.getFolder(name);
      folder.open(readOnly ? Folder.READ_ONLY : Folder.READ_WRITE);
      return Optional.of(new OpenFolder(folder, this));
    } catch (FolderNotFoundException e) {
      return Optional.empty();
    } catch (MessagingException e) {
      throw lost(e);
    }
  }

  /** Makes a folder when there is none, and subscribes to it; true when it was made. */
  public boolean make(String name) throws IOException {
    try {
      Folder folder = store.getFolder(name);
      if (folder.exists()) {
        return false;
      }
      if (!folder.create(Folder.HOLDS_MESSAGES)) {
        throw new IOException("the server does not make the folder " + name);
      }
      folder.setSubscribed(true);
      return true;
    } catch (MessagingException e) {
      throw lost(e);
    }
  }

  /** How far a folder has come, without opening it; empty when there is none. */
  public Optional<Extent> extent(String name) throws IOException {
    try {
      var folder = (IMAPFolder) store.getFolder(name);
      return folder.exists()
          ? Optional.of(new Extent(folder.getUIDValidity(), folder.getUIDNext()))
          : Optional.empty();
    } catch (MessagingException e) {
      throw lost(e);
    }
  }

  static IOException lost(Exception e) {
    return new IOException(reason(e), e);
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    for (int i = 0; i < 16 && last.getCause() != null; i++) {
      last = last.getCause();
    }
    String told = last.getMessage() == null ? last.toString() : last.getMessage();
    return told.lines().findFirst().orElse(told);
  }

  /** Cuts the connection, whatever is under way. */
  public void cut() {
    sockets.close();
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException | RuntimeException e) {
      // It is of no use any more.
    } finally {
      sockets.close();
    }
  }
}
