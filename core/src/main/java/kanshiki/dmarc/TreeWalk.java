package kanshiki.dmarc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;

/**
 * Looks for records from a name upwards (RFC 9989 section 4.10); eight questions at most. Used for
 * one message, by one thread.
 */
final class TreeWalk {
  private static final int MAX_LABELS = 8;

  private final Dns dns;
  private final Map<DomainName, Walk> done = new HashMap<>();

  /** A record and where it stands. */
  record Found(DomainName at, DmarcRecord record) {}

  /**
   * What one walk met.
   *
   * @param start where it began
   * @param found from below upwards
   * @param trouble a question without an answer, which ended it
   */
  record Walk(DomainName start, List<Found> found, Optional<Trouble> trouble) {

    /** Section 4.10.2: the domain whose owner is the organisation. */
    DomainName organisation() {
      for (Found each : found) {
        if (each.record().publicSuffix() == 'n') {
          return each.at();
        }
        if (each.record().publicSuffix() == 'y' && !each.at().equals(start)) {
          return childOf(each.at());
        }
      }
      return found.isEmpty() ? start : found.getLast().at();
    }

    /** Section 4.10.1: the start's own record, else the organisation's, else the suffix's. */
    Optional<Found> policy() {
      DomainName organisation = organisation();
      return at(start).or(() -> at(organisation)).or(this::suffix);
    }

    private Optional<Found> at(DomainName name) {
      return found.stream().filter(each -> each.at().equals(name)).findFirst();
    }

    private Optional<Found> suffix() {
      return found.stream().filter(each -> each.record().publicSuffix() == 'y').findFirst();
    }

    private DomainName childOf(DomainName parent) {
      List<String> labels = start.labels();
      int keep = parent.labels().size() + 1;
      return new DomainName(
          String.join(".", labels.subList(Math.max(0, labels.size() - keep), labels.size())));
    }
  }

  TreeWalk(Dns dns) {
    this.dns = dns;
  }

  Walk from(DomainName start) {
    Walk known = done.get(start);
    if (known == null) {
      known = walk(start);
      done.put(start, known);
    }
    return known;
  }

  /** The names that a walk from {@code start} asks for, up to the registered domain. */
  static List<String> names(DomainName start) {
    List<String> labels = start.labels();
    int top = start.organisation().labels().size();
    var names = new ArrayList<String>();
    for (int from = 0; from <= labels.size() - top; from = next(from, labels)) {
      names.add("_dmarc." + String.join(".", labels.subList(from, labels.size())));
    }
    return names;
  }

  /** A long name is cut to seven labels after the first question, so that nobody walks for ever. */
  private static int next(int from, List<String> labels) {
    return Math.max(from + 1, labels.size() - MAX_LABELS + 1);
  }

  private Walk walk(DomainName start) {
    var found = new ArrayList<Found>();
    List<String> labels = start.labels();
    int from = 0;
    while (from < labels.size()) {
      var at = new DomainName(String.join(".", labels.subList(from, labels.size())));
      switch (dns.ask("_dmarc." + at, DnsType.TXT)) {
        case Answer.Found<List<String>> answer ->
            only(answer.found()).ifPresent(record -> found.add(new Found(at, record)));
        case Answer.Absent<List<String>> _ -> {}
        case Answer.Unavailable<List<String>> answer -> {
          return new Walk(start, List.copyOf(found), Optional.of(answer.why()));
        }
      }
      // Above the registered domain only a registry can have a record, which matters to nobody who
      // has met one below: names of different registered domains are never aligned here.
      boolean registered = at.equals(start.organisation());
      if (!found.isEmpty() && (registered || isEnd(found.getLast(), start))) {
        break;
      }
      from = next(from, labels);
    }
    return new Walk(start, List.copyOf(found), Optional.empty());
  }

  private static boolean isEnd(Found found, DomainName start) {
    char suffix = found.record().publicSuffix();
    return suffix == 'n' || suffix == 'y' && !found.at().equals(start);
  }

  /** Several records are none. */
  private static Optional<DmarcRecord> only(List<String> texts) {
    List<String> records = texts.stream().filter(DmarcRecord::isDmarc).toList();
    return records.size() == 1 ? DmarcRecord.parse(records.getFirst()) : Optional.empty();
  }
}
