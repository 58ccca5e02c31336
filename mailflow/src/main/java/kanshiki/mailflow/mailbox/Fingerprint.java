package kanshiki.mailflow.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * By what a mail is known again in another folder: its header, with the Received fields that no two
 * deliveries share.
 *
 * <p>What mail programs and servers write into a mail that lies in a mailbox is left out, and so
 * are line ends. The Message-ID alone would not do: a sender chooses it, and could give a fraud
 * that of a mail that was moved back.
 */
public final class Fingerprint {
  private static final List<String> ADDED_LATER =
      List.of(
          "x-mozilla-",
          "x-keywords:",
          "x-uid:",
          "x-imap:",
          "x-imapbase:",
          "x-status:",
          "status:",
          "x-gmail-labels:");

  private Fingerprint() {}

  /**
   * Of a mail.
   *
   * @param header with which it begins; what follows the header does not count
   * @param bytes its size
   */
  public static String of(byte[] header, long bytes) {
    return of(header) + "-" + bytes;
  }

  private static String of(byte[] header) {
    var stable = new ByteArrayOutputStream(header.length);
    boolean skipping = false;
    int at = 0;
    while (at < header.length) {
      int end = at;
      while (end < header.length && header[end] != '\n') {
        end++;
      }
      int last = end > at && header[end - 1] == '\r' ? end - 1 : end;
      if (last == at) {
        break;
      }
      boolean folded = header[at] == ' ' || header[at] == '\t';
      if (!folded) {
        String name =
            new String(header, at, Math.min(20, last - at), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        skipping = ADDED_LATER.stream().anyMatch(name::startsWith);
      }
      if (!skipping) {
        stable.write(header, at, last - at);
        stable.write('\n');
      }
      at = end + 1;
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(stable.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
