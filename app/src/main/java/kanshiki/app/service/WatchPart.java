package kanshiki.app.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.Severity;
import kanshiki.mailflow.journal.Action;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.Follower;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.mailflow.mailbox.Pace;
import kanshiki.mailflow.mailbox.PasswordFile;
import kanshiki.mailflow.mailbox.Trust;
import kanshiki.mailflow.mailbox.WatchListener;
import kanshiki.mailflow.mailbox.WatchPolicy;
import kanshiki.mailflow.mailbox.Watcher;

/** The watched mailboxes as a part of the service. */
final class WatchPart implements ServicePart {
  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private final Judge judge;
  private final StorePart store;
  private final ServiceLog log;
  private final Meters meters;
  private final InstantSource clock = InstantSource.system();
  private final Map<Wanted, Watcher> running = new ConcurrentHashMap<>();
  private volatile boolean countAgreement;

  /** One mailbox as the settings want it. */
  private record Wanted(
      Follower.Follow follow, WatchPolicy policy, Duration within, Optional<Path> caFile) {}

  WatchPart(Judge judge, StorePart store, ServiceLog log, Meters meters) {
    this.judge = judge;
    this.store = store;
    this.log = log;
    this.meters = meters;
    meters.show(
        "kanshiki.mailboxes.wanted", "Mailboxes that the settings want watched", running::size);
    meters.show(
        "kanshiki.mailboxes.watched",
        "Mailboxes that are being watched",
        () -> running.values().stream().filter(each -> each.trouble().isEmpty()).count());
  }

  @Override
  public String name() {
    return "mailboxes";
  }

  @Override
  public void apply(Settings settings) throws IOException {
    List<Wanted> wanted = wanted(settings);
    for (Wanted each : wanted) {
      Trust.of(each.caFile());
      each.follow().password().read();
    }
    // Where the filter has seen the mails before, they were counted there.
    countAgreement = settings.find(Keys.MILTER_LISTEN).isEmpty();
    for (Wanted each : List.copyOf(running.keySet())) {
      if (!wanted.contains(each)) {
        end(each, Service.GRACE);
      }
    }
    for (Wanted each : wanted) {
      if (!running.containsKey(each)) {
        running.put(each, start(each));
      }
    }
  }

  private static List<Wanted> wanted(Settings settings) throws IOException {
    var wanted = new ArrayList<Wanted>();
    for (Settings mailbox : settings.get(Keys.MAILBOXES)) {
      Wanted next = wanted(mailbox, settings);
      if (wanted.stream()
          .anyMatch(
              other ->
                  other.follow().account().id().equals(next.follow().account().id())
                      && other.follow().folder().equals(next.follow().folder()))) {
        throw new IOException("mailboxes: " + next.follow().name() + " is named twice");
      }
      wanted.add(next);
    }
    return wanted;
  }

  private static Wanted wanted(Settings mailbox, Settings settings) throws IOException {
    URI url = mailbox.find(Keys.MAILBOX_URL).orElseThrow(() -> missing("url"));
    Path password =
        mailbox.find(Keys.MAILBOX_PASSWORD_FILE).orElseThrow(() -> missing("password-file"));
    Account account;
    try {
      account = Account.of(url);
    } catch (IllegalArgumentException e) {
      throw new IOException("mailboxes: " + e.getMessage(), e);
    }
    String watch = mailbox.find(Keys.MAILBOX_WATCH).orElse("INBOX");
    String junk = mailbox.find(Keys.MAILBOX_JUNK).orElse("Junk");
    if (watch.equals(junk)) {
      throw new IOException("mailboxes: watch and junk are the same folder, " + watch);
    }
    boolean dryRun = mailbox.find(Keys.MAILBOX_DRY_RUN).orElse(false);
    var follow =
        new Follower.Follow(
            mailbox.find(Keys.MAILBOX_NAME).orElse(account.id()),
            account,
            new PasswordFile(password),
            watch,
            mailbox.find(Keys.MAILBOX_LOOK_BACK).orElse(LOOK_BACK),
            dryRun,
            Pace.STANDARD);
    var policy =
        new WatchPolicy(
            junk,
            mailbox.find(Keys.MAILBOX_MOVE_AT).orElse(Severity.SUSPICIOUS),
            dryRun,
            settings.get(Keys.MILTER_MAX_BYTES));
    return new Wanted(
        follow, policy, settings.get(Keys.LOOKUPS_DEADLINE), mailbox.find(Keys.MAILBOX_CA_FILE));
  }

  private static IOException missing(String column) {
    return new IOException("mailboxes: each needs " + column);
  }

  private Watcher start(Wanted wanted) throws IOException {
    return Watcher.start(
        wanted.follow(),
        wanted.policy(),
        judge,
        wanted.within(),
        new MailboxMemory(store::needed),
        new Listener(wanted.follow().name()),
        Trust.of(wanted.caFile()),
        clock);
  }

  private void end(Wanted wanted, Duration longest) throws IOException {
    Watcher watcher = running.remove(wanted);
    if (watcher != null) {
      try {
        watcher.finish(longest);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public Health health() {
    if (running.isEmpty()) {
      return Health.OFF;
    }
    for (Map.Entry<Wanted, Watcher> each : running.entrySet()) {
      Optional<String> trouble = each.getValue().trouble();
      if (trouble.isPresent()) {
        return Health.down(each.getKey().follow().name() + ": " + trouble.get());
      }
    }
    return Health.UP;
  }

  @Override
  public void finish(Duration longest) throws InterruptedException {
    var ends = new ArrayList<Thread>();
    for (Watcher watcher : running.values()) {
      ends.add(
          Thread.ofVirtual()
              .name("ending-mailbox")
              .start(
                  () -> {
                    try {
                      watcher.finish(longest);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    for (Thread each : ends) {
      each.join();
    }
    running.clear();
  }

  /** Counts, logs and writes down. */
  private final class Listener implements WatchListener {
    private final String name;

    Listener(String name) {
      this.name = name;
    }

    @Override
    public void acted(String mark, String action, Optional<Judgement> judgement, String why) {
      String verdict = judgement.map(judged -> judged.classification().id()).orElse("none");
      meters.count(
          "kanshiki.mailbox.mails",
          "Mails in watched mailboxes, by what was done with them",
          "action",
          action,
          "verdict",
          verdict);
      var fields = new LinkedHashMap<String, Object>();
      fields.put("mark", mark);
      fields.put("case", judgement.map(Judgement::caseId).orElse(""));
      fields.put("action", action);
      fields.put("verdict", verdict);
      judgement.ifPresent(
          judged ->
              fields.put("probability", String.format(Locale.ROOT, "%.3f", judged.probability())));
      fields.put("why", why);
      log.info("mailbox", fields);
      store.note(
          judgement
              .map(judged -> Action.of(clock.instant(), "mailbox", mark, action, judged))
              .orElseGet(() -> Action.unjudged(clock.instant(), "mailbox", mark, action, why)),
          countAgreement ? judgement : Optional.empty());
    }

    @Override
    public void following() {
      log.info("watching", Map.of("mailbox", name));
    }

    @Override
    public void trouble(String what) {
      meters.count("kanshiki.mailbox.troubles", "What went wrong with watched mailboxes");
      log.warn("mailbox", name + ": " + what);
    }
  }
}
