package kanshiki.route;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;

/** Collects what one Received field says, clause by clause. Used once. */
final class TraceReader {
  private enum Clause {
    NONE,
    FROM,
    BY,
    WITH,
    ID,
    FOR,
    VIA
  }

  private final Set<Clause> seen = EnumSet.noneOf(Clause.class);
  private final StringBuilder with = new StringBuilder();
  private final StringBuilder via = new StringBuilder();
  private final TraceTls tls = new TraceTls();
  private final TracePeer peer = new TracePeer();
  private Clause clause = Clause.NONE;
  private int words;
  private @Nullable String from;
  private @Nullable String by;
  private @Nullable IpAddress byIp;
  private @Nullable String id;
  private @Nullable String recipient;
  private @Nullable String software;

  void clauses(List<TraceToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      TraceToken token = tokens.get(i);
      if (token.comment()) {
        comment(token.text(), i == 0);
      } else {
        Clause next = keyword(token.text());
        if (next == Clause.NONE) {
          word(token.text());
        } else {
          // The first of a kind counts: "from <reverse-path>" at the end of XMail's is no host.
          clause = seen.add(next) ? next : Clause.NONE;
          words = 0;
        }
      }
    }
  }

  /** Some relays write {@code for <x>} behind the date. */
  void trailing(List<TraceToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).comment() && tokens.get(i).text().equalsIgnoreCase("for")) {
        recipient(tokens.get(i + 1).text());
      }
    }
  }

  TraceField field(Optional<OffsetDateTime> time, String text) {
    String protocol = TraceProtocol.name(with.toString());
    Optional<IpAddress> ip = Optional.ofNullable(peer.ip);
    if (ip.isEmpty() && from != null) {
      ip = IpAddress.parse(from);
    }
    return new TraceField(
        Optional.ofNullable(from),
        Optional.ofNullable(peer.helo),
        Optional.ofNullable(peer.reverse),
        nameless(),
        ip,
        Optional.ofNullable(by),
        Optional.ofNullable(byIp),
        Optional.of(protocol).filter(p -> !p.isEmpty()),
        Optional.ofNullable(id),
        Optional.ofNullable(recipient),
        Optional.of(via.toString()).filter(v -> !v.isEmpty()),
        tls.version(),
        tls.cipher(),
        Optional.ofNullable(software),
        localUser(protocol),
        peer.authenticated || TraceProtocol.isAuthenticated(protocol),
        time,
        text);
  }

  private boolean nameless() {
    if (peer.reverse != null || peer.ip == null && from == null) {
      return false;
    }
    if (peer.unknown) {
      return true;
    }
    boolean exim = software != null && software.startsWith("Exim");
    boolean sendmail = software != null && software.startsWith("8.");
    boolean fromIsAddress = from != null && IpAddress.parse(from).isPresent();
    boolean fromIsUnknown = from != null && from.equalsIgnoreCase("unknown");
    return fromIsUnknown && peer.helo != null
        || fromIsAddress && peer.helo != null && exim
        || sendmail && peer.bareAddress;
  }

  private Optional<String> localUser(String protocol) {
    if (peer.user != null) {
      return Optional.of(peer.user);
    }
    boolean local = protocol.equalsIgnoreCase("local") && peer.ip == null;
    return local ? Optional.ofNullable(from) : Optional.empty();
  }

  private static Clause keyword(String word) {
    if (word.length() > 4) {
      return Clause.NONE;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "from" -> Clause.FROM;
      case "by" -> Clause.BY;
      case "with" -> Clause.WITH;
      case "id" -> Clause.ID;
      case "for" -> Clause.FOR;
      case "via" -> Clause.VIA;
      default -> Clause.NONE;
    };
  }

  private void word(String word) {
    tls.word(word);
    switch (clause) {
      case FROM -> fromWord(word);
      case BY -> byWord(word);
      case WITH -> append(with, word);
      case VIA -> append(via, word);
      case ID -> {
        if (words == 0) {
          id = bare(word);
        }
      }
      case FOR -> recipient(word);
      case NONE -> {}
    }
    words++;
  }

  private void fromWord(String word) {
    if (words == 0) {
      int bracket = word.indexOf('[');
      if (bracket > 0) {
        peer.address(word.substring(bracket));
        from = word.substring(0, bracket);
      } else if (!word.startsWith("[<")) {
        from = literal(word);
      }
    } else if (word.startsWith("[")) {
      peer.address(word);
    } else if (word.startsWith("\"") && peer.helo == null) {
      peer.helo = bare(word); // claiming to be "x"
    }
  }

  private void byWord(String word) {
    if (words == 0) {
      by = literal(word);
    }
    if (byIp == null && (words == 0 || word.startsWith("["))) {
      byIp = TracePeer.addressIn(word).orElse(null);
    }
  }

  private void recipient(String word) {
    String address = bare(word);
    if (recipient == null && address.indexOf('@') > 0) {
      recipient = address;
    }
  }

  private void comment(String text, boolean first) {
    if (first && text.regionMatches(true, 0, "from ", 0, 5)) {
      clauses(TraceToken.of(text));
      peer.submitter(from); // "(from user@localhost) by host": sendmail took it from a local user
      return;
    }
    tls.comment(text);
    peer.user(text);
    if (text.startsWith("Exim")) {
      software = text;
    }
    if (clause == Clause.FROM) {
      if (!TraceTls.isAbout(text)) {
        peer.comment(text);
      }
    } else if (clause == Clause.BY) {
      byComment(text);
    }
  }

  private void byComment(String text) {
    Optional<IpAddress> address = TracePeer.addressIn(text);
    if (address.isPresent() && byIp == null) {
      byIp = address.get();
    } else if (software == null) {
      software = text;
    }
  }

  private static void append(StringBuilder words, String word) {
    if (!words.isEmpty()) {
      words.append(' ');
    }
    words.append(word);
  }

  /** An address literal without brackets and port, any other word without what encloses it. */
  private static String literal(String word) {
    return TracePeer.addressIn(word).map(IpAddress::text).orElseGet(() -> bare(word));
  }

  static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && "<\"[".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ">\"],;".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
