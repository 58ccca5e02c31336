package kanshiki.lookup.whois;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.lookup.Shared;

/** The answers and expectations of weppos/whois-parser. */
final class WepposSuite {
  private WepposSuite() {}

  static List<SuiteCase> cases() {
    Path folder = Shared.path("suites/whois-weppos/spec/fixtures/responses");
    return Shared.files(folder).stream()
        .filter(file -> file.toString().endsWith(".expected"))
        .filter(file -> Files.exists(answerFile(file)))
        .map(file -> read(folder, file))
        .toList();
  }

  private static Path answerFile(Path expected) {
    String name = expected.getFileName().toString();
    return expected.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
  }

  private static SuiteCase read(Path folder, Path file) {
    Path inside = folder.relativize(file);
    String group = inside.getNameCount() > 2 ? inside.getName(1).toString() : "registrar";
    String last = group.substring(group.lastIndexOf('.') + 1);
    Map<String, List<String>> sections = sections(file);
    return new SuiteCase(
        inside.toString(),
        last,
        WhoisText.decode(Shared.bytes(answerFile(file)), RegisterHabits.of("x." + last).charset()),
        flag(sections, "available?"),
        flag(sections, "response_throttled?"),
        names(sections, "registrar"),
        date(sections, "created_on"),
        date(sections, "expires_on"),
        hosts(sections));
  }

  private static Map<String, List<String>> sections(Path file) {
    var sections = new HashMap<String, List<String>>();
    List<String> current = new ArrayList<>();
    for (String line : new String(Shared.bytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("#")) {
        current = sections.computeIfAbsent(line.substring(1).strip(), _ -> new ArrayList<>());
      } else if (!line.isBlank()) {
        current.add(line.strip());
      }
    }
    return sections;
  }

  private static Optional<Boolean> flag(Map<String, List<String>> sections, String name) {
    return sections.getOrDefault(name, List.of()).stream()
        .map(line -> line.endsWith("== true"))
        .findFirst();
  }

  private static Optional<List<String>> names(Map<String, List<String>> sections, String name) {
    List<String> lines = sections.getOrDefault(name, List.of());
    List<String> quoted =
        lines.stream()
            .filter(line -> line.startsWith("%s.name") || line.startsWith("%s.organization"))
            .filter(line -> line.indexOf('"') > 0)
            .map(WepposSuite::quoted)
            .toList();
    boolean none = lines.contains("%s == nil");
    return quoted.isEmpty() && !none ? Optional.empty() : Optional.of(quoted);
  }

  private static String quoted(String line) {
    return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
  }

  private static Optional<String> date(Map<String, List<String>> sections, String name) {
    for (String line : sections.getOrDefault(name, List.of())) {
      if (line.equals("%s == nil")) {
        return Optional.of("");
      }
      int time = line.indexOf("%TIME{");
      if (time >= 0) {
        return Optional.of(line.substring(time + 6, line.indexOf('}', time)));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> hosts(Map<String, List<String>> sections) {
    List<String> lines = sections.getOrDefault("nameservers", List.of());
    List<String> names =
        lines.stream()
            .filter(line -> line.startsWith("%s[") && line.contains("].name"))
            .map(WepposSuite::quoted)
            .toList();
    boolean none = lines.contains("%s == []") || lines.contains("%s %SIZE{0}");
    return names.isEmpty() && !none ? Optional.empty() : Optional.of(names);
  }
}
