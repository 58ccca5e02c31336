package kanshiki.publish.trend;

import java.util.Locale;

/** What is counted. */
public enum Kind {
  /** Id of the brand in whose name the mail speaks. */
  BRAND,
  /** Id of the tale that it tells. */
  STORY,
  /** Words that give it away, as they stand in it. */
  PHRASE,
  /** Top-level domain of a page. */
  TLD,
  /** Through whom a page's domain was registered. */
  REGISTRAR,
  /** In whose network a page stands. */
  PAGE_NETWORK,
  /** From whose network the mail was sent. */
  SENDER_NETWORK;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
