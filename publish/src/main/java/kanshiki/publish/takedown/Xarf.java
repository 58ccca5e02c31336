package kanshiki.publish.takedown;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.publish.exchange.Ids;
import kanshiki.publish.exchange.Json;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;

/**
 * Reports for machines in X-ARF version 4: one for each page ({@code content/phishing}), one for
 * the mail ({@code messaging/spam}).
 */
final class Xarf {
  private static final String VERSION = "4.2.0";

  /** Reports in one letter. */
  private static final int MAX_PAGES = 5;

  private static final int MAX_SUBJECT = 200;

  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*\\.)+[a-z]{2,}");

  private final Facts facts;
  private final Scene scene;
  private final Addressee to;
  private final Complainant from;

  private Xarf(Facts facts, Addressee to, Complainant from) {
    this.facts = facts;
    this.scene = facts.scene();
    this.to = to;
    this.from = from;
  }

  /** JSON texts. */
  static List<String> of(Facts facts, Addressee to, Complainant from) {
    var xarf = new Xarf(facts, to, from);
    var all = new ArrayList<String>();
    to.places().stream().limit(MAX_PAGES).map(xarf::page).forEach(all::add);
    boolean mail = to.is(Role.ORIGIN) || to.is(Role.MAIL_SERVICE) || all.isEmpty();
    if (mail) {
      xarf.mail().ifPresent(all::add);
    }
    return all;
  }

  private Map<String, Object> core(Instant at, String source, String category, String type) {
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("org", from.name().isEmpty() ? "(see the From field)" : clipped(from.name()));
    who.put("contact", from.contact());
    who.put("domain", from.domain());
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("xarf_version", VERSION);
    report.put(
        "report_id",
        Ids.uuid("xarf\n" + scene.caseId() + "\n" + to.address() + "\n" + source + "\n" + type)
            .toString());
    report.put("timestamp", time(at));
    report.put("reporter", who);
    report.put("sender", who);
    report.put("source_identifier", source);
    report.put("category", category);
    report.put("type", type);
    report.put("confidence", Math.round(scene.probability() * 1_000) / 1_000.0);
    return report;
  }

  private String page(Place place) {
    Optional<Stated<PageFacts>> page = place.page();
    String url = facts.url(place, to);
    Optional<Standing> standing =
        to.standings().stream()
            .filter(place.standings()::contains)
            .findFirst()
            .or(() -> place.standings().stream().findFirst());
    String source =
        to.is(Role.REGISTRAR)
            ? facts.host(place)
            : standing.map(s -> s.address().text()).orElseGet(() -> facts.host(place));
    Instant at = page.map(Stated::at).orElse(scene.at());
    Map<String, Object> report = core(at, source, "content", "phishing");
    report.put("evidence_source", page.isPresent() ? "crawler" : "user_report");
    report.put("url", url);
    if (DOMAIN.matcher(facts.host(place)).matches()) {
      report.put("domain", facts.host(place));
    }
    page.ifPresent(seen -> report.put("verified_at", time(seen.at())));
    report.put("verification_method", page.isPresent() ? "automated_crawler" : "user_report");
    report.put("attack_vector", "phishing");
    scene
        .brand()
        .ifPresent(
            brand -> {
              report.put("target_brand", brand.name().en());
              report.put("cloned_site", brand.bookmark());
            });
    standing.flatMap(Standing::network).map(Stated::fact).ifPresent(n -> network(n, report));
    if (place.domain().isPresent()) {
      place.registration().map(Stated::fact).ifPresent(r -> registration(r, report));
    }
    page.map(Stated::fact).ifPresent(seen -> asks(seen, report));
    place
        .picture()
        .flatMap(Pictures::marked)
        .ifPresent(
            png ->
                report.put(
                    "evidence", List.of(evidence("image/png", "The page, marked as a fake", png))));
    return Json.pretty(report);
  }

  private static void network(NetworkFacts network, Map<String, Object> report) {
    network.organisation().ifPresent(name -> report.put("hosting_provider", name));
    network.asn().ifPresent(number -> report.put("asn", number));
    network
        .country()
        .filter(country -> country.matches("[A-Z]{2}"))
        .ifPresent(country -> report.put("country_code", country));
  }

  private static void registration(RegistrationFacts registration, Map<String, Object> report) {
    registration.registrar().ifPresent(name -> report.put("registrar", name));
    if (!registration.nameServers().isEmpty()) {
      report.put("nameservers", registration.nameServers());
    }
    Map<String, Object> whois = new LinkedHashMap<>();
    registration.created().ifPresent(at -> whois.put("created_date", time(at)));
    registration.expires().ifPresent(at -> whois.put("expiry_date", time(at)));
    if (!whois.isEmpty()) {
      report.put("whois", whois);
    }
  }

  private static void asks(PageFacts page, Map<String, Object> report) {
    List<String> asked =
        page.forms().stream()
            .flatMap(form -> form.asks().stream())
            .distinct()
            .map(field -> field.id().replace('-', '_'))
            .toList();
    if (!asked.isEmpty()) {
      report.put("credential_fields", asked);
    }
  }

  /**
   * The port from which the mail came is not recorded by most receiving servers; without it the
   * format does not take {@code smtp} for the protocol.
   */
  private Optional<String> mail() {
    Optional<String> source =
        to.is(Role.REGISTRAR)
            ? scene.authorDomain().map(named -> named.domain().name())
            : facts.origin();
    return source.map(this::mail);
  }

  private String mail(String source) {
    Map<String, Object> report = core(scene.delivered(), source, "messaging", "spam");
    report.put("description", "Phishing mail, sent by SMTP; the client's port was not recorded.");
    report.put("evidence_source", "user_complaint");
    report.put("protocol", "other");
    var redaction = facts.redaction(to);
    facts
        .author()
        .map(author -> redaction.mailbox(author.address()))
        .filter(Complainant::isAddress)
        .ifPresent(address -> report.put("smtp_from", address));
    if (!scene.subject().isEmpty()) {
      report.put("subject", clipped(scene.subject()));
    }
    if (to.roles().stream().anyMatch(Role::needsHeader)) {
      facts.messageId().map(redaction::text).ifPresent(id -> report.put("message_id", clipped(id)));
      byte[] header = RedactedMail.forOperators(facts.report()).header();
      report.put(
          "evidence",
          List.of(
              evidence("text/plain", "Header fields, without what names the recipient", header)));
    }
    return Json.pretty(report);
  }

  private static Map<String, Object> evidence(String type, String description, byte[] bytes) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("content_type", type);
    evidence.put("description", description);
    evidence.put("payload", Base64.getEncoder().encodeToString(bytes));
    evidence.put("hash", "sha256:" + sha256(bytes));
    evidence.put("size", bytes.length);
    return evidence;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String clipped(String text) {
    return text.length() > MAX_SUBJECT ? text.substring(0, MAX_SUBJECT) : text;
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String time(OffsetDateTime at) {
    return time(at.toInstant());
  }
}
