package kanshiki.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kanshiki.brand.BrandDirectory;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.observable.Url;

/**
 * Which links are opened: those that the mail most wants clicked, one for each host.
 *
 * @param links to be opened, the most telling first
 * @param left how many other hosts could be
 */
record Itinerary(List<Link> links, int left) {
  /** A visit takes seconds, and a mail has few. */
  static final int MAX_LINKS = 2;

  /** Links that do something by being opened. */
  private static final Pattern ACTS =
      Pattern.compile(
          "unsubscri|opt-?out|list-?remove|email-?preferences|配信停止|配信解除|購読解除|購読停止|退会"
              + "|登録解除|解除はこちら|受信拒否|confirm-?(?:sub|email|registration)|double-?opt|購読を確認|登録を確認",
          Pattern.CASE_INSENSITIVE);

  Itinerary {
    links = List.copyOf(links);
  }

  static Itinerary of(Links links) {
    List<Link> candidates =
        links
            .followed()
            .filter(link -> link.target().isWeb() && link.source() != Link.Source.FORM)
            .filter(link -> !acts(link))
            .filter(link -> !isGenuine(link))
            .sorted(Comparator.comparingInt(Itinerary::rank))
            .toList();
    var hosts = new HashSet<String>();
    var chosen = new ArrayList<Link>();
    for (Link link : candidates) {
      if (hosts.add(link.target().hostText().toLowerCase(Locale.ROOT))
          && chosen.size() < MAX_LINKS) {
        chosen.add(link);
      }
    }
    return new Itinerary(chosen, hosts.size() - chosen.size());
  }

  private static boolean acts(Link link) {
    return ACTS.matcher(link.shown()).find()
        || ACTS.matcher(link.url().text()).find()
        || ACTS.matcher(link.target().text()).find();
  }

  /** A brand's own host shows the brand's own page; places where anyone may put one do not. */
  private static boolean isGenuine(Link link) {
    return !link.isOnSharedHost()
        && link.host().filter(host -> !BrandDirectory.builtIn().owners(host).isEmpty()).isPresent();
  }

  /**
   * The lower, the sooner: a code can be read by no filter, a button is what a mail is built
   * around.
   */
  private static int rank(Link link) {
    return switch (link.source()) {
      case QR -> 0;
      case ATTACHMENT -> 1;
      case HTML -> Url.parse(link.shown()).isPresent() ? 3 : 2;
      case TEXT -> 3;
      case FORM, IMAGE, HEADER -> 4;
    };
  }
}
