package kanshiki.hosting;

import java.util.List;
import java.util.Locale;
import kanshiki.data.DataFile;
import kanshiki.lookup.NetworkFacts;

/** What kind of network an operator runs, by its name. */
final class NetworkKinds {
  private static final List<Entry> ENTRIES =
      DataFile.lines(NetworkKinds.class, "network-kinds.txt").stream().map(Entry::read).toList();

  private record Entry(NetworkFacts.Kind kind, String beginning) {
    static Entry read(String line) {
      int colon = line.indexOf(':');
      String kind = line.substring(0, colon).strip().toUpperCase(Locale.ROOT).replace('-', '_');
      return new Entry(NetworkFacts.Kind.valueOf(kind), line.substring(colon + 1).strip());
    }

    /** The beginning ends where a word ends. */
    boolean fits(String organisation) {
      return organisation.startsWith(beginning)
          && (organisation.length() == beginning.length()
              || !Character.isLetterOrDigit(organisation.charAt(beginning.length())));
    }
  }

  private NetworkKinds() {}

  /** {@code network} with its kind, where nobody said it and the operator is known. */
  static NetworkFacts tell(NetworkFacts network) {
    String organisation = network.organisation().orElse("").toLowerCase(Locale.ROOT);
    return network.kind().isEmpty()
        ? ENTRIES.stream()
            .filter(entry -> entry.fits(organisation))
            .findFirst()
            .map(entry -> network.ofKind(entry.kind()))
            .orElse(network)
        : network;
  }
}
