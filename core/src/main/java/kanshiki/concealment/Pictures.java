package kanshiki.concealment;

import java.util.Optional;
import kanshiki.concealment.Concealment.PictureOnly;
import kanshiki.content.Body;
import org.jsoup.nodes.Element;

/** Tells a mail whose words are a picture. */
final class Pictures {
  /** Letters and digits of text, addresses of pages left out: a line of small print. */
  private static final int MAX_LETTERS = 80;

  /** A side of at least this many pixels can hold a message; logos and buttons are smaller. */
  private static final int MIN_SIDE = 200;

  /** Pictures looked at. */
  private static final int MAX_IMAGES = 500;

  /** Elements around a picture among which a link is looked for. */
  private static final int MAX_ANCESTORS = 12;

  private Pictures() {}

  /** Empty when there is text enough, or no large picture leads anywhere. */
  static Optional<PictureOnly> insteadOfText(Body body) {
    int letters = letters(body.visible());
    if (letters > MAX_LETTERS) {
      return Optional.empty();
    }
    int images = 0;
    Optional<String> linked = Optional.empty();
    for (Body.HtmlPage page : body.pages()) {
      for (Element image : page.document().getElementsByTag("img")) {
        if (images >= MAX_IMAGES || !isLarge(image)) {
          continue;
        }
        images++;
        if (linked.isEmpty() && isLink(image)) {
          linked = Optional.of(image.attr("src"));
        }
      }
    }
    int count = images;
    return linked.map(source -> new PictureOnly(letters, count, source));
  }

  /** Both sides large, or not told. */
  private static boolean isLarge(Element image) {
    return !image.attr("src").isBlank()
        && isLarge(image.attr("width"))
        && isLarge(image.attr("height"));
  }

  private static boolean isLarge(String side) {
    int pixels = 0;
    int digits = 0;
    while (digits < side.length() && digits < 5 && Character.isDigit(side.charAt(digits))) {
      pixels = pixels * 10 + Character.digit(side.charAt(digits), 10);
      digits++;
    }
    return digits == 0 || pixels >= MIN_SIDE || side.endsWith("%") && pixels >= 50;
  }

  private static boolean isLink(Element image) {
    if (image.hasAttr("usemap")) {
      return true;
    }
    Element at = image;
    for (int i = 0; i < MAX_ANCESTORS && at != null; i++) {
      if (at.normalName().equals("a") && at.hasAttr("href")) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** Without the words that are addresses of pages. */
  private static int letters(String text) {
    if (text.length() > 20 * MAX_LETTERS) {
      return Integer.MAX_VALUE;
    }
    int letters = 0;
    for (String word : text.split("\\s", -1)) {
      letters += word.contains("://") ? 0 : HiddenTexts.letters(word);
    }
    return letters;
  }
}
