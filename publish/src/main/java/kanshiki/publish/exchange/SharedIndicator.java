package kanshiki.publish.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.publish.scene.CarriedFile;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.Standing;

/**
 * Something by which others recognise the same fraud: what a filter may look for.
 *
 * <p>Only what is the fraud's own. A page on a shared or stranger's host is named by its address,
 * never by its host; an address of a network that many send through is not named at all.
 *
 * @param until when it should be forgotten: hosts and addresses change hands
 * @param confidence that it belongs to a fraud, 0 to 100
 */
public record SharedIndicator(
    Kind kind, String value, Instant from, Instant until, int confidence) {

  /** What the value is, and for how long it is good. */
  public enum Kind {
    /** One page's full address. */
    URL(90),
    /** The beginning of addresses that differ from recipient to recipient. */
    URL_PREFIX(90),
    /** A host's name. */
    HOST(90),
    /** A registered domain with all below it. */
    DOMAIN(180),
    /** An IP address. */
    ADDRESS(7),
    /** A mailbox that such mail is from, or where its author waits for answers. */
    MAILBOX(90),
    /** SHA-256 of a file, lower-case hexadecimal. */
    SHA256(365);

    private final int days;

    Kind(int days) {
      this.days = days;
    }

    /** The word in lists: {@code url-prefix}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The indicators of one scene, each once; none where the mail is no fraud. */
  public static List<SharedIndicator> of(Scene scene) {
    var all = new ArrayList<SharedIndicator>();
    for (Place place : scene.places()) {
      place
          .shared()
          .ifPresent(
              url -> all.add(make(url.whole() ? Kind.URL : Kind.URL_PREFIX, url.text(), scene)));
      if (place.holder() == Place.Holder.FRAUD) {
        place.host().ifPresent(host -> all.add(make(Kind.HOST, host.name(), scene)));
        place.domain().ifPresent(domain -> all.add(make(Kind.DOMAIN, domain.name(), scene)));
      }
      place
          .url()
          .address()
          .map(IpAddress::text)
          .ifPresent(ip -> all.add(make(Kind.ADDRESS, ip, scene)));
    }
    scene
        .authorDomain()
        .ifPresent(named -> all.add(make(Kind.DOMAIN, named.domain().name(), scene)));
    scene.author().ifPresent(m -> all.add(mailbox(m, scene)));
    scene.replyTo().ifPresent(m -> all.add(mailbox(m, scene)));
    scene
        .origin()
        .filter(origin -> origin.network().isPresent() && !origin.isShared())
        .map(Standing::address)
        .ifPresent(ip -> all.add(make(Kind.ADDRESS, ip.text(), scene)));
    for (CarriedFile file : scene.files()) {
      all.add(make(Kind.SHA256, file.sha256(), scene));
    }
    Map<String, SharedIndicator> once = new LinkedHashMap<>();
    all.forEach(each -> once.putIfAbsent(each.kind() + " " + each.value(), each));
    return List.copyOf(once.values());
  }

  private static SharedIndicator mailbox(Mailbox mailbox, Scene scene) {
    return make(Kind.MAILBOX, mailbox.address(), scene);
  }

  private static SharedIndicator make(Kind kind, String value, Scene scene) {
    Instant from = scene.delivered();
    return new SharedIndicator(
        kind,
        value,
        from,
        from.plus(Duration.ofDays(kind.days)),
        (int) Math.round(scene.probability() * 100));
  }
}
