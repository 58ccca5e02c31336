package kanshiki.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.attachment.Attachment;
import kanshiki.file.CalendarInvitation;
import kanshiki.file.Gap;
import kanshiki.link.Link;
import tools.jackson.core.JsonGenerator;

/** Writes what the mail carries, each file with the files in it. */
final class AttachmentsJson {
  /** Files written; links of one file written. */
  private static final int MAX_FILES = 1_000;

  private static final int MAX_LINKS = 50;

  private final Report report;
  private final JsonGenerator json;
  private final Map<String, List<String>> links = new HashMap<>();
  private int left = MAX_FILES;

  AttachmentsJson(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void write() {
    boolean any = !report.attachments().all().isEmpty();
    for (Link link : any ? report.links().all() : List.<Link>of()) {
      boolean attached = link.source() == Link.Source.ATTACHMENT || link.source() == Link.Source.QR;
      List<String> known =
          attached ? links.computeIfAbsent(link.place(), p -> new ArrayList<>()) : List.of();
      if (attached && known.size() < MAX_LINKS) {
        known.add(link.url().text());
      }
    }
    list("attachments", report.attachments().all());
  }

  /** Depth is bounded by the examination. */
  private void list(String name, List<Attachment> attachments) {
    json.writeArrayPropertyStart(name);
    for (Attachment attachment : attachments) {
      if (left-- > 0) {
        json.writeStartObject();
        one(attachment);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void one(Attachment attachment) {
    json.writeStringProperty("filename", attachment.filename());
    json.writeStringProperty("path", attachment.path());
    if (!attachment.declaredType().isEmpty()) {
      json.writeStringProperty("mediaType", attachment.declaredType());
      json.writeStringProperty("declaredType", attachment.declaredType());
    }
    json.writeStringProperty("realType", attachment.type().id());
    json.writeStringProperty("group", attachment.type().group().id());
    if (attachment.bytes() >= 0) {
      json.writeNumberProperty("bytes", attachment.bytes());
    }
    optional("sha256", attachment.sha256());
    json.writeBooleanProperty("inline", attachment.inline());
    json.writeBooleanProperty("encrypted", attachment.encrypted());
    strings(
        "traits",
        attachment.sightings().stream().map(sighting -> sighting.trait().id()).distinct().toList());
    strings("notExamined", attachment.gaps().stream().sorted().map(Gap::id).toList());
    strings("links", links.getOrDefault(attachment.path(), List.of()));
    attachment.mail().ifPresent(this::mail);
    attachment.invitation().ifPresent(this::invitation);
    list("inside", attachment.inside());
  }

  private void mail(Attachment.NestedMail mail) {
    json.writeObjectPropertyStart("mail");
    json.writeStringProperty("from", mail.from());
    json.writeStringProperty("subject", mail.subject());
    json.writeEndObject();
  }

  private void invitation(CalendarInvitation invitation) {
    json.writeObjectPropertyStart("invitation");
    json.writeStringProperty("method", invitation.method());
    json.writeStringProperty("organizer", invitation.organizer());
    json.writeStringProperty("summary", invitation.summary());
    json.writeStringProperty("location", invitation.location());
    json.writeEndObject();
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
}
