package kanshiki.mailflow.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.carrier.CarriedMail;
import kanshiki.carrier.Carrier;
import kanshiki.data.Digest;
import kanshiki.language.Language;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.mailbox.Account;
import kanshiki.mailflow.mailbox.Extent;
import kanshiki.mailflow.mailbox.Fingerprint;
import kanshiki.mailflow.mailbox.Follower;
import kanshiki.mailflow.mailbox.Listed;
import kanshiki.mailflow.mailbox.MailboxMemory;
import kanshiki.mailflow.mailbox.OpenFolder;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.report.Letter;
import kanshiki.report.Report;
import kanshiki.store.StoreException;

/**
 * Takes in what people forward, and answers. Runs by itself from {@link #start} to {@link #finish};
 * thread-safe.
 */
public final class ReportDesk {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** Answers in an hour, to all together. */
  private static final int MAX_PER_HOUR = 1_000;

  private static final Duration FORGET = Duration.ofDays(400);

  private final Follower.Follow follow;
  private final String name;
  private final DeskPolicy policy;
  private final DeskExaminer examiner;
  private final DeskMemory memory;
  private final DeskListener listener;
  private final InstantSource clock;
  private final Postman postman;
  private final Follower follower;

  private ReportDesk(
      Follower.Follow follow,
      Account server,
      DeskPolicy policy,
      DeskExaminer examiner,
      MailboxMemory folders,
      DeskMemory memory,
      DeskListener listener,
      SSLSocketFactory tls,
      InstantSource clock) {
    this.follow = follow;
    this.name = follow.account().id();
    this.policy = policy;
    this.examiner = examiner;
    this.memory = memory;
    this.listener = listener;
    this.clock = clock;
    this.postman =
        new Postman(
            name,
            memory,
            new Smtp(server, follow.password(), tls),
            listener,
            clock,
            follow.pace().first());
    this.follower = Follower.start(follow, folders, new Counter(), tls, clock);
  }

  /**
   * Begins.
   *
   * @param server takes the answers
   * @param tls whose trusted authorities count
   */
  public static ReportDesk start(
      Follower.Follow follow,
      Account server,
      DeskPolicy policy,
      DeskExaminer examiner,
      MailboxMemory folders,
      DeskMemory memory,
      DeskListener listener,
      SSLSocketFactory tls,
      InstantSource clock) {
    var desk =
        new ReportDesk(follow, server, policy, examiner, folders, memory, listener, tls, clock);
    desk.postman.start();
    return desk;
  }

  /** Why it does not work at present; empty when it does. */
  public Optional<String> trouble() {
    Optional<String> reading = follower.trouble();
    return reading.isPresent() ? reading : postman.trouble();
  }

  /** Ends after the mail at hand is dealt with; what is not sent yet is sent next time. */
  public void finish(Duration longest) throws InterruptedException {
    follower.finish(longest);
    postman.finish(longest);
  }

  /** What is to be said to one mail. */
  private record Reply(
      String outcome, String why, Optional<Report> report, Optional<Answer> answer) {
    static Reply none(String why, Optional<Report> report) {
      return new Reply("no-answer", why, report, Optional.empty());
    }
  }

  /** Takes the mails in. */
  private final class Counter implements Follower.Receiver {
    private Instant erased = Instant.EPOCH;
    private boolean told;

    @Override
    public void connected(OpenFolder folder) {
      told = false;
      if (folder.connection().isClear() && !follow.account().isOnThisMachine()) {
        listener.trouble(
            "the password goes to " + follow.account().host() + " in clear; use imaps:");
      }
      follow.password().warning().ifPresent(listener::trouble);
    }

    @Override
    public void arrived(OpenFolder folder, Extent extent, List<Listed> mails, boolean renumbered)
        throws IOException {
      for (Listed mail : mails) {
        if (memory.waiting(name) >= DeskMemory.MAX_WAITING) {
          throw new IOException(
              "too many answers wait to be sent; no mail is taken in until they are");
        }
        takeIn(folder, extent, mail);
      }
    }

    private void takeIn(OpenFolder folder, Extent extent, Listed listed) throws IOException {
      if (memory.knows(name, extent.validity(), listed.uid())) {
        return;
      }
      Optional<byte[]> header = folder.header(listed.uid());
      if (header.isEmpty()) {
        return;
      }
      String fingerprint = Fingerprint.of(header.get(), listed.bytes());
      if (memory.knows(name, fingerprint)) {
        return;
      }
      Optional<RawMessage> raw =
          listed.bytes() > policy.maxBytes()
              ? Optional.of(new RawMessage(header.get(), true))
              : folder.mail(listed.uid(), policy.maxBytes());
      if (raw.isEmpty()) {
        return;
      }
      Message message = Message.parse(raw.get());
      Instant now = clock.instant();
      String sender = Credibility.author(message).map(ReportDesk::digest).orElse("");
      Reply reply;
      try {
        reply = reply(message, sender, fingerprint, now);
      } catch (StoreException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        listener.trouble("a mail at the desk could not be examined: " + e);
        reply = Reply.none("failure", Optional.empty());
      }
      memory.note(
          new DeskMemory.Taken(
              name,
              fingerprint,
              extent.validity(),
              listed.uid(),
              now,
              sender,
              reply.report().flatMap(Report::caseId).orElse(""),
              reply.outcome()),
          reply.answer());
      postman.ring();
      listener.tookIn(
          follow.folder() + "/" + extent.validity() + "/" + listed.uid(),
          reply.outcome(),
          reply.report(),
          reply.why());
      if (reply.answer().isPresent()) {
        folder.set(listed.uid(), List.of("\\Answered"));
      }
    }

    @Override
    public void quiet(OpenFolder folder) {
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

    @Override
    public void trouble(String what) {
      listener.trouble(what);
    }
  }

  private static String digest(Mailbox author) {
    return Digest.sha256(
        author.address().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private Reply reply(Message message, String sender, String fingerprint, Instant now) {
    Set<String> own =
        Set.of(policy.from().address().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    Optional<String> refusal = Correspondence.refusal(message, own);
    if (refusal.isPresent()) {
      return Reply.none(refusal.get(), Optional.empty());
    }
    if (message.raw().isCut()) {
      return Reply.none("too-large", Optional.empty());
    }
    Mailbox author = Credibility.author(message).orElseThrow();
    List<Carrier> carriers = CarriedMail.in(message).carriers();
    Optional<String> silence = silence(message, author, sender, now);
    // Whoever writes back to an answer asks for nothing by that; a vacation notice may look the
    // same.
    if (carriers.isEmpty() && Correspondence.answersUs(message, Answer.idSuffix(policy.from()))) {
      return Reply.none("reply-to-answer", Optional.empty());
    }
    if (silence.filter("too-many"::equals).isPresent()
        || carriers.isEmpty() && silence.isPresent()) {
      return Reply.none(silence.get(), Optional.empty());
    }
    Optional<Report> report =
        carriers.isEmpty() ? Optional.empty() : Optional.of(examiner.examine(message.raw()));
    if (silence.isPresent()) {
      return Reply.none(silence.get(), report);
    }
    Language language = WritersLanguage.of(message, carriers, policy.otherwise());
    Letter letter =
        report
            .map(found -> Letter.about(found, language))
            .orElseGet(() -> Letter.howToForward(language));
    Answer answer =
        Answer.to(
            author,
            message,
            letter,
            policy.from(),
            name + "/" + fingerprint,
            now.atOffset(ZoneOffset.UTC));
    return new Reply(
        report.isPresent() ? "answer" : "hint", language.code(), report, Optional.of(answer));
  }

  /** Why nobody is answered; empty when the author is. */
  private Optional<String> silence(Message message, Mailbox author, String sender, Instant now) {
    if (memory.answers(name, sender, now.minus(HOUR)) >= policy.perHour()
        || memory.answers(name, "", now.minus(HOUR)) >= MAX_PER_HOUR) {
      return Optional.of("too-many");
    }
    boolean reachable = author.address().chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!reachable) {
      return Optional.of("unreachable");
    }
    Optional<DomainName> domain = author.domainName();
    boolean ours = domain.filter(name -> Credibility.isOwn(name, policy.own())).isPresent();
    if (policy.answer() == DeskAnswer.OWN && !ours) {
      return Optional.of("stranger");
    }
    return Credibility.isProved(message, policy.own()) ? Optional.empty() : Optional.of("unproved");
  }
}
