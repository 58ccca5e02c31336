package kanshiki.observable;

import java.util.List;
import java.util.Optional;

/**
 * A domain name in the form that DNS uses.
 *
 * @param name lower case, A-labels (RFC 5890), no trailing dot, at least one dot or a single label
 */
public record DomainName(String name) implements Comparable<DomainName> {

  /** Longest name, RFC 1035 section 2.3.4. */
  private static final int MAX_LENGTH = 253;

  /**
   * Reads a host name leniently: any case, a trailing dot, U-labels (which become A-labels),
   * underscores. Empty for an IP address, an empty label, or characters that no name has.
   */
  public static Optional<DomainName> parse(String text) {
    String s = text.strip();
    if (s.endsWith(".")) {
      s = s.substring(0, s.length() - 1);
    }
    s = Idna.toAscii(s);
    if (s.isEmpty() || s.length() > MAX_LENGTH || IpAddress.parse(s).isPresent()) {
      return Optional.empty();
    }
    int label = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '.') {
        if (label == 0) {
          return Optional.empty();
        }
        label = 0;
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
        label++;
      } else {
        return Optional.empty();
      }
    }
    return label == 0 ? Optional.empty() : Optional.of(new DomainName(s));
  }

  /**
   * The name that someone registered: one label more than the public suffix; the name itself when
   * there is none.
   */
  public DomainName organisation() {
    return PublicSuffix.registrable(name).map(DomainName::new).orElse(this);
  }

  /**
   * The labels above the public suffix are registered by someone; false for a bare suffix or a
   * single label.
   */
  public boolean isRegistrable() {
    return PublicSuffix.registrable(name).isPresent();
  }

  /** This name, or a name below {@code parent}. */
  public boolean isWithin(DomainName parent) {
    return name.equals(parent.name)
        || name.length() > parent.name.length()
            && name.endsWith(parent.name)
            && name.charAt(name.length() - parent.name.length() - 1) == '.';
  }

  /** With U-labels, for showing and for comparing what the eye sees. */
  public String unicode() {
    return Idna.toUnicode(name);
  }

  /** With U-labels, and such that no program takes it for a link: {@code ssoban[.]cn}. */
  public String defanged() {
    return unicode().replace(".", "[.]");
  }

  /** Whether the top-level domain exists (is on the public suffix list). */
  public boolean isUnderKnownSuffix() {
    return PublicSuffix.isTopLevel(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A label is internationalised: an A-label, RFC 5890 section 2.3.2.1. */
  public boolean isInternational() {
    return name.startsWith("xn--") || name.contains(".xn--");
  }

  /** From left to right. */
  public List<String> labels() {
    return List.of(name.split("\\.", -1));
  }

  @Override
  public int compareTo(DomainName other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
