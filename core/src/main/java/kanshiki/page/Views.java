package kanshiki.page;

import java.util.List;
import java.util.Optional;

/**
 * What a visitor sees.
 *
 * @param firstView PNG of the screen as the page opens, in device pixels
 * @param wholePage PNG of the page from top to bottom in CSS pixels, bounded in height
 * @param pictures files of the pictures that stand on the first view, at most 40
 */
public record Views(
    Optional<Picture> firstView,
    Optional<Picture> wholePage,
    Optional<Picture> favicon,
    List<PlacedPicture> pictures) {
  /** No page was shown. */
  public static final Views NONE =
      new Views(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Views {
    pictures = List.copyOf(pictures);
  }
}
