package kanshiki.likeness;

import java.util.List;
import java.util.Optional;
import kanshiki.image.Icon;
import kanshiki.image.Picture;
import kanshiki.page.Capture;
import kanshiki.page.Certificate;

/**
 * A page as a browser showed it, or as a file holds it.
 *
 * @param url where the browser ended up; for a file, where the page stands in the world
 * @param html the document after its scripts have run
 * @param images those on the first view, in the document's order
 * @param favicon the picture in the browser's tab
 * @param firstView what is seen without scrolling
 * @param viewWidth the window's width in CSS pixels, in which rectangles are given; the first
 *     view's width unless it was drawn larger; at least 1
 * @param issuer who issued the host's certificate; empty when it was not seen
 */
public record SeenPage(
    String url,
    String html,
    List<SeenImage> images,
    Optional<Picture> favicon,
    Optional<Picture> firstView,
    int viewWidth,
    String issuer) {
  /** Pictures of one page that are decoded. */
  private static final int MAX_DECODED = 12;

  public SeenPage {
    images = List.copyOf(images);
    if (viewWidth < 1) {
      throw new IllegalArgumentException("a window without width");
    }
  }

  /** What a visit found; pictures that cannot be a logo are not decoded. */
  public static SeenPage of(Capture capture) {
    List<SeenImage> images =
        capture.views().pictures().stream()
            .filter(
                placed ->
                    Portrait.mayBeLogo(placed.x(), placed.y(), placed.width(), placed.height()))
            .limit(MAX_DECODED)
            .map(
                placed ->
                    new SeenImage(
                        placed.url(),
                        "",
                        placed.x(),
                        placed.y(),
                        placed.width(),
                        placed.height(),
                        read(placed.picture().bytes())))
            .toList();
    int width =
        switch (capture.device()) {
          case PHONE -> 390;
          case DESKTOP -> 1280;
        };
    return new SeenPage(
        capture.journey().finalUrl(),
        capture.document().html(),
        images,
        capture.views().favicon().flatMap(icon -> Icon.read(icon.bytes())),
        capture.views().firstView().flatMap(view -> read(view.bytes())),
        width,
        capture.journey().certificate().map(Certificate::issuer).orElse(""));
  }

  private static Optional<Picture> read(byte[] bytes) {
    return Picture.read(bytes).frames().stream().findFirst();
  }

  /** A document of which only the source is at hand. */
  public static SeenPage ofHtml(String url, String html) {
    return new SeenPage(url, html, List.of(), Optional.empty(), Optional.empty(), 1, "");
  }

  /**
   * An image with its place on the page, in CSS pixels from the page's upper left corner.
   *
   * @param url where it was loaded from; empty for one drawn in the page
   * @param alt its text alternative
   * @param picture empty where it cannot be decoded (SVG, WebP): the first view shows it
   */
  public record SeenImage(
      String url, String alt, int x, int y, int width, int height, Optional<Picture> picture) {}
}
