package kanshiki.publish.exchange;

import java.util.Locale;

/** Indicators in STIX's pattern language (STIX 2.1 section 9). */
final class StixPattern {
  private StixPattern() {}

  static String of(SharedIndicator indicator) {
    String value = indicator.value();
    return switch (indicator.kind()) {
      case URL -> "[url:value = " + text(value) + "]";
      case URL_PREFIX -> "[url:value MATCHES " + text("^" + quoted(value)) + "]";
      case HOST -> "[domain-name:value = " + text(value) + "]";
      case DOMAIN -> "[domain-name:value MATCHES " + text("(^|\\.)" + quoted(value) + "$") + "]";
      case ADDRESS ->
          "[" + (value.contains(":") ? "ipv6" : "ipv4") + "-addr:value = " + text(value) + "]";
      case MAILBOX -> "[email-message:from_ref.value = " + text(value) + "]";
      case SHA256 -> "[file:hashes.'SHA-256' = " + text(value.toLowerCase(Locale.ROOT)) + "]";
    };
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** As a regular expression (PCRE) that means these very characters. */
  private static String quoted(String value) {
    var out = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      out.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
