package kanshiki.page;

import java.util.Locale;

/**
 * One address on the way to the page.
 *
 * @param url as the browser asked for it
 * @param how what led there
 * @param status HTTP status of its reply; 0 when there was none
 * @param address IP address of the host that replied; empty when it is not known
 */
public record Hop(String url, How how, int status, String address) {

  /** What led to an address. */
  public enum How {
    /** The link that was followed. */
    LINK,
    /** HTTP status 301, 302, 303, 307 or 308. */
    HTTP,
    /** {@code <meta http-equiv=refresh>} or the Refresh field. */
    META,
    /** A script of the page before. */
    SCRIPT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
