package kanshiki.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kanshiki.identity.Identity;
import kanshiki.observable.Mailbox;

/** Hides the recipient in words that are meant for publication. */
final class Veil {
  static final Veil NONE = new Veil(List.of());

  private static final String HIDDEN = "●●●●";

  /** A local part or name this short would be found in other words. */
  private static final int MIN_LENGTH = 4;

  private final List<String> secrets;

  private Veil(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Hides the addresses, local parts and names of everyone the mail went to. */
  static Veil over(Identity identity) {
    var secrets = new ArrayList<String>();
    for (Mailbox recipient : identity.recipients()) {
      secrets.add(recipient.address());
      secrets.add(recipient.localPart());
      secrets.add(recipient.displayName());
    }
    return new Veil(
        secrets.stream()
            .filter(secret -> secret.length() >= MIN_LENGTH)
            .map(secret -> secret.toLowerCase(Locale.ROOT))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  String over(String text) {
    String veiled = text;
    for (String secret : secrets) {
      veiled = replace(veiled, secret);
    }
    return veiled;
  }

  private static String replace(String text, String secret) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length() || !lower.contains(secret)) {
      return text;
    }
    var out = new StringBuilder();
    int from = 0;
    for (int at = lower.indexOf(secret); at >= 0; at = lower.indexOf(secret, from)) {
      out.append(text, from, at).append(HIDDEN);
      from = at + secret.length();
    }
    return out.append(text, from, text.length()).toString();
  }
}
