package kanshiki.observable;

import com.ibm.icu.text.IDNA;
import java.util.Locale;

/** Internationalised host names (UTS #46). ICU is only woken for names that are not plain ASCII. */
final class Idna {
  private Idna() {}

  private static final class Icu {
    static final IDNA UTS46 =
        IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
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

  /** U-labels, for showing. */
  static String toUnicode(String host) {
    if (!host.contains("xn--")) {
      return host;
    }
    var out = new StringBuilder();
    Icu.UTS46.nameToUnicode(host, out, new IDNA.Info());
    return out.toString();
  }

  static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
