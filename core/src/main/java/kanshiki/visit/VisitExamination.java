package kanshiki.visit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import kanshiki.brand.BrandClaims;
import kanshiki.data.Digest;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.Answer;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.Snapshots;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.page.Asked;
import kanshiki.page.Capture;
import kanshiki.page.Certificate;
import kanshiki.page.Device;
import kanshiki.page.Document;
import kanshiki.page.Field;
import kanshiki.page.FieldReader;
import kanshiki.page.Hop;
import kanshiki.page.PageState;
import kanshiki.page.State;

/** Opens the most telling links as a phone does, and the first of them as a computer does too. */
public final class VisitExamination implements Examination<Visits> {
  private static final int MAX_TITLE = 200;

  private final BiFunction<Capture, Snapshots, Optional<PageFacts.Resemblance>> likeness;

  /**
   * Opens nothing yet.
   *
   * @param likeness tells whom a page copies, from what a visit kept of it and from the genuine
   *     pages that are kept
   */
  public VisitExamination(
      BiFunction<Capture, Snapshots, Optional<PageFacts.Resemblance>> likeness) {
    this.likeness = likeness;
  }

  @Override
  public Topic<Visits> topic() {
    return Visits.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC, BrandClaims.TOPIC, CaseFile.LOOKUPS);
  }

  private record Errand(Link link, Device device) {}

  @Override
  public Visits examine(CaseFile file) {
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    if (!lookups.pages().areEnabled()) {
      return new Visits(List.of(), List.of(gap("page.off")));
    }
    Itinerary itinerary = Itinerary.of(file.get(Links.TOPIC));
    if (itinerary.links().isEmpty()) {
      return new Visits(List.of(), List.of());
    }
    if (file.get(BrandClaims.TOPIC).genuine().orElse(false)) {
      return new Visits(List.of(), List.of(gap("page.genuine")));
    }
    var errands = new ArrayList<Errand>();
    Link first = itinerary.links().getFirst();
    errands.add(new Errand(first, Device.PHONE));
    errands.add(new Errand(first, Device.DESKTOP));
    itinerary.links().stream().skip(1).forEach(link -> errands.add(new Errand(link, Device.PHONE)));
    List<Answer<Capture>> captures =
        lookups
            .together()
            .map(errands, errand -> lookups.pages().open(errand.link().target(), errand.device()));
    boolean cloaked = differ(captures.get(0), captures.get(1));
    var visited = new ArrayList<Visited>();
    var certified = new LinkedHashSet<Link>();
    for (int i = 0; i < errands.size(); i++) {
      Errand errand = errands.get(i);
      boolean mayCertify = !certified.contains(errand.link());
      Visited visit =
          visited(errand, captures.get(i), cloaked && i < 2, mayCertify, lookups.snapshots());
      if (visit.certificate().isPresent()) {
        certified.add(errand.link());
      }
      visited.add(visit);
    }
    return new Visits(visited, left(itinerary, visited));
  }

  private static List<NotExamined> left(Itinerary itinerary, List<Visited> visited) {
    var left = new ArrayList<NotExamined>();
    if (itinerary.left() > 0) {
      left.add(gap("page.more", Words.same(Integer.toString(itinerary.left()))));
    }
    for (Visited each : visited) {
      if (each.capture()
          .filter(seen -> isShorter(seen.asked(), each.link().target()))
          .isPresent()) {
        left.add(gap("page.cut", Words.same(each.link().target().hostText())));
      }
    }
    return left.stream().distinct().toList();
  }

  private static boolean isShorter(String asked, Url target) {
    String whole = target.normalised();
    return Url.parse(asked).filter(url -> url.normalised().length() < whole.length()).isPresent();
  }

  private static NotExamined gap(String key, Words... arguments) {
    List<Words> all = List.of(arguments);
    return new NotExamined(
        Visits.TOPIC.name(),
        new Words(Messages.in(Language.JA).get(key, all), Messages.in(Language.EN).get(key, all)));
  }

  // --- one capture ---------------------------------------------------------------------------

  private Visited visited(
      Errand errand,
      Answer<Capture> answer,
      boolean cloaked,
      boolean mayCertify,
      Snapshots snapshots) {
    String subject = errand.link().target().text();
    Optional<Capture> capture = answer.value();
    Answer<PageFacts> facts =
        switch (answer) {
          case Answer.Found<Capture>(Capture seen, String source, var at) ->
              new Answer.Found<>(facts(seen, cloaked, snapshots), source, at);
          case Answer.Absent<Capture>(var why, String source, var at) ->
              new Answer.Absent<>(why, source, at);
          case Answer.Unavailable<Capture>(var why, String source, var at) ->
              new Answer.Unavailable<>(why, source, at);
        };
    Optional<Evidence.OutsideEvidence> certificate =
        mayCertify
            ? capture.flatMap(
                seen ->
                    seen.journey()
                        .certificate()
                        .map(
                            shown ->
                                new Evidence.OutsideEvidence(
                                    Evidence.Kind.CERTIFICATE,
                                    host(seen.journey().finalUrl()),
                                    new Answer.Found<>(
                                        facts(shown), answer.source(), answer.at()))))
            : Optional.empty();
    return new Visited(
        errand.link(),
        new Evidence.OutsideEvidence(Evidence.Kind.PAGE, subject, facts),
        certificate,
        capture);
  }

  private static String host(String url) {
    return Url.parse(url).map(Url::hostText).orElse(url);
  }

  private static CertificateFacts facts(Certificate certificate) {
    return new CertificateFacts(
        certificate.issuer(),
        certificate.subject(),
        certificate.names(),
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.selfSigned());
  }

  private PageFacts facts(Capture seen, boolean cloaked, Snapshots snapshots) {
    List<String> hops = seen.journey().hops().stream().map(Hop::url).toList();
    List<String> redirects = hops.stream().skip(1).toList();
    String title = seen.document().title();
    return new PageFacts(
        seen.device(),
        cloaked ? State.CLOAKED : PageState.of(seen),
        seen.journey().finalUrl(),
        redirects,
        seen.journey().status(),
        title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title,
        forms(seen.document()),
        likeness.apply(seen, snapshots),
        seen.views().firstView().map(picture -> Digest.sha256(picture.bytes())));
  }

  /** Forms in which something visible is asked for; last the fields that belong to none. */
  private static List<PageFacts.AskedForm> forms(Document document) {
    var byForm = new TreeMap<Integer, Set<Asked>>();
    for (Field field : document.fields()) {
      if (field.visible()) {
        int form = field.form() < 0 ? Integer.MAX_VALUE : field.form();
        FieldReader.read(field)
            .ifPresent(
                asked -> byForm.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(asked));
      }
    }
    var forms = new ArrayList<PageFacts.AskedForm>();
    byForm.forEach(
        (form, asks) ->
            forms.add(
                new PageFacts.AskedForm(
                    List.copyOf(asks),
                    form < document.forms().size()
                        ? Optional.of(document.forms().get(form).action())
                        : Optional.empty())));
    return forms;
  }

  // --- two captures --------------------------------------------------------------------------

  /** Whether a phone and a computer are shown what one and the same site would not show them. */
  private static boolean differ(Answer<Capture> phone, Answer<Capture> desktop) {
    if (phone.value().isEmpty() || desktop.value().isEmpty()) {
      return false;
    }
    Capture one = phone.value().get();
    Capture other = desktop.value().get();
    State oneState = PageState.of(one);
    State otherState = PageState.of(other);
    if (oneState != otherState) {
      return oneState == State.ALIVE || otherState == State.ALIVE;
    }
    if (oneState != State.ALIVE) {
      return false;
    }
    boolean elsewhere = !domain(one).equals(domain(other));
    return elsewhere || asksSecrets(one) != asksSecrets(other);
  }

  private static Optional<DomainName> domain(Capture capture) {
    return Url.parse(capture.journey().finalUrl()).flatMap(Url::registeredDomain);
  }

  private static boolean asksSecrets(Capture capture) {
    return forms(capture.document()).stream()
        .flatMap(form -> form.asks().stream())
        .anyMatch(Asked::isSecret);
  }
}
