package kanshiki.dmarc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A record "v=DMARC1; …" (RFC 9989 section 4.7). What it says wrongly counts as not said.
 *
 * @param policy of the domain itself
 * @param forSubdomains sp=, else as {@code policy}
 * @param forNonexistent np=, else as {@code forSubdomains}
 * @param strictDkim adkim=s
 * @param strictSpf aspf=s
 * @param publicSuffix psd=: {@code y}, {@code n} or {@code u}
 * @param testing t=y, or pct=0 in the older form: the owner only tries it out
 */
record DmarcRecord(
    Policy policy,
    Policy forSubdomains,
    Policy forNonexistent,
    boolean strictDkim,
    boolean strictSpf,
    char publicSuffix,
    boolean testing) {
  private static final String VERSION = "DMARC1";
  private static final int MAX_LENGTH = 65_535;

  /** The version is the first tag, and written exactly so. */
  static boolean isDmarc(String txt) {
    int end = txt.indexOf(';');
    String first = (end < 0 ? txt : txt.substring(0, end)).strip();
    int equals = first.indexOf('=');
    return txt.length() <= MAX_LENGTH
        && equals > 0
        && first.substring(0, equals).strip().equalsIgnoreCase("v")
        && first.substring(equals + 1).strip().equals(VERSION);
  }

  /**
   * Empty when it asks for nothing: neither a usable policy nor reports. With reports, but a policy
   * that cannot be understood, it only watches.
   */
  static Optional<DmarcRecord> parse(String txt) {
    if (!isDmarc(txt)) {
      return Optional.empty();
    }
    Map<String, String> tags = tags(txt);
    Optional<Policy> policy = policy(tags, "p");
    boolean usable =
        policy.isPresent()
            && (!tags.containsKey("sp") || policy(tags, "sp").isPresent())
            && (!tags.containsKey("np") || policy(tags, "np").isPresent());
    if (!usable && !tags.getOrDefault("rua", "").contains(":")) {
      return Optional.empty();
    }
    Policy own = usable ? policy.orElse(Policy.NONE) : Policy.NONE;
    Policy below = usable ? policy(tags, "sp").orElse(own) : own;
    Policy ghosts = usable ? policy(tags, "np").orElse(below) : own;
    String suffix = tags.getOrDefault("psd", "").toLowerCase(Locale.ROOT);
    return Optional.of(
        new DmarcRecord(
            own,
            below,
            ghosts,
            tags.getOrDefault("adkim", "r").equalsIgnoreCase("s"),
            tags.getOrDefault("aspf", "r").equalsIgnoreCase("s"),
            suffix.equals("y") || suffix.equals("n") ? suffix.charAt(0) : 'u',
            tags.getOrDefault("t", "n").equalsIgnoreCase("y")
                || tags.getOrDefault("pct", "100").equals("0")));
  }

  private static Optional<Policy> policy(Map<String, String> tags, String name) {
    return Optional.ofNullable(tags.get(name)).flatMap(Policy::of);
  }

  private static Map<String, String> tags(String txt) {
    var tags = new HashMap<String, String>();
    for (String pair : txt.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        tags.putIfAbsent(
            pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            pair.substring(equals + 1).strip());
      }
    }
    return tags;
  }
}
