package kanshiki.likeness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.image.Icon;
import kanshiki.image.Picture;
import kanshiki.likeness.SeenPage.SeenImage;
import kanshiki.observable.Url;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that somebody saved from a browser: its HTML, and what lies beside it.
 *
 * <p>Where its images stood is not told there; they are taken to stand at the top in the document's
 * order.
 */
public final class SavedPage {
  /** Images looked at. */
  private static final int MAX_IMAGES = 12;

  /** Bytes of one image written into the page. */
  private static final int MAX_DATA = 4 << 20;

  /** What Chromium and others write above a page that they save. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("saved from url=\\(\\d{4}\\)(\\S{4,2000})");

  private static final Pattern BASE64_IMAGE =
      Pattern.compile("(?is)data:image/[a-z0-9.+-]{1,40}(?:;[a-z0-9=-]+)*;base64,(.*)");

  private SavedPage() {}

  /**
   * The page.
   *
   * @param file its HTML, in whatever encoding it declares
   * @param isOwn whether an address can be this page's: the page itself may say where it stood
   * @param otherwise its address where it does not say so
   * @param beside the files that lie beside it, by the names that the page gives them
   * @param firstView a picture of what is seen without scrolling
   */
  public static SeenPage read(
      byte[] file,
      Predicate<Url> isOwn,
      String otherwise,
      Function<String, Optional<byte[]>> beside,
      Optional<Picture> firstView) {
    Document document;
    try {
      document = Jsoup.parse(new ByteArrayInputStream(file), null, otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return new SeenPage(
        address(document, isOwn).orElse(otherwise),
        document.outerHtml(),
        images(document, beside),
        favicon(document, beside),
        firstView,
        firstView.map(view -> view.width() * view.factor()).orElse(1),
        "");
  }

  private static Optional<String> address(Document document, Predicate<Url> isOwn) {
    String above =
        document.childNodes().stream()
            .limit(8)
            .map(node -> node instanceof Comment comment ? comment.getData() : "")
            .collect(Collectors.joining(" "));
    Matcher saved = SAVED_FROM.matcher(above);
    Stream<String> comment = saved.find() ? Stream.of(saved.group(1)) : Stream.of();
    Stream<String> declared =
        document.select("link[rel=canonical], meta[property=og:url], base").stream()
            .map(element -> element.attr("href") + element.attr("content"));
    return Stream.concat(comment, declared)
        .flatMap(text -> Url.parse(text.strip()).stream())
        .filter(Url::isWeb)
        .filter(isOwn)
        .map(Url::text)
        .findFirst();
  }

  private static List<SeenImage> images(
      Document document, Function<String, Optional<byte[]>> beside) {
    var images = new ArrayList<SeenImage>();
    for (Element image : document.select("img[src]")) {
      if (images.size() == MAX_IMAGES) {
        break;
      }
      Optional<Picture> picture =
          bytes(image.attr("src"), beside)
              .flatMap(b -> Picture.read(b).frames().stream().findFirst());
      if (picture.isPresent()) {
        int width = pixels(image.attr("width"), picture.get().width());
        int height = pixels(image.attr("height"), picture.get().height());
        images.add(new SeenImage("", image.attr("alt"), images.size(), 0, width, height, picture));
      }
    }
    return images;
  }

  private static Optional<Picture> favicon(
      Document document, Function<String, Optional<byte[]>> beside) {
    return document.select("link[rel~=(?i)icon][href]").stream()
        .limit(MAX_IMAGES)
        .flatMap(link -> bytes(link.attr("href"), beside).flatMap(Icon::read).stream())
        .findFirst();
  }

  private static Optional<byte[]> bytes(String address, Function<String, Optional<byte[]>> beside) {
    if (!address.startsWith("data:")) {
      return beside.apply(address);
    }
    Matcher data = BASE64_IMAGE.matcher(address);
    if (address.length() > MAX_DATA || !data.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(data.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64 after all
    }
  }

  private static int pixels(String attribute, int otherwise) {
    return attribute.matches("[0-9]{1,4}") ? Integer.parseInt(attribute) : otherwise;
  }
}
