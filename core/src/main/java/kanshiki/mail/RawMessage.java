package kanshiki.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The exhibit: the exact bytes of one message as they reached us. Never altered.
 *
 * <p>The array is shared, not copied: a message may have 50 MB. Whoever holds it must not write to
 * it.
 */
public final class RawMessage {
  private final byte[] bytes;
  private final boolean cut;

  public RawMessage(byte[] bytes) {
    this(bytes, false);
  }

  /**
   * @param cut whether the message went on, but the intake's bound was hit
   */
  public RawMessage(byte[] bytes, boolean cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  /** Whether these are only the first bytes of a message too big to be taken in. */
  public boolean isCut() {
    return cut;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }

  /** The SHA-256 of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
