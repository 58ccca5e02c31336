package kanshiki.lookup.rdap;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.register.Combined;
import kanshiki.lookup.register.Register;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * The registers by RDAP, found by way of IANA's bootstrap files (RFC 9224).
 *
 * <p>Each bootstrap file is fetched and read once. A registry that leaves the registrant to the
 * registrar (a thin one, and since the GDPR nearly all) links to the registrar's own answer, which
 * is asked for where it may add something; it never takes back what the registry said. Thread-safe.
 */
public final class RdapRegister implements Register {
  private static final long MAX_AS_NUMBER = 0xffff_ffffL;

  private final RdapClient client;
  private final URI folder;
  private final Map<String, Answer<Bootstrap>> files = new ConcurrentHashMap<>();

  /**
   * Asks through {@code wire}.
   *
   * @param bootstrap URL of the folder that holds dns.json, ipv4.json, ipv6.json and asn.json; of
   *     one that begins with {@code file:} the files are asked of the table {@link
   *     BootstrapFolder#NAME}
   * @throws IllegalArgumentException when it is no URL
   */
  public RdapRegister(Wire wire, String bootstrap) {
    this.client = new RdapClient(wire);
    this.folder = URI.create(bootstrap.endsWith("/") ? bootstrap : bootstrap + "/");
  }

  @Override
  public Answer<RegistrationFacts> domain(DomainName domain) {
    return ask(
        "dns.json",
        file -> file.domain(domain),
        "domain/" + domain.name(),
        json -> {
          var object = new DomainObject(json);
          return object.isFor(domain) ? Optional.of(object) : Optional.empty();
        },
        (object, source, at) -> registration(object, domain, source, at));
  }

  private Answer<RegistrationFacts> registration(
      DomainObject registry, DomainName domain, String source, Instant at) {
    RegistrationFacts facts = registry.facts();
    Optional<URI> link = Combined.isWanting(facts) ? registry.registrarLink() : Optional.empty();
    if (link.isPresent()
        && client.object(link.get())
            instanceof Answer.Found<Json>(Json json, String registrar, Instant later)) {
      var object = new DomainObject(json);
      RegistrationFacts all = object.isFor(domain) ? Combined.of(facts, object.facts()) : facts;
      if (!all.equals(facts)) {
        return new Answer.Found<>(all, source + ", " + withoutProtocol(registrar), later);
      }
    }
    return new Answer.Found<>(facts, source, at);
  }

  private static String withoutProtocol(String source) {
    return source.substring(source.indexOf(' ') + 1);
  }

  @Override
  public Answer<NetworkFacts> network(IpAddress address) {
    return ask(
        address.isV6() ? "ipv6.json" : "ipv4.json",
        file -> file.address(address),
        "ip/" + address.text(),
        json -> {
          var network = new NetworkObject(json);
          return network.isFor(address) ? Optional.of(network.facts()) : Optional.empty();
        },
        Answer.Found::new);
  }

  /**
   * Who runs the autonomous system {@code number}: organisation, name, country, abuse contact.
   *
   * @param number 0 to 2^32 - 1
   * @throws IllegalArgumentException when it is none
   */
  public Answer<NetworkFacts> autonomousSystem(long number) {
    if (number < 0 || number > MAX_AS_NUMBER) {
      throw new IllegalArgumentException("no AS number: " + number);
    }
    return ask(
        "asn.json",
        file -> file.autonomousSystem(number),
        "autnum/" + number,
        json -> {
          var system = new NetworkObject(json);
          return system.isFor(number) ? Optional.of(system.facts()) : Optional.empty();
        },
        Answer.Found::new);
  }

  /** Makes an answer of what was found. */
  private interface Finish<X, Y> {
    Answer<Y> answer(X found, String source, Instant at);
  }

  private <X, Y> Answer<Y> ask(
      String file,
      Function<Bootstrap, List<URI>> services,
      String path,
      Function<Json, Optional<X>> read,
      Finish<X, Y> finish) {
    return switch (files.computeIfAbsent(file, this::fetch)) {
      case Answer.Found<Bootstrap>(Bootstrap bootstrap, String source, Instant at) -> {
        List<URI> bases = services.apply(bootstrap);
        yield bases.isEmpty()
            ? new Answer.Unavailable<>(Trouble.NO_SERVER, source, at)
            : answer(
                client.any(bases.stream().map(base -> base.resolve(path)).toList()), read, finish);
      }
      case Answer.Absent<Bootstrap>(Absence _, String source, Instant at) ->
          new Answer.Unavailable<>(Trouble.NO_SERVER, source, at);
      case Answer.Unavailable<Bootstrap>(Trouble why, String source, Instant at) ->
          new Answer.Unavailable<>(why, source, at);
    };
  }

  private static <X, Y> Answer<Y> answer(
      Answer<Json> asked, Function<Json, Optional<X>> read, Finish<X, Y> finish) {
    return switch (asked) {
      case Answer.Found<Json>(Json json, String source, Instant at) ->
          read.apply(json)
              .map(found -> finish.answer(found, source, at))
              .orElseGet(() -> new Answer.Unavailable<>(Trouble.NONSENSE, source, at));
      case Answer.Absent<Json>(Absence why, String source, Instant at) ->
          new Answer.Absent<>(why, source, at);
      case Answer.Unavailable<Json>(Trouble why, String source, Instant at) ->
          new Answer.Unavailable<>(why, source, at);
    };
  }

  private Answer<Bootstrap> fetch(String file) {
    boolean isAtHand = "file".equalsIgnoreCase(folder.getScheme());
    Answer<String> answer = isAtHand ? client.fileAtHand(file) : client.file(folder.resolve(file));
    return switch (answer) {
      case Answer.Found<String>(String text, String source, Instant at) ->
          Bootstrap.parse(text)
              .<Answer<Bootstrap>>map(read -> new Answer.Found<>(read, source, at))
              .orElseGet(() -> new Answer.Unavailable<>(Trouble.NONSENSE, source, at));
      case Answer.Absent<String>(Absence why, String source, Instant at) ->
          new Answer.Absent<>(why, source, at);
      case Answer.Unavailable<String>(Trouble why, String source, Instant at) ->
          new Answer.Unavailable<>(why, source, at);
    };
  }
}
