package kanshiki.publish.exchange;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kanshiki.brand.Brand;
import kanshiki.lookup.PageFacts;
import kanshiki.page.State;
import kanshiki.publish.scene.CarriedFile;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.SharedUrl;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;

/**
 * Cases as MISP events in MISP's core format: an object for the mail, one for each page and each
 * file, and attributes for what else is to be looked for. Not published: that is for whoever takes
 * it in.
 */
public final class MispEvent {
  /** A kind of object, by its template in MISP's library. */
  private enum Template {
    EMAIL("email", "network", "a0c666e0-fc65-4be8-b48f-3423d788b552", 3),
    PHISHING("phishing", "network", "2dad6f9d-d425-4217-8fda-0b0a2d815307", 5),
    FILE("file", "file", "688c46fb-5edb-40a3-8273-1af7923e2215", 24);

    private final String label;
    private final String category;
    private final String uuid;
    private final int version;

    Template(String label, String category, String uuid, int version) {
      this.label = label;
      this.category = category;
      this.uuid = uuid;
      this.version = version;
    }
  }

  private static final String NETWORK = "Network activity";
  private static final String DELIVERY = "Payload delivery";

  private final Scene scene;
  private final Optional<String> wave;
  private final Tlp tlp;
  private final Publisher publisher;
  private final String timestamp;

  private MispEvent(SharedCase shared, Tlp tlp, Publisher publisher) {
    this.scene = shared.scene();
    this.wave = shared.wave();
    this.tlp = tlp;
    this.publisher = publisher;
    this.timestamp = Long.toString(scene.at().getEpochSecond());
  }

  /** One event, or a list of them as MISP answers a search; JSON text with a line feed. */
  public static String of(List<SharedCase> cases, Tlp tlp, Publisher publisher) {
    List<Map<String, Object>> events =
        cases.stream()
            .map(
                each ->
                    Map.<String, Object>of("Event", new MispEvent(each, tlp, publisher).event()))
            .toList();
    return Json.pretty(events.size() == 1 ? events.getFirst() : Map.of("response", events));
  }

  private Map<String, Object> event() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("uuid", uuid("event").toString());
    event.put("info", info());
    event.put(
        "date",
        DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(scene.delivered()));
    event.put("timestamp", timestamp);
    event.put("threat_level_id", scene.isFraud() ? "2" : "4");
    event.put("analysis", "2");
    event.put("distribution", distribution());
    event.put("published", false);
    Map<String, Object> org = new LinkedHashMap<>();
    org.put("name", publisher.shown());
    org.put("uuid", Ids.uuid("publisher\n" + publisher.name()).toString());
    event.put("Orgc", org);
    event.put("Tag", tags().stream().map(name -> Map.of("name", name)).toList());
    event.put("Attribute", attributes());
    event.put("Object", objects());
    return event;
  }

  private String info() {
    String brand = scene.brand().map(Brand::name).map(name -> " (" + name.en() + ")").orElse("");
    return (scene.isFraud() ? "Phishing mail" : "Mail, verdict " + scene.classification().id())
        + brand;
  }

  /** Further than the mark allows, MISP itself does not pass it on. */
  private String distribution() {
    return switch (tlp) {
      case CLEAR -> "3";
      case GREEN -> "1";
      case AMBER, AMBER_STRICT, RED -> "0";
    };
  }

  private List<String> tags() {
    var tags = new ArrayList<String>();
    tags.add("tlp:" + tlp.id());
    if (scene.isFraud()) {
      tags.add("rsit:fraud=\"phishing\"");
      tags.add("phishing:distribution=\"bulk-phishing\"");
      if (!scene.places().isEmpty()) {
        tags.add("phishing:techniques=\"fake-website\"");
      }
      tags.add("phishing:state=\"" + state() + "\"");
      tags.add("phishing:report-type=\"automatic-reporting\"");
    }
    wave.ifPresent(id -> tags.add("kanshiki:wave=\"" + id.replace("\"", "") + "\""));
    return tags;
  }

  private String state() {
    List<State> states =
        scene.places().stream()
            .flatMap(place -> place.page().stream())
            .map(page -> page.fact().state())
            .toList();
    if (states.contains(State.ALIVE) || states.contains(State.CLOAKED)) {
      return "active";
    }
    return states.contains(State.GONE) || states.contains(State.BLOCKED) ? "down" : "unknown";
  }

  private List<Map<String, Object>> attributes() {
    var all = new ArrayList<Map<String, Object>>();
    for (SharedIndicator indicator : SharedIndicator.of(scene)) {
      String value = indicator.value();
      switch (indicator.kind()) {
        case HOST -> all.add(attribute("", "hostname", NETWORK, value, true));
        case DOMAIN -> all.add(attribute("", "domain", NETWORK, value, true));
        case ADDRESS -> all.add(attribute("", "ip-src", NETWORK, value, true));
        case MAILBOX -> all.add(attribute("", "email-src", DELIVERY, value, true));
        case URL, URL_PREFIX, SHA256 -> {
          // Stands in an object.
        }
      }
    }
    scene.places().stream()
        .flatMap(place -> place.standings().stream())
        .map(Standing::address)
        .distinct()
        .forEach(ip -> all.add(attribute("", "ip-dst", NETWORK, ip.text(), false)));
    return all;
  }

  private List<Map<String, Object>> objects() {
    var all = new ArrayList<Map<String, Object>>();
    if (scene.isFraud()) {
      mail().ifPresent(all::add);
      scene.places().forEach(place -> place.shared().ifPresent(url -> all.add(page(place, url))));
      scene.files().forEach(file -> all.add(file(file)));
    }
    return all;
  }

  private Optional<Map<String, Object>> mail() {
    var parts = new ArrayList<Map<String, Object>>();
    scene
        .author()
        .ifPresent(
            from -> parts.add(attribute("from", "email-src", DELIVERY, from.address(), true)));
    scene
        .replyTo()
        .ifPresent(
            to -> parts.add(attribute("reply-to", "email-reply-to", DELIVERY, to.address(), true)));
    if (!scene.subject().isEmpty()) {
      parts.add(attribute("subject", "email-subject", DELIVERY, scene.subject(), false));
    }
    scene
        .mailDate()
        .ifPresent(
            date ->
                parts.add(
                    attribute(
                        "send-date",
                        "datetime",
                        "Other",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date),
                        false)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(object(Template.EMAIL, "mail", parts));
  }

  private Map<String, Object> page(Place place, SharedUrl url) {
    var parts = new ArrayList<Map<String, Object>>();
    Map<String, Object> address = attribute("url", "url", NETWORK, url.text(), url.whole());
    if (!url.whole()) {
      address.put("comment", "beginning of the address; the rest differs between recipients");
    }
    parts.add(address);
    if (place.holder() == Place.Holder.FRAUD) {
      place
          .host()
          .ifPresent(
              host -> parts.add(attribute("hostname", "hostname", NETWORK, host.name(), true)));
    }
    scene
        .brand()
        .ifPresent(
            brand -> parts.add(attribute("target", "text", "Other", brand.name().en(), false)));
    place
        .page()
        .map(Stated::fact)
        .map(PageFacts::state)
        .ifPresent(
            state ->
                parts.add(
                    attribute(
                        "online",
                        "text",
                        "Other",
                        state == State.ALIVE || state == State.CLOAKED ? "Yes" : "No",
                        false)));
    return object(Template.PHISHING, url.text(), parts);
  }

  private Map<String, Object> file(CarriedFile file) {
    var parts = new ArrayList<Map<String, Object>>();
    parts.add(attribute("sha256", "sha256", DELIVERY, file.sha256(), true));
    if (!file.name().isEmpty()) {
      parts.add(attribute("filename", "filename", DELIVERY, file.name(), false));
    }
    if (file.bytes() >= 0) {
      String size = Long.toString(file.bytes());
      parts.add(attribute("size-in-bytes", "size-in-bytes", "Other", size, false));
    }
    return object(Template.FILE, file.sha256() + file.name(), parts);
  }

  private Map<String, Object> object(
      Template template, String about, List<Map<String, Object>> parts) {
    UUID uuid = uuid(template.label + "\n" + about);
    // Every attribute of an event has an id of its own, also where two say the same.
    for (Map<String, Object> part : parts) {
      part.put("uuid", uuid(uuid + "\n" + part.get("object_relation")).toString());
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("uuid", uuid.toString());
    object.put("name", template.label);
    object.put("meta-category", template.category);
    object.put("template_uuid", template.uuid);
    object.put("template_version", Integer.toString(template.version));
    object.put("timestamp", timestamp);
    object.put("distribution", "5");
    object.put("Attribute", parts);
    return object;
  }

  private Map<String, Object> attribute(
      String relation, String type, String category, String value, boolean lookedFor) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("uuid", uuid(type + "\n" + value).toString());
    if (!relation.isEmpty()) {
      attribute.put("object_relation", relation);
    }
    attribute.put("type", type);
    attribute.put("category", category);
    attribute.put("value", value);
    attribute.put("to_ids", lookedFor);
    attribute.put("timestamp", timestamp);
    attribute.put("distribution", "5");
    return attribute;
  }

  private UUID uuid(String about) {
    return Ids.uuid("misp\n" + publisher.name() + "\n" + scene.caseId() + "\n" + about);
  }
}
