package kanshiki.wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.content.Body;
import kanshiki.content.Wording;
import kanshiki.diction.Reading;
import kanshiki.examination.CaseFile;
import kanshiki.hosting.Hosts;
import kanshiki.identity.Identity;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.PageFacts;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Field;
import kanshiki.page.Resource;
import kanshiki.page.State;
import kanshiki.registration.DomainRegistrations;
import kanshiki.sketch.Sketch;
import kanshiki.text.Folding;
import kanshiki.visit.Visited;
import kanshiki.visit.Visits;

/** Reads the traits of one case. Not thread-safe. */
final class TraitsReader {
  private static final int MAX_LINKS = 400;
  private static final int MAX_ELEMENTS = 2_000;
  private static final int MAX_PARTS = 40;
  private static final int MAX_IDS = 24;
  private static final int MAX_KIT = 48;
  private static final int MAX_NAMES = 24;

  /** Tags in a row that are one piece of a layout. */
  private static final int LAYOUT_PIECE = 6;

  /** Fields that the sender's program writes; all others may tell who received the mail. */
  private static final Set<String> WRITTEN =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "reply-to",
          "x-mailer",
          "user-agent",
          "x-priority",
          "x-msmail-priority",
          "x-mimeole",
          "importance",
          "priority");

  private static final List<String> PROGRAM_FIELDS =
      List.of("X-Mailer", "User-Agent", "X-MimeOLE", "X-PHP-Originating-Script");

  private static final Pattern ANSWER =
      Pattern.compile(
          "^(?:(?:re|fwd?|aw|wg|sv|antwort|"
              + Folding.fold("回复").text()
              + "|"
              + Folding.fold("答复").text()
              + "|"
              + Folding.fold("转发").text()
              + "|"
              + Folding.fold("返信").text()
              + "|"
              + Folding.fold("転送").text()
              + ")(?: #)? )+");
  private static final Pattern VIA = Pattern.compile("(?i)\\s+via\\s.*$");
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{3,250})>");
  private static final Pattern NAME_WORD = Pattern.compile("\\p{L}+");

  private final CaseFile file;
  private final Message message;
  private final Receivers receivers;

  TraitsReader(CaseFile file) {
    this.file = file;
    this.message = file.get(CaseFile.MESSAGE);
    this.receivers = Receivers.of(file);
  }

  Traits read() {
    Optional<Reading> reading = file.find(Reading.TOPIC);
    String subject = reading.map(Reading::subjectSymbols).orElse("");
    Matcher answer = ANSWER.matcher(subject);
    Optional<Mailbox> author = file.find(Identity.TOPIC).flatMap(Identity::author);
    List<Link> links = links(reading.map(Reading::added).orElse(""));
    return new Traits(
        Template.of(reading.map(Reading::bodySymbols).orElse(""), recipientNames()),
        layout(),
        cut(answer.find() ? subject.substring(answer.end()) : subject),
        paths(links),
        hosts(links),
        cut(
            Folding.fold(VIA.matcher(author.map(Mailbox::displayName).orElse("")).replaceAll(""))
                .text()),
        author.filter(this::isOwn).map(Mailbox::address).map(a -> cut(lower(a))).orElse(""),
        author
            .filter(mailbox -> !(receivers.isList() && receivers.hold(mailbox)))
            .map(mailbox -> cut(Shapes.words(mailbox.localPart())))
            .orElse(""),
        program(),
        build(),
        messageIdSigns(author),
        registrars(),
        nameServers(),
        networks(true),
        networks(false),
        kit(),
        fields(),
        file.find(BrandClaims.TOPIC)
            .flatMap(BrandClaims::main)
            .map(claim -> claim.brand().id())
            .orElse(""),
        stories(),
        ownId(),
        answered());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String cut(String text) {
    return text.length() > Traits.MAX_TEXT ? text.substring(0, Traits.MAX_TEXT) : text;
  }

  private static <T> List<T> some(Collection<T> all) {
    return all.stream().limit(Traits.MAX).toList();
  }

  private Set<String> recipientNames() {
    var names = new HashSet<String>();
    file.find(Identity.TOPIC).map(Identity::recipients).orElse(List.of()).stream()
        .limit(Traits.MAX)
        .flatMap(recipient -> Stream.of(recipient.displayName(), recipient.localPart()))
        .forEach(
            written -> {
              Matcher word = NAME_WORD.matcher(cut(written));
              while (word.find() && names.size() < MAX_NAMES) {
                String folded = Folding.fold(word.group()).text();
                if (Template.width(folded) >= 4) {
                  names.add(folded);
                }
              }
            });
    return names;
  }

  private Sketch layout() {
    var pieces = new HashSet<Long>();
    for (Body.HtmlPage page : file.find(Body.TOPIC).map(Body::pages).orElse(List.of())) {
      List<String> tags =
          page.document().stream().limit(MAX_ELEMENTS).map(element -> element.tagName()).toList();
      for (int i = 0; i + LAYOUT_PIECE <= tags.size(); i++) {
        pieces.add(Sketch.hash(String.join(" ", tags.subList(i, i + LAYOUT_PIECE))));
      }
    }
    return Sketch.of(pieces, Traits.SKETCH);
  }

  /** Those that tell of the sender: not a list's, not genuine ones. */
  private List<Link> links(String added) {
    return file.find(Links.TOPIC).stream()
        .flatMap(Links::followed)
        .limit(MAX_LINKS)
        .filter(link -> link.target().isWeb())
        .filter(link -> added.isEmpty() || !added.contains(link.url().text()))
        .filter(link -> link.host().filter(receivers::hold).isEmpty())
        .filter(link -> link.host().filter(TraitsReader::isBrands).isEmpty())
        .toList();
  }

  private static boolean isBrands(DomainName host) {
    return !BrandDirectory.builtIn().owners(host).isEmpty();
  }

  private static List<String> paths(List<Link> links) {
    var paths = new LinkedHashSet<String>();
    links.forEach(link -> Shapes.path(link.target()).ifPresent(paths::add));
    return some(paths);
  }

  private static List<String> hosts(List<Link> links) {
    var hosts = new LinkedHashSet<String>();
    for (Link link : links) {
      if (!link.isOnSharedHost()) {
        Url target = link.target();
        hosts.add(target.registeredDomain().map(DomainName::name).orElse(target.hostText()));
      }
    }
    return some(hosts);
  }

  /** The address is the sender's own choice: no list's, and not a brand's that is only borrowed. */
  private boolean isOwn(Mailbox author) {
    return author
        .domainName()
        .filter(domain -> !receivers.hold(domain) && !isBrands(domain))
        .isPresent();
  }

  private String program() {
    return PROGRAM_FIELDS.stream()
        .flatMap(name -> message.first(name).stream())
        .findFirst()
        .map(HeaderField::body)
        .map(body -> cut(lower(body).replaceAll("[0-9]+", "#").strip()))
        .orElse("");
  }

  private long build() {
    var build = new StringBuilder();
    for (HeaderField field : message.header()) {
      if (WRITTEN.contains(lower(field.name())) && build.length() < 1_000) {
        build.append(field.name()).append(' ');
      }
    }
    build.append('|');
    for (Part part : message.parts().stream().limit(MAX_PARTS).toList()) {
      build.append(part.mediaType()).append(' ').append(part.children().size()).append(' ');
      build.append(lower(part.parameter("charset").orElse(""))).append(' ');
      part.first("Content-Transfer-Encoding").ifPresent(field -> build.append(lower(field.body())));
      part.parameter("boundary").ifPresent(boundary -> build.append(Shapes.signs(boundary)));
      build.append(';');
    }
    return Sketch.hash(build);
  }

  private String messageIdSigns(Optional<Mailbox> author) {
    Optional<Identity> identity = file.find(Identity.TOPIC);
    Optional<String> id = identity.flatMap(Identity::messageId);
    boolean isReceivers =
        identity.flatMap(Identity::messageIdHost).filter(receivers::hold).isPresent();
    if (id.isEmpty() || isReceivers) {
      return ""; // written by the server that received the mail
    }
    String text = id.orElseThrow();
    int at = text.lastIndexOf('@');
    String host = at < 0 ? "" : lower(text.substring(at + 1));
    String domain = author.map(mailbox -> lower(mailbox.domain())).orElse("");
    String kind =
        at < 0
            ? ""
            : host.equals(domain) ? "@=" : host.indexOf('.') < 0 ? "@" + Shapes.words(host) : "@.";
    return cut(Shapes.signs(at < 0 ? text : text.substring(0, at)) + kind);
  }

  private Stream<DomainRegistrations.Registered> registered() {
    return file.find(DomainRegistrations.TOPIC).stream()
        .flatMap(all -> all.all().stream())
        .filter(each -> !receivers.hold(each.domain()) && !isBrands(each.domain()));
  }

  private Set<String> registrars() {
    return new TreeSet<>(
        registered()
            .flatMap(each -> each.facts().stream())
            .flatMap(facts -> facts.registrar().stream())
            .map(name -> cut(name.strip()))
            .limit(Traits.MAX)
            .toList());
  }

  private Set<String> nameServers() {
    return new TreeSet<>(
        registered()
            .flatMap(each -> each.facts().stream())
            .flatMap(facts -> facts.nameServers().stream())
            .flatMap(name -> DomainName.parse(name).stream())
            .map(name -> name.organisation().name())
            .distinct()
            .limit(Traits.MAX)
            .toList());
  }

  private Set<String> networks(boolean sender) {
    Stream<Hosts.HostNetwork> hosts =
        file.find(Hosts.TOPIC).stream()
            .flatMap(
                found ->
                    sender
                        ? found.origin().stream()
                        : found.pages().stream()
                            .filter(
                                page ->
                                    page.name()
                                        .filter(n -> receivers.hold(n) || isBrands(n))
                                        .isEmpty()));
    return new TreeSet<>(
        hosts
            .flatMap(host -> host.facts().stream())
            .flatMap(facts -> facts.asn().stream().mapToObj(asn -> "AS" + asn))
            .distinct()
            .limit(Traits.MAX)
            .toList());
  }

  private Stream<Capture> captures() {
    return file.find(Visits.TOPIC).stream()
        .flatMap(visits -> visits.all().stream())
        .filter(TraitsReader::isUp)
        .flatMap(visited -> visited.capture().stream())
        .filter(Capture::isShown);
  }

  private static boolean isUp(Visited visited) {
    return visited
        .facts()
        .map(PageFacts::state)
        .filter(state -> state == State.ALIVE || state == State.CLOAKED)
        .isPresent();
  }

  private Set<Long> kit() {
    var kit = new TreeSet<Long>();
    captures()
        .flatMap(capture -> capture.resources().stream())
        .filter(resource -> !resource.type().equals("document"))
        .forEach(resource -> piece(resource).ifPresent(kit::add));
    return new TreeSet<>(kit.stream().limit(MAX_KIT).toList());
  }

  /** What it holds, or else where it lies; nothing of a brand's own pieces. */
  private static Optional<Long> piece(Resource resource) {
    Optional<Url> url = Url.parse(resource.url()).filter(Url::isWeb);
    if (url.flatMap(Url::domain).filter(TraitsReader::isBrands).isPresent()) {
      return Optional.empty();
    }
    return resource.sha256().isEmpty()
        ? url.flatMap(Shapes::path).map(Sketch::hash)
        : Optional.of(Sketch.hash(resource.sha256()));
  }

  private long fields() {
    var names = new TreeSet<String>();
    captures()
        .flatMap(capture -> capture.document().fields().stream())
        .filter(Field::visible)
        .forEach(field -> names.add(field.type() + ":" + Shapes.words(field.name())));
    return names.isEmpty() ? 0 : Sketch.hash(String.join(" ", names));
  }

  private List<String> stories() {
    return some(
        new TreeSet<>(
            file.find(Wording.TOPIC).map(Wording::sightings).orElse(List.of()).stream()
                .map(Wording.Sighting::story)
                .filter(story -> !story.isEmpty())
                .toList()));
  }

  private long ownId() {
    return file.find(Identity.TOPIC)
        .flatMap(Identity::messageId)
        .map(id -> Sketch.hash(lower(id)))
        .orElse(0L);
  }

  /** The first mails of the conversation and the last. */
  private Set<Long> answered() {
    var ids = new ArrayList<Long>();
    for (String name : List.of("References", "In-Reply-To")) {
      message
          .first(name)
          .ifPresent(
              field -> {
                Matcher id = ID.matcher(field.body());
                while (id.find() && ids.size() < 1_000) {
                  ids.add(Sketch.hash(lower(id.group(1))));
                }
              });
    }
    List<Long> kept =
        ids.size() <= MAX_IDS
            ? ids
            : Stream.concat(
                    ids.subList(0, MAX_IDS / 2).stream(),
                    ids.subList(ids.size() - MAX_IDS / 2, ids.size()).stream())
                .toList();
    return Set.copyOf(new HashSet<>(kept));
  }
}
