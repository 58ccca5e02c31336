package kanshiki.publish.takedown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kanshiki.data.DataFile;

/** What is known of registrars beyond what registers answer: not every register names a mailbox. */
final class Registrars {
  private static final Pattern BAR = Pattern.compile(" *\\| *");

  private static final List<Entry> ENTRIES =
      DataFile.lines(Registrars.class, "registrars.txt").stream().map(Entry::read).toList();

  private Registrars() {}

  /**
   * One registrar.
   *
   * @param part of its name, in lower case
   * @param abuse its mailbox for complaints, where that is known
   */
  record Entry(String part, Tongue tongue, Optional<String> abuse) {
    private static Entry read(String line) {
      List<String> cells = BAR.splitAsStream(line.strip() + " ").toList();
      String abuse = cells.size() > 2 ? cells.get(2).strip() : "";
      return new Entry(
          cells.get(0),
          Tongue.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
          Optional.of(abuse).filter(address -> !address.isEmpty()));
    }
  }

  static Optional<Entry> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENTRIES.stream().filter(entry -> lower.contains(entry.part())).findFirst();
  }

  static List<Entry> all() {
    return ENTRIES;
  }
}
