package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Part} in the making. */
final class Entity {
  final byte[] source;
  final boolean inRaw;
  final int depth;
  final List<Entity> children = new ArrayList<>();
  List<HeaderField> header = List.of();
  int bodyStart;
  int bodyEnd;

  /** Empty when none is known. */
  String boundary = "";

  private final String defaultType;
  private Structured type = Structured.NONE;
  private String mediaType = "text/plain";
  private @Nullable Part part;

  /**
   * @param defaultType what it is when it does not say
   */
  Entity(byte[] source, boolean inRaw, int depth, String defaultType) {
    this.source = source;
    this.inRaw = inRaw;
    this.depth = depth;
    this.defaultType = defaultType;
  }

  /** Takes the header, and with it what the entity says that it is. */
  void header(List<HeaderField> fields, Defects defects) {
    header = fields;
    mediaType = defaultType;
    for (HeaderField field : fields) {
      if (field.is("Content-Type")) {
        type = Structured.parse(field.body());
        mediaType = MediaType.of(type.value(), defaultType);
        if (type.broken() || !mediaType.equals(type.value())) {
          defects.add(Defect.Kind.CONTENT_TYPE_BROKEN, field.body());
        }
        break;
      }
    }
    if (mediaType.startsWith("multipart/")) {
      boundary = type.parameters().getOrDefault("boundary", "").stripTrailing();
    }
  }

  String mediaType() {
    return mediaType;
  }

  TransferEncoding encoding() {
    for (HeaderField field : header) {
      if (field.is("Content-Transfer-Encoding")) {
        return TransferEncoding.of(field.body());
      }
    }
    return TransferEncoding.IDENTITY;
  }

  void build(Limits limits) {
    // A multipart without parts is read as text, or what it holds would be seen by nobody.
    boolean hollow = mediaType.startsWith("multipart/") && children.isEmpty();
    part =
        new Part(
            header,
            source,
            inRaw,
            new Span(bodyStart, Math.max(bodyStart, bodyEnd)),
            children.stream().map(Entity::part).toList(),
            type,
            hollow ? "text/plain" : mediaType,
            limits);
  }

  Part part() {
    if (part == null) {
      throw new IllegalStateException("not built yet");
    }
    return part;
  }
}
