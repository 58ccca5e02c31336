package kanshiki.page;

import java.util.Locale;

/** What the visitor of a page seems to hold. Many frauds show themselves to one kind only. */
public enum Device {
  PHONE,
  DESKTOP;

  /** The word in reports and recordings: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
