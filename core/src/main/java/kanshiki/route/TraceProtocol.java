package kanshiki.route;

import java.util.Locale;

/** Finds the registered protocol in what relays write behind {@code with} (RFC 3848, RFC 8314). */
final class TraceProtocol {
  private TraceProtocol() {}

  /** The registered word in upper case, else the words as written; empty when nothing is there. */
  static String name(String words) {
    if (words.isEmpty()) {
      return "";
    }
    for (String word : words.split("[ /\\[\\]]+", 12)) {
      String known = known(word.toUpperCase(Locale.ROOT));
      if (!known.isEmpty()) {
        return known;
      }
    }
    return words.length() > 60 ? words.substring(0, 60) : words;
  }

  static boolean isAuthenticated(String protocol) {
    return switch (protocol) {
      case "ESMTPA", "ESMTPSA", "ASMTP", "UTF8SMTPA", "UTF8SMTPSA" -> true;
      default -> false;
    };
  }

  private static String known(String word) {
    return switch (word) {
      case "SMTP", "ESMTP", "ESMTPA", "ESMTPS", "ESMTPSA", "LMTP", "LMTPA", "LMTPS", "LMTPSA" ->
          word;
      case "UTF8SMTP", "UTF8SMTPA", "UTF8SMTPS", "UTF8SMTPSA", "UTF8LMTP", "UTF8LMTPS" -> word;
      case "ASMTP", "HTTP", "HTTPS", "IMAP", "POP3", "QMQP", "QMTP", "NNFMP", "MAPI" -> word;
      case "LOCAL" -> "local";
      case "SMTPSVC", "BSMTP", "LOCAL-BSMTP", "LOCAL-SMTP" -> "SMTP";
      case "LOCAL-ESMTP" -> "ESMTP";
      case "ESMTP-TLS", "LOCAL-ESMTPS" -> "ESMTPS";
      case "HTTPREST" -> "HTTP";
      default -> "";
    };
  }
}
