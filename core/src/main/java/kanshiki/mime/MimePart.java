package kanshiki.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * One MIME entity to be written (RFC 2045): its Content fields and its body. Immutable.
 *
 * <p>The body is kept in pieces, so that a large attachment is copied once, into the message.
 */
public final class MimePart {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final byte[] header;
  private final List<byte[]> body;

  private MimePart(byte[] header, List<byte[]> body) {
    this.header = header;
    this.body = List.copyOf(body);
  }

  /**
   * Content of any kind, in base64.
   *
   * @param contentType a field body, parameters and all
   * @param disposition a field body; empty for none
   * @param contentId without brackets; empty for none
   */
  public static MimePart leaf(
      String contentType, String disposition, String contentId, byte[] content) {
    byte[] encoded = Base64.getMimeEncoder(76, LINE_END).encode(content);
    HeaderWriter header =
        new HeaderWriter()
            .field("Content-Type", HeaderWriter.oneLine(contentType))
            .field("Content-Transfer-Encoding", "base64");
    return new MimePart(described(header, disposition, contentId), List.of(encoded));
  }

  /** A whole message inside this one, with not a byte changed. */
  public static MimePart message(String filename, byte[] message) {
    HeaderWriter header = new HeaderWriter().field("Content-Type", "message/rfc822");
    String disposition =
        "attachment" + (filename.isEmpty() ? "" : HeaderWriter.parameter("filename", filename));
    return new MimePart(described(header, disposition, ""), List.of(message));
  }

  /** Text, in UTF-8. */
  public static MimePart text(String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return leaf(mediaType + "; charset=UTF-8", "", "", bytes);
  }

  /** An entity that was written elsewhere, Content fields and all. */
  public static MimePart written(byte[] header, byte[] body) {
    return new MimePart(header, List.of(body));
  }

  /** Several parts; one alone stays alone. */
  public static MimePart multipart(String subtype, List<MimePart> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    // Nobody can write the digest of his own mail into it, so nothing in it can pose as boundary.
    String boundary = "=_" + digest(parts);
    var body = new ArrayList<byte[]>();
    for (MimePart part : parts) {
      body.add(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
      body.add(part.header);
      body.add(LINE_END);
      body.addAll(part.body);
      body.add(LINE_END);
    }
    body.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    String type = "multipart/" + subtype + "; boundary=\"" + boundary + '"';
    return new MimePart(new HeaderWriter().field("Content-Type", type).bytes(), body);
  }

  /** The message that has {@code fields} as its header and this as its body. */
  public byte[] under(byte[] fields) {
    var pieces = new ArrayList<byte[]>();
    pieces.add(fields);
    pieces.add("MIME-Version: 1.0\r\n".getBytes(StandardCharsets.US_ASCII));
    pieces.add(header);
    pieces.add(LINE_END);
    pieces.addAll(body);
    var message = new byte[Math.toIntExact(pieces.stream().mapToLong(p -> p.length).sum())];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, message, at, piece.length);
      at += piece.length;
    }
    return message;
  }

  private static byte[] described(HeaderWriter header, String disposition, String contentId) {
    if (!disposition.isEmpty()) {
      header.field("Content-Disposition", HeaderWriter.oneLine(disposition));
    }
    if (!contentId.isEmpty()) {
      header.field("Content-ID", "<" + HeaderWriter.oneLine(contentId) + ">");
    }
    return header.bytes();
  }

  private static String digest(List<MimePart> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (MimePart part : parts) {
        sha.update(part.header);
        part.body.forEach(sha::update);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
