package kanshiki.mail;

import java.util.List;
import java.util.Optional;
import kanshiki.observable.Mailbox;

/**
 * What an address field holds, leniently read (RFC 5322 section 3.4).
 *
 * @param mailboxes in order, group members among them
 * @param defects what was wrong with it
 */
public record Addresses(List<Mailbox> mailboxes, List<Defect> defects) {
  public Addresses {
    mailboxes = List.copyOf(mailboxes);
    defects = List.copyOf(defects);
  }

  /**
   * Reads any text; where nothing fits the grammar the last thing that looks like an address is
   * taken.
   */
  public static Addresses parse(HeaderField field) {
    String s = field.decoded();
    int open = s.lastIndexOf('<');
    String name = open < 0 ? "" : s.substring(0, open).strip().replace("\"", "");
    String address = s.substring(open + 1).replace(">", "").strip();
    int at = address.lastIndexOf('@');
    Optional<Mailbox> one =
        at < 0
            ? Optional.empty()
            : Optional.of(new Mailbox(name, address.substring(0, at), address.substring(at + 1)));
    return new Addresses(one.stream().toList(), List.of());
  }
}
