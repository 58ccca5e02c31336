package kanshiki.route;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks version and cipher of TLS out of the many ways in which relays note them. */
final class TraceTls {
  private @Nullable String version;
  private @Nullable String cipher;

  Optional<String> version() {
    return Optional.ofNullable(version);
  }

  Optional<String> cipher() {
    return Optional.ofNullable(cipher);
  }

  /** A comment that speaks of the connection's encryption and not of the client. */
  static boolean isAbout(String comment) {
    String s = comment.toLowerCase(Locale.ROOT);
    return s.startsWith("using ")
        || s.startsWith("tls")
        || s.startsWith("version=")
        || s.startsWith("cipher ")
        || s.startsWith("no client cert");
  }

  void comment(String text) {
    word(text);
  }

  void word(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i)) || "_-.".indexOf(text.charAt(i)) >= 0);
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        piece(text.substring(start, i));
        start = -1;
      }
    }
  }

  private void piece(String piece) {
    if (version == null) {
      version = versionIn(piece);
    }
    if (cipher == null && isCipher(piece)) {
      cipher = piece;
    }
  }

  private static @Nullable String versionIn(String piece) {
    if (piece.equalsIgnoreCase("SSLv3")) {
      return "SSLv3";
    }
    if (piece.length() < 4 || !piece.regionMatches(true, 0, "TLS", 0, 3)) {
      return null;
    }
    int at = 3;
    if ("vV-".indexOf(piece.charAt(at)) >= 0) {
      at++;
    }
    String number = piece.substring(at).replace('_', '.');
    return switch (number) {
      case "1" -> "1.0";
      case "1.0", "1.1", "1.2", "1.3" -> number;
      default -> null;
    };
  }

  private static boolean isCipher(String piece) {
    if (piece.length() < 7 || piece.indexOf('-') < 0 && piece.indexOf('_') < 0) {
      return false;
    }
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_')) {
        return false;
      }
    }
    return piece.contains("AES")
        || piece.contains("DES-")
        || piece.contains("DES_")
        || piece.contains("RC4")
        || piece.contains("CHACHA20")
        || piece.contains("CAMELLIA");
  }
}
