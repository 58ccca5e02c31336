package kanshiki.lookup.rating;

import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Rating;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/** One rating centre. Thread-safe. */
interface Centre {
  /** Its word on the page; empty when it knows no pages. */
  Optional<Answer<Rating>> rate(Url url, Wire wire);

  /** Its word on an address that mail came from; empty when it knows no addresses. */
  default Optional<Answer<Rating>> rate(IpAddress address, Wire wire) {
    return Optional.empty();
  }
}
