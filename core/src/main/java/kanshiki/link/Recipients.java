package kanshiki.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kanshiki.mail.Message;
import kanshiki.observable.Mailbox;

/** The addresses that the mail was sent to, in the ways in which links carry them. */
final class Recipients {
  private static final List<String> FIELDS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

  private static final int MAX = 10;

  private final List<String> plain = new ArrayList<>();
  private final List<String> encoded = new ArrayList<>();

  private Recipients(Set<String> addresses) {
    for (String address : addresses) {
      plain.add(address);
      byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
      encoded.add(HexFormat.of().formatHex(bytes));
      for (int shift = 0; shift < 3; shift++) {
        encoded.add(base64Core(bytes, shift));
      }
    }
  }

  static Recipients of(Message message) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String field : FIELDS) {
      for (Mailbox mailbox : message.mailboxes(field)) {
        String address = mailbox.address().strip().toLowerCase(Locale.ROOT);
        if (address.length() >= 6 && address.indexOf('@') > 0 && addresses.size() < MAX) {
          addresses.add(address);
        }
      }
    }
    return new Recipients(addresses);
  }

  /** One of the addresses stands in {@code s}: plain, percent-encoded, hexadecimal or Base64. */
  boolean standIn(String s) {
    if (s.length() < 6) {
      return false;
    }
    String readable = Decoding.percent(s).toLowerCase(Locale.ROOT);
    return plain.stream().anyMatch(readable::contains) || encoded.stream().anyMatch(s::contains);
  }

  /** The Base64 characters that stand for {@code bytes} alone when {@code shift} others precede. */
  private static String base64Core(byte[] bytes, int shift) {
    var shifted = new byte[bytes.length + shift];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int whole = shifted.length / 3 * 4;
    return all.substring(shift == 0 ? 0 : 4, whole);
  }
}
