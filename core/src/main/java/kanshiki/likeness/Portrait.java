package kanshiki.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.image.Fingerprint;
import kanshiki.image.Picture;
import kanshiki.likeness.SeenPage.SeenImage;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.sketch.Sketch;
import org.jsoup.nodes.Element;

/**
 * What a page is like, in a few thousand numbers and names: enough to tell a copy of it, not to
 * show it. The same page gives the same portrait. Immutable and thread-safe.
 *
 * @param url where it stands, without what may belong to a visitor: the query
 * @param title of the browser's tab; at most 200 characters
 * @param headings the largest ones, and the text alternatives of logos; each at most 80 characters
 * @param imprint what stands behind the © sign or the word Copyright; at most 120 characters
 * @param shape of the document's tree
 * @param run a digest of the tree in full
 * @param vocabulary class names and ids that somebody thought of
 * @param words of the visible text, without what every page says
 * @param wording a digest of the visible text in full; empty when there is no text
 * @param fields kind and name of each field, sorted
 * @param favicon the picture in the browser's tab
 * @param logos pictures that may be the logo, the likeliest first
 * @param view the first view as a whole, then its regions row by row; empty when it was not seen
 * @param resources hosts from which images, styles and scripts are loaded, its own left out; sorted
 * @param links hosts to which links lead, its own left out; sorted
 * @param targets hosts to which forms send what is entered; sorted
 * @param anchors how many links it has
 * @param deadAnchors how many of them lead nowhere: copied without what they led to
 * @param issuer who issued the host's certificate; empty when it was not seen
 * @param asksSecret whether there is a field for a password or a card's number
 * @param cut whether a bound was hit, so that only the beginning counts
 */
public record Portrait(
    String url,
    String title,
    List<String> headings,
    String imprint,
    Sketch shape,
    String run,
    Sketch vocabulary,
    Sketch words,
    String wording,
    List<String> fields,
    Optional<Fingerprint> favicon,
    List<Logo> logos,
    List<Fingerprint> view,
    List<String> resources,
    List<String> links,
    List<String> targets,
    int anchors,
    int deadAnchors,
    String issuer,
    boolean asksSecret,
    boolean cut) {
  /** Characters of a document that are read. */
  public static final int MAX_HTML = 4 << 20;

  static final int MAX_TITLE = 200;

  private static final int MAX_URL = 500;

  private static final int MAX_IMPRINT = 120;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "©|\\(c\\)(?=\\s*[0-9A-Z\\p{IsHan}])|copyright|\\(C\\)", Pattern.CASE_INSENSITIVE);

  /** Hosts named of each kind. */
  static final int MAX_HOSTS = 40;

  static final int MAX_LOGOS = 6;

  /** The first view is looked at in so many regions across, and as many down. */
  static final int REGIONS = 3;

  /** A logo stands in the upper part of the page. */
  private static final int LOGO_LOWEST = 420;

  private static final int LOGO_LEAST_SIDE = 12;

  /** A larger one is a picture of something else. */
  private static final int LOGO_LARGEST = 640 * 320;

  public Portrait {
    headings = List.copyOf(headings);
    fields = List.copyOf(fields);
    logos = List.copyOf(logos);
    view = List.copyOf(view);
    resources = List.copyOf(resources);
    links = List.copyOf(links);
    targets = List.copyOf(targets);
  }

  /**
   * A picture that may be the logo.
   *
   * @param x from the left, as are the others in CSS pixels
   * @param looks as its file shows it, as the page shows it; at least one
   */
  public record Logo(int x, int y, int width, int height, List<Fingerprint> looks) {
    public Logo {
      looks = List.copyOf(looks);
    }
  }

  /** Of a page as it was seen. */
  public static Portrait of(SeenPage page) {
    boolean long_ = page.html().length() > MAX_HTML;
    String html = long_ ? page.html().substring(0, MAX_HTML) : page.html();
    PageDom dom = PageDom.read(html, page.url());
    String folded = PageText.folded(dom.text());
    var hosts = new PageHosts(dom.document(), page.url());
    return new Portrait(
        cut(page.url().replaceFirst("[?#].*", ""), MAX_URL),
        cut(dom.document().title().strip(), MAX_TITLE),
        headings(page, dom),
        imprint(dom.text()),
        Sketch.of(dom.shape()),
        digest(dom.run()),
        Sketch.of(dom.vocabulary()),
        Sketch.of(PageText.pieces(folded)),
        folded.isEmpty() ? "" : digest(folded),
        List.copyOf(dom.fields()),
        page.favicon().map(Picture::trimmed).map(Fingerprint::of),
        logos(page),
        view(page),
        hosts.resources(),
        hosts.links(),
        hosts.targets(),
        hosts.anchors(),
        hosts.deadAnchors(),
        cut(page.issuer(), MAX_TITLE),
        asksSecret(dom.document(), dom.fields()),
        long_ || dom.isCut());
  }

  /** The host it stands on; empty for an address in numbers, or none. */
  public Optional<DomainName> host() {
    return Url.parse(url).flatMap(Url::domain);
  }

  /** As JSON, read again by {@link #parse}. */
  public String json() {
    return PortraitJson.write(this);
  }

  /** What {@link #json} wrote; empty for anything else. */
  public static Optional<Portrait> parse(String json) {
    return PortraitJson.read(json);
  }

  private static List<String> headings(SeenPage page, PageDom dom) {
    Stream<String> alts =
        page.images().stream().filter(Portrait::mayBeLogo).limit(MAX_LOGOS).map(SeenImage::alt);
    Stream<String> found =
        dom.document().select("img[alt], svg[aria-label]").stream()
            .limit(4)
            .map(image -> image.attr("alt") + image.attr("aria-label"));
    return Stream.of(alts, found, dom.headings().stream())
        .flatMap(each -> each)
        .map(text -> PageDom.shortened(text.strip()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(16)
        .toList();
  }

  private static String imprint(String text) {
    Matcher sign = COPYRIGHT.matcher(text);
    if (!sign.find()) {
      return "";
    }
    String behind = text.substring(sign.end(), Math.min(text.length(), sign.end() + MAX_IMPRINT));
    return behind.strip().replaceAll("\\s+", " ");
  }

  private static boolean asksSecret(Element document, Set<String> fields) {
    return fields.stream().anyMatch(field -> field.startsWith("password:"))
        || !document
            .select("input[autocomplete^=cc-number],input[autocomplete=one-time-code]")
            .isEmpty()
        || fields.stream()
            .anyMatch(
                field ->
                    field.startsWith("text:")
                        && field.matches("(?i).*(card.?n(o|um)|ccnum|passw|cvv|cvc|secur).*"));
  }

  private static boolean mayBeLogo(SeenImage image) {
    return mayBeLogo(image.x(), image.y(), image.width(), image.height());
  }

  /** By its place and size on the page. */
  static boolean mayBeLogo(int x, int y, int width, int height) {
    return x > -width
        && y >= 0
        && y <= LOGO_LOWEST
        && Math.min(width, height) >= LOGO_LEAST_SIDE
        && (long) width * height <= LOGO_LARGEST;
  }

  private static List<Logo> logos(SeenPage page) {
    var logos = new ArrayList<Logo>();
    for (SeenImage image :
        page.images().stream()
            .filter(Portrait::mayBeLogo)
            .sorted(Comparator.comparingInt(SeenImage::y).thenComparingInt(SeenImage::x))
            .limit(MAX_LOGOS)
            .toList()) {
      List<Fingerprint> looks =
          Stream.concat(image.picture().stream(), shown(page, image).stream())
              .map(picture -> Fingerprint.of(picture.trimmed()))
              .filter(look -> !look.isFlat())
              .toList();
      if (!looks.isEmpty()) {
        logos.add(new Logo(image.x(), image.y(), image.width(), image.height(), looks));
      }
    }
    return logos;
  }

  /** As the first view shows it. */
  private static Optional<Picture> shown(SeenPage page, SeenImage image) {
    return page.firstView()
        .flatMap(
            view -> {
              double scale = (double) view.width() / page.viewWidth();
              return view.part(
                  scaled(image.x(), scale),
                  scaled(image.y(), scale),
                  scaled(image.width(), scale),
                  scaled(image.height(), scale));
            });
  }

  private static int scaled(int pixels, double scale) {
    return (int) Math.clamp(Math.round(pixels * scale), -1_000_000L, 1_000_000L);
  }

  private static List<Fingerprint> view(SeenPage page) {
    if (page.firstView().isEmpty()) {
      return List.of();
    }
    Picture whole = page.firstView().get();
    var view = new ArrayList<Fingerprint>();
    view.add(Fingerprint.of(whole));
    for (int row = 0; row < REGIONS; row++) {
      for (int column = 0; column < REGIONS; column++) {
        int left = whole.width() * column / REGIONS;
        int top = whole.height() * row / REGIONS;
        int width = Math.max(1, whole.width() * (column + 1) / REGIONS - left);
        int height = Math.max(1, whole.height() * (row + 1) / REGIONS - top);
        whole.part(left, top, width, height).map(Fingerprint::of).ifPresent(view::add);
      }
    }
    return view;
  }

  private static String digest(String text) {
    return HexFormat.of().toHexDigits(Sketch.hash(text))
        + HexFormat.of().toHexDigits(Sketch.hash("2" + text));
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  /** Sorted and bounded. */
  static List<String> sorted(Set<String> hosts) {
    return hosts.stream().sorted().limit(MAX_HOSTS).toList();
  }
}
