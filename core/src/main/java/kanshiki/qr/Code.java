package kanshiki.qr;

import java.util.Locale;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;

/**
 * One QR code.
 *
 * @param text what it says: an address, {@code tel:}, {@code mailto:}, {@code WIFI:}, {@code
 *     otpauth:}, {@code bitcoin:}, or any words
 * @param way how it is shown
 * @param place the file's name, or {@code text}, {@code page}, {@code image}
 */
public record Code(String text, Way way, String place) {

  /** How a code can be in a mail. */
  public enum Way {
    /** A picture, shown or attached. */
    PICTURE,
    /** On a page of a PDF file. */
    PDF,
    /** Drawn with characters, table cells, boxes or shapes: no picture. */
    DRAWN
  }

  /** The web address that it leads to; telephones open bare host names too. */
  public Optional<Url> url() {
    String bare = text.strip();
    if (bare.isEmpty() || bare.indexOf(' ') >= 0 || bare.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    if (hasWebScheme(bare)) {
      return Url.parse(bare).filter(Url::isWeb);
    }
    boolean host = bare.indexOf('.') > 0 && bare.indexOf(':') < 0 && bare.indexOf('@') < 0;
    return host
        ? Url.parse("http://" + bare).filter(url -> url.registeredDomain().isPresent())
        : Optional.empty();
  }

  /** The host for sentences: such that no program takes it for a link. */
  String leadsTo() {
    return url()
        .map(to -> to.domain().map(DomainName::defanged).orElse(to.hostText()))
        .orElse(text);
  }

  Evidence.MessageEvidence evidence() {
    return Evidence.claimed(place, text);
  }

  private static boolean hasWebScheme(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
