package kanshiki.wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;

/** What can change from one mail of a wave to a later one. */
public enum Change {
  SUBJECT,
  TEXT,
  BRAND,
  SENDER_NAME,
  SENDER_ADDRESS,
  SENDER_NETWORK,
  HOST,
  PATH,
  REGISTRAR,
  PAGE_NETWORK,
  KIT;

  /** Likeness of two texts under which a reader would call them different. */
  private static final double SAME_TEXT = 0.8;

  /**
   * What is different in {@code after}. What is not known of either has not changed.
   *
   * @return in the order of the constants
   */
  public static List<Change> between(Traits before, Traits after) {
    var changes = new ArrayList<Change>();
    if (!before.subject().equals(after.subject())) {
      changes.add(SUBJECT);
    }
    if (before.template().count() > 0
        && after.template().count() > 0
        && before.template().resemblance(after.template()) < SAME_TEXT) {
      changes.add(TEXT);
    }
    add(BRAND, differ(before.brand(), after.brand()), changes);
    add(SENDER_NAME, differ(before.senderName(), after.senderName()), changes);
    add(SENDER_ADDRESS, differ(before.senderAddress(), after.senderAddress()), changes);
    add(SENDER_NETWORK, disjoint(before.senderNetworks(), after.senderNetworks()), changes);
    add(HOST, disjoint(before.hosts(), after.hosts()), changes);
    add(PATH, disjoint(before.paths(), after.paths()), changes);
    add(REGISTRAR, disjoint(before.registrars(), after.registrars()), changes);
    add(PAGE_NETWORK, disjoint(before.pageNetworks(), after.pageNetworks()), changes);
    add(KIT, disjoint(before.kit(), after.kit()), changes);
    return changes;
  }

  private static void add(Change change, boolean changed, List<Change> changes) {
    if (changed) {
      changes.add(change);
    }
  }

  private static boolean differ(String before, String after) {
    return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
  }

  private static boolean disjoint(Collection<?> before, Collection<?> after) {
    return !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
  }

  /** One sentence for all of {@code changes}; that nothing did when there are none. */
  public static String text(List<Change> changes, Language language) {
    Messages messages = Messages.in(language);
    if (changes.isEmpty()) {
      return messages.get("wave.unchanged");
    }
    String all =
        changes.stream()
            .map(change -> messages.get("wave.change." + change.id()))
            .collect(Collectors.joining(messages.get("wave.change.between")));
    return messages.get("wave.changed", List.of(Words.same(all)));
  }

  /** The name in lower case, words parted by hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
