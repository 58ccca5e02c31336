package kanshiki.lookup.whois;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.register.RegisterDate;
import kanshiki.lookup.register.RegisterText;

/** Compares our reading of an answer with a suite's. */
final class SuiteComparison {
  private final SuiteCase expected;
  private final WhoisAnswer answer;
  private final List<String> differences = new ArrayList<>();

  SuiteComparison(SuiteCase expected, WhoisAnswer answer) {
    this.expected = expected;
    this.answer = answer;
  }

  List<String> differences() {
    if (expected.throttled().orElse(false)) {
      same("kind", "RATE_LIMITED", answer.kind().name());
    } else if (expected.available().orElse(false)) {
      same("kind", "NO_ENTRY", answer.kind().name());
    } else {
      registered();
    }
    return List.copyOf(differences);
  }

  private void registered() {
    RegistrationFacts facts = answer.facts();
    expected.registrar().ifPresent(names -> registrar(names, facts.registrar()));
    expected.created().ifPresent(text -> date("created", text, facts.created()));
    expected.expires().ifPresent(text -> date("expires", text, facts.expires()));
    expected
        .nameServers()
        .filter(names -> !new HashSet<>(names).equals(new HashSet<>(facts.nameServers())))
        .ifPresent(names -> same("name servers", names.toString(), facts.nameServers().toString()));
  }

  private void registrar(List<String> names, Optional<String> ours) {
    boolean right =
        names.isEmpty()
            ? ours.isEmpty()
            : ours.filter(name -> isOneOf(plain(name), names)).isPresent();
    if (!right) {
      same("registrar", names.toString(), ours.toString());
    }
  }

  /** Name or organisation, or both as Nominet writes them. */
  private static boolean isOneOf(String ours, List<String> names) {
    return names.stream().anyMatch(each -> plain(each).equals(ours))
        || names.size() == 2 && ours.equals(plain(names.get(1)) + " t/a " + plain(names.get(0)));
  }

  private static String plain(String name) {
    return RegistrarName.cut(RegisterText.clean(name)).toLowerCase(Locale.ROOT);
  }

  /** The same moment, or the same date and time on the wall where the suite knows no zone. */
  private void date(String what, String text, Optional<OffsetDateTime> ours) {
    if (text.isEmpty()) {
      same(what, "", ours.map(OffsetDateTime::toString).orElse(""));
      return;
    }
    Optional<OffsetDateTime> read = RegisterDate.parse(text, ZoneId.of("UTC"), false);
    if (read.isEmpty()) {
      differences.add(what + ": unreadable in the suite: " + text);
      return;
    }
    OffsetDateTime theirs = read.get();
    boolean right = ours.filter(date -> date.isEqual(theirs) || sameWall(date, theirs)).isPresent();
    if (!right) {
      same(what, text, ours.map(OffsetDateTime::toString).orElse(""));
    }
  }

  private static boolean sameWall(OffsetDateTime ours, OffsetDateTime theirs) {
    LocalDateTime wall = theirs.toLocalDateTime();
    LocalDate day = wall.toLocalDate();
    return ours.toLocalDateTime().withNano(0).equals(wall.withNano(0))
        || ours.toLocalDate().equals(day) && wall.equals(day.atStartOfDay());
  }

  private void same(String what, String theirs, String ours) {
    if (!theirs.equals(ours)) {
      differences.add(what + ": expected " + theirs + " was " + ours);
    }
  }
}
