package kanshiki.mail;

import java.util.List;
import java.util.Optional;

/**
 * One MIME entity (RFC 2045): its header, and either children or content. Immutable and
 * thread-safe.
 *
 * <p>A nested message (message/rfc822) has one child: the root part of that message.
 */
public final class Part {
  private final List<HeaderField> header;
  private final Span body;
  private final List<Part> children;
  private final String text;

  Part(List<HeaderField> header, Span body, List<Part> children, String text) {
    this.header = List.copyOf(header);
    this.body = body;
    this.children = List.copyOf(children);
    this.text = text;
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

  public List<Part> children() {
    return children;
  }

  /** Lower-case {@code type/subtype}; {@code text/plain} where nothing usable is declared. */
  public String mediaType() {
    return "text/plain";
  }

  /** A parameter of Content-Type, RFC 2231 forms decoded. */
  public Optional<String> parameter(String name) {
    return Optional.empty();
  }

  /** Lower-case disposition (RFC 2183): inline, attachment, or whatever was written. */
  public Optional<String> disposition() {
    return Optional.empty();
  }

  /**
   * The file name from Content-Disposition or Content-Type, decoded in every way in which it is
   * written.
   */
  public Optional<String> filename() {
    return Optional.empty();
  }

  /** Content-ID without its angle brackets. */
  public Optional<String> contentId() {
    return Optional.empty();
  }

  /** The charset that the text was really decoded with. */
  public String charset() {
    return "utf-8";
  }

  /** The content with its transfer encoding taken off, within the bound; empty for a multipart. */
  public byte[] content() {
    return new byte[0];
  }

  /** The decoded characters of a text part, within the bound; empty for other parts. */
  public String text() {
    return text;
  }

  public boolean isText() {
    return mediaType().startsWith("text/");
  }

  public boolean isMultipart() {
    return mediaType().startsWith("multipart/");
  }

  public boolean isNestedMessage() {
    return mediaType().equals("message/rfc822") || mediaType().equals("message/global");
  }
}
