package kanshiki.lookup.whois;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A label that means something.
 *
 * @param under the headings that it must stand under
 * @param text in lower case; empty for a bare line
 */
record Label(List<Section> under, String text) {
  private static final List<Section> ANYWHERE =
      List.of(Section.NONE, Section.REGISTRANT, Section.REGISTRAR, Section.OTHER);

  private static final List<Section> REGISTRANTS = List.of(Section.NONE, Section.REGISTRANT);

  /** Reads {@code label} or {@code heading/label}, which carries {@code meaning}. */
  static Label parse(String word, Meaning meaning) {
    int slash = word.indexOf('/');
    Optional<Section> section =
        slash <= 0
            ? Optional.empty()
            : Arrays.stream(Section.values())
                .filter(each -> each.name().equalsIgnoreCase(word.substring(0, slash)))
                .findFirst();
    return section
        .map(heading -> new Label(List.of(heading), word.substring(slash + 1)))
        .orElseGet(() -> new Label(meaning.isRegistrants() ? REGISTRANTS : ANYWHERE, word));
  }

  boolean isOn(Entry entry) {
    return entry.label().equals(text) && under.contains(entry.section());
  }
}
