package kanshiki.lookup;

import java.util.Locale;

/** In what way something is not there. */
public enum Absence {
  /** The name does not exist (DNS: NXDOMAIN, RFC 8020). */
  NO_SUCH_NAME,
  /** The name exists, but has nothing of the kind asked for (DNS: NODATA, RFC 2308). */
  NO_SUCH_DATA,
  /** The register has no entry (RDAP: 404, RFC 7480 section 5.3; WHOIS: "no match"). */
  NO_ENTRY;

  /** The word in reports: lower case, hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
