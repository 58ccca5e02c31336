package kanshiki.publish.takedown;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kanshiki.brand.Brand;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.SharedUrl;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;
import kanshiki.redaction.Defang;
import kanshiki.redaction.Redaction;
import kanshiki.redaction.Visible;
import kanshiki.route.Hop;

/** What one addressee reads: what happened, the facts, what is asked for. Plain text. */
final class Letter {
  /** Longest quotation of what a stranger wrote, in UTF-16 units. */
  private static final int MAX_QUOTED = 300;

  private final Facts facts;
  private final Scene scene;
  private final Addressee to;
  private final Tongue tongue;
  private final Redaction redaction;
  private final StringBuilder out = new StringBuilder();

  private Letter(Facts facts, Addressee to, Tongue tongue) {
    this.facts = facts;
    this.scene = facts.scene();
    this.to = to;
    this.tongue = tongue;
    this.redaction = facts.redaction(to);
  }

  /** The subject line. */
  static String subject(Facts facts, Addressee to) {
    var letter = new Letter(facts, to, to.tongue());
    return letter.tongue.say("subject." + to.first().id(), letter.about());
  }

  /**
   * The letter in the addressee's language, and in English below where that is another one than
   * Japanese: desks work in shifts.
   *
   * @param attachments keys of what is attached
   */
  static String text(Facts facts, Addressee to, Complainant from, List<String> attachments) {
    String own = new Letter(facts, to, to.tongue()).write(from, attachments);
    String follows = to.tongue().say("english");
    return follows.isEmpty()
        ? own
        : own
            + "\n\n"
            + follows
            + "\n\n"
            + new Letter(facts, to, Tongue.EN).write(from, attachments);
  }

  private String about() {
    Optional<Place> page = to.places().stream().findFirst();
    return switch (to.first()) {
      case PAGE, CDN, CERT ->
          page.map(facts::host).map(Defang::text).orElseGet(() -> facts.origin().orElse(""));
      case ORIGIN, MAIL_SERVICE -> facts.origin().orElse("");
      case REGISTRAR ->
          page.flatMap(Place::domain)
              .or(() -> scene.authorDomain().map(Scene.Named::domain))
              .map(DomainName::defanged)
              .orElse("");
      case BRAND, CENTRE -> quoted(redaction.subject(scene.subject()));
      case COUNCIL -> brand().orElseGet(() -> quoted(redaction.subject(scene.subject())));
    };
  }

  private String write(Complainant from, List<String> attachments) {
    line(to.name().isEmpty() ? say("greeting.nameless") : say("greeting", to.name()));
    line("");
    to.roles().forEach(role -> line(say("open." + role.id())));
    if (to.roles().stream().anyMatch(Role::hearsOfPage)) {
      pages();
    }
    if (to.roles().stream().anyMatch(Role::hearsOfMail)) {
      mail();
    }
    if (to.is(Role.REGISTRAR)) {
      domains();
    }
    requests();
    if (!attachments.isEmpty()) {
      head("attached");
      attachments.forEach(key -> line("- " + say("attached." + key)));
    }
    line("");
    line(say("close"));
    line("");
    line(from.name().isEmpty() ? say("sign.nameless") : say("sign", from.name()));
    if (!from.address().isEmpty()) {
      line(from.address());
    }
    return out.toString().strip() + "\n";
  }

  private void pages() {
    for (Place place : to.places()) {
      head("head.page");
      String url = facts.url(place, to);
      fact("url", Defang.text(url));
      if (!url.equals(place.url().normalised())
          && place.shared().filter(SharedUrl::whole).isEmpty()) {
        line("  " + say("cut"));
      }
      List<Standing> mine = place.standings().stream().filter(to.standings()::contains).toList();
      (mine.isEmpty() ? place.standings() : mine).forEach(this::standing);
      page(place);
      place
          .certificate()
          .map(Stated::fact)
          .ifPresent(
              shown ->
                  fact(
                      "certificate",
                      say("certificate", quoted(shown.issuer()), time(shown.notBefore()))));
      if (place.holder() == Place.Holder.VICTIM) {
        line("  " + say("victim"));
      }
    }
    int more =
        scene.placesCut()
            + (to.places().size() == Addressee.MAX_PLACES
                ? scene.places().size() - Addressee.MAX_PLACES
                : 0);
    if (more > 0) {
      line("  " + say("more", Integer.toString(more)));
    }
    if (!to.places().isEmpty()) {
      brand().ifPresent(name -> fact("imitates", name));
      scene.brand().map(Brand::bookmark).ifPresent(genuine -> fact("genuine", genuine));
    }
  }

  private void page(Place place) {
    if (place.page().isEmpty()) {
      fact("state", say("state.unseen"));
      return;
    }
    PageFacts page = place.page().get().fact();
    fact("state", say("state." + page.state().id(), time(place.page().get().at())));
    if (!page.title().isBlank()) {
      fact("title", quoted(redaction.text(page.title())));
    }
    String asks =
        page.forms().stream()
            .flatMap(form -> form.asks().stream())
            .distinct()
            .map(asked -> say("asks." + asked.id()))
            .collect(Collectors.joining(say("join")));
    if (!asks.isEmpty()) {
      fact("asks", asks);
    }
    page.forms().stream()
        .flatMap(form -> form.postsTo().stream())
        .distinct()
        .limit(3)
        .map(address -> facts.report().redaction().text(address))
        .forEach(address -> fact("posts-to", Defang.text(quoted(address))));
  }

  private void standing(Standing standing) {
    fact("ip", standing.address().text());
    standing.network().map(Stated::fact).ifPresent(network -> fact("network", network(network)));
  }

  private static String network(NetworkFacts network) {
    var parts = new ArrayList<String>();
    network.organisation().or(network::netname).ifPresent(parts::add);
    network.cidr().ifPresent(parts::add);
    network.asn().ifPresent(number -> parts.add("AS" + number));
    return quoted(String.join(", ", parts));
  }

  private void mail() {
    head("head.mail");
    scene
        .origin()
        .ifPresent(
            origin -> {
              fact("source", origin.address().text());
              origin.network().map(Stated::fact).ifPresent(n -> fact("network", network(n)));
            });
    if (!scene.delivered().equals(Instant.EPOCH)) {
      fact("delivered", time(scene.delivered()));
    }
    facts
        .originHop()
        .flatMap(Hop::helo)
        .map(redaction::text)
        .ifPresent(helo -> fact("helo", Defang.text(quoted(helo))));
    facts
        .author()
        .map(
            author ->
                redaction.text(author.displayName())
                    + " <"
                    + redaction.mailbox(author.address())
                    + ">")
        .ifPresent(from -> fact("from", quoted(from.strip())));
    if (!scene.subject().isEmpty()) {
      fact("subject", quoted(redaction.subject(scene.subject())));
    }
    facts.messageId().map(this::messageId).ifPresent(id -> fact("message-id", quoted(id)));
    scene.mailDate().map(date -> time(date.toInstant())).ifPresent(date -> fact("date", date));
  }

  private String messageId(String id) {
    boolean operator = to.roles().stream().anyMatch(Role::needsHeader);
    return operator ? redaction.text(id) : redaction.messageId(id);
  }

  private void domains() {
    to.places().stream()
        .filter(place -> place.domain().isPresent())
        .limit(1)
        .forEach(place -> domain(place.domain().get(), place.registration()));
    if (to.places().isEmpty()) {
      scene.authorDomain().ifPresent(named -> domain(named.domain(), named.registration()));
    }
  }

  private void domain(DomainName domain, Optional<Stated<RegistrationFacts>> registration) {
    head("head.domain");
    fact("domain", domain.defanged());
    registration
        .map(Stated::fact)
        .ifPresent(
            known -> {
              known.created().map(created -> created.toInstant()).ifPresent(this::created);
              known.registrar().ifPresent(name -> fact("registrar", quoted(name)));
              if (!known.nameServers().isEmpty()) {
                fact("name-servers", quoted(String.join(", ", known.nameServers())));
              }
            });
  }

  private void created(Instant created) {
    long days = Duration.between(created, scene.delivered()).toDays();
    String at = time(created);
    fact("created", days >= 0 ? say("age", at, Long.toString(days)) : at);
  }

  private void requests() {
    head("ask");
    to.roles().forEach(role -> line("- " + say("ask." + role.id())));
    if (to.is(Role.REGISTRAR) && isGeneric()) {
      line("- " + say("ask.registrar.gtld"));
    }
    if (to.roles().stream().anyMatch(role -> !role.needsMail())) {
      line("- " + say("hidden"));
    }
  }

  /** Under ICANN's agreement: every top-level domain of more than two letters. */
  private boolean isGeneric() {
    return to.places().stream()
        .flatMap(place -> place.domain().stream())
        .findFirst()
        .or(() -> scene.authorDomain().map(Scene.Named::domain))
        .map(domain -> domain.labels().getLast())
        .filter(top -> top.length() > 2 && !top.startsWith("xn--"))
        .isPresent();
  }

  private Optional<String> brand() {
    return scene.brand().map(Brand::name).map(name -> tongue == Tongue.JA ? name.ja() : name.en());
  }

  private String say(String key, String... arguments) {
    return tongue.say(key, arguments);
  }

  private void head(String key) {
    line("");
    line(say(key));
  }

  private void fact(String label, String value) {
    line("  " + say("label." + label) + ": " + value);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** What strangers wrote, on one line and bounded. */
  private static String quoted(String text) {
    String seen = Visible.of(text);
    return seen.length() > MAX_QUOTED ? seen.substring(0, MAX_QUOTED) + "…" : seen;
  }

  /** In the addressee's own time, with its offset. */
  private String time(Instant at) {
    ZoneOffset offset =
        switch (tongue) {
          case JA, KO -> ZoneOffset.ofHours(9);
          case ZH -> ZoneOffset.ofHours(8);
          case EN -> ZoneOffset.UTC;
        };
    String pattern = tongue == Tongue.EN ? "yyyy-MM-dd HH:mm:ss 'UTC'" : "yyyy-MM-dd HH:mm:ss Z";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at.atOffset(offset));
  }
}
