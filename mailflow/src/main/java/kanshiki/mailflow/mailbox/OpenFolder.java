package kanshiki.mailflow.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanshiki.mail.RawMessage;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/** A folder that is open. For one thread, but for {@link #wake}; to be closed. */
public final class OpenFolder implements AutoCloseable {
  /** As much of a header as is looked at. */
  private static final int MAX_HEADER = 256 * 1024;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

  private final IMAPFolder folder;
  private final ImapConnection connection;

  OpenFolder(IMAPFolder folder, ImapConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** The login it belongs to. */
  public ImapConnection connection() {
    return connection;
  }

  private interface Command<T> {
    T with(IMAPProtocol protocol) throws ProtocolException;
  }

  private <T> T ask(Command<T> command) throws IOException {
    try {
      @SuppressWarnings("unchecked")
      T answer = (T) folder.doCommand(command::with);
      return answer;
    } catch (MessagingException e) {
      throw ImapConnection.lost(e);
    }
  }

  private Response[] ask(String text, Argument arguments) throws IOException {
    return ask(
        protocol -> {
          Response[] all = protocol.command(text, arguments);
          protocol.notifyResponseHandlers(all);
          protocol.handleResult(all[all.length - 1]);
          return all;
        });
  }

  /** Which UIDs it has given so far. */
  public Extent extent() throws IOException {
    try {
      // UIDNEXT as of the opening does not grow with new mail.
      long next =
          ask(protocol -> protocol.status(folder.getFullName(), new String[] {"UIDNEXT"})).uidnext;
      if (next <= 0) {
        throw new IOException("the server does not tell which UID comes next");
      }
      return new Extent(folder.getUIDValidity(), next);
    } catch (MessagingException e) {
      throw ImapConnection.lost(e);
    }
  }

  /** How many mails it holds, as the server told last. */
  public int count() throws IOException {
    try {
      return folder.getMessageCount();
    } catch (MessagingException e) {
      throw ImapConnection.lost(e);
    }
  }

  /** The mails with UIDs from {@code first} to {@code last}, in the order of the UIDs. */
  public List<Listed> list(long first, long last) throws IOException {
    var arguments =
        new Argument().writeAtom(first + ":" + last).writeAtom("(UID RFC822.SIZE INTERNALDATE)");
    var found = new ArrayList<Listed>();
    for (Response each : ask("UID FETCH", arguments)) {
      if (each instanceof FetchResponse fetched) {
        UID uid = fetched.getItem(UID.class);
        RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
        INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
        if (uid != null && uid.uid >= first && uid.uid <= last && size != null) {
          Instant arrived =
              date == null || date.getDate() == null ? Instant.EPOCH : date.getDate().toInstant();
          found.add(new Listed(uid.uid, size.size, arrived));
        }
      }
    }
    found.sort(Comparator.comparingLong(Listed::uid));
    return found;
  }

  /**
   * The least UID among the mails at the places {@code first} to {@code last} that came on {@code
   * day} or later; empty for none.
   */
  public Optional<Long> leastSince(int first, int last, LocalDate day) throws IOException {
    var arguments =
        new Argument().writeAtom(first + ":" + last).writeAtom("SINCE").writeAtom(DAY.format(day));
    Optional<Long> least = Optional.empty();
    for (Response each : ask("UID SEARCH", arguments)) {
      if (each instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
        for (long uid = answer.readLong(); uid > 0; uid = answer.readLong()) {
          least = Optional.of(Math.min(uid, least.orElse(uid)));
        }
      }
    }
    return least;
  }

  /** The header of a mail, as far as it is looked at; empty when the mail is gone. */
  public Optional<byte[]> header(long uid) throws IOException {
    return body(uid, "BODY.PEEK[HEADER]<0." + MAX_HEADER + ">");
  }

  /** A mail as it is, without marking it as read; empty when it is gone. */
  public Optional<RawMessage> mail(long uid, long maxBytes) throws IOException {
    return body(uid, "BODY.PEEK[]<0." + maxBytes + ">").map(RawMessage::new);
  }

  private Optional<byte[]> body(long uid, String item) throws IOException {
    var arguments = new Argument().writeAtom(Long.toString(uid)).writeAtom("(UID " + item + ")");
    for (Response each : ask("UID FETCH", arguments)) {
      if (each instanceof FetchResponse fetched) {
        UID of = fetched.getItem(UID.class);
        BODY body = fetched.getItem(BODY.class);
        ByteArray bytes = body == null ? null : body.getByteArray();
        if (of != null && of.uid == uid && bytes != null) {
          return Optional.of(bytes.getNewBytes());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a keyword may be set for good. */
  public boolean takes(String keyword) {
    jakarta.mail.Flags permanent = folder.getPermanentFlags();
    return permanent != null
        && (permanent.contains(jakarta.mail.Flags.Flag.USER) || permanent.contains(keyword));
  }

  /** Sets flags or keywords on a mail; a mail that is gone is passed over. */
  public void set(long uid, List<String> flags) throws IOException {
    store(uid, "+FLAGS.SILENT", flags);
  }

  /** Takes flags or keywords off a mail. */
  public void clear(long uid, List<String> flags) throws IOException {
    store(uid, "-FLAGS.SILENT", flags);
  }

  private void store(long uid, String how, List<String> flags) throws IOException {
    if (!flags.isEmpty()) {
      ask(
          "UID STORE",
          new Argument()
              .writeAtom(Long.toString(uid))
              .writeAtom(how)
              .writeAtom("(" + String.join(" ", flags) + ")"));
    }
  }

  /**
   * Moves a mail to another folder: by MOVE (RFC 6851), else by a copy of which the original is
   * deleted. Without UIDPLUS (RFC 4315) the original stays, marked as deleted: a bare EXPUNGE would
   * take along what others have marked.
   */
  public void move(long uid, String to) throws IOException {
    var arguments =
        new Argument().writeAtom(Long.toString(uid)).writeString(BASE64MailboxEncoder.encode(to));
    if (connection.offers("MOVE")) {
      ask("UID MOVE", arguments);
      return;
    }
    ask("UID COPY", arguments);
    set(uid, List.of("\\Deleted"));
    if (connection.offers("UIDPLUS")) {
      ask("UID EXPUNGE", new Argument().writeAtom(Long.toString(uid)));
    }
  }

  /**
   * Waits until the server tells of something, somebody {@linkplain #wake wakes} us, or {@code
   * longest} is over (IDLE, RFC 2177).
   */
  public void idle(Duration longest) throws IOException {
    try (var _ = new Alarm(longest, this::wake, connection::cut)) {
      folder.idle(true);
    } catch (MessagingException e) {
      throw ImapConnection.lost(e);
    }
  }

  /** Asks whether there is anything new. */
  public void poll() throws IOException {
    ask(
        protocol -> {
          protocol.noop();
          return "";
        });
  }

  /** Ends {@link #idle}; may come from any thread. */
  public void wake() {
    try {
      poll();
    } catch (IOException e) {
      // Then the one who idles is told as well.
    }
  }

  @Override
  public void close() {
    try {
      if (folder.isOpen()) {
        folder.close(false);
      }
    } catch (MessagingException | RuntimeException e) {
      // The connection is gone.
    }
  }

  /** Wakes a sleeper, and cuts the connection when that is of no use. */
  private static final class Alarm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Thread thread;

    Alarm(Duration after, Runnable wake, Runnable cut) {
      thread =
          Thread.ofVirtual()
              .name("imap-alarm")
              .start(
                  () -> {
                    try {
                      TimeUnit.NANOSECONDS.sleep(after.toNanos());
                      Thread waking = Thread.ofVirtual().name("imap-wake").start(wake);
                      if (!waking.join(PATIENCE)) {
                        cut.run();
                      }
                    } catch (InterruptedException e) {
                      // It woke up by itself.
                    }
                  });
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
