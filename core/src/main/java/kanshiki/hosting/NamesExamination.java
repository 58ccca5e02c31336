package kanshiki.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.Identity;
import kanshiki.link.Links;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.NameFacts;
import kanshiki.lookup.Together;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.route.Route;

/** Asks for the names that the mail uses. */
public final class NamesExamination implements Examination<Names> {
  /** Hosts of links that are asked about; more are many of the same. */
  static final int MAX_LINK_HOSTS = 10;

  /** Names of the origin that are followed back to an address. */
  private static final int MAX_REVERSE_NAMES = 5;

  @Override
  public Topic<Names> topic() {
    return Names.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC, Route.TOPIC, Links.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public Names examine(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    var asking = new Asking(lookups.dns(), lookups.together());
    Optional<DomainName> author = identity.authorDomain();
    Optional<DomainName> reversePath =
        identity
            .reversePath()
            .flatMap(Mailbox::domainName)
            .filter(d -> !author.equals(Optional.of(d)));
    Optional<IpAddress> origin = file.get(Route.TOPIC).originIp();
    List<DomainName> hosts = hosts(file.get(Links.TOPIC));

    var questions = new ArrayList<Supplier<Object>>();
    author.ifPresent(name -> questions.add(() -> asking.about(name)));
    reversePath.ifPresent(name -> questions.add(() -> asking.about(name)));
    origin.ifPresent(address -> questions.add(() -> asking.names(address)));
    hosts.forEach(host -> questions.add(() -> asking.about(host)));
    var answers = new ArrayList<>(lookups.together().map(questions, Supplier::get));

    return new Names(
        author.map(_ -> (Names.NameAnswer) answers.removeFirst()),
        reversePath.map(_ -> (Names.NameAnswer) answers.removeFirst()),
        origin.map(_ -> (Names.OriginName) answers.removeFirst()),
        answers.stream().map(Names.NameAnswer.class::cast).toList());
  }

  /** The hosts that links lead to, each once, in the order of the links. */
  static List<DomainName> hosts(Links links) {
    return links
        .followed()
        .flatMap(link -> link.host().stream())
        .distinct()
        .limit(MAX_LINK_HOSTS)
        .toList();
  }

  /** Questions for one message. */
  private record Asking(Dns dns, Together together) {

    Names.NameAnswer about(DomainName name) {
      List<Answer<List<String>>> answers =
          together.map(
              List.of(DnsType.A, DnsType.AAAA, DnsType.MX), type -> dns.ask(name.name(), type));
      return new Names.NameAnswer(
          name,
          new Evidence.OutsideEvidence(Evidence.Kind.DNS, name.name(), combine(name, answers)));
    }

    Names.OriginName names(IpAddress address) {
      Answer<List<String>> answer = dns.names(address);
      List<String> names = answer.value().orElse(List.of());
      Answer<NameFacts> facts =
          switch (answer) {
            case Answer.Found<List<String>> found ->
                new Answer.Found<>(
                    new NameFacts(
                        address.text(), List.of(), List.of(), List.of(), names, "NOERROR"),
                    found.source(),
                    found.at());
            case Answer.Absent<List<String>> no ->
                new Answer.Absent<>(no.why(), no.source(), no.at());
            case Answer.Unavailable<List<String>> no ->
                new Answer.Unavailable<>(no.why(), no.source(), no.at());
          };
      DnsType type = address.isV6() ? DnsType.AAAA : DnsType.A;
      List<String> some = names.subList(0, Math.min(names.size(), MAX_REVERSE_NAMES));
      List<Boolean> back = together.map(some, name -> holds(dns.ask(name, type), address));
      var confirmed = new ArrayList<String>();
      for (int i = 0; i < some.size(); i++) {
        if (back.get(i)) {
          confirmed.add(some.get(i));
        }
      }
      return new Names.OriginName(
          new Evidence.OutsideEvidence(Evidence.Kind.DNS, address.text(), facts), confirmed);
    }

    private static boolean holds(Answer<List<String>> addresses, IpAddress address) {
      return addresses.value().filter(all -> all.contains(address.text())).isPresent();
    }

    /**
     * Absent only when every question was answered and nothing is there; what was found is shown
     * even where another question failed.
     */
    private static Answer<NameFacts> combine(DomainName name, List<Answer<List<String>>> answers) {
      List<List<String>> values =
          answers.stream().map(answer -> answer.value().orElse(List.of())).toList();
      Answer<List<String>> first = answers.getFirst();
      if (values.stream().anyMatch(all -> !all.isEmpty())) {
        var facts =
            new NameFacts(
                name.name(), values.get(0), values.get(1), values.get(2), List.of(), "NOERROR");
        return new Answer.Found<>(facts, first.source(), first.at());
      }
      for (Answer<List<String>> answer : answers) {
        if (answer instanceof Answer.Unavailable<List<String>> no) {
          return new Answer.Unavailable<>(no.why(), no.source(), no.at());
        }
      }
      boolean exists =
          answers.stream()
              .anyMatch(
                  answer ->
                      answer instanceof Answer.Absent<List<String>> no
                          && no.why() == Absence.NO_SUCH_DATA);
      return new Answer.Absent<>(
          exists ? Absence.NO_SUCH_DATA : Absence.NO_SUCH_NAME, first.source(), first.at());
    }
  }
}
