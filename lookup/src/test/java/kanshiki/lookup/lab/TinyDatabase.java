package kanshiki.lookup.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A MaxMind DB file of one node, whose both sides lead to the same record: every address has it.
 * See https://maxmind.github.io/MaxMind-DB/.
 */
public final class TinyDatabase {
  private static final int MAP = 7;
  private static final int TEXT = 2;
  private static final int UINT32 = 6;
  private static final int UINT64 = 9;
  private static final int ARRAY = 11;
  private static final int UINT16 = 5;

  private TinyDatabase() {}

  /**
   * The file's bytes.
   *
   * @param type what it calls itself
   * @param built seconds since 1970
   * @param record texts and Longs by name
   */
  public static byte[] of(String type, long built, Map<String, Object> record) {
    var out = new ByteArrayOutputStream();
    // Both records of 24 bits: number of nodes (1) + 16 + offset 0 in the data section.
    byte[] node = {0, 0, 17, 0, 0, 17};
    out.writeBytes(node);
    out.writeBytes(new byte[16]);
    map(out, record);
    out.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
    out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    control(out, MAP, 9);
    number(out, "node_count", UINT32, 1);
    number(out, "record_size", UINT16, 24);
    number(out, "ip_version", UINT16, 6);
    text(out, "database_type");
    text(out, type);
    text(out, "languages");
    control(out, ARRAY, 0);
    number(out, "binary_format_major_version", UINT16, 2);
    number(out, "binary_format_minor_version", UINT16, 0);
    number(out, "build_epoch", UINT64, built);
    text(out, "description");
    control(out, MAP, 0);
    return out.toByteArray();
  }

  private static void map(ByteArrayOutputStream out, Map<String, Object> record) {
    var entries = new LinkedHashMap<>(record);
    control(out, MAP, entries.size());
    entries.forEach(
        (name, value) -> {
          if (value instanceof Long number) {
            number(out, name, UINT32, number);
          } else {
            text(out, name);
            text(out, String.valueOf(value));
          }
        });
  }

  private static void number(ByteArrayOutputStream out, String name, int type, long value) {
    text(out, name);
    int size = (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) / 8;
    control(out, type, size);
    for (int i = size - 1; i >= 0; i--) {
      out.write((int) (value >>> (8 * i)));
    }
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    control(out, TEXT, bytes.length);
    out.writeBytes(bytes);
  }

  private static void control(ByteArrayOutputStream out, int type, int size) {
    if (size > 28) {
      throw new IllegalArgumentException("too long for this writer: " + size);
    }
    if (type > 7) {
      out.write(size);
      out.write(type - 7);
    } else {
      out.write(type << 5 | size);
    }
  }
}
