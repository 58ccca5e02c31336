package kanshiki.publish.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kanshiki.brand.Brand;
import kanshiki.lookup.CertificateFacts;
import kanshiki.lookup.NetworkFacts;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.publish.scene.CarriedFile;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;

/**
 * Cases as a STIX 2.1 bundle. Observables have the ids that everybody makes for them (section 2.9),
 * all else has ids by what it is about: the same case makes the same bundle.
 *
 * <p>For each case: a report that holds everything together, the observables, one observation of
 * them, the indicators with what they indicate, the imitated brand as the one targeted, and a note
 * with the reasons. A case that is no fraud has only its report and note.
 */
public final class StixBundle {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** From when on those things are described that do not change from case to case. */
  private static final Instant ALWAYS = Instant.parse("2025-01-01T00:00:00Z");

  private static final String TLP_EXTENSION =
      "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

  private final Tlp tlp;
  private final Publisher publisher;
  private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

  private StixBundle(Tlp tlp, Publisher publisher) {
    this.tlp = tlp;
    this.publisher = publisher;
  }

  /** JSON text, indented, with a line feed at the end. */
  public static String of(List<SharedCase> cases, Tlp tlp, Publisher publisher) {
    var bundle = new StixBundle(tlp, publisher);
    bundle.put(bundle.marking());
    bundle.put(bundle.publisher());
    cases.forEach(each -> bundle.new OneCase(each).add());
    String about =
        cases.stream().map(each -> each.scene().caseId()).collect(Collectors.joining("\n"));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "bundle");
    all.put("id", Ids.of("bundle", tlp.id() + "\n" + publisher.name() + "\n" + about));
    all.put("objects", List.copyOf(bundle.objects.values()));
    return Json.pretty(all);
  }

  private String put(Map<String, Object> object) {
    String id = Objects.requireNonNull(object.get("id")).toString();
    objects.putIfAbsent(id, object);
    return id;
  }

  private Map<String, Object> marking() {
    Map<String, Object> marking = new LinkedHashMap<>();
    marking.put("type", "marking-definition");
    marking.put("spec_version", "2.1");
    marking.put("id", tlp.markingId());
    marking.put("created", "2022-10-01T00:00:00.000Z");
    marking.put("name", "TLP:" + tlp.id().toUpperCase(Locale.ROOT));
    marking.put(
        "extensions",
        Map.of(
            TLP_EXTENSION, ordered("extension_type", "property-extension", "tlp_2_0", tlp.id())));
    return marking;
  }

  private Map<String, Object> publisher() {
    Map<String, Object> identity = object("identity", "publisher", ALWAYS, ALWAYS);
    identity.remove("created_by_ref");
    identity.put("name", publisher.shown());
    identity.put("identity_class", publisher.name().isEmpty() ? "system" : "organization");
    return identity;
  }

  private String publisherId() {
    return id("identity", "publisher");
  }

  /** Two publishers of the same case do not write the same object. */
  private String id(String type, String about) {
    return Ids.of(type, publisher.name() + "\n" + about);
  }

  /** A domain or relationship object with the properties that all have. */
  private Map<String, Object> object(String type, String about, Instant created, Instant modified) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", "2.1");
    object.put("id", id(type, about));
    object.put("created_by_ref", publisherId());
    object.put("created", TIME.format(created));
    object.put("modified", TIME.format(modified));
    object.put("object_marking_refs", List.of(tlp.markingId()));
    return object;
  }

  private Map<String, Object> observable(String type, String id, Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", "2.1");
    object.put("id", id);
    object.putAll(properties);
    object.put("object_marking_refs", List.of(tlp.markingId()));
    return object;
  }

  /** An observable that is made by one value. */
  private String observable(String type, Map<String, Object> contributing) {
    return put(observable(type, Ids.observable(type, contributing), contributing));
  }

  private static Map<String, Object> ordered(String key, Object value, String next, Object more) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(next, more);
    return map;
  }

  /** Writes the objects of one case. */
  private final class OneCase {
    private final Scene scene;
    private final Optional<String> wave;
    private final List<String> seen = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    OneCase(SharedCase shared) {
      this.scene = shared.scene();
      this.wave = shared.wave();
    }

    void add() {
      told.add(publisherId());
      if (scene.isFraud()) {
        observables();
        fraud();
      }
      note();
      report();
    }

    private void observables() {
      scene.places().forEach(this::place);
      scene.origin().ifPresent(this::standing);
      message();
      scene.replyTo().map(Mailbox::address).ifPresent(this::mailbox);
      scene.files().forEach(this::file);
    }

    private void place(Place place) {
      Optional<String> host =
          place.holder() == Place.Holder.FRAUD
              ? place
                  .host()
                  .map(name -> see(observable("domain-name", Map.of("value", name.name()))))
              : Optional.empty();
      place.shared().ifPresent(url -> see(observable("url", Map.of("value", url.text()))));
      for (Standing standing : place.standings()) {
        String address = standing(standing);
        host.ifPresent(name -> relate("resolves-to", name, address));
      }
      if (place.holder() == Place.Holder.FRAUD) {
        place.certificate().map(Stated::fact).ifPresent(this::certificate);
      }
    }

    private String standing(Standing standing) {
      IpAddress ip = standing.address();
      String address =
          see(observable(ip.isV6() ? "ipv6-addr" : "ipv4-addr", Map.of("value", ip.text())));
      standing.network().map(Stated::fact).ifPresent(network -> network(address, network));
      return address;
    }

    private void network(String address, NetworkFacts network) {
      if (network.asn().isEmpty()) {
        return;
      }
      Map<String, Object> contributing = Map.of("number", network.asn().getAsLong());
      Map<String, Object> properties = new LinkedHashMap<>(contributing);
      network.organisation().ifPresent(name -> properties.put("name", name));
      String id = Ids.observable("autonomous-system", contributing);
      String system = see(put(observable("autonomous-system", id, properties)));
      relate("belongs-to", address, system);
    }

    private String mailbox(String address) {
      return see(observable("email-addr", Map.of("value", address)));
    }

    private void message() {
      Map<String, Object> contributing = new LinkedHashMap<>();
      scene.author().ifPresent(author -> contributing.put("from_ref", mailbox(author.address())));
      if (!scene.subject().isEmpty()) {
        contributing.put("subject", scene.subject());
      }
      if (contributing.isEmpty()) {
        return;
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("is_multipart", false);
      scene.mailDate().ifPresent(date -> properties.put("date", TIME.format(date.toInstant())));
      properties.putAll(contributing);
      String id = Ids.observable("email-message", contributing);
      see(put(observable("email-message", id, properties)));
    }

    private void file(CarriedFile file) {
      Map<String, Object> hashes = Map.of("SHA-256", file.sha256());
      Map<String, Object> contributing = ordered("hashes", hashes, "name", file.name());
      if (file.name().isEmpty()) {
        contributing.remove("name");
      }
      Map<String, Object> properties = new LinkedHashMap<>(contributing);
      if (file.bytes() >= 0) {
        properties.put("size", file.bytes());
      }
      see(put(observable("file", Ids.observable("file", contributing), properties)));
    }

    private void certificate(CertificateFacts certificate) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("is_self_signed", certificate.selfSigned());
      properties.put("issuer", certificate.issuer());
      properties.put("subject", certificate.subject());
      properties.put("validity_not_before", TIME.format(certificate.notBefore()));
      properties.put("validity_not_after", TIME.format(certificate.notAfter()));
      String id = Ids.likeRandom("x509-certificate", Json.canonical(properties));
      see(put(observable("x509-certificate", id, properties)));
    }

    private void fraud() {
      String attack = tell(put(attackPattern()));
      Optional<String> campaign = wave.map(id -> tell(put(campaign(id))));
      Optional<String> brand = scene.brand().map(target -> tell(put(target(target))));
      brand.ifPresent(target -> relate("targets", campaign.orElse(attack), target));
      campaign.ifPresent(from -> relate("uses", from, attack));
      Optional<String> observation =
          seen.isEmpty() ? Optional.empty() : Optional.of(tell(put(observation())));
      for (SharedIndicator indicator : SharedIndicator.of(scene)) {
        String id = tell(put(indicator(indicator)));
        relate("indicates", id, campaign.orElse(attack));
        observation.ifPresent(data -> relate("based-on", id, data));
      }
    }

    private Map<String, Object> attackPattern() {
      boolean file = scene.places().isEmpty() && !scene.files().isEmpty();
      String technique = file ? "T1566.001" : "T1566.002";
      Map<String, Object> pattern = object("attack-pattern", technique, ALWAYS, ALWAYS);
      pattern.put("name", file ? "Phishing by an attached file" : "Phishing by a link in a mail");
      Map<String, Object> reference =
          ordered("source_name", "mitre-attack", "external_id", technique);
      reference.put("url", "https://attack.mitre.org/techniques/" + technique.replace('.', '/'));
      pattern.put("external_references", List.of(reference));
      return pattern;
    }

    private Map<String, Object> campaign(String id) {
      Map<String, Object> campaign = object("campaign", "wave " + id, ALWAYS, ALWAYS);
      campaign.put("name", "Wave " + id);
      campaign.put("aliases", List.of(id));
      return campaign;
    }

    private Map<String, Object> target(Brand brand) {
      Map<String, Object> target = object("identity", "brand " + brand.id(), ALWAYS, ALWAYS);
      target.put("name", brand.name().en());
      target.put("description", "Imitated by the fraud; in Japanese: " + brand.name().ja());
      target.put("identity_class", "organization");
      return target;
    }

    private Map<String, Object> observation() {
      Map<String, Object> observation = ours("observed-data", scene.caseId());
      observation.put("first_observed", TIME.format(scene.delivered()));
      observation.put("last_observed", TIME.format(scene.delivered()));
      observation.put("number_observed", 1);
      observation.put("object_refs", seen.stream().distinct().toList());
      return observation;
    }

    private Map<String, Object> indicator(SharedIndicator shared) {
      String pattern = StixPattern.of(shared);
      Map<String, Object> indicator = ours("indicator", scene.caseId() + "\n" + pattern);
      indicator.put("confidence", shared.confidence());
      indicator.put("name", "Phishing: " + shared.kind().id());
      indicator.put("indicator_types", List.of("malicious-activity"));
      indicator.put("pattern", pattern);
      indicator.put("pattern_type", "stix");
      indicator.put("pattern_version", "2.1");
      indicator.put("valid_from", TIME.format(shared.from()));
      indicator.put("valid_until", TIME.format(shared.until()));
      indicator.put(
          "kill_chain_phases",
          List.of(ordered("kill_chain_name", "mitre-attack", "phase_name", "initial-access")));
      return indicator;
    }

    private void relate(String how, String from, String to) {
      Map<String, Object> relation =
          ours("relationship", scene.caseId() + "\n" + how + "\n" + from + "\n" + to);
      relation.put("relationship_type", how);
      relation.put("source_ref", from);
      relation.put("target_ref", to);
      tell(put(relation));
    }

    private void note() {
      Map<String, Object> note = ours("note", scene.caseId());
      note.put("abstract", "Verdict: " + scene.classification().id());
      note.put(
          "content",
          "Verdict: %s, probability of phishing %s.\nReasons, the weightiest first: %s"
              .formatted(
                  scene.classification().id(),
                  Math.round(scene.probability() * 1_000) / 1_000.0,
                  scene.findings().isEmpty() ? "none" : String.join(", ", scene.findings())));
      note.put("object_refs", List.of(id("report", scene.caseId())));
      put(note);
    }

    private void report() {
      Map<String, Object> report = ours("report", scene.caseId());
      report.put("name", name());
      report.put("report_types", List.of(scene.isFraud() ? "indicator" : "observed-data"));
      report.put("published", TIME.format(scene.at()));
      report.put("object_refs", told.stream().distinct().toList());
      report.put(
          "external_references",
          List.of(ordered("source_name", "kanshiki", "external_id", scene.caseId())));
      put(report);
    }

    private String name() {
      String what =
          scene.isFraud() ? "Phishing mail" : "Mail, verdict " + scene.classification().id();
      return what + scene.brand().map(b -> " in the name of " + b.name().en()).orElse("");
    }

    /** An object of this case. */
    private Map<String, Object> ours(String type, String about) {
      return object(type, about, scene.delivered(), scene.at());
    }

    private String see(String id) {
      seen.add(id);
      return tell(id);
    }

    private String tell(String id) {
      told.add(id);
      return id;
    }
  }
}
