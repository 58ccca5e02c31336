package kanshiki.app.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.app.outside.Examiner;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.language.Language;
import kanshiki.mail.Addresses;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.desk.DeskAnswer;
import kanshiki.mailflow.desk.DeskListener;
import kanshiki.mailflow.desk.DeskMemory;
import kanshiki.mailflow.desk.DeskPolicy;
import kanshiki.mailflow.desk.ReportDesk;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.Follower;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.mailflow.mailbox.Pace;
import kanshiki.mailflow.mailbox.PasswordFile;
import kanshiki.mailflow.mailbox.Trust;
import kanshiki.observable.Mailbox;
import kanshiki.report.Report;
import org.jspecify.annotations.Nullable;

/** The report desk as a part of the service. */
final class DeskPart implements ServicePart {
  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private final AskingPart asking;
  private final StorePart store;
  private final Language language;
  private final ServiceLog log;
  private final Meters meters;
  private final InstantSource clock = InstantSource.system();
  private volatile @Nullable Running running;

  /** The desk as the settings want it. */
  private record Wanted(
      Follower.Follow follow, Account server, DeskPolicy policy, Optional<Path> caFile) {}

  private record Running(Wanted wanted, ReportDesk desk) {}

  /**
   * @param language in which people are answered whose own cannot be told
   */
  DeskPart(AskingPart asking, StorePart store, Language language, ServiceLog log, Meters meters) {
    this.asking = asking;
    this.store = store;
    this.language = language;
    this.log = log;
    this.meters = meters;
    meters.show("kanshiki.desk.waiting", "Answers that wait to be sent", this::waiting);
  }

  private Number waiting() {
    Running now = running;
    return now == null || store.database().isEmpty()
        ? 0
        : memory().waiting(now.wanted().follow().account().id());
  }

  /** What the desk remembers; {@link AnswersAside} asks it also when the desk is closed. */
  DeskMemory memory() {
    return new DeskMemory(store::needed);
  }

  @Override
  public String name() {
    return "report-desk";
  }

  @Override
  public void apply(Settings settings) throws IOException {
    Optional<Wanted> wanted = wanted(settings);
    Running before = running;
    if (before != null && wanted.filter(before.wanted()::equals).isPresent()) {
      return;
    }
    if (wanted.isPresent()) {
      Trust.of(wanted.get().caFile());
      wanted.get().follow().password().read();
    }
    if (before != null) {
      running = null;
      try {
        before.desk().finish(Service.GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    if (wanted.isPresent()) {
      running = new Running(wanted.get(), start(wanted.get()));
      DeskPolicy policy = wanted.get().policy();
      if (policy.answer() == DeskAnswer.OWN && policy.own().domains().isEmpty()) {
        log.warn("report-desk", "nobody is answered: own.domains is not set");
      }
    }
  }

  private Optional<Wanted> wanted(Settings settings) throws IOException {
    Optional<URI> url = settings.find(Keys.REPORT_DESK_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Path password =
        settings.find(Keys.REPORT_DESK_PASSWORD_FILE).orElseThrow(() -> missing("password-file"));
    URI smtp = settings.find(Keys.REPORT_DESK_SMTP).orElseThrow(() -> missing("smtp"));
    String from = settings.find(Keys.REPORT_DESK_FROM).orElseThrow(() -> missing("from"));
    List<Mailbox> author = Addresses.parse(from).mailboxes();
    if (author.size() != 1 || author.getFirst().domainName().isEmpty()) {
      throw new IOException("report-desk.from must be one mail address");
    }
    Account account;
    Account server;
    try {
      account = Account.of(url.get());
      server = Account.of(smtp);
    } catch (IllegalArgumentException e) {
      throw new IOException("report-desk: " + e.getMessage(), e);
    }
    var follow =
        new Follower.Follow(
            name(), account, new PasswordFile(password), "INBOX", LOOK_BACK, false, Pace.STANDARD);
    var policy =
        new DeskPolicy(
            author.getFirst(),
            settings.get(Keys.REPORT_DESK_ANSWER),
            settings.get(Keys.REPORT_DESK_PER_HOUR),
            settings.own(),
            settings.find(Keys.LANGUAGE).orElse(language),
            settings.get(Keys.MILTER_MAX_BYTES));
    return Optional.of(new Wanted(follow, server, policy, settings.find(Keys.REPORT_DESK_CA_FILE)));
  }

  private static IOException missing(String key) {
    return new IOException("report-desk needs " + key);
  }

  private ReportDesk start(Wanted wanted) throws IOException {
    return ReportDesk.start(
        wanted.follow(),
        wanted.server(),
        wanted.policy(),
        this::examine,
        new MailboxMemory(store::needed),
        memory(),
        new Listener(),
        Trust.of(wanted.caFile()),
        clock);
  }

  private Report examine(RawMessage mail) {
    Examiner.Examined examined = asking.full().examine(mail, "-");
    store.keep(examined);
    return examined.report();
  }

  @Override
  public Health health() {
    Running now = running;
    if (now == null) {
      return Health.OFF;
    }
    return now.desk().trouble().map(Health::down).orElse(Health.UP);
  }

  @Override
  public void finish(Duration longest) throws InterruptedException {
    Running now = running;
    if (now != null) {
      now.desk().finish(longest);
    }
  }

  /** Counts, logs and writes down. */
  private final class Listener implements DeskListener {
    @Override
    public void tookIn(String mark, String action, Optional<Report> report, String why) {
      String verdict = report.map(found -> found.verdict().classification().id()).orElse("none");
      String caseId = report.flatMap(Report::caseId).orElse("");
      meters.count(
          "kanshiki.desk.mails",
          "Mails handed in at the report desk",
          "action",
          action,
          "verdict",
          verdict);
      var fields = new LinkedHashMap<String, Object>();
      fields.put("mark", mark);
      fields.put("case", caseId);
      fields.put("action", action);
      fields.put("verdict", verdict);
      fields.put("why", why);
      log.info("report-desk", fields);
      store.note(
          new Action(
              clock.instant(),
              name(),
              mark,
              caseId,
              action,
              verdict,
              report.map(found -> found.verdict().probability()).orElse(0.0),
              why),
          Optional.empty());
    }

    @Override
    public void sent(boolean delivered, int attempts) {
      meters.count(
          "kanshiki.desk.answers",
          "Answers that left, or were given up",
          "result",
          delivered ? "sent" : "given-up");
      log.info("answer", Map.of("sent", delivered, "attempts", attempts));
    }

    @Override
    public void following() {
      log.info("watching", Map.of("mailbox", name()));
    }

    @Override
    public void trouble(String what) {
      meters.count("kanshiki.desk.troubles", "What went wrong at the report desk");
      log.warn("report-desk", what);
    }
  }
}
