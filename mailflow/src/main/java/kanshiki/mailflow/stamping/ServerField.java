package kanshiki.mailflow.stamping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One header field as the mail server holds it. Immutable. */
public final class ServerField {
  private final String name;
  private final byte[] value;

  /**
   * @param name as written
   * @param value all that stands behind the colon, folds and leading white space included, without
   *     the last line end; not copied
   */
  public ServerField(String name, byte[] value) {
    this.name = name;
    this.value = value;
  }

  /** A field of Latin-1 text. */
  public static ServerField of(String name, String value) {
    return new ServerField(name, value.getBytes(StandardCharsets.ISO_8859_1));
  }

  public String name() {
    return name;
  }

  /** Whether it has that name, in any case. */
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** The bytes behind the colon; not to be written to. */
  public byte[] value() {
    return value;
  }

  /** Each byte of the value as one character. */
  public String latin() {
    return new String(value, StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerField field
        && field.name.equals(name)
        && Arrays.equals(field.value, value);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return name + ":" + latin();
  }
}
