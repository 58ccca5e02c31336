package kanshiki.publish.takedown;

import java.util.Optional;
import kanshiki.image.Exhibit;
import kanshiki.image.Picture;

/** Pictures of pages for others: drawn anew, without metadata, and marked as a fake's. */
final class Pictures {
  /** X-ARF takes no more for one piece of evidence. */
  private static final int MAX_BYTES = 5 << 20;

  private Pictures() {}

  /** A PNG file; empty where the picture cannot be read. */
  static Optional<byte[]> marked(kanshiki.page.Picture page) {
    return Picture.read(page.bytes()).frames().stream()
        .findFirst()
        .map(Exhibit::fake)
        .filter(png -> png.length <= MAX_BYTES);
  }
}
