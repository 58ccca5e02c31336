package kanshiki.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.AuthenticationFacts;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.Fact;
import kanshiki.lookup.NameFacts;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.PageFacts;
import kanshiki.lookup.Rating;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.page.Asked;
import tools.jackson.core.JsonGenerator;

/** Writes an answer from outside as the JSON report shows it. */
final class AnswerJson {
  private final JsonGenerator json;
  private final Optional<OffsetDateTime> mailDate;

  /**
   * @param mailDate when the mail says it was written; ages are counted to that day
   */
  AnswerJson(JsonGenerator json, Optional<OffsetDateTime> mailDate) {
    this.json = json;
    this.mailDate = mailDate;
  }

  void write(Evidence.OutsideEvidence piece) {
    json.writeStringProperty("kind", piece.kind().id());
    json.writeStringProperty("subject", piece.subject());
    json.writeStringProperty("outcome", outcome(piece.answer()));
    json.writeStringProperty("source", piece.answer().source());
    json.writeStringProperty("at", time(piece.answer().at()));
    switch (piece.answer()) {
      case Answer.Found<? extends Fact> found -> {
        json.writeObjectPropertyStart("data");
        data(found.found());
        json.writeEndObject();
      }
      case Answer.Absent<? extends Fact> absent -> absent(piece, absent.why());
      case Answer.Unavailable<? extends Fact> unavailable ->
          json.writeStringProperty("reason", unavailable.why().id());
    }
  }

  static String outcome(Answer<?> answer) {
    return switch (answer) {
      case Answer.Found<?> _ -> "found";
      case Answer.Absent<?> _ -> "absent";
      case Answer.Unavailable<?> _ -> "unavailable";
    };
  }

  private void absent(Evidence.OutsideEvidence piece, Absence why) {
    json.writeObjectPropertyStart("data");
    if (piece.kind() == Evidence.Kind.DNS) {
      String rcode = why == Absence.NO_SUCH_NAME ? "NXDOMAIN" : "NOERROR";
      names(new NameFacts(piece.subject(), List.of(), List.of(), List.of(), List.of(), rcode));
    } else {
      json.writeStringProperty("why", why.id());
    }
    json.writeEndObject();
  }

  private void data(Fact fact) {
    switch (fact) {
      case NameFacts names -> names(names);
      case NetworkFacts network -> network(network);
      case RegistrationFacts registration -> registration(registration);
      case Rating rating -> rating(rating);
      case AuthenticationFacts authentication -> authentication(authentication);
      case PageFacts page -> page(page);
      case CertificateFacts certificate -> certificate(certificate);
    }
  }

  private void names(NameFacts names) {
    strings("a", names.a());
    strings("aaaa", names.aaaa());
    strings("mx", names.mx());
    strings("names", names.names());
    json.writeStringProperty("rcode", names.rcode());
  }

  private void network(NetworkFacts network) {
    if (network.asn().isPresent()) {
      json.writeNumberProperty("asn", network.asn().getAsLong());
    } else {
      json.writeNullProperty("asn");
    }
    optional("organisation", network.organisation());
    optional("netname", network.netname());
    optional("cidr", network.cidr());
    optional("country", network.country());
    optional("city", network.city());
    if (network.place().isPresent()) {
      json.writeNumberProperty("latitude", network.place().get().latitude());
      json.writeNumberProperty("longitude", network.place().get().longitude());
    }
    optional("abuseContact", network.abuseContact());
    strings(
        "kinds",
        network.kind().stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }

  private void registration(RegistrationFacts registration) {
    optional("registrar", registration.registrar());
    optional("registrantOrganisation", registration.registrantOrganisation());
    optional("registrantMailProvider", registration.registrantMailProvider());
    optional("registrantCountry", registration.registrantCountry());
    optional("created", registration.created().map(AnswerJson::time));
    optional("changed", registration.changed().map(AnswerJson::time));
    optional("expires", registration.expires().map(AnswerJson::time));
    Optional<Long> age = mailDate.flatMap(registration::ageDays);
    if (age.isPresent()) {
      json.writeNumberProperty("ageDays", age.get());
    } else {
      json.writeNullProperty("ageDays");
    }
    strings("nameServers", registration.nameServers());
    strings("status", registration.status());
    optional("abuseContact", registration.abuseContact());
  }

  private void rating(Rating rating) {
    json.writeStringProperty("rating", rating.rating().id());
    optional("category", rating.category());
    json.writeStringProperty("state", rating.state().id());
    optional("since", rating.since().map(AnswerJson::time));
    json.writeStringProperty("scope", rating.scope().name().toLowerCase(Locale.ROOT));
  }

  private void authentication(AuthenticationFacts checked) {
    json.writeStringProperty("method", checked.method());
    json.writeStringProperty("result", checked.result());
    json.writeStringProperty("domain", checked.domain());
    optional("selector", checked.selector());
    json.writeStringProperty("detail", checked.detail());
  }

  private void page(PageFacts page) {
    json.writeStringProperty("device", page.device().id());
    json.writeStringProperty("state", page.state().id());
    json.writeStringProperty("finalUrl", page.finalUrl());
    strings("redirects", page.redirects());
    json.writeNumberProperty("status", page.status());
    json.writeStringProperty("title", page.title());
    json.writeArrayPropertyStart("forms");
    for (PageFacts.AskedForm form : page.forms()) {
      json.writeStartObject();
      strings("asks", form.asks().stream().map(Asked::id).toList());
      optional("postsTo", form.postsTo());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (page.resembles().isPresent()) {
      json.writeObjectPropertyStart("resembles");
      resemblance(page.resembles().get());
      json.writeEndObject();
    } else {
      json.writeNullProperty("resembles");
    }
    optional("screenshotSha256", page.screenshotSha256());
  }

  private void resemblance(PageFacts.Resemblance resembles) {
    json.writeStringProperty("brand", resembles.brand());
    json.writeNumberProperty("score", resembles.score());
    json.writeStringProperty("basis", resembles.basis());
    json.writeBooleanProperty("identical", resembles.identical());
    json.writeObjectPropertyStart("parts");
    for (PageFacts.Part part : resembles.parts()) {
      json.writeNumberProperty(part.name(), part.score());
    }
    json.writeEndObject();
  }

  private void certificate(CertificateFacts certificate) {
    json.writeStringProperty("issuer", certificate.issuer());
    json.writeStringProperty("subject", certificate.subject());
    strings("names", certificate.names());
    json.writeStringProperty("notBefore", time(certificate.notBefore()));
    json.writeStringProperty("notAfter", time(certificate.notAfter()));
    json.writeBooleanProperty("selfSigned", certificate.selfSigned());
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

  private static String time(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  /** RFC 3339 in UTC, whole seconds. */
  private static String time(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(
        at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }
}
