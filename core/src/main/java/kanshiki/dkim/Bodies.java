package kanshiki.dkim;

import java.util.HashMap;
import java.util.Map;

/** The hashes of one message's body, each made once. Used by one thread. */
final class Bodies {
  private final byte[] raw;
  private final int start;
  private final Map<Wanted, BodyHash> made = new HashMap<>();

  private record Wanted(Canon canon, String hash, long limit) {}

  /**
   * @param start where the body's raw bytes begin; it ends with the message
   */
  Bodies(byte[] raw, int start) {
    this.raw = raw;
    this.start = start;
  }

  BodyHash of(SignatureTags tags) {
    Wanted wanted = new Wanted(tags.body(), tags.algorithm().hash(), tags.limit());
    return made.computeIfAbsent(
        wanted, w -> BodyHash.of(raw, start, w.canon, tags.algorithm().newDigest(), w.limit));
  }
}
