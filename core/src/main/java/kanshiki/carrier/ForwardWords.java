package kanshiki.carrier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.DataFile;

/** The words by which mail programs mark forwards; read when the first candidate is met. */
final class ForwardWords {
  /** Longest label or mark. */
  static final int MAX_WORD = 40;

  private static final class Holder {
    static final ForwardWords WORDS = new ForwardWords();
  }

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, Set<String>> buttons = new HashMap<>();

  private ForwardWords() {
    read("labels.txt", labels);
    read("marks.txt", marks);
    read("prefixes.txt", prefixes);
    for (String line : DataFile.lines(ForwardWords.class, "report-buttons.txt")) {
      buttons.computeIfAbsent(key(line), k -> new HashSet<>()).addAll(words(line));
    }
  }

  static ForwardWords known() {
    return Holder.WORDS;
  }

  /** The header field that a label stands for. */
  Optional<String> fieldOf(String label) {
    return Optional.ofNullable(labels.get(label));
  }

  /** {@code forward}, {@code original} or {@code end}. */
  Optional<String> markOf(String words) {
    return Optional.ofNullable(marks.get(words));
  }

  /** {@code forward} or {@code answer}. */
  Optional<String> prefixOf(String word) {
    return Optional.ofNullable(prefixes.get(word));
  }

  /** The words for {@code subject}, {@code file} or {@code to} of report buttons. */
  Set<String> buttons(String kind) {
    return buttons.getOrDefault(kind, Set.of());
  }

  private static void read(String file, Map<String, String> into) {
    for (String line : DataFile.lines(ForwardWords.class, file)) {
      words(line).forEach(word -> into.put(word, key(line)));
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static List<String> words(String line) {
    String list = line.substring(line.indexOf(':') + 1);
    return List.of(list.split(",", -1)).stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
