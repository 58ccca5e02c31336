package kanshiki.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.IpAddress;

/**
 * What the own server told of the connection and all Received fields of a mail, the newest first,
 * and what can be asked of neighbours.
 *
 * @param positions of the fields in {@code Message.header()}
 * @param internal whether each field's client address is one of no host of the open net
 * @param operators of the hosts that the fields name
 */
record Trace(
    List<TraceField> fields,
    List<Integer> positions,
    List<Boolean> internal,
    Families.Memo operators) {
  /** Most fields read; a mail loop stops long before (RFC 5321 section 6.3 asks for 100). */
  private static final int MAX_FIELDS = 300;

  static Trace of(Message message) {
    var fields = new ArrayList<TraceField>();
    var positions = new ArrayList<Integer>();
    message
        .raw()
        .envelope()
        .ifPresent(
            envelope -> {
              fields.add(Handed.over(envelope));
              positions.add(-1);
            });
    List<HeaderField> header = message.header();
    for (int i = 0; i < header.size() && fields.size() < MAX_FIELDS; i++) {
      if (header.get(i).is("Received")) {
        fields.add(TraceField.parse(header.get(i).decoded()));
        positions.add(i);
      }
    }
    List<Boolean> internal =
        fields.stream().map(field -> field.ip().filter(Trace::isInternal).isPresent()).toList();
    return new Trace(List.copyOf(fields), List.copyOf(positions), internal, new Families.Memo());
  }

  int size() {
    return fields.size();
  }

  TraceField field(int index) {
    return fields.get(index);
  }

  /** The field's client has an address, and it is internal. */
  boolean isInternal(int index) {
    return internal.get(index);
  }

  /** The relay that wrote the next older field; qmail's remarks without {@code by} are skipped. */
  Optional<String> olderBy(int index) {
    for (int i = index + 1; i < fields.size(); i++) {
      if (fields.get(i).by().isPresent()) {
        return fields.get(i).by();
      }
    }
    return Optional.empty();
  }

  /** No other host took part: a program on the relay, or a queue of the same host. */
  boolean isLocal(int index) {
    TraceField field = fields.get(index);
    if (field.by().isEmpty() && field.ip().isEmpty() || field.isMailboxAccess()) {
      return true;
    }
    if (field.ip().isPresent()) {
      return isInternalProtocol(field);
    }
    return field.from().isEmpty()
        || field.localUser().isPresent()
        || isInternalProtocol(field)
        || field.from().equals(field.by());
  }

  /** Protocols that hosts of one operator speak among themselves only. */
  private static boolean isInternalProtocol(TraceField field) {
    return switch (field.protocol().orElse("")) {
      case "QMQP", "QMTP", "NNFMP", "MAPI", "local" -> true;
      default -> false;
    };
  }

  /** The client called itself just as the next older relay calls itself. */
  boolean heloIsOlderBy(int index) {
    Optional<String> by = olderBy(index);
    return by.isPresent()
        && fields.get(index).helo().filter(name -> name.equalsIgnoreCase(by.get())).isPresent();
  }

  /** No host of the open net: private, loopback, reserved, or a private one in a 6to4 address. */
  static boolean isInternal(IpAddress address) {
    if (address.isInternal()) {
      return true;
    }
    byte[] octets = address.octets();
    if (octets.length == 4) {
      return (octets[0] & 255) >= 224; // multicast and reserved, RFC 1112 section 4
    }
    // Google numbers its inner hosts 2002:a…, which is 10.0.0.0/8 in 6to4 (RFC 3056 section 2).
    return octets[0] == 0x20 && octets[1] == 0x02 && octets[2] == 10;
  }
}
