package kanshiki.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was made of the folder last time, kept beside the pages: nothing in it is not published. A
 * file that cannot be read makes all be made anew.
 */
record Known(Map<String, Summary> summaries, Set<String> files) {
  static final String FILE = ".kanshiki-site.jsonl";

  private static final String HEAD = "kanshiki.site/1";

  static Known in(Path folder) throws IOException {
    var summaries = new LinkedHashMap<String, Summary>();
    var files = new LinkedHashSet<String>();
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(FILE));
    } catch (NoSuchFileException | java.nio.charset.MalformedInputException e) {
      lines = List.of();
    }
    if (!lines.isEmpty() && lines.getFirst().equals(Json.strings(List.of(HEAD)))) {
      for (String line : lines.subList(1, lines.size())) {
        List<String> fields = Json.readStrings(line).orElse(List.of());
        if (fields.size() == 1) {
          files.add(fields.getFirst());
        } else {
          Summary.of(fields).ifPresent(summary -> summaries.put(summary.id(), summary));
        }
      }
    }
    return new Known(summaries, files);
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add(Json.strings(List.of(HEAD)));
    summaries.values().forEach(summary -> lines.add(Json.strings(summary.fields())));
    files.forEach(file -> lines.add(Json.strings(List.of(file))));
    return String.join("\n", lines) + "\n";
  }
}
