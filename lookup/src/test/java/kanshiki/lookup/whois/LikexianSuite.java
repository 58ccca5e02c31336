package kanshiki.lookup.whois;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.lookup.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers and expectations of likexian/whois-parser. */
final class LikexianSuite {
  private LikexianSuite() {}

  static List<SuiteCase> cases() {
    Path folder = Shared.path("suites/whois-likexian/testdata");
    Stream<SuiteCase> registered =
        Shared.files(folder.resolve("noterror")).stream()
            .filter(file -> file.toString().endsWith(".json"))
            .filter(file -> Files.exists(answerFile(file)))
            .map(LikexianSuite::read);
    Stream<SuiteCase> absent =
        Shared.files(folder.resolve("notfound")).stream().map(LikexianSuite::absent);
    return Stream.concat(registered, absent).toList();
  }

  private static Path answerFile(Path expected) {
    String name = expected.getFileName().toString();
    return expected.resolveSibling(name.substring(0, name.length() - ".json".length()));
  }

  private static SuiteCase read(Path file) {
    JsonNode json = new JsonMapper().readTree(Shared.bytes(file));
    JsonNode domain = json.path("domain");
    String id = answerFile(file).getFileName().toString();
    String registrar = json.path("registrar").path("name").asString("");
    List<String> hosts = new ArrayList<>();
    domain.path("name_servers").forEach(host -> hosts.add(host.asString()));
    return new SuiteCase(
        id,
        group(id),
        text(answerFile(file), id),
        Optional.of(false),
        Optional.of(false),
        registrar.isEmpty() ? Optional.empty() : Optional.of(List.of(registrar)),
        date(domain, "created_date"),
        date(domain, "expiration_date"),
        hosts.isEmpty() ? Optional.empty() : Optional.of(hosts));
  }

  private static SuiteCase absent(Path file) {
    String id = file.getFileName().toString();
    return new SuiteCase(
        "notfound/" + id,
        group(id),
        text(file, id),
        Optional.of(true),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String text(Path file, String id) {
    return WhoisText.decode(Shared.bytes(file), RegisterHabits.of("x." + group(id)).charset());
  }

  private static String group(String id) {
    int end = id.indexOf('_');
    return end < 0 ? id : id.substring(0, end);
  }

  private static Optional<String> date(JsonNode domain, String name) {
    String inTime = domain.path(name + "_in_time").asString("");
    String written = domain.path(name).asString("");
    String text = inTime.isEmpty() ? written : inTime;
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
