package kanshiki.lookup;

import java.util.List;
import java.util.Optional;

/**
 * The brands' own pages that are kept to compare others with. Nobody is asked outside, but what is
 * kept changes, so that it is recorded like an answer. Thread-safe.
 */
public interface Snapshots {
  /** What asks for all of them. */
  String ALL = "all";

  /** Nothing is kept. */
  Snapshots NONE =
      new Snapshots() {
        @Override
        public List<String> lines() {
          return List.of();
        }

        @Override
        public Optional<byte[]> picture(String name) {
          return Optional.empty();
        }
      };

  /** Two lines for each, as {@code GenuinePage} writes them. */
  List<String> lines();

  /** The first view of one of them, as PNG; empty when it was not seen. */
  Optional<byte[]> picture(String name);
}
