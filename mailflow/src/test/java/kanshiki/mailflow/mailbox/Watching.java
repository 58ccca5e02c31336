package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.Severity;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.lab.Folders;
import kanshiki.store.Database;

/** A watcher under observation, with a store of its own. To be closed. */
final class Watching implements AutoCloseable {
  static final Pace QUICK =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(200),
          Duration.ofMillis(50),
          Duration.ofMillis(200));

  final WordJudge judge = new WordJudge();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Path folder;
  private final Database database;
  final MailboxMemory memory;
  private final Follower.Follow follow;
  private WatchPolicy policy;
  private Watcher watcher;
  private SSLSocketFactory tls;

  private Watching(String url, Duration lookBack, boolean dryRun)
      throws IOException, GeneralSecurityException {
    folder = Files.createTempDirectory("kanshiki-watching");
    Path password = Files.writeString(folder.resolve("password"), DovecotLab.PASSWORD + "\n");
    database = Database.open("jdbc:sqlite:" + folder.resolve("cases.db"));
    memory = new MailboxMemory(() -> database);
    follow =
        new Follower.Follow(
            "test",
            Account.of(java.net.URI.create(url)),
            new PasswordFile(password),
            "INBOX",
            lookBack,
            dryRun,
            QUICK);
    policy = new WatchPolicy("Junk", Severity.SUSPICIOUS, dryRun, 1_000_000);
    tls = SSLContext.getDefault().getSocketFactory();
    watcher = open();
  }

  static Watching of(DovecotLab lab, String user) throws IOException, GeneralSecurityException {
    return new Watching("imap://" + user + "@127.0.0.1:" + lab.imapPort(), Duration.ZERO, false);
  }

  static Watching of(DovecotLab lab, String user, Duration lookBack, boolean dryRun)
      throws IOException, GeneralSecurityException {
    return new Watching("imap://" + user + "@127.0.0.1:" + lab.imapPort(), lookBack, dryRun);
  }

  private Watcher open() {
    return Watcher.start(
        follow, policy, judge, Duration.ZERO, memory, new Listener(), tls, InstantSource.system());
  }

  /** Waits until it has looked at the mailbox once. */
  Watching awaitReady() throws InterruptedException, IOException {
    await("following");
    return this;
  }

  /** The next thing that it did, without the mark. */
  String next() throws InterruptedException {
    String event = events.poll(30, TimeUnit.SECONDS);
    return event == null ? "nothing" : event;
  }

  /** Waits for something, over other things. */
  void await(String what) throws InterruptedException, IOException {
    var seen = new java.util.ArrayList<String>();
    for (String event = next(); !event.startsWith(what); event = next()) {
      seen.add(event);
      if (event.equals("nothing")) {
        throw new IOException("no " + what + " but " + seen);
      }
    }
  }

  void restart() throws InterruptedException {
    watcher.finish(Duration.ofSeconds(20));
    watcher = open();
  }

  void finish() throws InterruptedException {
    watcher.finish(Duration.ofSeconds(20));
  }

  @Override
  public void close() throws IOException {
    try {
      finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
    Folders.remove(folder);
  }

  private final class Listener implements WatchListener {
    @Override
    public void acted(String mark, String action, Optional<Judgement> judgement, String why) {
      events.add(action);
    }

    @Override
    public void following() {
      events.add("following");
    }

    @Override
    public void trouble(String what) {
      events.add("trouble " + what);
    }
  }
}
