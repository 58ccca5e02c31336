package kanshiki.report;

import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kanshiki.authentication.AuthResult;
import kanshiki.authentication.Authentication;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.Claim;
import kanshiki.carrier.Carrier;
import kanshiki.evidence.Evidence;
import kanshiki.examination.NotExamined;
import kanshiki.identity.Identity;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.link.Link;
import kanshiki.lookup.OutsideRequest;
import kanshiki.mail.Defect;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.redaction.Redaction;
import kanshiki.route.Hop;
import kanshiki.route.Route;
import kanshiki.stamp.SpamStamp;
import kanshiki.verdict.Weighed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a report as {@code docs/report.schema.json} describes it, version 1. */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Links listed; the others are only counted. */
  private static final int MAX_LINKS = 2_000;

  private final Report report;
  private final Language language;
  private final JsonGenerator json;
  private final Narrator narrator;
  private final Checks checks;

  private JsonWriter(Report report, Language language, JsonGenerator json) {
    this.report = report;
    this.language = language;
    this.json = json;
    this.narrator = new Narrator(report, new Rendering(language, Voice.LAY, 80, false));
    this.checks =
        new Checks(
            Messages.in(language),
            new MailWords(Redaction.NONE, report.file().find(BrandClaims.TOPIC)));
  }

  /** Writes one JSON object and a line feed; on a single line unless {@code pretty}. */
  static void write(Report report, Language language, boolean pretty, Appendable out)
      throws IOException {
    var buffer = new StringWriter(8192);
    ObjectWriteContext context =
        pretty
            ? new ObjectWriteContext.Base() {
              @Override
              public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
              }
            }
            : ObjectWriteContext.empty();
    try (JsonGenerator json = FACTORY.createGenerator(context, buffer)) {
      new JsonWriter(report, language, json).report();
    }
    out.append(buffer.getBuffer()).append('\n');
  }

  private void report() {
    json.writeStartObject();
    json.writeStringProperty("schema", "kanshiki.report/1");
    if (report.caseId().isPresent()) {
      json.writeObjectPropertyStart("case");
      json.writeStringProperty("id", report.caseId().get());
      json.writeEndObject();
    }
    json.writeStringProperty("mode", report.mode());
    json.writeStringProperty("input", report.input());
    json.writeStringProperty("language", language.code());
    message();
    route();
    authentication();
    brand();
    links();
    evidence();
    findings();
    notExamined();
    outsideRequests();
    verdict();
    strings("advice", narrator.advice());
    json.writeEndObject();
  }

  private void message() {
    Identity identity = report.identity();
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("sha256", report.message().raw().sha256());
    json.writeNumberProperty("bytes", report.message().raw().exhibitSize());
    json.writeStringProperty("subject", report.subject());
    json.writeArrayPropertyStart("stamps");
    for (SpamStamp stamp : report.stamps().stamps()) {
      json.writeStartObject();
      json.writeStringProperty("text", stamp.text());
      json.writeStringProperty("field", stamp.field());
      json.writeEndObject();
    }
    json.writeEndArray();
    optional("date", report.date().flatMap(JsonWriter::time));
    mailboxes("from", identity.authors());
    mailboxes("to", report.message().mailboxes("To"));
    mailboxes("replyTo", identity.replyTo());
    optional("returnPath", identity.reversePath().map(Mailbox::address));
    optional("messageId", identity.messageId());
    carrier();
    json.writeStringProperty("language", report.mailLanguage());
    new AttachmentsJson(report, json).write();
    json.writeArrayPropertyStart("defects");
    for (Defect defect : report.message().defects()) {
      json.writeStartObject();
      json.writeStringProperty("kind", defect.kind().id());
      json.writeStringProperty("detail", defect.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The outermost: whoever handed the mail in. Those within it stand behind it. */
  private void carrier() {
    List<Carrier> carriers = report.handover().carriers();
    if (carriers.isEmpty()) {
      json.writeNullProperty("carrier");
      return;
    }
    json.writeObjectPropertyStart("carrier");
    carrier(carriers.getFirst());
    json.writeStringProperty("sha256", carriers.getFirst().message().raw().sha256());
    json.writeNumberProperty("bytes", carriers.getFirst().message().raw().exhibitSize());
    json.writeArrayPropertyStart("within");
    for (Carrier carrier : carriers.subList(1, carriers.size())) {
      json.writeStartObject();
      carrier(carrier);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void carrier(Carrier carrier) {
    optional("from", carrier.from().map(Mailbox::address));
    optional("name", carrier.from().map(Mailbox::displayName).filter(name -> !name.isEmpty()));
    optional("messageId", carrier.messageId());
    json.writeStringProperty("kind", carrier.kind().id());
  }

  private void route() {
    Optional<Route> route = report.file().find(Route.TOPIC);
    json.writeObjectPropertyStart("route");
    optional("originIp", route.flatMap(Route::originIp).map(IpAddress::text));
    json.writeArrayPropertyStart("hops");
    for (Hop hop : route.map(Route::hops).orElse(List.of())) {
      json.writeStartObject();
      optional("helo", hop.helo());
      optional("reverseName", hop.reverseName());
      optional("ip", hop.ip().map(IpAddress::text));
      optional("by", hop.by());
      optional("protocol", hop.protocol());
      optional("time", hop.time().flatMap(JsonWriter::time));
      if (hop.delaySeconds().isPresent()) {
        json.writeNumberProperty("delaySeconds", hop.delaySeconds().get());
      } else {
        json.writeNullProperty("delaySeconds");
      }
      json.writeStringProperty("trust", trust(hop.trust()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void authentication() {
    Optional<Authentication> authentication = report.file().find(Authentication.TOPIC);
    json.writeObjectPropertyStart("authentication");
    result("spf", authentication.flatMap(Authentication::spf));
    json.writeArrayPropertyStart("dkim");
    for (AuthResult dkim : authentication.map(Authentication::dkim).orElse(List.of())) {
      json.writeStartObject();
      result(dkim);
      json.writeEndObject();
    }
    json.writeEndArray();
    result("dmarc", authentication.flatMap(Authentication::dmarc));
    result("arc", authentication.flatMap(Authentication::arc));
    json.writeEndObject();
  }

  private void result(String name, Optional<AuthResult> result) {
    if (result.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    result(result.get());
    json.writeEndObject();
  }

  private void result(AuthResult result) {
    json.writeStringProperty("result", result.result().word());
    optional("domain", result.domain().map(DomainName::name));
    optional("selector", result.selector());
    json.writeStringProperty("source", result.source());
    json.writeStringProperty("meaning", checks.meaning(result));
  }

  private void brand() {
    Optional<BrandClaims> claims = report.file().find(BrandClaims.TOPIC);
    Optional<Claim> main = claims.flatMap(BrandClaims::main);
    if (main.isEmpty()) {
      json.writeNullProperty("brand");
      return;
    }
    Brand brand = main.get().brand();
    json.writeObjectPropertyStart("brand");
    json.writeStringProperty("id", brand.id());
    json.writeObjectPropertyStart("name");
    json.writeStringProperty("ja", brand.name().ja());
    json.writeStringProperty("en", brand.name().en());
    json.writeEndObject();
    json.writeStringProperty("sector", brand.sector());
    strings("claimedIn", main.get().claimedIn());
    strings("officialDomains", brand.domains().stream().map(DomainName::name).toList());
    json.writeStringProperty("bookmark", brand.bookmark());
    Optional<Boolean> genuine = claims.flatMap(BrandClaims::genuine);
    if (genuine.isPresent()) {
      json.writeBooleanProperty("genuine", genuine.get());
    } else {
      json.writeNullProperty("genuine");
    }
    strings("others", claims.get().rivals().stream().map(claim -> claim.brand().id()).toList());
    json.writeEndObject();
  }

  private void links() {
    List<Link> links = report.links().all();
    json.writeArrayPropertyStart("links");
    for (Link link : links.subList(0, Math.min(links.size(), MAX_LINKS))) {
      json.writeStartObject();
      json.writeStringProperty("url", link.url().text());
      json.writeStringProperty("shown", link.shown());
      json.writeStringProperty("host", link.url().hostText());
      optional("registeredDomain", link.url().registeredDomain().map(DomainName::name));
      json.writeStringProperty("source", link.source().id());
      json.writeStringProperty("place", link.place());
      json.writeStringProperty("defanged", link.url().defanged());
      json.writeStringProperty("target", link.target().text());
      strings("owners", owners(link));
      json.writeArrayPropertyStart("redirects");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty(
        "linksLeftOut", report.links().cut() + Math.max(0, links.size() - MAX_LINKS));
  }

  /** The brands whose own host the link leads to. */
  private static List<String> owners(Link link) {
    return link.host().map(BrandDirectory.builtIn()::owners).orElse(List.of()).stream()
        .map(Brand::id)
        .toList();
  }

  private void evidence() {
    json.writeArrayPropertyStart("evidence");
    for (var entry : report.evidence().entrySet()) {
      json.writeStartObject();
      json.writeStringProperty("id", entry.getValue());
      switch (entry.getKey()) {
        case Evidence.MessageEvidence message -> {
          json.writeStringProperty("kind", "message");
          json.writeStringProperty("subject", message.subject());
          json.writeStringProperty("outcome", "found");
          json.writeStringProperty("source", "message");
          json.writeObjectPropertyStart("data");
          json.writeStringProperty("quoted", message.quoted());
          json.writeStringProperty("trust", trust(message.trust()));
          json.writeEndObject();
        }
        case Evidence.OutsideEvidence outside -> new AnswerJson(json, report.date()).write(outside);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void findings() {
    json.writeArrayPropertyStart("findings");
    for (Weighed weighed : report.verdict().findings()) {
      json.writeStartObject();
      json.writeStringProperty("id", weighed.finding().id());
      json.writeStringProperty("weight", weighed.finding().weight().id());
      json.writeNumberProperty("contribution", rounded(weighed.contribution(), 100));
      strings("evidence", weighed.finding().evidence().stream().map(report::evidenceId).toList());
      json.writeStringProperty("text", report.text(weighed.finding(), language));
      json.writeStringProperty("explanation", report.explanation(weighed.finding(), language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void notExamined() {
    json.writeArrayPropertyStart("notExamined");
    for (NotExamined gap : report.notExamined()) {
      json.writeStartObject();
      json.writeStringProperty("topic", gap.topic());
      json.writeStringProperty("reason", gap.reason().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outsideRequests() {
    json.writeArrayPropertyStart("outsideRequests");
    for (OutsideRequest request : report.outsideRequests()) {
      json.writeStartObject();
      json.writeStringProperty("to", request.to());
      json.writeStringProperty("what", request.what());
      json.writeBooleanProperty("visibleToSender", request.visibleToSender());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void verdict() {
    json.writeObjectPropertyStart("verdict");
    json.writeStringProperty("classification", report.verdict().classification().id());
    json.writeNumberProperty("probability", rounded(report.verdict().probability(), 10_000));
    json.writeStringProperty("headline", narrator.headline());
    strings(
        "grounds",
        report.verdict().grounds().stream().map(w -> w.finding().id()).distinct().toList());
    json.writeEndObject();
  }

  private void mailboxes(String name, List<Mailbox> mailboxes) {
    json.writeArrayPropertyStart(name);
    for (Mailbox mailbox : mailboxes) {
      json.writeStartObject();
      json.writeStringProperty("name", mailbox.displayName());
      json.writeStringProperty("address", mailbox.address());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void optional(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  /** RFC 3339, which always has seconds and four digits of a year; empty for another year. */
  private static Optional<String> time(OffsetDateTime at) {
    return at.getYear() < 0 || at.getYear() > 9999 || at.getOffset().getTotalSeconds() % 60 != 0
        ? Optional.empty()
        : Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
  }

  private static String trust(kanshiki.evidence.Trust trust) {
    return trust.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static double rounded(double value, int parts) {
    return Math.round(value * parts) / (double) parts;
  }
}
