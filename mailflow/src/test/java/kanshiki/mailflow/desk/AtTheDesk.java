package kanshiki.mailflow.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.lab.DovecotLab;
import kanshiki.mailflow.lab.Folders;
import kanshiki.mailflow.lab.SmtpRecorder;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.Follower;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.mailflow.mailbox.Pace;
import kanshiki.mailflow.mailbox.PasswordFile;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.report.Report;
import kanshiki.store.Database;

/** A report desk under observation, with a store of its own. To be closed. */
final class AtTheDesk implements AutoCloseable {
  private static final Pace QUICK =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(200),
          Duration.ofMillis(50),
          Duration.ofMillis(200));
  static final Own OWN =
      new Own(
          List.of(DomainName.parse("example.jp").orElseThrow()),
          List.of(),
          List.of(),
          List.of("mx.example.jp"));

  final SmtpRecorder smtp;
  final AtomicInteger examined = new AtomicInteger();
  final DeskMemory memory;
  private final Path folder;
  private final DovecotLab lab;
  private final String user;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Database database;
  private final Follower.Follow follow;
  private final DeskPolicy policy;
  private final SSLSocketFactory tls;
  private ReportDesk desk;

  AtTheDesk(DovecotLab lab, String user, DeskAnswer answer, int perHour) throws Exception {
    this.lab = lab;
    this.user = user;
    folder = Files.createTempDirectory("kanshiki-desk");
    Path password = Files.writeString(folder.resolve("password"), DovecotLab.PASSWORD + "\n");
    smtp = SmtpRecorder.start();
    database = Database.open("jdbc:sqlite:" + folder.resolve("cases.db"));
    memory = new DeskMemory(() -> database);
    follow =
        new Follower.Follow(
            "desk",
            Account.of(URI.create("imap://" + user + "@127.0.0.1:" + lab.imapPort())),
            new PasswordFile(password),
            "INBOX",
            Duration.ofDays(1),
            false,
            QUICK);
    policy =
        new DeskPolicy(
            new Mailbox("メール相談窓口", "check", "example.jp"),
            answer,
            perHour,
            OWN,
            Language.EN,
            1_000_000);
    tls = SSLContext.getDefault().getSocketFactory();
    lab.deliver(
        user, "", Handed.empty("MAILER-DAEMON@example.jp", "", "the first mail makes the mailbox"));
    desk = open();
    await("no-answer");
  }

  private ReportDesk open() {
    return ReportDesk.start(
        follow,
        Handed.server(smtp.port()),
        policy,
        this::examine,
        new MailboxMemory(() -> database),
        memory,
        new Listener(),
        tls,
        InstantSource.system());
  }

  private Report examine(RawMessage mail) {
    examined.incrementAndGet();
    return Kanshiki.offline(OWN).investigate(mail, "-").inCase("k" + examined.get());
  }

  /** Hands a mail in; what the desk did with it. */
  String hand(String mail) throws IOException, InterruptedException {
    lab.deliver(user, "", mail.replace("\n", "\r\n"));
    return next();
  }

  private String next() throws InterruptedException {
    for (String event = poll(); ; event = poll()) {
      if (!event.startsWith("sent") && !event.startsWith("trouble") && !event.equals("following")) {
        return event;
      }
    }
  }

  private String poll() throws InterruptedException {
    String event = events.poll(30, TimeUnit.SECONDS);
    return event == null ? "nothing" : event;
  }

  void await(String what) throws InterruptedException, IOException {
    var seen = new ArrayList<String>();
    for (String event = poll(); !event.startsWith(what); event = poll()) {
      seen.add(event);
      if (event.equals("nothing")) {
        throw new IOException("no " + what + " but " + seen);
      }
    }
  }

  void restart() throws InterruptedException {
    desk.finish(Duration.ofSeconds(20));
    desk = open();
  }

  @Override
  public void close() throws IOException {
    try {
      desk.finish(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    smtp.close();
    database.close();
    Folders.remove(folder);
  }

  private final class Listener implements DeskListener {
    @Override
    public void tookIn(String mark, String action, Optional<Report> report, String why) {
      events.add(action + " " + why);
    }

    @Override
    public void sent(boolean delivered, int attempts) {
      events.add("sent " + delivered + " " + attempts);
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
