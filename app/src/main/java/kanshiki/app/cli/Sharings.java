package kanshiki.app.cli;

import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.publish.exchange.Publisher;
import kanshiki.publish.exchange.Sharing;

/** How the settings want cases to be shared. */
final class Sharings {
  private Sharings() {}

  static Sharing of(Settings settings) {
    return new Sharing(
        settings.get(Keys.PUBLISH_TLP),
        settings.find(Keys.PUBLISH_NAME).map(Publisher::new).orElse(Publisher.UNNAMED));
  }
}
