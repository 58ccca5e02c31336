package kanshiki.stamp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.mail.HeaderField;

/**
 * Header fields in which a filter states its verdict. Only a positive verdict counts, never a score
 * alone: each site draws its own line.
 */
final class VerdictFields {
  private static final List<String> EXCHANGE =
      List.of("cat:phsh;", "cat:hphsh;", "cat:hphish;", "cat:hspm;", "sfv:spm;");

  private VerdictFields() {}

  /** The verdict's words, when the field states that the mail is unwanted. */
  static Optional<String> unwanted(HeaderField field) {
    if (!mayBeVerdict(field.name())) {
      return Optional.empty();
    }
    String value = field.body().strip().toLowerCase(Locale.ROOT);
    boolean unwanted =
        switch (field.name().toLowerCase(Locale.ROOT)) {
          case "x-spam-flag",
              "x-spam",
              "x-barracuda-spam-flag",
              "x-va-spam-flag",
              "x-pm-spam",
              "x-kas-spam",
              "x-spam-detected",
              "x-spam-mail",
              "x-meiwaku-flag",
              "x-yahoofilteredbulk-flag" ->
              isYes(value);
          case "x-spam-status", "x-barracuda-spam-status" -> isYes(value);
          // rspamd: "default: True [15.20 / 15.00]" is over the limit for rejection
          case "x-spamd-result" -> value.startsWith("default: true");
          case "x-rspamd-action" ->
              value.startsWith("add header")
                  || value.startsWith("rewrite subject")
                  || value.startsWith("reject");
          case "x-mailscanner-spamcheck" -> value.startsWith("spam");
          case "x-ironport-anti-spam-result", "x-amp-result" -> value.startsWith("positive");
          case "x-dspam-result" -> value.startsWith("spam") || value.startsWith("blacklisted");
          case "x-bogosity" -> value.startsWith("spam") || value.startsWith("yes");
          case "x-forefront-antispam-report" -> isExchangeVerdict(value);
          case "x-proofpoint-spam-details" -> isProofpointVerdict(value);
          case "x-spam-action" -> value.startsWith("spam") || value.startsWith("quarantine");
          default -> false;
        };
    return unwanted ? Optional.of(shown(field.body().strip(), value)) : Optional.empty();
  }

  private static boolean mayBeVerdict(String name) {
    return name.length() > 2 && name.charAt(1) == '-' && (name.charAt(0) | 0x20) == 'x';
  }

  private static boolean isYes(String value) {
    if (!value.startsWith("yes") && !value.startsWith("true") && !value.startsWith("spam")) {
      return value.equals("1");
    }
    int end = value.startsWith("yes") ? 3 : 4;
    return value.length() == end || !Character.isLetterOrDigit(value.charAt(end));
  }

  /** SFV:SPM marked by the content filter; CAT:PHSH and its kin name the threat. */
  private static boolean isExchangeVerdict(String value) {
    return EXCHANGE.stream().anyMatch(value::contains);
  }

  private static boolean isProofpointVerdict(String value) {
    return value.startsWith("rule=spam")
        || value.contains(" rule=spam")
        || value.contains("reason=spam")
        || value.contains("rule=phish");
  }

  private static String shown(String value, String lower) {
    for (String mark : EXCHANGE) {
      if (lower.contains(mark)) {
        return mark.substring(0, mark.length() - 1).toUpperCase(Locale.ROOT);
      }
    }
    int end = value.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == ';' || i == 60) {
        end = i;
        break;
      }
    }
    return value.substring(0, end).strip();
  }
}
