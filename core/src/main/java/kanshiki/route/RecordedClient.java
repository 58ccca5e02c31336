package kanshiki.route;

import java.util.List;
import java.util.Optional;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.IpAddress;

/**
 * The client address that the receiving side noted with its own checks, for hops that do not name
 * it: {@code client-ip=} of Received-SPF (RFC 7208 section 9.1), {@code sender IP is} of Exchange.
 */
final class RecordedClient {
  private static final List<String> MARKS =
      List.of("client-ip=", "sender IP is ", "smtp.client-ip=", "smtp.remote-ip=");

  private RecordedClient() {}

  /** Reads only fields above position {@code boundary}: the own side wrote those. */
  static Optional<IpAddress> find(Message message, int boundary) {
    for (HeaderField field : message.header().subList(0, Math.max(0, boundary))) {
      if (field.is("Received-SPF") || field.is("Authentication-Results")) {
        Optional<IpAddress> found = in(field.decoded());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<IpAddress> in(String text) {
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      if (at < 0) {
        continue;
      }
      int start = at + mark.length();
      int end = start;
      while (end < text.length() && isAddressCharacter(text.charAt(end))) {
        end++;
      }
      Optional<IpAddress> found =
          IpAddress.parse(text.substring(start, end)).filter(ip -> !Trace.isInternal(ip));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isAddressCharacter(char c) {
    return Character.digit(c, 16) >= 0 || c == '.' || c == ':' || c == '[' || c == ']';
  }
}
