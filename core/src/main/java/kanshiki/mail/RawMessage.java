package kanshiki.mail;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.Digest;

/**
 * The exhibit: the exact bytes of one message as they reached us. Never altered.
 *
 * <p>A mail that reached us in another form (Outlook's, or pasted into a forward) is {@linkplain
 * #rewritten put together anew}; then the digest is still that of the exhibit, and {@link #missing}
 * says what cannot be seen any more.
 *
 * <p>The array is shared, not copied: a message may have 50 MB. Whoever holds it must not write to
 * it.
 */
public final class RawMessage {
  private final byte[] bytes;
  private final boolean cut;
  private final boolean rewritten;
  private final byte[] exhibit;
  private final Set<Missing> missing;
  private final Optional<Envelope> envelope;

  public RawMessage(byte[] bytes) {
    this(bytes, false);
  }

  /**
   * @param cut whether the message went on, but the intake's bound was hit
   */
  public RawMessage(byte[] bytes, boolean cut) {
    this(bytes, cut, false, bytes, Set.of(), Optional.empty());
  }

  private RawMessage(
      byte[] bytes,
      boolean cut,
      boolean rewritten,
      byte[] exhibit,
      Set<Missing> missing,
      Optional<Envelope> envelope) {
    this.bytes = bytes;
    this.cut = cut;
    this.rewritten = rewritten;
    this.exhibit = exhibit;
    this.missing =
        missing.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(missing));
    this.envelope = envelope;
  }

  /** The same mail, of which {@code envelope} tells how it was handed over to our own side. */
  public RawMessage in(Envelope envelope) {
    return new RawMessage(bytes, cut, rewritten, exhibit, missing, Optional.of(envelope));
  }

  /** How it was handed over; empty for a mail of which only the bytes reached us. */
  public Optional<Envelope> envelope() {
    return envelope;
  }

  /**
   * A message that was put together from something else.
   *
   * @param exhibit the bytes that reached us
   * @param missing what the original had and this has not
   */
  public static RawMessage rewritten(byte[] bytes, byte[] exhibit, Set<Missing> missing) {
    return new RawMessage(bytes, false, true, exhibit, missing, Optional.empty());
  }

  /**
   * A message that was found in the text of another one; the exhibit is that other one's.
   *
   * @param missing what the original had and this has not
   */
  public static RawMessage rewritten(byte[] bytes, RawMessage from, Set<Missing> missing) {
    return new RawMessage(bytes, false, true, from.exhibit, missing, Optional.empty());
  }

  /**
   * Whether these bytes are not those that reached us. Signatures over the original cannot be
   * checked on them.
   */
  public boolean isRewritten() {
    return rewritten;
  }

  /** What cannot be seen in it because it was put together anew, in the order of the names. */
  public Set<Missing> missing() {
    return missing;
  }

  /** Whether {@code what} is not there through no fault of the sender. */
  public boolean lacks(Missing what) {
    return missing.contains(what);
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

  /** How many bytes reached us. */
  public int exhibitSize() {
    return exhibit.length;
  }

  /** The SHA-256 of the bytes that reached us, in lower-case hexadecimal. */
  public String sha256() {
    return Digest.sha256(exhibit);
  }
}
