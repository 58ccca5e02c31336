package kanshiki.page;

import java.util.Arrays;

/** A picture file as it came. Immutable, but for the array that it shares. */
public final class Picture {
  private final String type;
  private final byte[] bytes;

  /**
   * Keeps the array as it is.
   *
   * @param type the media type that the server gave, such as {@code image/png}; may be empty
   */
  public Picture(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  public String type() {
    return type;
  }

  /** Whoever holds the array must not write to it. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that
        && type.equals(that.type)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Picture[" + type + ", " + bytes.length + " bytes]";
  }
}
