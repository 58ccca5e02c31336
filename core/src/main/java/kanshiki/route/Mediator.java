package kanshiki.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanshiki.mail.Message;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;

/**
 * Looks past mailing lists and forwarding services (RFC 5598 sections 5.2 and 5.3) to the host that
 * handed the mail to them.
 *
 * <p>What lies behind the boundary is claimed; the hop found there stays {@code CLAIMED}.
 */
final class Mediator {
  /** Fields that only list software writes, and that name the list. */
  private static final List<String> LIST_FIELDS =
      List.of("List-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere", "X-ML-Name");

  private final Message message;
  private final Trace trace;
  private final int boundary;
  private final Families families = Families.known();
  private final Families.Memo operators;

  Mediator(Message message, Trace trace, int boundary) {
    this.message = message;
    this.trace = trace;
    this.operators = trace.operators();
    this.boundary = boundary;
  }

  /** Index of the field in which a list took the mail over; the boundary itself without a list. */
  int behindList() {
    Set<String> lists = listFamilies();
    if (lists.isEmpty()) {
      return boundary;
    }
    addHostOf(lists);
    if (!clientIsOf(boundary, lists, true)) {
      return boundary;
    }
    int at = boundary;
    while (at + 1 < trace.size() && clientIsOf(at, lists, at == boundary)) {
      at++;
    }
    return isOutside(at) && !clientIsOf(at, lists, false) ? at : boundary;
  }

  /**
   * Adds the operator that runs the list's host under another name than the list's: the host that
   * handed the mail over is his, and his hosts took mail for the list or got it from there.
   */
  private void addHostOf(Set<String> lists) {
    String host = operators.of(trace.field(boundary).reverseName());
    if (host.equals(Families.NONE) || lists.contains(host)) {
      return;
    }
    for (int i = boundary + 1; i < trace.size(); i++) {
      TraceField field = trace.field(i);
      boolean forList = lists.contains(operators.of(field.recipient().map(Mediator::domain)));
      boolean fromList = lists.contains(operators.of(field.reverseName()));
      if ((forList || fromList) && operators.of(field.by()).equals(host)) {
        lists.add(host);
        return;
      }
    }
  }

  /** Index of the field in which a forwarding service took the mail over; else the boundary. */
  int behindForwarder() {
    if (boundary + 1 >= trace.size() || trace.field(boundary).isSubmission()) {
      return boundary;
    }
    String forwarder = operators.of(trace.olderBy(boundary));
    if (forwarder.equals(Families.NONE)
        || forwarder.equals(operators.of(trace.field(boundary).by()))
        || isAuthors(forwarder)
        || !isHandedOverBy(forwarder)) {
      return boundary;
    }
    Set<String> one = Set.of(forwarder);
    int at = boundary + 1;
    while (at + 1 < trace.size() && clientIsOf(at, one, false)) {
      at++;
    }
    boolean tookItForItsOwn =
        isOutside(at)
            && !trace.field(at).isSubmission()
            && operators.of(trace.field(at).by()).equals(forwarder)
            && isRecipientOf(trace.field(at), forwarder);
    return tookItForItsOwn ? at : boundary;
  }

  private boolean isOutside(int index) {
    return trace.field(index).ip().isPresent() && !trace.isInternal(index);
  }

  /** The client of the hop belongs to one of the families. */
  private boolean clientIsOf(int index, Set<String> among, boolean atBoundary) {
    if (index + 1 >= trace.size()) {
      return false;
    }
    if (trace.isLocal(index)) {
      return true;
    }
    TraceField field = trace.field(index);
    String older = operators.of(trace.olderBy(index));
    Optional<IpAddress> ip = field.ip();
    if (ip.isEmpty() || trace.isInternal(index)) {
      return among.contains(older) || older.equals(Families.NONE) || trace.heloIsOlderBy(index);
    }
    String reverse = operators.of(field.reverseName());
    if (families.sheltersTenants(reverse) && !atBoundary) {
      return families.usesInside(reverse, ip.get());
    }
    if (among.contains(reverse)) {
      return among.contains(older) || older.equals(Families.NONE);
    }
    if (!among.contains(older)) {
      // A list's inner host that gives itself no full name still took the mail from a full one.
      return older.equals(Families.NONE)
          && field.nameless()
          && among.contains(operators.of(trace.field(index + 1).reverseName()));
    }
    String helo = operators.of(field.helo());
    return atBoundary || among.contains(helo) || helo.equals(reverse) && helo.isEmpty();
  }

  private boolean isHandedOverBy(String forwarder) {
    TraceField field = trace.field(boundary);
    if (operators.of(field.reverseName()).equals(forwarder)) {
      return true;
    }
    // Only its own claim says so: then the mailbox must at least bear the same name on both sides.
    return field.reverseName().isEmpty()
        && trace.heloIsOlderBy(boundary)
        && sameLocalPart(field.recipient(), trace.field(boundary + 1).recipient());
  }

  private boolean isRecipientOf(TraceField field, String forwarder) {
    Optional<String> recipient = field.recipient();
    if (recipient.isEmpty()) {
      return false;
    }
    // A service that shelters tenants forwards for their domains too, and then says so.
    return operators.of(domain(recipient.get())).equals(forwarder)
        || families.sheltersTenants(forwarder) && message.first("X-Forwarded-To").isPresent();
  }

  private static boolean sameLocalPart(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && local(one.get()).equals(local(other.get()));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String local(String address) {
    int at = address.lastIndexOf('@');
    return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
  }

  private boolean isAuthors(String family) {
    return message.mailboxes("From").stream()
        .anyMatch(author -> operators.of(author.domain()).equals(family));
  }

  /** The operators of the lists that the mail says it came over. */
  private Set<String> listFamilies() {
    var found = new HashSet<String>();
    for (String name : LIST_FIELDS) {
      message.all(name).forEach(field -> addDomainsIn(field.decoded(), found));
    }
    for (Mailbox sender : message.mailboxes("Sender")) {
      if (isListAddress(sender.localPart())) {
        found.add(operators.of(sender.domain()));
      }
    }
    for (Mailbox path : message.mailboxes("Return-Path")) {
      if (isOwnerAddress(path.localPart())) {
        found.add(operators.of(path.domain()));
      }
    }
    boolean discussed = !found.isEmpty() || isPrecedenceList();
    if (discussed) { // a newsletter has List-Id too (RFC 2919), but nobody posts to it
      message.all("List-Id").forEach(field -> addListId(field.decoded(), found));
    }
    found.remove(Families.NONE);
    return found;
  }

  private boolean isPrecedenceList() {
    return message
        .first("Precedence")
        .filter(field -> field.body().equalsIgnoreCase("list"))
        .isPresent();
  }

  private static boolean isListAddress(String localPart) {
    String local = localPart.toLowerCase(Locale.ROOT);
    return isOwnerAddress(local)
        || local.contains("-bounces")
        || local.startsWith("bounces-")
        || local.contains("+bounces");
  }

  private static boolean isOwnerAddress(String localPart) {
    String local = localPart.toLowerCase(Locale.ROOT);
    return local.endsWith("-owner") || local.startsWith("owner-") || local.endsWith("-admin");
  }

  private void addListId(String field, Set<String> found) {
    int open = field.lastIndexOf('<');
    found.add(operators.of(TraceReader.bare(open < 0 ? field.strip() : field.substring(open))));
  }

  private void addDomainsIn(String field, Set<String> found) {
    int at = field.indexOf('@');
    for (int seen = 0; at >= 0 && seen < 5; seen++) {
      int end = at + 1;
      while (end < field.length() && isHostCharacter(field.charAt(end))) {
        end++;
      }
      found.add(operators.of(field.substring(at + 1, end)));
      at = field.indexOf('@', end);
    }
  }

  private static boolean isHostCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
