package kanshiki.mail;

import java.util.List;
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
   *
   * <p>A name without an address gives a mailbox with that display name and nothing else, as a mail
   * program shows it. {@code <>} gives none.
   */
  public static Addresses parse(HeaderField field) {
    return parse(field.body());
  }

  /** The same for a field body: encoded words still encoded. */
  public static Addresses parse(String body) {
    return new AddressParser(body).parse();
  }
}
