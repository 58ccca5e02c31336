package kanshiki.observable;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Internationalised host names (UTS #46). ICU is only woken for names that are not plain ASCII. */
final class Idna {

  /** What the URL standard overlooks: CheckHyphens and VerifyDnsLength are false there. */
  private static final Set<IDNA.Error> OVERLOOKED =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private Idna() {}

  private static final class Icu {
    static final IDNA UTS46 =
        IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ);
  }

  /** Lower-case A-labels; the lower-cased text itself where it cannot be mapped. */
  static String toAscii(String host) {
    if (isAscii(host)) {
      return host.toLowerCase(Locale.ROOT);
    }
    var out = new StringBuilder();
    Icu.UTS46.nameToASCII(host, out, new IDNA.Info());
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** "Domain to ASCII" as the URL standard has it (section 3.3); empty where that fails. */
  static Optional<String> strictToAscii(String host) {
    if (isAscii(host)) {
      return Optional.of(host.toLowerCase(Locale.ROOT)); // A-labels too: browsers leave them alone
    }
    var info = new IDNA.Info();
    var out = new StringBuilder();
    Icu.UTS46.nameToASCII(host, out, info);
    return OVERLOOKED.containsAll(info.getErrors()) && isAscii(out) && !out.isEmpty()
        ? Optional.of(out.toString())
        : Optional.empty();
  }

  /** U-labels, for showing. */
  static String toUnicode(String host) {
    if (!host.contains("xn--")) {
      return host;
    }
    var out = new StringBuilder();
    Icu.UTS46.nameToUnicode(host, out, new IDNA.Info());
    return out.toString();
  }

  static boolean isAscii(CharSequence s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
