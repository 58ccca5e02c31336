package kanshiki.publish.wordpress;

import java.util.List;
import java.util.Optional;
import kanshiki.page.Picture;

/**
 * What one post is to hold.
 *
 * @param slug by which it is found again; lower-case letters, digits and hyphens
 * @param html of its body; where {@link #PICTURE} stands in it, the picture's address is put
 * @param categories made where they are missing
 * @param picture PNG, uploaded once
 */
public record Post(
    String slug,
    String title,
    String excerpt,
    String html,
    List<Category> categories,
    Optional<Picture> picture) {
  /** Stands for the address of the uploaded picture. */
  public static final String PICTURE = "kanshiki-picture-address";

  public Post {
    categories = List.copyOf(categories);
  }

  /** A category by its slug, and the name it is made with. */
  public record Category(String slug, String name) {}
}
