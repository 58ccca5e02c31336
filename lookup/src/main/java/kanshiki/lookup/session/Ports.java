package kanshiki.lookup.session;

import kanshiki.lookup.Networks;
import kanshiki.lookup.Pages;
import kanshiki.lookup.Ratings;
import kanshiki.lookup.Registrations;
import kanshiki.lookup.wire.Wire;

/** Who reads the replies: registers of networks and domains, rating centres, pages. Thread-safe. */
public interface Ports {
  Networks networks(Wire wire);

  Registrations registrations(Wire wire);

  Ratings ratings(Wire wire);

  Pages pages(Wire wire);
}
