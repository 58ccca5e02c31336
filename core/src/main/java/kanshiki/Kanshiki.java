package kanshiki;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import kanshiki.attachment.AttachmentExamination;
import kanshiki.attachment.AttachmentIndicators;
import kanshiki.authentication.AuthenticationExamination;
import kanshiki.authentication.AuthenticationIndicators;
import kanshiki.authentication.VerificationExamination;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.BrandExamination;
import kanshiki.brand.BrandIndicators;
import kanshiki.carrier.CarriedMail;
import kanshiki.carrier.Carrier;
import kanshiki.concealment.ConcealmentExamination;
import kanshiki.concealment.ConcealmentIndicators;
import kanshiki.content.BodyExamination;
import kanshiki.content.ContentIndicators;
import kanshiki.content.FoldedBodyExamination;
import kanshiki.content.PictureTextExamination;
import kanshiki.content.WordingExamination;
import kanshiki.contradiction.ContradictionIndicators;
import kanshiki.contradiction.StatementsExamination;
import kanshiki.diction.DictionIndicators;
import kanshiki.diction.Reading;
import kanshiki.diction.ReadingExamination;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.hosting.BrandSendersExamination;
import kanshiki.hosting.HostingIndicators;
import kanshiki.hosting.HostsExamination;
import kanshiki.hosting.NamesExamination;
import kanshiki.identity.IdentityExamination;
import kanshiki.identity.IdentityIndicators;
import kanshiki.learnt.Learnt;
import kanshiki.likeness.Copies;
import kanshiki.likeness.LikenessExamination;
import kanshiki.likeness.LikenessIndicators;
import kanshiki.link.LinkExamination;
import kanshiki.link.LinkIndicators;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.TextReader;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.qr.QrExamination;
import kanshiki.qr.QrIndicators;
import kanshiki.registration.RegistrationExamination;
import kanshiki.registration.RegistrationIndicators;
import kanshiki.report.Handover;
import kanshiki.report.Report;
import kanshiki.reputation.ReputationExamination;
import kanshiki.reputation.ReputationIndicators;
import kanshiki.route.RouteExamination;
import kanshiki.route.RouteIndicators;
import kanshiki.stamp.StampExamination;
import kanshiki.stamp.StampIndicators;
import kanshiki.verdict.Classification;
import kanshiki.verdict.Verdict;
import kanshiki.visit.VisitExamination;
import kanshiki.visit.VisitIndicators;
import kanshiki.writing.WritingExamination;
import kanshiki.writing.WritingIndicators;

/** The front door: one raw mail in, its report out. Immutable and thread-safe. */
public final class Kanshiki {
  private final Own own;
  private final Investigator investigator;

  private Kanshiki(Own own) {
    this.own = own;
    this.investigator = new Investigator(examinations(), indicators());
  }

  /** For a recipient's side that knows {@code own} about itself; offline until asked otherwise. */
  public static Kanshiki offline(Own own) {
    return new Kanshiki(own);
  }

  /** Every examination, in the order in which a reader would take them. */
  public static List<Examination<?>> examinations() {
    return List.of(
        new IdentityExamination(),
        new StampExamination(),
        new RouteExamination(),
        new VerificationExamination(),
        new AuthenticationExamination(),
        new BodyExamination(),
        new FoldedBodyExamination(),
        new PictureTextExamination(),
        new AttachmentExamination(),
        new WordingExamination(),
        new ReadingExamination(),
        new WritingExamination(),
        new StatementsExamination(),
        new QrExamination(),
        new LinkExamination(),
        new ConcealmentExamination(),
        new BrandExamination(BrandDirectory.builtIn()),
        new NamesExamination(),
        new BrandSendersExamination(),
        new HostsExamination(),
        new RegistrationExamination(),
        new ReputationExamination(),
        new VisitExamination(Copies::resemblance),
        new LikenessExamination());
  }

  /** Every indicator, package by package. */
  public static List<Indicator> indicators() {
    return Stream.of(
            AttachmentIndicators.ALL,
            AuthenticationIndicators.ALL,
            BrandIndicators.ALL,
            ConcealmentIndicators.ALL,
            ContentIndicators.ALL,
            DictionIndicators.ALL,
            HostingIndicators.ALL,
            ContradictionIndicators.ALL,
            IdentityIndicators.ALL,
            LikenessIndicators.ALL,
            LinkIndicators.ALL,
            RegistrationIndicators.ALL,
            ReputationIndicators.ALL,
            QrIndicators.ALL,
            RouteIndicators.ALL,
            StampIndicators.ALL,
            VisitIndicators.ALL,
            WritingIndicators.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Examines one mail, whatever its bytes are, and asks nothing outside. Where it is only the
   * carrier of another one, that one is examined; unless the carrier by itself is the more
   * doubtful: then it is no help that somebody sent, but the mail to be examined.
   *
   * @param input the mail's name for the reader: a path, {@code box.mbox#3}, or {@code -}
   */
  public Report investigate(RawMessage raw, String input) {
    Chosen chosen = choose(Message.parse(raw), Verdict::of);
    return report(offline(chosen.message()), Runnable::run, input, chosen.handover());
  }

  /**
   * Examines one mail in the same way and has the words in its pictures read, still asking nothing
   * outside.
   */
  public Report investigate(RawMessage raw, String input, TextReader reader) {
    Chosen chosen = choose(Message.parse(raw), Verdict::of);
    CaseFile file = offline(chosen.message()).with(CaseFile.TEXT_READER, reader);
    return report(file, Runnable::run, input, chosen.handover());
  }

  /**
   * Examines one mail in the same way and asks the world about it.
   *
   * @param lookups for this message alone
   * @param executor starts a thread for each task, such as one of virtual threads
   */
  public Report investigate(RawMessage raw, String input, Lookups lookups, Executor executor) {
    Chosen chosen = choose(Message.parse(raw), Verdict::of);
    CaseFile asking = offline(chosen.message()).with(CaseFile.LOOKUPS, lookups);
    CaseFile file =
        lookups
            .textReader()
            .map(reader -> asking.with(CaseFile.TEXT_READER, reader))
            .orElse(asking);
    return report(file, executor, input, chosen.handover());
  }

  /**
   * What can be learnt from one mail: all that a verdict on it rests on.
   *
   * @param symbols its words, in the form in which wordings are compared
   */
  public record Lesson(List<Finding> findings, String symbols) {
    public Lesson {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Examines one mail as {@link #investigate(RawMessage, String)} does, to learn from it. What was
   * learnt before plays no part.
   */
  public Lesson study(RawMessage raw) {
    Learnt nothing = Learnt.nothing();
    Chosen found = choose(Message.parse(raw), findings -> Verdict.of(findings, nothing));
    CaseFile chosen = offline(found.message());
    Investigation investigation = investigator.investigate(chosen, Runnable::run);
    String symbols = investigation.file().find(Reading.TOPIC).map(Reading::symbols).orElse("");
    return new Lesson(investigation.findings(), symbols);
  }

  private Report report(CaseFile given, Executor executor, String input, Handover handover) {
    Investigation investigation = investigator.investigate(given, executor);
    return new Report(input, investigation, Verdict.of(investigation.findings()), handover);
  }

  /** The mail to be examined, and how it reached us. */
  private record Chosen(Message message, Handover handover) {}

  /** Chooses by what can be seen without asking anybody. */
  private Chosen choose(Message message, Function<List<Finding>, Verdict> judge) {
    CarriedMail found;
    try {
      found = CarriedMail.in(message);
    } catch (RuntimeException | StackOverflowError e) {
      // Our own mistake with one forward must not cost the report on what was handed in.
      return new Chosen(message, new Handover(List.of(), Handover.Inside.UNREAD));
    }
    List<Carrier> carriers = found.carriers();
    if (carriers.isEmpty()) {
      return new Chosen(found.message(), new Handover(carriers, Handover.Inside.NONE));
    }
    Message chosen = found.message();
    double doubt = verdict(chosen, judge).probability();
    Handover.Inside inside = Handover.Inside.NONE;
    for (int i = carriers.size() - 1; i >= 0; i--) {
      Verdict alone = verdict(Message.parse(carriers.get(i).alone()), judge);
      if (alone.classification().isAtLeast(Classification.SUSPICIOUS)
          && alone.probability() > doubt) {
        chosen = carriers.get(i).message();
        doubt = verdict(chosen, judge).probability();
        carriers = carriers.subList(0, i);
        inside = Handover.Inside.PASSED_OVER;
      }
    }
    return new Chosen(chosen, new Handover(carriers, inside));
  }

  private Verdict verdict(Message message, Function<List<Finding>, Verdict> judge) {
    return judge.apply(investigator.investigate(offline(message), Runnable::run).findings());
  }

  private CaseFile offline(Message message) {
    return CaseFile.of(message, own);
  }
}
