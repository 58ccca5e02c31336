package kanshiki.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kanshiki.data.DataFile;
import kanshiki.data.Paragraph;

/**
 * Tells what a field asks for, by {@code asks.txt}: first by what the page declares to browsers,
 * then by the words beside it, then by its name, last by its type. Immutable and thread-safe.
 */
public final class FieldReader {
  /** A shorter name is part of too many others. */
  private static final int LONG_NAME = 5;

  private static final List<Rule> RULES = rules();

  private FieldReader() {}

  private record Rule(
      Asked asks,
      Set<String> autocomplete,
      List<String> words,
      Set<String> names,
      Set<String> types) {}

  /** What {@code field} asks for; empty for searches, choices and what cannot be told. */
  public static Optional<Asked> read(Field field) {
    if (field.type().equals("search")
        || field.type().equals("checkbox")
        || field.type().equals("radio")) {
      return Optional.empty();
    }
    List<String> declared =
        List.of(field.autocomplete().toLowerCase(Locale.ROOT).split("\\s+", -1));
    String words = fold(field.label() + " " + field.placeholder());
    List<String> names = new ArrayList<>(parts(field.name()));
    names.addAll(parts(field.id()));
    Optional<Asked> found =
        first(rule -> declared.stream().anyMatch(rule.autocomplete()::contains))
            .or(
                () ->
                    first(
                        rule ->
                            fits(field, rule) && rule.words().stream().anyMatch(words::contains)))
            .or(
                () ->
                    first(
                        rule ->
                            fits(field, rule)
                                && names.stream().anyMatch(name -> isNamed(rule, name))));
    if (field.type().equals("password") && found.filter(FieldReader::isTypedHidden).isEmpty()) {
      return Optional.of(Asked.PASSWORD);
    }
    return found.or(() -> first(rule -> rule.types().contains(field.type())));
  }

  /** Files are only ever asked for by a rule of files, and such a rule by nothing else. */
  private static boolean fits(Field field, Rule rule) {
    return field.type().equals("file") == rule.types().contains("file");
  }

  /** What pages hide as it is typed. */
  private static boolean isTypedHidden(Asked asked) {
    return switch (asked) {
      case PASSWORD, ONE_TIME_CODE, SECURITY_CODE, PIN, MY_NUMBER, CARD_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isNamed(Rule rule, String name) {
    return rule.names().contains(name)
        || rule.names().stream().anyMatch(n -> n.length() >= LONG_NAME && name.contains(n));
  }

  private static Optional<Asked> first(Predicate<Rule> fits) {
    return RULES.stream().filter(fits).map(Rule::asks).findFirst();
  }

  /** {@code cardNo_2} is {@code cardno2}, {@code cardno}, {@code card} and {@code no}. */
  private static List<String> parts(String name) {
    String cut = name.substring(0, Math.min(name.length(), 100));
    String spaced =
        cut.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[^A-Za-z]+", " ").strip();
    if (spaced.isEmpty()) {
      return List.of();
    }
    String lower = spaced.toLowerCase(Locale.ROOT);
    var parts = new ArrayList<String>();
    parts.add(cut.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    parts.add(lower.replace(" ", ""));
    parts.addAll(List.of(lower.split(" ", -1)));
    return parts;
  }

  /** Lower case, compatible forms made one (NFKC), no blanks. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  private static List<Rule> rules() {
    Set<String> keys = Set.of("asks", "autocomplete", "words", "names", "types");
    return DataFile.paragraphs(FieldReader.class, "asks.txt", keys).stream()
        .map(
            paragraph ->
                new Rule(
                    Asked.valueOf(paragraph.get("asks")),
                    Set.copyOf(list(paragraph, "autocomplete")),
                    list(paragraph, "words").stream().map(FieldReader::fold).toList(),
                    Set.copyOf(list(paragraph, "names")),
                    Set.copyOf(list(paragraph, "types"))))
        .toList();
  }

  private static List<String> list(Paragraph paragraph, String key) {
    return paragraph.all(key).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
