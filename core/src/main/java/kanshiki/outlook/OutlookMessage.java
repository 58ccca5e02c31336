package kanshiki.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mime.MimePart;
import kanshiki.outlook.CompoundFile.Storage;

/**
 * A mail read from Outlook's {@code .msg}. Immutable.
 *
 * <p>Header fields are those that the mail was received with; the MIME structure is built anew from
 * the bodies and attachments, so a signature over the original bytes cannot be checked on it.
 */
public final class OutlookMessage {
  /** Mails within mails; deeper ones are left out. */
  private static final int MAX_DEPTH = 10;

  private static final int MAX_ATTACHMENTS = 1_000;

  /** The code page of 8-bit texts that do not say. */
  private static final int WESTERN = 1252;

  private final byte[] bytes;
  private final boolean received;

  private OutlookMessage(byte[] bytes, boolean received) {
    this.bytes = bytes;
    this.received = received;
  }

  /** An RFC 5322 message; whoever holds the array must not write to it. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Whether the file keeps the header fields with which the mail was received. Drafts and sent
   * items have none: what their bytes say was put together from the file's properties.
   */
  public boolean received() {
    return received;
  }

  /** Whether bytes begin as a {@code .msg} does; other files of Office begin so too. */
  public static boolean startsLikeOne(byte[] first) {
    return CompoundFile.startsLikeOne(first);
  }

  /**
   * Reads a file.
   *
   * @throws OutlookException when it is none, damaged, or holds no mail
   */
  public static OutlookMessage read(byte[] msg) throws OutlookException {
    CompoundFile file = CompoundFile.open(msg);
    Storage root = file.root();
    if (!root.streams().containsKey("__properties_version1.0")) {
      throw new OutlookException("an Office document and no mail");
    }
    return read(file, root, Properties.HEADER_OF_FILE, 1);
  }

  private static OutlookMessage read(CompoundFile file, Storage storage, int header, int depth)
      throws OutlookException {
    var properties = new Properties(file, storage, header, WESTERN);
    var fields = new FieldsOfMessage(properties, recipients(file, storage, properties));
    Optional<byte[]> signed = signedWhole(file, storage, properties);
    MimePart body =
        signed.isPresent()
            ? wholeOf(signed.get())
            : new BodyOfMessage(properties, fields.contentType())
                .with(attachments(file, storage, properties, depth));
    return new OutlookMessage(body.under(fields.bytes()), fields.received());
  }

  private static List<Properties> recipients(
      CompoundFile file, Storage storage, Properties properties) throws OutlookException {
    var all = new ArrayList<Properties>();
    for (var each : storage.storages().entrySet()) {
      if (each.getKey().startsWith("__recip_version1.0_") && all.size() < MAX_ATTACHMENTS) {
        all.add(
            new Properties(
                file, each.getValue(), Properties.HEADER_OF_OTHERS, properties.codePage()));
      }
    }
    return all;
  }

  private static List<Attachment> attachments(
      CompoundFile file, Storage storage, Properties properties, int depth)
      throws OutlookException {
    var all = new ArrayList<Attachment>();
    for (var each : storage.storages().entrySet()) {
      if (!each.getKey().startsWith("__attach_version1.0_") || all.size() >= MAX_ATTACHMENTS) {
        continue;
      }
      var attached =
          new Properties(file, each.getValue(), Properties.HEADER_OF_OTHERS, properties.codePage());
      Storage inside = each.getValue().storages().get(Properties.name(0x3701, 0x000d));
      Optional<byte[]> message =
          inside != null && inside.streams().containsKey("__properties_version1.0")
              ? depth < MAX_DEPTH
                  ? Optional.of(read(file, inside, Properties.HEADER_OF_EMBEDDED, depth + 1).bytes)
                  : Optional.of(new byte[0])
              : Optional.empty();
      all.add(Attachment.of(attached, message));
    }
    return all;
  }

  /** A clear-signed mail is kept whole, as its own only attachment (MS-OXOSMIME section 2.1.3). */
  private static Optional<byte[]> signedWhole(
      CompoundFile file, Storage storage, Properties properties) throws OutlookException {
    String messageClass = properties.string(0x001a).orElse("");
    if (!messageClass.equalsIgnoreCase("IPM.Note.SMIME.MultipartSigned")) {
      return Optional.empty();
    }
    for (var each : storage.storages().entrySet()) {
      if (each.getKey().startsWith("__attach_version1.0_")) {
        var attached = new Properties(file, each.getValue(), Properties.HEADER_OF_OTHERS, WESTERN);
        return attached.binary(0x3701);
      }
    }
    return Optional.empty();
  }

  private static MimePart wholeOf(byte[] entity) {
    int at = 0;
    while (at < entity.length && !isBlankLineAt(entity, at)) {
      at++;
    }
    int body = at;
    while (body < entity.length
        && body - at < 4
        && (entity[body] == '\r' || entity[body] == '\n')) {
      body++;
    }
    byte[] header = java.util.Arrays.copyOf(entity, at);
    byte[] ended = java.util.Arrays.copyOf(header, at + 2);
    ended[at] = '\r';
    ended[at + 1] = '\n';
    return MimePart.written(ended, java.util.Arrays.copyOfRange(entity, body, entity.length));
  }

  private static boolean isBlankLineAt(byte[] bytes, int at) {
    return at + 1 < bytes.length && bytes[at] == '\n' && bytes[at + 1] == '\n'
        || at + 3 < bytes.length
            && bytes[at] == '\r'
            && bytes[at + 1] == '\n'
            && bytes[at + 2] == '\r'
            && bytes[at + 3] == '\n';
  }
}
