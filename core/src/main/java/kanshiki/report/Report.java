package kanshiki.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.attachment.Attachments;
import kanshiki.authentication.Authentication;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.content.PictureText;
import kanshiki.evidence.Evidence;
import kanshiki.evidence.Trust;
import kanshiki.examination.Answered;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Investigation;
import kanshiki.examination.NotExamined;
import kanshiki.file.Gap;
import kanshiki.identity.Identity;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.link.Links;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.OutsideRequest;
import kanshiki.mail.HeaderField;
import kanshiki.mail.MailDate;
import kanshiki.mail.Message;
import kanshiki.mail.Missing;
import kanshiki.observable.Mailbox;
import kanshiki.qr.Codes;
import kanshiki.redaction.Redaction;
import kanshiki.route.Route;
import kanshiki.stamp.SpamStamp;
import kanshiki.stamp.SpamStamps;
import kanshiki.verdict.Verdict;
import kanshiki.verdict.Weighed;

/**
 * One investigation and its verdict, ready to be told in any language and format. Immutable and
 * thread-safe.
 *
 * <p>The same mail and settings give the same report, byte for byte.
 */
public final class Report {
  /** Attachments named in one reason for not examining them. */
  private static final int MAX_PATHS = 3;

  private final String input;
  private final Investigation investigation;
  private final Verdict verdict;
  private final Handover handover;
  private final Map<Evidence, String> evidence;
  private final Optional<String> caseId;

  /**
   * @param input the mail's name for the reader: a path, {@code box.mbox#3}, or {@code -}
   */
  public Report(String input, Investigation investigation, Verdict verdict) {
    this(input, investigation, verdict, Handover.DIRECT);
  }

  /**
   * @param input the mail's name for the reader: a path, {@code box.mbox#3}, or {@code -}
   * @param handover how the mail reached us, when a person forwarded it
   */
  public Report(String input, Investigation investigation, Verdict verdict, Handover handover) {
    this(input, investigation, verdict, handover, Optional.empty());
  }

  private Report(
      String input,
      Investigation investigation,
      Verdict verdict,
      Handover handover,
      Optional<String> caseId) {
    this.caseId = caseId;
    this.input = input;
    this.handover = handover;
    this.investigation = investigation;
    this.verdict = verdict;
    this.evidence = number();
  }

  public String input() {
    return input;
  }

  /** The same report of a case that is kept under {@code id}. */
  public Report inCase(String id) {
    return new Report(input, investigation, verdict, handover, Optional.of(id));
  }

  /** The id under which the case is kept; empty when it is not. */
  public Optional<String> caseId() {
    return caseId;
  }

  /** {@code offline} when nothing was asked outside, else {@code live}. */
  public String mode() {
    return isOffline() ? "offline" : "live";
  }

  private boolean isOffline() {
    return file().find(CaseFile.LOOKUPS).isEmpty();
  }

  /** What was asked outside, in a fixed order. */
  List<OutsideRequest> outsideRequests() {
    return file().find(CaseFile.LOOKUPS).map(Lookups::requests).orElse(List.of());
  }

  public Verdict verdict() {
    return verdict;
  }

  /** How the mail reached us. */
  public Handover handover() {
    return handover;
  }

  /** What of this case must not be told to others. */
  public Redaction redaction() {
    return Redaction.of(file(), handover.carriers());
  }

  /** Every fact that it rests on. */
  public CaseFile file() {
    return investigation.file();
  }

  Message message() {
    return file().get(CaseFile.MESSAGE);
  }

  Identity identity() {
    return file()
        .find(Identity.TOPIC)
        .orElseGet(
            () ->
                new Identity(
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
  }

  /** What earlier filters wrote on the mail. */
  public List<SpamStamp> earlierStamps() {
    return stamps().stamps();
  }

  /** What was found about the mail's identities; empty when that was not examined. */
  public Optional<Authentication> authentication() {
    return file().find(Authentication.TOPIC);
  }

  SpamStamps stamps() {
    return file().find(SpamStamps.TOPIC).orElseGet(() -> new SpamStamps(List.of(), rawSubject()));
  }

  Links links() {
    return file().find(Links.TOPIC).orElseGet(() -> new Links(List.of(), 0, List.of(), List.of()));
  }

  /** Decoded, with the stamps of earlier filters taken off. */
  public String subject() {
    return stamps().subjectWithoutStamps();
  }

  /** The mail's own Date; empty when there is none that can be read. */
  public Optional<OffsetDateTime> date() {
    return message().first("Date").flatMap(field -> MailDate.parse(field.body()));
  }

  /**
   * The language the mail is written in, by its letters: {@code ja}, {@code en} … or {@code und}.
   */
  public String mailLanguage() {
    String body = file().find(Body.TOPIC).map(Body::visible).orElse("");
    return MailLanguage.of(subject() + "\n" + body);
  }

  /** What the mail carries; none when that was not examined. */
  Attachments attachments() {
    return file().find(Attachments.TOPIC).orElse(Attachments.NONE);
  }

  /** Every piece of evidence shown, each with its id, in the order of the ids. */
  Map<Evidence, String> evidence() {
    return evidence;
  }

  String evidenceId(Evidence piece) {
    return Objects.requireNonNull(evidence.get(piece));
  }

  /** What was not looked at: what failed, and what needs the network. */
  List<NotExamined> notExamined() {
    var all = new ArrayList<>(investigation.notExamined());
    file().all(Answered.class).forEach(answered -> all.addAll(answered.gaps()));
    int bodyCut = file().find(Body.TOPIC).map(Body::cut).orElse(0);
    if (bodyCut > 0) {
      all.add(new NotExamined("rest-of-body", reason("reason.too-long", bodyCut)));
    }
    if (file().find(Body.TOPIC).filter(Body::stylesCut).isPresent()) {
      all.add(new NotExamined("rest-of-styles", reason("reason.too-much")));
    }
    if (links().cut() > 0) {
      all.add(new NotExamined("rest-of-links", reason("reason.too-many", links().cut())));
    }
    file().find(Codes.TOPIC).ifPresent(codes -> all.addAll(codes.notExamined()));
    file().find(PictureText.TOPIC).ifPresent(text -> all.addAll(text.notExamined()));
    for (Missing what : message().raw().missing()) {
      String reason = handover.isInline() ? "reason.forwarded-in-text" : "reason.never-received";
      all.add(new NotExamined(what.id(), reason(reason)));
    }
    if (!handover.carriers().isEmpty()) {
      all.add(new NotExamined("carrier", reason("reason.only-carrier")));
    }
    if (handover.inside() != Handover.Inside.NONE) {
      all.add(new NotExamined("mail-inside", reason(handover.inside().reason())));
    }
    attachmentGaps().forEach((gap, paths) -> all.add(gap(gap, paths)));
    if (attachments().cut() > 0) {
      all.add(
          new NotExamined("rest-of-attachments", reason("reason.too-many", attachments().cut())));
    }
    return all;
  }

  private Map<Gap, List<String>> attachmentGaps() {
    var byGap = new EnumMap<Gap, List<String>>(Gap.class);
    attachments()
        .everything()
        .forEach(
            attachment ->
                attachment
                    .gaps()
                    .forEach(
                        gap ->
                            byGap
                                .computeIfAbsent(gap, g -> new ArrayList<>())
                                .add(attachment.path())));
    return byGap;
  }

  private static NotExamined gap(Gap gap, List<String> paths) {
    String shown = String.join(", ", paths.subList(0, Math.min(MAX_PATHS, paths.size())));
    String key = "gap." + gap.id();
    int more = paths.size() - MAX_PATHS;
    return new NotExamined(
        "attachments",
        new Words(
            Messages.in(Language.JA).get(key) + "(" + shown + rest(Language.JA, more) + ")",
            Messages.in(Language.EN).get(key) + " (" + shown + rest(Language.EN, more) + ")"));
  }

  private static String rest(Language language, int more) {
    return more > 0
        ? ", "
            + Messages.in(language)
                .get("report.and-more", List.of(Words.same(Integer.toString(more))))
        : "";
  }

  String text(Finding finding, Language language) {
    return Messages.in(language).get(key(finding, "", language), finding.arguments());
  }

  String explanation(Finding finding, Language language) {
    return Messages.in(language).get(key(finding, ".why", language), finding.arguments());
  }

  /** Where there is one, the sentence for what we have verified ourselves. */
  private static String key(Finding finding, String suffix, Language language) {
    String verified = finding.id() + ".verified" + suffix;
    return isVerified(finding) && Messages.in(language).has(verified)
        ? verified
        : finding.id() + suffix;
  }

  /** It rests on our own check of the mail's identities, and on none that others recorded. */
  private static boolean isVerified(Finding finding) {
    return finding.evidence().stream()
            .anyMatch(
                piece ->
                    piece instanceof Evidence.OutsideEvidence outside
                        && outside.kind() == Evidence.Kind.AUTHENTICATION)
        && finding.evidence().stream()
            .noneMatch(
                piece ->
                    piece instanceof Evidence.MessageEvidence said && said.trust() == Trust.OWN);
  }

  private static Words reason(String key, Object... arguments) {
    List<Words> words =
        Stream.of(arguments).map(argument -> Words.same(argument.toString())).toList();
    return new Words(
        Messages.in(Language.JA).get(key, words), Messages.in(Language.EN).get(key, words));
  }

  private String rawSubject() {
    return message().first("Subject").map(HeaderField::decoded).orElse("");
  }

  private Map<Evidence, String> number() {
    var ids = new LinkedHashMap<Evidence, String>();
    var all = new ArrayList<Evidence>(always());
    for (Weighed weighed : verdict.findings()) {
      all.addAll(weighed.finding().evidence());
    }
    file().all(Answered.class).forEach(answered -> all.addAll(answered.answers()));
    for (Evidence piece : all) {
      ids.computeIfAbsent(
          piece,
          p ->
              p instanceof Evidence.MessageEvidence
                  ? "m" + (ids.size() - outside(ids) + 1)
                  : "e" + (outside(ids) + 1));
    }
    return java.util.Collections.unmodifiableMap(ids);
  }

  private static int outside(Map<Evidence, String> ids) {
    return (int) ids.keySet().stream().filter(Evidence.OutsideEvidence.class::isInstance).count();
  }

  /** What every report shows, whether or not a finding rests on it. */
  private List<Evidence> always() {
    var all = new ArrayList<Evidence>();
    Identity identity = identity();
    identity
        .author()
        .map(Mailbox::toString)
        .ifPresent(from -> all.add(Evidence.claimed("From", from)));
    if (message().first("Subject").isPresent()) {
      all.add(Evidence.claimed("Subject", rawSubject()));
    }
    identity
        .reversePath()
        .ifPresent(path -> all.add(Evidence.claimed("Return-Path", "<" + path.address() + ">")));
    identity.messageId().ifPresent(id -> all.add(Evidence.claimed("Message-ID", "<" + id + ">")));
    file().find(Route.TOPIC).flatMap(Route::originHop).ifPresent(hop -> all.add(hop.evidence()));
    return all;
  }
}
