package kanshiki.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kanshiki.carrier.MailFile;
import kanshiki.mail.Mbox;

/** Tells from a name and the first bytes what a file is. */
final class Sniffer {
  /** How many bytes are looked at. */
  static final int BYTES = 4096;

  private static final List<String> MAIL_FIELDS =
      List.of("received:", "from:", "return-path:", "subject:", "message-id:", "delivered-to:");

  /** What to do with a file. */
  enum Kind {
    MESSAGE,
    BOX,
    /** Microsoft's compound file, as Outlook writes {@code .msg}. */
    OUTLOOK,
    OTHER
  }

  private Sniffer() {}

  static Kind kind(String name, byte[] first) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (MailFile.isOutlook(first)) {
      return Kind.OUTLOOK;
    }
    if (lower.endsWith(".eml")) {
      return Kind.MESSAGE;
    }
    if (lower.endsWith(".mbox") || lower.endsWith(".mbx") || isBox(first)) {
      return Kind.BOX;
    }
    return isMessage(first) ? Kind.MESSAGE : Kind.OTHER;
  }

  static boolean isBox(byte[] first) {
    return Mbox.isMbox(first);
  }

  /** The first line is a header field, and one of the fields is one that mails have. */
  private static boolean isMessage(byte[] first) {
    String text = new String(first, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int colon = text.indexOf(':');
    if (colon <= 0 || !text.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 127)) {
      return false;
    }
    return text.lines().anyMatch(line -> MAIL_FIELDS.stream().anyMatch(line::startsWith));
  }
}
