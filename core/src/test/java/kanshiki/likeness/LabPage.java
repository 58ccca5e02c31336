package kanshiki.likeness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.image.Picture;

/**
 * A page of the laboratory before it is rendered.
 *
 * @param kind whether it is the genuine one, a copy, or has nothing to do with the brand
 * @param url where it is said to stand
 * @param html as the server sends it; of some its script makes the page
 * @param source the same without a script: as the browser's document ends up
 */
record LabPage(
    LabBrand brand, Kind kind, String url, String html, String source, Optional<Picture> favicon) {
  enum Kind {
    GENUINE,
    EXACT_COPY,
    OTHER_LOGO_SIZE,
    OTHER_WORDING,
    OTHER_FIELDS,
    /** Framework's class names made up anew, hidden words and empty elements put in. */
    DISGUISED,
    /** Other words, other fields, another size of the logo, no picture in the tab. */
    ALL_CHANGED,
    /** The logo taken away, and the picture in the tab. */
    WITHOUT_PICTURES,
    UNRELATED_SHOP,
    UNRELATED_SIGN_IN,
    /** A bare page of a common framework in the brand's own layout. */
    BARE_FRAMEWORK;

    boolean isCopy() {
      return switch (this) {
        case GENUINE, UNRELATED_SHOP, UNRELATED_SIGN_IN, BARE_FRAMEWORK -> false;
        case EXACT_COPY,
            OTHER_LOGO_SIZE,
            OTHER_WORDING,
            OTHER_FIELDS,
            DISGUISED,
            ALL_CHANGED,
            WITHOUT_PICTURES ->
            true;
      };
    }
  }

  static List<LabPage> all(LabBrand brand) {
    return Stream.of(Kind.values()).map(kind -> new LabSite(brand, kind).page()).toList();
  }
}
