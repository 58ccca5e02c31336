package kanshiki.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;
import kanshiki.spf.SpfResult.Word;
import org.jspecify.annotations.Nullable;

/** One run of check_host() with its limits (RFC 7208 section 4.6.4). Used once, by one thread. */
final class Check {
  private static final int MAX_TERMS = 10;
  private static final int MAX_VOID = 2;
  private static final int MAX_NAMES = 10;

  /** As much of an explanation as is kept. */
  private static final int MAX_EXPLANATION = 500;

  private final Dns dns;
  private final SpfRequest request;
  private final String domain;
  private final Expansion expansion;
  private int terms;
  private int voids;
  private @Nullable List<String> validated;

  /** What a record came to, and where its explanation stands. */
  private record Outcome(Word word, String detail, String domain, Optional<MacroString> exp) {
    static Outcome of(Word word, String detail, String domain) {
      return new Outcome(word, detail, domain, Optional.empty());
    }
  }

  Check(Dns dns, SpfRequest request, String domain) {
    this.dns = dns;
    this.request = request;
    this.domain = domain;
    this.expansion = new Expansion(request, domain, this::validatedName);
  }

  SpfResult run() {
    try {
      Outcome outcome = recordAt(domain);
      Optional<String> explanation =
          outcome.word() == Word.FAIL
              ? outcome.exp().flatMap(spec -> explanation(spec, outcome.domain()))
              : Optional.empty();
      return new SpfResult(outcome.word(), domain, outcome.detail(), explanation, Optional.empty());
    } catch (Stopped e) {
      return new SpfResult(e.word(), domain, e.detail(), Optional.empty(), e.trouble());
    }
  }

  /** The result of the record at {@code at}; {@code NONE} where there is none. */
  private Outcome recordAt(String at) throws Stopped {
    List<String> found =
        switch (dns.ask(at, DnsType.TXT)) {
          case Answer.Found<List<String>> answer ->
              answer.found().stream().filter(SpfRecord::isSpf).toList();
          case Answer.Absent<List<String>> _ -> List.of();
          case Answer.Unavailable<List<String>> answer -> throw Stopped.forNow(at, answer);
        };
    if (found.isEmpty()) {
      return Outcome.of(Word.NONE, "no SPF record at " + at, at);
    }
    if (found.size() > 1) {
      throw Stopped.permanently("several SPF records at " + at); // section 4.5
    }
    return evaluate(SpfRecord.parse(found.getFirst()), at);
  }

  private Outcome evaluate(SpfRecord spf, String at) throws Stopped {
    for (Mechanism mechanism : spf.mechanisms()) {
      if (matches(mechanism, at)) {
        String why = SpfRecord.shown(mechanism.text()) + " of " + at;
        return new Outcome(mechanism.result(), why, at, spf.exp());
      }
    }
    if (spf.redirect().isEmpty()) {
      return Outcome.of(Word.NEUTRAL, "no term of " + at + " matches", at);
    }
    countTerm();
    String target = expansion.name(spf.redirect().get(), at).orElse("");
    Outcome outcome = target.isEmpty() ? Outcome.of(Word.NONE, "", target) : recordAt(target);
    if (outcome.word() == Word.NONE) {
      throw Stopped.permanently("redirect without a record: " + target); // section 6.1
    }
    return outcome;
  }

  private boolean matches(Mechanism mechanism, String at) throws Stopped {
    if (mechanism.asks()) {
      countTerm();
    }
    if (!mechanism.asks()) {
      return mechanism.kind() == Mechanism.Kind.ALL
          || mechanism.network().filter(net -> net.contains(request.ip())).isPresent();
    }
    String target =
        mechanism.target().isEmpty() ? at : expansion.name(mechanism.target().get(), at).orElse("");
    return switch (mechanism.kind()) {
      case INCLUDE -> includes(target);
      case A -> !target.isEmpty() && anyIn(addresses(target), mechanism);
      case MX -> !target.isEmpty() && exchanges(target, mechanism);
      case PTR -> !target.isEmpty() && isNamedWithin(target);
      case EXISTS -> !target.isEmpty() && !ask(target, DnsType.A).isEmpty();
      case ALL, IP4, IP6 -> throw new IllegalStateException("asks nothing: " + mechanism.kind());
    };
  }

  private void countTerm() throws Stopped {
    if (++terms > MAX_TERMS) {
      throw Stopped.permanently("more than " + MAX_TERMS + " terms that ask");
    }
  }

  /** The table of section 5.2. */
  private boolean includes(String target) throws Stopped {
    Word word = target.isEmpty() ? Word.NONE : recordAt(target).word();
    return switch (word) {
      case PASS -> true;
      case FAIL, SOFTFAIL, NEUTRAL -> false;
      case NONE -> throw Stopped.permanently("include without a record: " + target);
      case TEMPERROR, PERMERROR -> throw new IllegalStateException("stops by itself");
    };
  }

  private boolean exchanges(String target, Mechanism mechanism) throws Stopped {
    List<String> exchangers = ask(target, DnsType.MX);
    if (exchangers.size() > MAX_NAMES) {
      throw Stopped.permanently(target + " has more than " + MAX_NAMES + " exchangers");
    }
    for (String exchanger : exchangers) {
      String host = Expansion.withoutLastDot(exchanger.substring(exchanger.indexOf(' ') + 1));
      if (!host.isEmpty() && anyIn(addresses(host), mechanism)) { // "0 ." takes no mail, RFC 7505
        return true;
      }
    }
    return false;
  }

  private boolean isNamedWithin(String target) {
    return validatedNames().stream().anyMatch(name -> isWithin(name, target));
  }

  private static boolean isWithin(String name, String parent) {
    return name.equals(parent) || name.endsWith("." + parent);
  }

  private boolean anyIn(List<IpAddress> addresses, Mechanism mechanism) {
    int bits = request.ip().isV6() ? mechanism.v6() : mechanism.v4();
    return addresses.stream().anyMatch(a -> new Network(a, bits).contains(request.ip()));
  }

  /** The addresses of the kind that the client's is. */
  private List<IpAddress> addresses(String host) throws Stopped {
    return parsed(ask(host, request.ip().isV6() ? DnsType.AAAA : DnsType.A));
  }

  private List<IpAddress> parsed(List<String> texts) {
    return texts.stream()
        .flatMap(text -> IpAddress.parse(text).stream())
        .filter(address -> address.isV6() == request.ip().isV6())
        .toList();
  }

  /** The records, perhaps none; two questions may come back empty. */
  private List<String> ask(String name, DnsType type) throws Stopped {
    return switch (dns.ask(name, type)) {
      case Answer.Found<List<String>> answer -> answer.found();
      case Answer.Absent<List<String>> _ -> {
        if (++voids > MAX_VOID) {
          throw Stopped.permanently("more than " + MAX_VOID + " questions without an answer");
        }
        yield List.of();
      }
      case Answer.Unavailable<List<String>> answer -> throw Stopped.forNow(name, answer);
    };
  }

  /**
   * The client's names that lead back to it (section 5.5), lower case. Trouble means no name, and
   * only ten are looked at.
   */
  private List<String> validatedNames() {
    List<String> known = validated;
    if (known == null) {
      known = new ArrayList<>();
      List<String> names = dns.names(request.ip()).value().orElse(List.of());
      DnsType type = request.ip().isV6() ? DnsType.AAAA : DnsType.A;
      for (String name : names.subList(0, Math.min(MAX_NAMES, names.size()))) {
        List<String> forward = dns.ask(name, type).value().orElse(List.of());
        if (parsed(forward).contains(request.ip())) {
          known.add(Expansion.withoutLastDot(name).toLowerCase(Locale.ROOT));
        }
      }
      validated = known;
    }
    return known;
  }

  /** The macro {@code p}: the domain itself, else a name below it, else any (section 7.3). */
  private String validatedName(String within) {
    List<String> names = validatedNames();
    String parent = within.toLowerCase(Locale.ROOT);
    if (names.contains(parent)) {
      return parent;
    }
    return names.stream()
        .filter(name -> isWithin(name, parent))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .orElse("unknown");
  }

  /** Any trouble with it means that there is none (section 6.2). */
  private Optional<String> explanation(MacroString where, String at) {
    return expansion
        .name(where, at)
        .flatMap(name -> dns.ask(name, DnsType.TXT).value())
        .filter(found -> found.size() == 1)
        .flatMap(found -> MacroString.explanation(found.getFirst()))
        .flatMap(text -> expansion.text(text, at))
        .map(said -> said.substring(0, Math.min(said.length(), MAX_EXPLANATION)));
  }
}
