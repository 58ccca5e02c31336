package kanshiki.lookup.whois;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kanshiki.data.DataFile;

/** What the labels and headings of WHOIS answers mean, as {@code labels.txt} says. Immutable. */
final class Vocabulary {
  private final Map<String, Section> headings = new HashMap<>();
  private final Map<Meaning, List<Label>> labels = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<String>> phrases = new HashMap<>();

  private Vocabulary() {
    for (String line : DataFile.lines(Vocabulary.class, "labels.txt")) {
      int equals = line.indexOf('=');
      String[] kind = line.substring(0, equals).strip().split(" ", 2);
      List<String> words = List.of(line.substring(equals + 1).strip().split(" *; *", -1));
      switch (kind[0]) {
        case "heading" -> words.forEach(word -> headings.put(word, section(kind)));
        case "head" -> heads.addAll(words);
        case "phrase" -> words.forEach(this::addPhrase);
        default -> words.forEach(word -> addLabel(meaning(kind[0]), word));
      }
    }
  }

  private static final class Holder {
    static final Vocabulary ALL = new Vocabulary();
  }

  static Vocabulary all() {
    return Holder.ALL;
  }

  private static Section section(String[] kind) {
    return Section.valueOf(kind[1].toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Meaning meaning(String word) {
    return Meaning.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private void addLabel(Meaning meaning, String word) {
    labels.computeIfAbsent(meaning, _ -> new ArrayList<>()).add(Label.parse(word, meaning));
    known.add(labels.get(meaning).getLast().text());
  }

  private void addPhrase(String phrase) {
    phrases.computeIfAbsent(firstWord(phrase), _ -> new ArrayList<>()).add(phrase);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** {@link Section#OTHER} for a label that is no known heading. */
  Section section(String label) {
    return headings.getOrDefault(label, Section.OTHER);
  }

  /** Some meaning is carried by this label. */
  boolean isKnown(String label) {
    return known.contains(label);
  }

  /** A paragraph that begins with this label is about something else than the domain. */
  boolean isHead(String label) {
    return heads.contains(label);
  }

  /** The labels that carry {@code meaning}, the best ones first. */
  List<Label> labels(Meaning meaning) {
    return labels.getOrDefault(meaning, List.of());
  }

  /** The length of the phrase that {@code line} begins with; 0 for none. */
  int phrase(String line) {
    String first = firstWord(line).toLowerCase(Locale.ROOT);
    int longest = 0;
    for (String phrase : phrases.getOrDefault(first, List.of())) {
      if (line.regionMatches(true, 0, phrase, 0, phrase.length())) {
        longest = Math.max(longest, phrase.length());
      }
    }
    return longest;
  }
}
