package kanshiki.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.observable.Url;

/** A list of hosts from a data file; an entry {@code host/path} stands for a part of a host. */
final class HostList {
  private final Set<String> entries;

  private HostList(Set<String> entries) {
    this.entries = entries;
  }

  /** The list in the resource {@code name}: one entry a line, {@code #} begins a comment. */
  static HostList load(String name) {
    return new HostList(new HashSet<>(lines(name)));
  }

  static List<String> lines(String name) {
    return DataFile.lines(HostList.class, name);
  }

  /** The entry that holds {@code url}'s host, or the host and the first part of its path. */
  Optional<String> entryOf(Url url) {
    String host = url.hostText();
    String first = firstSegment(url.path());
    for (int at = 0; at >= 0; at = nextLabel(host, at)) {
      String suffix = host.substring(at);
      if (entries.contains(suffix)) {
        return Optional.of(suffix);
      }
      if (!first.isEmpty() && entries.contains(suffix + "/" + first)) {
        return Optional.of(suffix + "/" + first);
      }
    }
    return Optional.empty();
  }

  boolean contains(Url url) {
    return entryOf(url).isPresent();
  }

  private static int nextLabel(String host, int at) {
    int dot = host.indexOf('.', at);
    return dot < 0 ? -1 : dot + 1;
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
  }
}
