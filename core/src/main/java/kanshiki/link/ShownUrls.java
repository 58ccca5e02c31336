package kanshiki.link;

import java.util.List;
import java.util.Optional;
import kanshiki.observable.Url;

/** Link words that are themselves a URL. */
final class ShownUrls {
  private ShownUrls() {}

  /** The URL when {@code words} are one and nothing else, but for brackets and arrows around it. */
  static Optional<Url> only(String words) {
    List<TextUrls.Found> found = TextUrls.in(words);
    if (found.size() != 1) {
      return Optional.empty();
    }
    TextUrls.Found one = found.getFirst();
    boolean alone = !hasWords(words, 0, one.start()) && !hasWords(words, one.end(), words.length());
    return alone ? Optional.of(one.url()) : Optional.empty();
  }

  private static boolean hasWords(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
