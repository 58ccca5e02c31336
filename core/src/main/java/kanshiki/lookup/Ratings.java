package kanshiki.lookup;

import java.util.List;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Url;

/** The rating centres that the settings name. Thread-safe; returns by the deadline. */
public interface Ratings {

  /** One answer for each centre, always in the same order; empty when none is set up. */
  List<Answer<Rating>> of(Url url);

  /** The same for an address that mail came from. */
  List<Answer<Rating>> of(IpAddress address);
}
