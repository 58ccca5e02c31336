package kanshiki.lookup;

import java.util.List;
import kanshiki.observable.IpAddress;

/**
 * The domain name system. Implementations are thread-safe, ask each question once a message, follow
 * aliases, and return by the message's deadline.
 */
public interface Dns {

  /**
   * The records of {@code type} at {@code name}.
   *
   * <p>Each record as text: addresses in canonical form; MX as {@code 10 mx.example}; names in
   * lower case without the last dot; TXT with its strings joined (RFC 7208 section 3.3), one
   * character a byte. In the order in which a server gave them, sorted where the order means
   * nothing, so that the same answer is the same text.
   *
   * @param name in ASCII form, with or without the last dot; underscores are allowed
   * @return {@link Answer.Absent} with {@link Absence#NO_SUCH_NAME} or {@link Absence#NO_SUCH_DATA}
   */
  Answer<List<String>> ask(String name, DnsType type);

  /** The names that the address's network gives it: PTR under in-addr.arpa or ip6.arpa. */
  default Answer<List<String>> names(IpAddress address) {
    return ask(address.reverseName(), DnsType.PTR);
  }
}
