package kanshiki.publish.takedown;

import java.util.Optional;
import kanshiki.identity.Identity;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.SharedUrl;
import kanshiki.redaction.Redaction;
import kanshiki.report.Report;
import kanshiki.route.Hop;
import kanshiki.route.Route;

/** What letters and reports for machines say alike of one case. */
final class Facts {
  private final Report report;
  private final Scene scene;
  private final Redaction strict;
  private final Redaction operator;

  Facts(Report report) {
    this.report = report;
    this.scene = Scene.of(report);
    this.strict = report.redaction();
    this.operator = strict.keepingLinks();
  }

  Report report() {
    return report;
  }

  Scene scene() {
    return scene;
  }

  /** What may be said to one of such a role. */
  Redaction redaction(Addressee to) {
    return to.roles().stream().anyMatch(role -> role.needsHeader()) ? operator : strict;
  }

  /**
   * The page's address for {@code to}: in full for the one who must find it, but never with the
   * recipient's name in it.
   */
  String url(Place place, Addressee to) {
    String cut =
        place
            .shared()
            .map(SharedUrl::text)
            .orElseGet(() -> place.url().scheme() + "://" + host(place) + "/");
    if (to.roles().stream().noneMatch(Role::needsFullAddress)) {
      return cut;
    }
    String full = operator.text(place.url().normalised());
    return full.contains(Redaction.HIDDEN) ? cut : full;
  }

  /** The page's host as far as it may be named. */
  String host(Place place) {
    return place.host().map(name -> name.name()).orElseGet(() -> place.url().hostText());
  }

  Optional<Mailbox> author() {
    return report.file().find(Identity.TOPIC).flatMap(Identity::author);
  }

  Optional<String> messageId() {
    return report.file().find(Identity.TOPIC).flatMap(Identity::messageId);
  }

  Optional<Hop> originHop() {
    return report.file().find(Route.TOPIC).flatMap(Route::originHop);
  }

  Optional<String> origin() {
    return scene.origin().map(standing -> standing.address()).map(IpAddress::text);
  }
}
