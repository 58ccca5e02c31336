package kanshiki.mailflow.milter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.Envelope;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.stamping.ServerField;
import kanshiki.observable.IpAddress;

/** One mail as it comes in, piece by piece. For one thread. */
final class Incoming {
  /** What is kept of a header; servers cut it at 100 KB. */
  private static final int MAX_HEADER = 1 << 20;

  private final List<ServerField> fields = new ArrayList<>();
  private final List<byte[]> pieces = new ArrayList<>();
  private final List<String> recipients = new ArrayList<>();
  private final Share share;
  private final long maxBytes;
  private String reversePath = "";
  private int recipientCount;
  private long bytes;
  private Optional<String> refusal = Optional.empty();

  Incoming(Share share, long maxBytes) {
    this.share = share;
    this.maxBytes = maxBytes;
  }

  void from(String path) {
    reversePath = bare(path);
  }

  void to(String path) {
    recipientCount++;
    if (recipients.size() < Envelope.MAX_RECIPIENTS) {
      recipients.add(bare(path));
    }
  }

  int recipientCount() {
    return recipientCount;
  }

  /**
   * Takes a field in.
   *
   * @param value with its leading white space
   */
  void field(String name, byte[] value) {
    int length = name.length() + value.length + 3;
    if (mayKeep(length) && bytes <= MAX_HEADER) {
      fields.add(new ServerField(name, value));
    }
  }

  /** Takes a piece of the body in; false when no more of it is wanted. */
  boolean body(byte[] piece) {
    if (mayKeep(piece.length)) {
      pieces.add(piece);
    }
    return refusal.isEmpty();
  }

  private boolean mayKeep(int length) {
    bytes += length;
    if (refusal.isPresent()) {
      return false;
    }
    if (bytes > maxBytes) {
      refuse("too-big");
    } else if (!share.covers(bytes)) {
      refuse("overload");
    }
    return refusal.isEmpty();
  }

  private void refuse(String reason) {
    refusal = Optional.of(reason);
    pieces.clear();
    share.empty();
  }

  /** Why it cannot be examined: too big, or too much at once; empty when it can. */
  Optional<String> refusal() {
    return refusal;
  }

  long bytes() {
    return bytes;
  }

  List<ServerField> fields() {
    return fields;
  }

  Envelope envelope(Peer peer, String queueId, Optional<String> login, Instant now) {
    return new Envelope(
        peer.client(),
        peer.name(),
        peer.helo(),
        login,
        reversePath,
        recipients,
        peer.receiver(),
        peer.tls() ? "ESMTPS" : "",
        queueId,
        now);
  }

  /** The bytes as they go on to the recipient, but for what the server puts on top. */
  byte[] assembled() {
    byte[] header = header();
    int length = header.length + pieces.stream().mapToInt(piece -> piece.length).sum();
    byte[] all = java.util.Arrays.copyOf(header, length);
    int at = header.length;
    for (int i = 0; i < pieces.size(); i++) {
      byte[] piece = pieces.set(i, new byte[0]);
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    pieces.clear();
    return all;
  }

  private byte[] header() {
    var out = new ByteArrayOutputStream();
    for (ServerField field : fields) {
      out.writeBytes(field.name().getBytes(StandardCharsets.ISO_8859_1));
      out.write(':');
      byte before = 0;
      for (byte b : field.value()) {
        if (b == '\n' && before != '\r') {
          out.write('\r'); // servers hand folds over with a line feed alone
        }
        out.write(b);
        before = b;
      }
      out.write('\r');
      out.write('\n');
    }
    out.write('\r');
    out.write('\n');
    return out.toByteArray();
  }

  /** The charset that the mail says its text is in, or that of its first text; empty for none. */
  String charset() {
    return Message.parse(new RawMessage(header())).root().parameter("charset").orElse("");
  }

  private static String bare(String path) {
    return path.startsWith("<") && path.endsWith(">") ? path.substring(1, path.length() - 1) : path;
  }

  /**
   * What is known of a connection's client.
   *
   * @param receiver the server's own name
   */
  record Peer(
      Optional<IpAddress> client,
      Optional<String> name,
      String helo,
      String receiver,
      boolean tls) {
    static final Peer UNKNOWN = new Peer(Optional.empty(), Optional.empty(), "", "", false);
  }
}
