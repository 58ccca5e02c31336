package kanshiki.publish.scene;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.attachment.Attachment;
import kanshiki.attachment.Attachments;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.Claim;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.CaseFile;
import kanshiki.hosting.Hosts;
import kanshiki.identity.Identity;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import kanshiki.page.Picture;
import kanshiki.redaction.Redaction;
import kanshiki.registration.DomainRegistrations;
import kanshiki.report.Report;
import kanshiki.route.Route;
import kanshiki.verdict.Classification;
import kanshiki.visit.Visited;
import kanshiki.visit.Visits;

/**
 * What one fraud uses. Immutable and thread-safe; the same report gives the same scene.
 *
 * @param caseId of the mail's bytes, so that the same mail is the same case everywhere
 * @param at when it was examined, or else when the mail was written or delivered; the epoch where
 *     nobody knows
 * @param delivered when the recipient's side took it over, or else {@code at}; never later than
 *     that
 * @param mailDate when the mail says it was written, where that can be
 * @param subject as received, without stamps and without anything of the recipient
 * @param probability that the mail is phishing, 0 to 1
 * @param brand in whose name it speaks
 * @param origin the host that handed the mail over
 * @param author the mailbox it is from; empty where that may be an innocent person's
 * @param replyTo where its author waits for answers
 * @param authorDomain the author's domain with its registration, where it was made for frauds
 * @param places the pages that it leads to, at most {@link #MAX_PLACES}
 * @param placesCut how many more there are
 * @param files the dangerous ones that it carries, at most {@link #MAX_FILES}
 * @param findings ids of what speaks for the verdict, the weightiest first
 */
public record Scene(
    String caseId,
    Instant at,
    Instant delivered,
    Optional<OffsetDateTime> mailDate,
    String subject,
    Classification classification,
    double probability,
    Optional<Brand> brand,
    Optional<Standing> origin,
    Optional<Mailbox> author,
    Optional<Mailbox> replyTo,
    Optional<Named> authorDomain,
    List<Place> places,
    int placesCut,
    List<CarriedFile> files,
    List<String> findings) {
  /** Pages of one mail; more are the same fraud again. */
  public static final int MAX_PLACES = 50;

  /** Files of one mail. */
  public static final int MAX_FILES = 50;

  /** A domain that the fraud uses, and its registration. */
  public record Named(DomainName domain, Optional<Stated<RegistrationFacts>> registration) {}

  public Scene {
    places = List.copyOf(places);
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** Whether the mail is taken for a fraud: only then there is anybody to be named. */
  public boolean isFraud() {
    return isFraud(classification);
  }

  private static boolean isFraud(Classification classification) {
    return classification.isAtLeast(Classification.SUSPICIOUS);
  }

  /** The scene of the mail that {@code report} is about. */
  public static Scene of(Report report) {
    return new Reader(report).read();
  }

  /** Reads a report. */
  private static final class Reader {
    private final Report report;
    private final CaseFile file;
    private final Redaction redaction;
    private final Suspicion suspicion;

    Reader(Report report) {
      this.report = report;
      this.file = report.file();
      this.redaction = report.redaction();
      this.suspicion = new Suspicion(file, redaction);
    }

    Scene read() {
      Classification classification = report.verdict().classification();
      boolean fraud = isFraud(classification);
      List<Place> all = fraud ? places() : List.of();
      Optional<Identity> identity = file.find(Identity.TOPIC).filter(_ -> fraud);
      Optional<Mailbox> author = identity.flatMap(Identity::author).filter(suspicion::isFrauds);
      return new Scene(
          file.get(CaseFile.MESSAGE).raw().sha256(),
          at(),
          delivered().map(OffsetDateTime::toInstant).filter(at()::isAfter).orElse(at()),
          mailDate(),
          redaction.subject(report.subject()),
          classification,
          report.verdict().probability(),
          file.find(BrandClaims.TOPIC)
              .flatMap(BrandClaims::main)
              .map(Claim::brand)
              .filter(_ -> fraud),
          fraud ? origin() : Optional.empty(),
          author,
          identity.stream()
              .flatMap(who -> who.replyTo().stream())
              .filter(suspicion::isWaitingForAnswers)
              .findFirst(),
          author
              .flatMap(Mailbox::domainName)
              .map(domain -> new Named(domain.organisation(), registration(domain))),
          all.subList(0, Math.min(all.size(), MAX_PLACES)),
          Math.max(0, all.size() - MAX_PLACES),
          fraud ? files() : List.of(),
          report.verdict().grounds().stream().map(w -> w.finding().id()).distinct().toList());
    }

    private Instant at() {
      return file.all(Answered.class).stream()
          .flatMap(answered -> answered.answers().stream())
          .map(piece -> piece.answer().at())
          .max(Comparator.naturalOrder())
          .or(() -> delivered().map(OffsetDateTime::toInstant))
          .or(() -> mailDate().map(OffsetDateTime::toInstant))
          .orElse(Instant.EPOCH);
    }

    private Optional<OffsetDateTime> delivered() {
      return file.find(Route.TOPIC)
          .flatMap(Route::boundary)
          .flatMap(hop -> hop.time())
          .filter(Reader::isSane);
    }

    private Optional<OffsetDateTime> mailDate() {
      return report.date().filter(Reader::isSane);
    }

    /** Mail is younger than the standard for it, and every form of time can be written so. */
    private static boolean isSane(OffsetDateTime at) {
      return at.getYear() >= 1982 && at.getYear() < 2200;
    }

    private Optional<Standing> origin() {
      Optional<IpAddress> address =
          file.find(Route.TOPIC).flatMap(Route::originIp).filter(ip -> !ip.isInternal());
      return address.map(
          ip ->
              new Standing(
                  ip,
                  file.find(Hosts.TOPIC)
                      .flatMap(Hosts::origin)
                      .filter(host -> host.address().equals(ip))
                      .flatMap(host -> Stated.of(host.evidence(), NetworkFacts.class))));
    }

    private List<Place> places() {
      Map<String, Place> places = new LinkedHashMap<>();
      List<Link> links = file.find(Links.TOPIC).map(Links::followed).orElse(Stream.of()).toList();
      for (Link link : links) {
        add(link.target(), link.isOnSharedHost(), visits(link), places);
      }
      for (Visited visit : file.find(Visits.TOPIC).map(Visits::all).orElse(List.of())) {
        visit
            .facts()
            .flatMap(facts -> Url.parse(facts.finalUrl()))
            .ifPresent(last -> add(last, false, List.of(visit), places));
      }
      return new ArrayList<>(places.values());
    }

    private void add(
        Url url, boolean onSharedHost, List<Visited> visits, Map<String, Place> places) {
      if (!url.isWeb()
          || url.hostText().isEmpty()
          || url.domain().filter(suspicion::isInnocent).isPresent()
          || url.address().filter(IpAddress::isInternal).isPresent()) {
        return;
      }
      String key = url.hostText() + url.path();
      if (!places.containsKey(key)) {
        places.put(key, place(url, onSharedHost, visits));
      }
    }

    private Place place(Url url, boolean onSharedHost, List<Visited> visits) {
      Place.Holder holder = holder(url, onSharedHost);
      return new Place(
          url,
          SharedUrl.of(url, holder, redaction),
          holder,
          url.domain().flatMap(host -> SharedUrl.host(host, redaction)),
          url.domain().map(DomainName::organisation).filter(suspicion::isMadeForIt),
          standings(url),
          onSharedHost ? Optional.empty() : url.domain().flatMap(this::registration),
          visits.stream()
              .flatMap(visit -> Stated.of(visit.page(), PageFacts.class).stream())
              .findFirst(),
          visits.stream()
              .flatMap(visit -> visit.certificate().stream())
              .flatMap(evidence -> Stated.of(evidence, CertificateFacts.class).stream())
              .findFirst(),
          picture(visits));
    }

    /** A page at the root of a host that nobody knows is the host's own business. */
    private Place.Holder holder(Url url, boolean onSharedHost) {
      if (onSharedHost) {
        return Place.Holder.SHARED_HOST;
      }
      if (url.domain().filter(suspicion::isVictim).isPresent()) {
        return Place.Holder.VICTIM;
      }
      boolean made = url.domain().filter(suspicion::isMadeForIt).isPresent();
      boolean root = url.domain().isPresent() && url.path().length() <= 1;
      return made || root ? Place.Holder.FRAUD : Place.Holder.UNKNOWN;
    }

    private List<Visited> visits(Link link) {
      return file.find(Visits.TOPIC).map(Visits::all).orElse(List.of()).stream()
          .filter(visit -> visit.link().target().equals(link.target()))
          .sorted(Comparator.comparingInt((Visited visit) -> isOnPhone(visit) ? 0 : 1))
          .toList();
    }

    private static boolean isOnPhone(Visited visit) {
      return visit.capture().filter(capture -> capture.device() == Device.PHONE).isPresent();
    }

    /** A page that shows the recipient's name or address is not shown to others. */
    private Optional<Picture> picture(List<Visited> visits) {
      return visits.stream()
          .flatMap(visit -> visit.capture().stream())
          .filter(Capture::isShown)
          .filter(capture -> !namesRecipient(capture))
          .flatMap(capture -> capture.views().firstView().stream())
          .findFirst();
    }

    private boolean namesRecipient(Capture capture) {
      Redaction names = redaction.keepingLinks();
      return Stream.concat(
              Stream.of(capture.document().title(), capture.document().text()),
              capture.document().frames().stream().map(frame -> frame.html()))
          .anyMatch(text -> names.isPrivate(text));
    }

    private List<Standing> standings(Url url) {
      List<Standing> known =
          file.find(Hosts.TOPIC).map(Hosts::pages).orElse(List.of()).stream()
              .filter(
                  host ->
                      host.name().isPresent()
                          ? host.name().equals(url.domain())
                          : url.address().equals(Optional.of(host.address())))
              .map(
                  host ->
                      new Standing(host.address(), Stated.of(host.evidence(), NetworkFacts.class)))
              .distinct()
              .toList();
      return known.isEmpty()
          ? url.address().stream().map(ip -> new Standing(ip, Optional.empty())).toList()
          : known;
    }

    private Optional<Stated<RegistrationFacts>> registration(DomainName host) {
      return file.find(DomainRegistrations.TOPIC).stream()
          .flatMap(registrations -> registrations.all().stream())
          .filter(registered -> registered.domain().equals(host.organisation()))
          .map(DomainRegistrations.Registered::evidence)
          .flatMap((Evidence.OutsideEvidence e) -> Stated.of(e, RegistrationFacts.class).stream())
          .findFirst();
    }

    private List<CarriedFile> files() {
      return file.find(Attachments.TOPIC)
          .map(Attachments::everything)
          .orElse(Stream.of())
          .filter(Attachment::isDangerous)
          .filter(attachment -> attachment.sha256().isPresent())
          .limit(MAX_FILES)
          .map(
              attachment ->
                  new CarriedFile(
                      redaction.fileName(attachment.filename()),
                      attachment.type().id(),
                      attachment.bytes(),
                      attachment.sha256().orElseThrow()))
          .toList();
    }
  }
}
