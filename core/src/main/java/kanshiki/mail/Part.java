package kanshiki.mail;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One MIME entity (RFC 2045): its header, and either children or content. Immutable and
 * thread-safe.
 *
 * <p>A nested message (message/rfc822) has one child: the root part of that message. Content and
 * text are decoded when first asked for. The text is kept; the content is kept while memory allows
 * and decoded anew otherwise, always to the same bytes.
 */
public final class Part {
  private final List<HeaderField> header;
  private final byte[] source;
  private final boolean inRaw;
  private final Span body;
  private final List<Part> children;
  private final Structured type;
  private final String mediaType;
  private final Limits limits;
  private volatile @Nullable SoftReference<Content> decoded;
  private volatile TextDecoder.@Nullable Decoded text;

  /**
   * @param source the bytes that the spans point into
   * @param type the Content-Type field, read
   * @param mediaType what it comes to
   */
  Part(
      List<HeaderField> header,
      byte[] source,
      boolean inRaw,
      Span body,
      List<Part> children,
      Structured type,
      String mediaType,
      Limits limits) {
    this.header = List.copyOf(header);
    this.source = source;
    this.inRaw = inRaw;
    this.body = body;
    this.children = List.copyOf(children);
    this.type = type;
    this.mediaType = mediaType;
    this.limits = limits;
  }

  public List<HeaderField> header() {
    return header;
  }

  /** The first field of that name, in any case. */
  public Optional<HeaderField> first(String name) {
    for (HeaderField field : header) {
      if (field.is(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Where the body's raw bytes stand in the message. */
  public Span body() {
    return body;
  }

  /**
   * Whether the spans of this part and its header point into the raw message. False inside a nested
   * message that came in base64 or quoted-printable: they point into the content of that part.
   */
  public boolean isInRaw() {
    return inRaw;
  }

  public List<Part> children() {
    return children;
  }

  /** Lower-case {@code type/subtype}; {@code text/plain} where nothing usable is declared. */
  public String mediaType() {
    return mediaType;
  }

  /** A parameter of Content-Type, RFC 2231 forms decoded. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(type.parameters().get(name.toLowerCase(Locale.ROOT)));
  }

  /** Lower-case disposition (RFC 2183): inline, attachment, or whatever was written. */
  public Optional<String> disposition() {
    return Optional.of(structured("Content-Disposition").value()).filter(value -> !value.isEmpty());
  }

  /**
   * The file name from Content-Disposition or Content-Type, decoded in every way in which it is
   * written.
   */
  public Optional<String> filename() {
    return Optional.ofNullable(structured("Content-Disposition").parameters().get("filename"))
        .or(() -> parameter("name"))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** Content-ID without its angle brackets. */
  public Optional<String> contentId() {
    return first("Content-ID")
        .map(field -> stripBrackets(field.body()))
        .filter(id -> !id.isEmpty());
  }

  /** The charset that the text was really decoded with; {@code us-ascii} for other parts. */
  public String charset() {
    return isText() ? decodedText().charset() : "us-ascii";
  }

  /**
   * The content with its transfer encoding taken off, within the bound; empty for a multipart. For
   * a nested message all its bytes. Whoever holds the array must not write to it.
   */
  public byte[] content() {
    return isMultipart() ? new byte[0] : decoded().bytes();
  }

  /**
   * The decoded characters of a text part, within the bound, every line ended by a line feed; empty
   * for other parts.
   */
  public String text() {
    return isText() ? decodedText().text() : "";
  }

  /** What is wrong with this part's content; what is wrong with its structure the message tells. */
  public List<Defect> defects() {
    if (isMultipart()) {
      return List.of();
    }
    var all = new ArrayList<Defect>();
    TransferEncoding encoding = encoding();
    if (encoding == TransferEncoding.UNKNOWN) {
      all.add(new Defect(Defect.Kind.TRANSFER_ENCODING_UNKNOWN, encodingName()));
    } else if (encoding != TransferEncoding.IDENTITY) {
      var content = decoded();
      if (content.isBroken()) {
        all.add(new Defect(Defect.Kind.TRANSFER_ENCODING_BROKEN, encodingName()));
      }
    }
    if (body.length() > limits.contentBytes() && decoded().isCut()) {
      all.add(new Defect(Defect.Kind.SIZE_CUT, mediaType));
    }
    if (isText()) {
      all.addAll(decodedText().defects());
    }
    return List.copyOf(all);
  }

  public boolean isText() {
    return mediaType.startsWith("text/");
  }

  public boolean isMultipart() {
    return mediaType.startsWith("multipart/");
  }

  public boolean isNestedMessage() {
    return MessageParser.isNestedMessage(mediaType);
  }

  private Content decoded() {
    var held = decoded;
    var content = held == null ? null : held.get();
    if (content == null) {
      content = encoding().decode(source, body.start(), body.end(), limits.contentBytes());
      decoded = new SoftReference<>(content);
    }
    return content;
  }

  private TextDecoder.Decoded decodedText() {
    var known = text;
    if (known == null) {
      String declared = parameter("charset").orElse("");
      known = PartText.decode(decoded().bytes(), declared, mediaType, limits.textCharacters());
      text = known;
    }
    return known;
  }

  private TransferEncoding encoding() {
    return TransferEncoding.of(encodingName());
  }

  private String encodingName() {
    return first("Content-Transfer-Encoding").map(HeaderField::body).orElse("");
  }

  private Structured structured(String name) {
    return first(name).map(field -> Structured.parse(field.body())).orElse(Structured.NONE);
  }

  private static String stripBrackets(String id) {
    String s = id.strip();
    int from = s.startsWith("<") ? 1 : 0;
    int to = s.length() > from && s.endsWith(">") ? s.length() - 1 : s.length();
    return s.substring(from, to).strip();
  }
}
