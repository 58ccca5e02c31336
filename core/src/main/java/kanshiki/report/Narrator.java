package kanshiki.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanshiki.authentication.Authentication;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.Claim;
import kanshiki.carrier.Carrier;
import kanshiki.evidence.Evidence;
import kanshiki.examination.NotExamined;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.likeness.Copies;
import kanshiki.mail.Defect;
import kanshiki.observable.DomainName;
import kanshiki.redaction.Redaction;
import kanshiki.redaction.Visible;
import kanshiki.route.Hop;
import kanshiki.route.Route;
import kanshiki.verdict.Classification;
import kanshiki.verdict.Weighed;

/** Puts a report into words for one reader. */
final class Narrator {
  /** Reasons that a lay reader is shown; all are there for a technical one. */
  private static final int LAY_REASONS = 12;

  private static final int LAY_REMARKS = 4;

  /** Below this probability nothing worth mentioning speaks against a mail. */
  private static final double QUIET = 0.25;

  private static final int MAX_HOPS = 40;

  private final Report report;
  private final Voice voice;
  private final Language language;
  private final Messages messages;
  private final Optional<Claim> claim;
  private final MailWords mail;

  Narrator(Report report, Rendering rendering) {
    this(report, rendering, rendering.voice() == Voice.BLOG ? report.redaction() : Redaction.NONE);
  }

  Narrator(Report report, Rendering rendering, Redaction redaction) {
    this.report = report;
    this.voice = rendering.voice();
    this.language = rendering.language();
    this.messages = Messages.in(language);
    this.claim = report.file().find(BrandClaims.TOPIC).flatMap(BrandClaims::main);
    this.mail = new MailWords(redaction, report.file().find(BrandClaims.TOPIC));
  }

  Story tell() {
    Classification classification = report.verdict().classification();
    String kind = classification.id() + quietness();
    List<Weighed> grounds = withRepeats(report.verdict().grounds());
    List<Weighed> remarks =
        report.verdict().findings().stream()
            .filter(w -> !grounds.contains(w) && !isToldBetter(w))
            .toList();
    String subject =
        report.subject().isBlank()
            ? messages.get("report.none")
            : mail.of(mail.redaction().subject(report.subject()));
    var pages = new PageCards(report.file().find(Copies.TOPIC), language, mail);
    return new Story(
        language,
        classification,
        messages.get("label." + kind),
        say("certainty." + kind, percent()),
        headline(),
        carrier(),
        subject,
        voice == Voice.BLOG ? messages.get("report.none") : Visible.of(report.input()),
        advice(),
        stake(),
        cards(pages),
        pages.pair(),
        reasons(grounds, LAY_REASONS),
        reasons(remarks, LAY_REMARKS),
        unknown(),
        checks(),
        new AttachmentLines(report, language, mail).all(voice == Voice.TECHNICAL),
        route(),
        notExamined(),
        defects(),
        report.handover().handedIn(report.message()).raw().sha256());
  }

  private List<Story.Card> cards(PageCards pages) {
    var cards = new ArrayList<>(new Cards(report, messages, mail).all());
    pages.card().ifPresent(cards::add);
    return cards;
  }

  /** Who forwarded the mail and how; the innermost forward, where there are several. */
  private Optional<String> carrier() {
    List<Carrier> carriers = report.handover().carriers();
    if (carriers.isEmpty()) {
      return report.handover().inside() == Handover.Inside.PASSED_OVER
          ? Optional.of(messages.get("carrier.passed-over"))
          : Optional.empty();
    }
    Carrier carrier = carriers.getLast();
    String from =
        carrier
            .from()
            .map(mailbox -> mail.of(mailbox.address()))
            .orElse(messages.get("carrier.unknown"));
    String line = say("carrier." + carrier.kind().id(), from);
    return Optional.of(
        carriers.size() == 1
            ? line
            : line + " " + say("carrier.depth", String.valueOf(carriers.size())));
  }

  /** The one plain sentence that comes first. */
  String headline() {
    Classification classification = report.verdict().classification();
    Optional<String> brand = claim.map(c -> c.brand().name().in(language));
    return switch (classification) {
      case PHISHING -> phishingHeadline(brand);
      case SUSPICIOUS ->
          say(
              brand.isPresent() ? "headline.suspicious.brand" : "headline.suspicious.plain",
              brand.orElse(""));
      case UNWANTED -> messages.get("headline.unwanted");
      case BENIGN ->
          say(isProved() ? "headline.benign.brand" : "headline.benign.plain", brand.orElse(""));
      case UNDETERMINED -> undeterminedHeadline(brand);
    };
  }

  /** What the reader should do, the most urgent first. */
  List<String> advice() {
    var advice = new ArrayList<String>();
    var attachments = new AttachmentLines(report, language, mail);
    List<String> dangerous = attachments.dangerous();
    if (!dangerous.isEmpty()) {
      String names = String.join(messages.get("not-examined.and"), dangerous);
      advice.add(say("advice.attachment", names));
      if (attachments.endangerDevice()) {
        advice.add(messages.get("advice.opened-already"));
      }
    }
    switch (report.verdict().classification()) {
      case PHISHING -> {
        advice.add(messages.get("advice.do-not-open"));
        advice.add(wayIn());
        advice.add(messages.get("advice.typed-already"));
        claim
            .flatMap(c -> c.brand().security())
            .ifPresent(page -> advice.add(brandSay("advice.brand-notice", page)));
        claim
            .flatMap(c -> c.brand().abuse())
            .ifPresent(desk -> advice.add(brandSay("advice.brand-report", desk)));
        advice.add(messages.get("advice.report"));
        advice.add(messages.get("advice.delete"));
      }
      case SUSPICIOUS -> {
        advice.add(messages.get("advice.do-not-open"));
        advice.add(wayIn());
        advice.add(messages.get("advice.ask-sender"));
      }
      case UNWANTED -> {
        advice.add(messages.get("advice.unwanted"));
        advice.add(wayIn());
      }
      case UNDETERMINED -> {
        boolean quiet = isQuiet();
        advice.add(quiet && claim.isEmpty() ? messages.get("advice.quiet") : wayIn());
        advice.add(messages.get(quiet ? "advice.quiet.ask" : "advice.ask-sender"));
      }
      case BENIGN -> advice.add(messages.get("advice.benign"));
    }
    return advice;
  }

  /** A pass for no one in particular, where a reason says whether it was for the brand. */
  private boolean isToldBetter(Weighed remark) {
    return voice != Voice.TECHNICAL
        && remark.finding().id().equals("dmarc-passed")
        && report.verdict().findings().stream()
            .map(w -> w.finding().id())
            .anyMatch(Set.of("authenticated-as-brand", "passed-for-another-domain")::contains);
  }

  /** Nothing points to a fraud, and nothing proves the sender a known brand. */
  private boolean isQuiet() {
    return report.verdict().classification() == Classification.UNDETERMINED
        && report.verdict().probability() < QUIET;
  }

  /** What a quiet mail's sentences end their keys in; empty for another. */
  private String quietness() {
    if (!isQuiet()) {
      return "";
    }
    return claim.isEmpty() && provedDomain().isPresent() ? ".proved" : ".quiet";
  }

  private String undeterminedHeadline(Optional<String> brand) {
    String key = brand.isPresent() ? "headline.undetermined.brand" : "headline.undetermined";
    return say(key + quietness(), brand.or(this::provedDomain).orElse(""));
  }

  /** The author's domain, where the receiving side found that the mail is from there. */
  private Optional<String> provedDomain() {
    Optional<Authentication> recorded = report.file().find(Authentication.TOPIC);
    return report
        .identity()
        .authorDomain()
        .filter(author -> recorded.filter(r -> !r.passedDomains().isEmpty()).isPresent())
        .map(author -> mail.of(author.organisation().unicode()));
  }

  /** What stays open even about a mail that nothing speaks against. */
  private List<String> unknown() {
    boolean benign = report.verdict().classification() == Classification.BENIGN;
    if (!benign && !isQuiet()) {
      return List.of();
    }
    if (benign && isProved()) {
      String brand = claim.orElseThrow().brand().name().in(language);
      var open = new ArrayList<String>();
      open.add(say("unknown.account", brand));
      open.add(say("unknown.hijacked", brand));
      strayHost().ifPresent(host -> open.add(say("unknown.link", brand, host)));
      return open;
    }
    Optional<String> proved = provedDomain();
    return proved.isPresent()
        ? List.of(say("unknown.honest", proved.get()), messages.get("unknown.mailbox"))
        : List.of(messages.get("unknown.author"));
  }

  /** A host that a genuine mail's link leads to though it is not known to be the brand's. */
  private Optional<String> strayHost() {
    Brand brand = claim.orElseThrow().brand();
    return report
        .links()
        .followed()
        .flatMap(link -> link.host().stream())
        .filter(host -> !BrandDirectory.builtIn().isHome(brand, host))
        .findFirst()
        .map(host -> mail.of(host.organisation().unicode()));
  }

  private List<String> checks() {
    var lines = new ArrayList<String>();
    report
        .file()
        .find(Authentication.TOPIC)
        .ifPresent(recorded -> lines.addAll(new Checks(messages, mail).told(recorded)));
    if (isProved()) {
      lines.add(say("result.brand", claim.orElseThrow().brand().name().in(language)));
    }
    return lines;
  }

  private String phishingHeadline(Optional<String> brand) {
    Set<String> seen =
        report.verdict().findings().stream()
            .map(w -> w.finding().id())
            .collect(java.util.stream.Collectors.toSet());
    if (seen.contains("own-domain-forged")
        || brand.isEmpty() && seen.contains("author-is-recipient")) {
      return messages.get("headline.phishing.own");
    }
    if (brand.isEmpty()) {
      return messages.get("headline.phishing.plain");
    }
    return say(
        isFromHome() ? "headline.phishing.forged" : "headline.phishing.stranger", brand.get());
  }

  private boolean isFromHome() {
    Optional<DomainName> author = report.identity().authorDomain();
    return author.isPresent()
        && BrandDirectory.builtIn().isHome(claim.orElseThrow().brand(), author.get());
  }

  private boolean isProved() {
    return report.file().find(BrandClaims.TOPIC).flatMap(BrandClaims::genuine).orElse(false);
  }

  private String wayIn() {
    return claim
        .map(c -> brandSay("advice.bookmark", c.brand().bookmark()))
        .orElseGet(() -> messages.get("advice.search-yourself"));
  }

  private String brandSay(String key, String argument) {
    return messages.get(key, List.of(claim.orElseThrow().brand().name(), Words.same(argument)));
  }

  private Optional<String> stake() {
    Classification classification = report.verdict().classification();
    if (!classification.isAtLeast(Classification.SUSPICIOUS)) {
      return Optional.empty();
    }
    String sector = claim.map(Claim::brand).map(Brand::sector).orElse("other");
    String key = "stake." + sector;
    return Optional.of(messages.get(messages.has(key) ? key : "stake.other"));
  }

  /**
   * The grounds, each with what else the same indicator saw: it counted once, but explains more.
   */
  private List<Weighed> withRepeats(List<Weighed> grounds) {
    var all = new ArrayList<Weighed>();
    for (Weighed ground : grounds) {
      report.verdict().findings().stream()
          .filter(w -> w.finding().id().equals(ground.finding().id()))
          .sorted(Comparator.comparing(w -> !w.equals(ground)))
          .forEach(all::add);
    }
    return all;
  }

  private List<Story.Reason> reasons(List<Weighed> weighed, int lay) {
    return weighed.stream()
        .limit(voice == Voice.TECHNICAL ? weighed.size() : lay)
        .map(this::reason)
        .toList();
  }

  private Story.Reason reason(Weighed weighed) {
    var finding = weighed.finding();
    List<String> quotes =
        finding.evidence().stream()
            .limit(voice == Voice.TECHNICAL ? 20 : 2)
            .map(this::quote)
            .distinct()
            .toList();
    Optional<String> detail =
        voice == Voice.TECHNICAL
            ? Optional.of(
                say(
                    "detail",
                    finding.id(),
                    messages.get("weight." + finding.weight().id()),
                    String.format(Locale.ROOT, "%+.2f", weighed.contribution())))
            : Optional.empty();
    List<Words> arguments = mail.arguments(finding.arguments());
    return new Story.Reason(
        messages.get(finding.id(), arguments),
        messages.get(finding.id() + ".why", arguments),
        quotes,
        detail);
  }

  private String quote(Evidence evidence) {
    return switch (evidence) {
      case Evidence.MessageEvidence message ->
          say(
              "quote.field",
              place(message.subject()),
              mail.of(message.quoted().replaceAll("\\s+", " ").strip()));
      case Evidence.OutsideEvidence outside -> new AnswerWords(messages, mail).of(outside);
    };
  }

  /** The field or part that words stand in; for a link that may be its host. */
  private String place(String subject) {
    String key = "quote.in." + subject;
    return messages.has(key) ? messages.get(key) : mail.of(subject);
  }

  private List<String> route() {
    Optional<Route> route = report.file().find(Route.TOPIC);
    List<Hop> hops = route.map(Route::hops).orElse(List.of());
    if (hops.isEmpty()) {
      return List.of(messages.get("route.none"));
    }
    var lines = new ArrayList<String>();
    for (Hop hop : hops.subList(0, Math.min(hops.size(), MAX_HOPS))) {
      String by = hop.by().map(mail::of).orElse(messages.get("route.unknown"));
      String line = say("route.hop", mail.of(from(hop)), by);
      String trust = messages.get("route.trust." + hop.trust().name().toLowerCase(Locale.ROOT));
      String time = hop.time().map(at -> at.toString().replace('T', ' ') + " — ").orElse("");
      lines.add(line + "  " + time + trust);
    }
    if (hops.size() > MAX_HOPS) {
      lines.add(say("report.and-more", String.valueOf(hops.size() - MAX_HOPS)));
    }
    return lines;
  }

  private String from(Hop hop) {
    String name = hop.helo().orElse(messages.get("route.unknown"));
    String reverse =
        hop.reverseName().filter(r -> !r.equalsIgnoreCase(name)).map(r -> r + " ").orElse("");
    return hop.ip().map(ip -> name + " [" + reverse + ip + "]").orElse(name);
  }

  /** One line for each reason, with all that it kept from being examined. */
  private List<String> notExamined() {
    var byReason = new LinkedHashMap<String, List<String>>();
    for (NotExamined gap : report.notExamined()) {
      String key = "not-examined." + gap.topic();
      String what = messages.has(key) ? messages.get(key) : gap.topic();
      byReason
          .computeIfAbsent(mail.of(gap.reason().in(language)), reason -> new ArrayList<>())
          .add(what);
    }
    var lines = new ArrayList<String>();
    byReason.forEach(
        (reason, topics) ->
            lines.add(
                say(
                    "not-examined.reason",
                    reason,
                    String.join(messages.get("not-examined.and"), topics))));
    return lines;
  }

  private List<String> defects() {
    return report.message().defects().stream().map(this::defect).distinct().limit(30).toList();
  }

  private String defect(Defect defect) {
    return say("defect." + defect.kind().id(), mail.of(defect.detail()));
  }

  private String percent() {
    // Never 100 and never 0: an offline look at one mail cannot be certain.
    long percent = Math.round(report.verdict().probability() * 100);
    return String.valueOf(Math.clamp(percent, 1, 99));
  }

  private String say(String key, String... arguments) {
    return messages.get(key, java.util.stream.Stream.of(arguments).map(Words::same).toList());
  }
}
