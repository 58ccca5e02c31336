package kanshiki.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kanshiki.outlook.CompoundFile.Storage;
import kanshiki.outlook.CompoundFile.Stream;

/** The MAPI properties of one object in a {@code .msg} (MS-OXMSG section 2.4), by their id. */
final class Properties {
  /** Bytes before the first entry of the property stream. */
  static final int HEADER_OF_FILE = 32;

  static final int HEADER_OF_EMBEDDED = 24;
  static final int HEADER_OF_OTHERS = 8;

  private static final int ENTRY = 16;
  private static final int INTEGER = 0x0003;
  private static final int BOOLEAN = 0x000b;
  private static final int STRING8 = 0x001e;
  private static final int UNICODE = 0x001f;
  private static final int TIME = 0x0040;
  private static final int BINARY = 0x0102;

  private final CompoundFile file;
  private final Storage storage;
  private final Map<Integer, Long> fixed = new HashMap<>();
  private final int codePage;

  /**
   * @param codePage of 8-bit strings, when the object does not say
   */
  Properties(CompoundFile file, Storage storage, int header, int codePage) throws OutlookException {
    this.file = file;
    this.storage = storage;
    Stream stream = storage.streams().get("__properties_version1.0");
    if (stream != null) {
      readFixed(file.read(stream), header);
    }
    // PidTagMessageCodepage, and where it lacks the code page of the internet mail
    this.codePage = integer(0x3ffd).orElse(integer(0x3fde).orElse(codePage));
  }

  private void readFixed(byte[] bytes, int header) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = header; at + ENTRY <= bytes.length; at += ENTRY) {
      fixed.put(in.getInt(at), in.getLong(at + 8));
    }
  }

  int codePage() {
    return codePage;
  }

  boolean has(int id, int type) {
    return storage.streams().containsKey(name(id, type));
  }

  OptionalInt integer(int id) {
    Long value = fixed.get(id << 16 | INTEGER);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }

  boolean flag(int id) {
    Long value = fixed.get(id << 16 | BOOLEAN);
    return value != null && (value & 0xff) != 0;
  }

  /** A FILETIME: tenths of microseconds since 1601. */
  Optional<Instant> time(int id) {
    Long value = fixed.get(id << 16 | TIME);
    if (value == null || value <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Instant.ofEpochSecond(value / 10_000_000 - 11_644_473_600L, value % 10_000_000 * 100));
  }

  /** A string, decoded; empty when there is none or nothing in it. */
  Optional<String> string(int id) throws OutlookException {
    Optional<byte[]> unicode = bytes(id, UNICODE);
    Optional<byte[]> narrow = unicode.isPresent() ? Optional.empty() : bytes(id, STRING8);
    String text =
        unicode
            .map(bytes -> new String(bytes, StandardCharsets.UTF_16LE))
            .orElseGet(() -> narrow.map(bytes -> CodePage.decode(bytes, codePage)).orElse(""));
    int end = text.indexOf('\0');
    String whole = end < 0 ? text : text.substring(0, end);
    return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
  }

  /** A string of one byte a character, not decoded. */
  Optional<byte[]> narrow(int id) throws OutlookException {
    return bytes(id, STRING8);
  }

  Optional<byte[]> binary(int id) throws OutlookException {
    return bytes(id, BINARY);
  }

  private Optional<byte[]> bytes(int id, int type) throws OutlookException {
    Stream stream = storage.streams().get(name(id, type));
    return stream == null ? Optional.empty() : Optional.of(file.read(stream));
  }

  static String name(int id, int type) {
    return "__substg1.0_" + String.format(Locale.ROOT, "%04x%04x", id, type);
  }
}
