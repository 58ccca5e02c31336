package kanshiki.lookup.session;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Reads DNS messages, following aliases (RFC 1034 section 3.6.2). Thread-safe. */
public final class WireDns implements Dns {
  private static final int MAX_ALIASES = 8;

  /** Records of one answer that are read. */
  private static final int MAX_RECORDS = 200;

  private final Wire wire;
  private final boolean seen;

  private WireDns(Wire wire, boolean seen) {
    this.wire = wire;
    this.seen = seen;
  }

  /** For names that the mail brought: its sender's name servers may be asked in turn. */
  public static Dns seenBySender(Wire wire) {
    return new WireDns(wire, true);
  }

  /** For names below a list's zone. */
  public static Dns unseenBySender(Wire wire) {
    return new WireDns(wire, false);
  }

  @Override
  public Answer<List<String>> ask(String name, DnsType type) {
    String asked = plain(name);
    Instant at = Instant.EPOCH;
    for (int i = 0; i <= MAX_ALIASES; i++) {
      boolean visible = seen && !asked.endsWith(".arpa");
      switch (wire.ask(new Request.Query(asked, type, visible))) {
        case Reply.Failed failed -> {
          return new Answer.Unavailable<>(failed.why(), failed.source(), failed.at());
        }
        case Reply.Received received -> {
          at = received.at();
          Optional<Reading> reading = read(received, asked, type);
          if (reading.isEmpty()) {
            return new Answer.Unavailable<>(Trouble.NONSENSE, received.source(), received.at());
          }
          Reading read = reading.get();
          if (!read.values().isEmpty()) {
            return new Answer.Found<>(read.values(), received.source(), received.at());
          }
          if (received.status() == Rcode.NXDOMAIN) {
            return new Answer.Absent<>(Absence.NO_SUCH_NAME, received.source(), received.at());
          }
          if (read.at().equals(asked)) {
            return new Answer.Absent<>(Absence.NO_SUCH_DATA, received.source(), received.at());
          }
          asked = read.at(); // the resolver left the rest of the chain to us
        }
      }
    }
    return new Answer.Unavailable<>(Trouble.FORBIDDEN, "dns", at);
  }

  /** The values, and the name at which the chain of aliases ended. */
  private record Reading(List<String> values, String at) {}

  private static Optional<Reading> read(Reply.Received received, String asked, DnsType type) {
    Message message;
    try {
      message = new Message(received.body());
    } catch (IOException e) {
      return Optional.empty();
    }
    List<Record> records = message.getSection(Section.ANSWER).stream().limit(MAX_RECORDS).toList();
    String at = asked;
    for (int i = 0; i < MAX_ALIASES && type != DnsType.CNAME; i++) {
      Optional<String> next = alias(records, at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    var values = new ArrayList<String>();
    for (Record each : records) {
      if (each.getType() == Type.value(type.name()) && plain(each.getName()).equals(at)) {
        values.add(value(each));
      }
    }
    if (type != DnsType.TXT) {
      values.sort(type == DnsType.MX ? WireDns::byPreference : java.util.Comparator.naturalOrder());
    }
    return Optional.of(new Reading(List.copyOf(values), at));
  }

  private static Optional<String> alias(List<Record> records, String name) {
    for (Record each : records) {
      if (each instanceof CNAMERecord alias && plain(alias.getName()).equals(name)) {
        return Optional.of(plain(alias.getTarget()));
      }
    }
    return Optional.empty();
  }

  private static String value(Record each) {
    return switch (each) {
      case ARecord a -> a.getAddress().getHostAddress();
      case AAAARecord a ->
          IpAddress.parse(a.getAddress().getHostAddress()).map(IpAddress::text).orElse("");
      case MXRecord mx -> mx.getPriority() + " " + exchanger(mx.getTarget());
      case NSRecord ns -> plain(ns.getTarget());
      case PTRRecord ptr -> plain(ptr.getTarget());
      case CNAMERecord alias -> plain(alias.getTarget());
      case TXTRecord txt -> text(txt);
      case SOARecord soa -> plain(soa.getHost()) + " " + plain(soa.getAdmin());
      case CAARecord caa -> caa.getFlags() + " " + caa.getTag() + " " + caa.getValue();
      default -> each.rdataToString();
    };
  }

  /** A null MX (RFC 7505) keeps its dot. */
  private static String exchanger(Name name) {
    String plain = plain(name);
    return plain.isEmpty() ? "." : plain;
  }

  private static String text(TXTRecord txt) {
    var joined = new StringBuilder();
    for (byte[] string : txt.getStringsAsByteArrays()) {
      joined.append(new String(string, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    return joined.toString();
  }

  private static int byPreference(String one, String other) {
    int order = Integer.compare(preference(one), preference(other));
    return order != 0 ? order : one.compareTo(other);
  }

  private static int preference(String mx) {
    return Integer.parseInt(mx.substring(0, mx.indexOf(' ')));
  }

  private static String plain(Name name) {
    return plain(name.toString());
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
