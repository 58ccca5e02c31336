package kanshiki.publish.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form in which cases are handed to others, as files. */
public enum Export {
  STIX,
  MISP,
  CSV,
  /** Plain lists, one a kind. */
  LISTS;

  /** The word of {@code --format}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of each file and what is in it. */
  public Map<String, String> files(List<SharedCase> cases, Tlp tlp, Publisher publisher) {
    return switch (this) {
      case STIX -> Map.of("stix-bundle.json", StixBundle.of(cases, tlp, publisher));
      case MISP -> Map.of("misp-events.json", MispEvent.of(cases, tlp, publisher));
      case CSV -> Map.of("indicators.csv", IndicatorLists.csv(cases, tlp));
      case LISTS -> IndicatorLists.plain(cases, tlp);
    };
  }
}
