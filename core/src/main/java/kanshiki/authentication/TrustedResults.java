package kanshiki.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.evidence.Evidence.MessageEvidence;
import kanshiki.evidence.Trust;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.route.Hop;
import kanshiki.route.Route;

/**
 * Tells which recorded results the recipient's own side wrote (RFC 8601 sections 5 and 7.1).
 *
 * <p>Fields are prepended, so what stands above the boundary's Received field is out of the
 * sender's reach. Directly below it stand both what the boundary's own filters put in there (the
 * milters of Postfix and sendmail) and what the sender put on top of his mail. Nothing in the mail
 * tells the two apart: the sender can write the server's name, the client address and all else that
 * a milter would. From that place only results that speak against the sender are taken, as nobody
 * forges those, and passes only where foreign fields of that name are known to be taken out: for
 * servers of which it is known, and for the names that {@code own.authserv-ids} promises it of. The
 * recipient's domain or the boundary's own name are no such promise: every sender knows them.
 */
final class TrustedResults {
  /** Receivers that always write their own result, newest first, and strip others in their name. */
  private static final List<String> STRIPPING = List.of("mx.google.com");

  private static final String ARC_RESULTS = "ARC-Authentication-Results";

  final List<AuthResult> own = new ArrayList<>();
  final List<AuthResult> claimed = new ArrayList<>();
  private final Route route;
  private final List<String> declared;

  /**
   * @param declared authserv-ids, lower case, of which the recipient says that his servers take
   *     foreign fields of that name out
   */
  TrustedResults(Message message, Route route, List<String> declared) {
    this.route = route;
    this.declared = declared;
    List<HeaderField> header = message.header();
    int boundary = route.boundary().map(Hop::position).orElse(-1);
    int next = route.boundary().isEmpty() ? -1 : nextReceived(header, boundary);
    var belowRead = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      HeaderField field = header.get(i);
      if (isResults(field)) {
        results(field, i < boundary, i > boundary && i < next, belowRead);
      } else if (field.is("Received-SPF")) {
        spf(field, i < boundary, i > boundary && i < next, belowRead);
      } else if (field.is("ARC-Seal")) {
        seal(field, i < boundary);
      }
    }
  }

  private static boolean isResults(HeaderField field) {
    return field.is("Authentication-Results") || field.is(ARC_RESULTS);
  }

  private static int nextReceived(List<HeaderField> header, int boundary) {
    for (int i = boundary + 1; i < header.size(); i++) {
      if (header.get(i).is("Received")) {
        return i;
      }
    }
    return header.size();
  }

  private void results(HeaderField field, boolean above, boolean below, List<String> belowRead) {
    String body = field.decoded();
    var read = ResultsParser.parse(body, new MessageEvidence(field.name(), body, Trust.OWN));
    if (above && isOwnServer(read.authservId())) {
      own.addAll(read.results());
    } else if (below && isBoundaryServer(read.authservId()) && !field.is(ARC_RESULTS)) {
      boolean first = !belowRead.contains(field.name());
      belowRead.add(field.name());
      boolean strips =
          declared.contains(read.authservId()) || first && STRIPPING.contains(read.authservId());
      for (AuthResult result : read.results()) {
        (strips || speaksAgainst(result) ? own : claimed)
            .add(strips || speaksAgainst(result) ? result : asClaim(result));
      }
    } else {
      read.results().stream().map(TrustedResults::asClaim).forEach(claimed::add);
    }
  }

  /** RFC 7208 section 9.1: the result's word, then a comment, then {@code key=value} pairs. */
  private void spf(HeaderField field, boolean above, boolean below, List<String> belowRead) {
    String body = field.decoded();
    Optional<AuthResult> read =
        ReceivedSpf.parse(body, new MessageEvidence(field.name(), body, Trust.OWN));
    if (read.isEmpty()) {
      return;
    }
    boolean first = !belowRead.contains(field.name());
    if (below) {
      belowRead.add(field.name());
    }
    boolean strips =
        below && first && route.boundary().flatMap(Hop::by).filter(STRIPPING::contains).isPresent();
    if (above || strips || below && speaksAgainst(read.get())) {
      own.add(read.get());
    } else {
      claimed.add(asClaim(read.get()));
    }
  }

  /** What the sealer found of the chain before him; counts only where our own side sealed. */
  private void seal(HeaderField field, boolean above) {
    String body = field.decoded();
    Optional<AuthResult> read =
        ArcSeal.parse(body, new MessageEvidence(field.name(), body, Trust.OWN));
    if (read.isEmpty()) {
      return;
    }
    boolean ours =
        above && read.get().domain().filter(sealer -> isOwnServer(sealer.name())).isPresent();
    (ours ? own : claimed).add(ours ? read.get() : asClaim(read.get()));
  }

  private static boolean speaksAgainst(AuthResult result) {
    return switch (result.result()) {
      case FAIL, SOFTFAIL -> true;
      case NONE, PASS, POLICY, NEUTRAL, TEMPERROR, PERMERROR -> false;
    };
  }

  private static AuthResult asClaim(AuthResult result) {
    if (!(result.evidence() instanceof MessageEvidence said)) {
      return result; // our own check is no claim
    }
    return new AuthResult(
        result.method(),
        result.result(),
        result.domain(),
        result.selector(),
        result.source(),
        new MessageEvidence(said.subject(), said.quoted(), Trust.CLAIMED));
  }

  /** Exchange writes no authserv-id; above the boundary nobody else can have left it out. */
  private boolean isOwnServer(String id) {
    if (id.isEmpty() || declared.contains(id)) {
      return true;
    }
    return route.hops().stream()
        .filter(hop -> hop.trust() == Trust.OWN)
        .flatMap(hop -> hop.by().stream())
        .anyMatch(by -> by.equalsIgnoreCase(id) || Route.sameOperator(by, id) || isSuffix(id, by));
  }

  private boolean isBoundaryServer(String id) {
    return declared.contains(id)
        || !id.isEmpty()
            && route
                .boundary()
                .flatMap(Hop::by)
                .filter(by -> by.equalsIgnoreCase(id) || Route.sameOperator(by, id))
                .isPresent();
  }

  private static boolean isSuffix(String id, String by) {
    return by.toLowerCase(Locale.ROOT).endsWith("." + id) && DomainName.parse(id).isPresent();
  }
}
