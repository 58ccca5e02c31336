package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.mailbox.MailboxMemory.Act;
import kanshiki.mailflow.mailbox.MailboxMemory.Correction;
import kanshiki.mailflow.mailbox.MailboxMemory.Judged;
import kanshiki.store.StoreException;
import kanshiki.verdict.Classification;

/**
 * Judges what comes into a mailbox, moves frauds to the junk folder, and learns from what the owner
 * moves by hand. Runs by itself from {@link #start} to {@link #finish}; thread-safe.
 */
public final class Watcher {
  private static final String JUNK = "$Junk";
  private static final String PHISHING = "$Phishing";
  private static final String NOT_JUNK = "$NotJunk";

  /** Bytes of the mails that are examined at once, one alone excepted. */
  private static final long AT_ONCE = Math.min(50_000_000, Runtime.getRuntime().maxMemory() / 16);

  /** For one examination beyond the wait for answers; one that never ends holds nobody up. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Mails in the junk folder that are looked at in one go. */
  private static final int MAX_JUNK = 500;

  private static final Duration FORGET = Duration.ofDays(400);

  private static final Duration DAY = Duration.ofDays(1);

  private final Follower.Follow follow;
  private final WatchPolicy policy;
  private final Judge judge;
  private final Duration within;
  private final MailboxMemory memory;
  private final WatchListener listener;
  private final InstantSource clock;
  private final Follower follower;

  /**
   * Begins to watch.
   *
   * @param within how long answers from outside are waited for, for each mail
   * @param tls whose trusted authorities count
   */
  public static Watcher start(
      Follower.Follow follow,
      WatchPolicy policy,
      Judge judge,
      Duration within,
      MailboxMemory memory,
      WatchListener listener,
      SSLSocketFactory tls,
      InstantSource clock) {
    return new Watcher(follow, policy, judge, within, memory, listener, tls, clock);
  }

  private Watcher(
      Follower.Follow follow,
      WatchPolicy policy,
      Judge judge,
      Duration within,
      MailboxMemory memory,
      WatchListener listener,
      SSLSocketFactory tls,
      InstantSource clock) {
    this.follow = follow;
    this.policy = policy;
    this.judge = judge;
    this.within = within;
    this.memory = memory;
    this.listener = listener;
    this.clock = clock;
    this.follower = Follower.start(follow, memory, new Mails(), tls, clock);
  }

  /** Why it does not watch at present; empty when it does. */
  public Optional<String> trouble() {
    return follower.trouble();
  }

  /** Ends after the mails at hand are dealt with. */
  public void finish(Duration longest) throws InterruptedException {
    follower.finish(longest);
  }

  private String mark(String folder, long validity, long uid) {
    return follow.name() + "/" + folder + "/" + validity + "/" + uid;
  }

  /** One mail that is to be examined. */
  private record Fresh(Listed listed, String fingerprint, FutureTask<Judgement> examination) {}

  private final class Mails implements Follower.Receiver {
    private Optional<Extent> junkSeen = Optional.empty();
    private Instant erased = Instant.EPOCH;
    private boolean told;

    @Override
    public void connected(OpenFolder folder) throws IOException {
      if (folder.connection().isClear() && !follow.account().isOnThisMachine()) {
        listener.trouble(
            "the password goes to " + follow.account().host() + " in clear; use imaps:");
      }
      told = false;
      follow.password().warning().ifPresent(listener::trouble);
      if (!policy.dryRun() && folder.connection().make(policy.junk())) {
        listener.trouble("there was no folder " + policy.junk() + "; it was made");
      }
    }

    @Override
    public void arrived(OpenFolder folder, Extent extent, List<Listed> mails, boolean renumbered)
        throws IOException, InterruptedException {
      var fresh = new ArrayList<Fresh>();
      long bytes = 0;
      for (Listed mail : mails) {
        if (bytes > 0 && bytes + mail.bytes() > AT_ONCE) {
          finish(folder, extent, fresh);
          bytes = 0;
        }
        Optional<Fresh> next = open(folder, extent, mail, renumbered);
        if (next.isPresent()) {
          fresh.add(next.get());
          bytes += mail.bytes();
        }
      }
      finish(folder, extent, fresh);
    }

    /** Begins to examine a mail; empty when that is not to be done. */
    private Optional<Fresh> open(OpenFolder folder, Extent extent, Listed mail, boolean renumbered)
        throws IOException {
      Optional<Judged> here = memory.at(follow.account().id(), extent.validity(), mail.uid());
      if (here.isPresent()) {
        if (here.get().act() == Act.MOVING) {
          move(folder, here.get()); // the connection or the process ended in the middle
          listener.acted(
              mark(follow.folder(), extent.validity(), mail.uid()),
              "move",
              Optional.empty(),
              "resumed, case " + here.get().caseId());
        }
        return Optional.empty();
      }
      Optional<byte[]> header = folder.header(mail.uid());
      if (header.isEmpty()) {
        return Optional.empty();
      }
      String fingerprint = Fingerprint.of(header.get(), mail.bytes());
      Optional<Judged> known = memory.known(follow.account().id(), fingerprint);
      if (known.isPresent()) {
        meetAgain(folder, extent, mail, known.get(), renumbered);
        return Optional.empty();
      }
      String mark = mark(follow.folder(), extent.validity(), mail.uid());
      if (mail.bytes() > policy.maxBytes()) {
        note(extent, mail, fingerprint, Optional.empty(), Act.LEFT);
        listener.acted(mark, "leave", Optional.empty(), "too-large");
        return Optional.empty();
      }
      Optional<RawMessage> raw = folder.mail(mail.uid(), policy.maxBytes());
      if (raw.isEmpty()) {
        return Optional.empty();
      }
      var examination = new FutureTask<>(() -> judge.judge(raw.get(), within));
      Thread.ofVirtual().name("mailbox-judge").start(examination);
      return Optional.of(new Fresh(mail, fingerprint, examination));
    }

    private void finish(OpenFolder folder, Extent extent, List<Fresh> fresh)
        throws IOException, InterruptedException {
      for (Fresh each : fresh) {
        Judgement judgement;
        try {
          judgement = each.examination().get(within.plus(LONGEST).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          each.examination().cancel(true);
          unexamined(extent, each, "timeout");
          continue;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof StoreException away) {
            throw away; // it is examined again when the store is back
          }
          unexamined(extent, each, "failure");
          listener.trouble("a mail could not be examined: " + e.getCause());
          continue;
        }
        act(folder, extent, each, judgement);
      }
      fresh.clear();
    }

    private void unexamined(Extent extent, Fresh mail, String why) {
      note(extent, mail.listed(), mail.fingerprint(), Optional.empty(), Act.LEFT);
      listener.acted(
          mark(follow.folder(), extent.validity(), mail.listed().uid()),
          "leave",
          Optional.empty(),
          why);
    }

    private void act(OpenFolder folder, Extent extent, Fresh fresh, Judgement judgement)
        throws IOException {
      boolean move = policy.moveAt().isMetBy(judgement.classification());
      Act act = !move ? Act.LEFT : policy.dryRun() ? Act.WOULD_MOVE : Act.MOVING;
      Judged judged =
          note(extent, fresh.listed(), fresh.fingerprint(), Optional.of(judgement), act);
      if (act == Act.MOVING) {
        move(folder, judged);
      }
      String action =
          switch (act) {
            case LEFT -> "leave";
            case WOULD_MOVE -> "would-move";
            case MOVING, MOVED -> "move";
          };
      listener.acted(
          mark(follow.folder(), extent.validity(), fresh.listed().uid()),
          action,
          Optional.of(judgement),
          String.join(" ", judgement.grounds()));
    }

    private Judged note(
        Extent extent, Listed mail, String fingerprint, Optional<Judgement> judgement, Act act) {
      var judged =
          new Judged(
              follow.account().id(),
              fingerprint,
              extent.validity(),
              mail.uid(),
              clock.instant(),
              judgement.map(Judgement::caseId).orElse(""),
              judgement.map(j -> j.classification().id()).orElse("none"),
              judgement.map(Judgement::probability).orElse(0.0),
              act,
              Correction.NONE,
              clock.instant());
      memory.note(judged);
      return judged;
    }

    /** Keywords first: they go along with the mail. */
    private void move(OpenFolder folder, Judged judged) throws IOException {
      var keywords = new ArrayList<String>();
      if (judged.verdict().equals(Classification.PHISHING.id()) && folder.takes(PHISHING)) {
        keywords.add(PHISHING);
      }
      if (folder.takes(JUNK)) {
        keywords.add(JUNK);
      }
      folder.set(judged.uid(), keywords);
      folder.move(judged.uid(), policy.junk());
      memory.note(judged.as(Act.MOVED));
    }

    /** A mail that was judged before lies in the watched folder under another UID. */
    private void meetAgain(
        OpenFolder folder, Extent extent, Listed mail, Judged known, boolean renumbered)
        throws IOException {
      Judged here = known.seenAt(extent.validity(), mail.uid());
      boolean away = known.act() == Act.MOVED || known.act() == Act.MOVING;
      if (!away || known.correction() == Correction.NOT_JUNK) {
        memory.note(here);
        return;
      }
      if (renumbered) {
        // As after a backup was put back: nobody moved it by hand.
        if (!policy.dryRun()) {
          Judged again = here.as(Act.MOVING);
          memory.note(again);
          move(folder, again);
          listener.acted(
              mark(follow.folder(), extent.validity(), mail.uid()),
              "move",
              Optional.empty(),
              "again");
        }
        return;
      }
      memory.note(here.corrected(Correction.NOT_JUNK, clock.instant()));
      if (!policy.dryRun()) {
        folder.clear(mail.uid(), List.of(JUNK, PHISHING));
        if (folder.takes(NOT_JUNK)) {
          folder.set(mail.uid(), List.of(NOT_JUNK));
        }
      }
      listener.acted(
          mark(follow.folder(), extent.validity(), mail.uid()),
          "corrected-not-junk",
          Optional.empty(),
          "case " + known.caseId());
    }

    @Override
    public void quiet(OpenFolder folder) throws IOException {
      lookIntoJunk(folder.connection());
      Instant now = clock.instant();
      if (erased.plus(DAY).isBefore(now)) {
        memory.eraseOlderThan(now.minus(FORGET));
        erased = now;
      }
      if (!told) {
        told = true;
        listener.following();
      }
    }

    private void lookIntoJunk(ImapConnection connection) throws IOException {
      Optional<Extent> now = connection.extent(policy.junk());
      if (now.isEmpty() || now.equals(junkSeen)) {
        return;
      }
      String mailbox = follow.account().id();
      Optional<Extent> before =
          memory.progress(mailbox, policy.junk()).map(MailboxMemory.Progress::extent);
      long next = now.get().next();
      if (before.isPresent()
          && before.get().validity() == now.get().validity()
          && before.get().next() < next) {
        Optional<OpenFolder> found = connection.open(policy.junk(), true);
        if (found.isPresent()) {
          try (OpenFolder junk = found.get()) {
            long first = Math.max(before.get().next(), next - MAX_JUNK);
            for (Listed mail : junk.list(first, next - 1)) {
              learn(junk, now.get(), mail);
            }
          }
        }
      }
      memory.progress(
          mailbox, policy.junk(), new MailboxMemory.Progress(now.get(), clock.instant()));
      junkSeen = now;
    }

    /** A mail has come into the junk folder: from us, from its owner, or from somebody else. */
    private void learn(OpenFolder junk, Extent extent, Listed mail) throws IOException {
      Optional<byte[]> header = junk.header(mail.uid());
      if (header.isEmpty()) {
        return;
      }
      String fingerprint = Fingerprint.of(header.get(), mail.bytes());
      Optional<Judged> found = memory.known(follow.account().id(), fingerprint);
      if (found.isEmpty()) {
        return;
      }
      Judged known = found.get();
      boolean taken = known.act() == Act.MOVED || known.act() == Act.MOVING;
      Correction says = taken || known.act() == Act.WOULD_MOVE ? Correction.NONE : Correction.JUNK;
      if (says == known.correction()) {
        return;
      }
      memory.note(known.corrected(says, clock.instant()));
      listener.acted(
          mark(policy.junk(), extent.validity(), mail.uid()),
          says == Correction.JUNK ? "corrected-junk" : "correction-withdrawn",
          Optional.empty(),
          "case " + known.caseId());
    }

    @Override
    public void trouble(String what) {
      listener.trouble(what);
    }
  }
}
